import type { LintedDocument, LintResult } from '@saydo/project'
import { compareText } from '@saydo/rules'
import { type Trouble, troublesOf } from './troubles.js'

/** All that is told of one file. */
export interface FileReport {
  readonly file: string
  /** What became of it; undefined where it is no document that was asked for, such as a configuration. */
  readonly document: LintedDocument | undefined
  readonly findings: LintResult['findings']
  readonly troubles: readonly Trouble[]
}

/** The documents that were asked for and every other file of which something is told, sorted by name. */
export function fileReports(result: LintResult): readonly FileReport[] {
  const documents = new Map(result.documents.map((document) => [document.file, document]))
  const findings = byFile(result.findings)
  const troubles = byFile(troublesOf(result))
  const files = new Set([...documents.keys(), ...findings.keys(), ...troubles.keys()])
  return [...files].sort(compareText).map((file) => ({
    file,
    document: documents.get(file),
    findings: findings.get(file) ?? [],
    troubles: troubles.get(file) ?? [],
  }))
}

function byFile<Told extends { readonly file: string }>(all: readonly Told[]): Map<string, Told[]> {
  const groups = new Map<string, Told[]>()
  for (const one of all) {
    const group = groups.get(one.file)
    if (group) group.push(one)
    else groups.set(one.file, [one])
  }
  return groups
}
