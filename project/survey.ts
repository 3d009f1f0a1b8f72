import { type DeclaredPlace, placesDeclared } from './declared.js'
import type { TextFinding } from './judgements.js'
import type { LintOptions } from './lint-options.js'
import type { LintedDocument } from './loaded-set.js'
import { readSet } from './read-set.js'
import { type Reading, readSets } from './read-sets.js'

/** What a folder holds, for somebody who is about to configure it. */
export interface Survey {
  readonly reading: Reading
  readonly documents: readonly LintedDocument[]
  /** How many documents each folder directly below holds, those in the folder itself under `.`; the fullest first. */
  readonly folders: readonly (readonly [name: string, documents: number])[]
  /** Where service is declared to come first. */
  readonly declared: readonly DeclaredPlace[]
  /** What is found by every rule at its own severity. */
  readonly findings: readonly TextFinding[]
}

/** Reads all documents below the working directory and judges them as they are. */
export async function survey(options: LintOptions): Promise<Survey> {
  const { reading, results } = await readSets(['.'], options, async (plan, readOptions) => {
    const { set, reading: read } = await readSet(plan, readOptions)
    const findings = set ? [...plan.asked].flatMap((path) => set.judgementOf(path).findings) : []
    return { reading: read, findings, declared: set ? placesDeclared(set) : [] }
  })
  const documents = reading.documents.filter(({ status }) => status === 'linted')
  return {
    reading,
    documents,
    folders: foldersOf(documents),
    declared: results.flatMap(({ declared }) => declared),
    findings: results.flatMap(({ findings }) => findings),
  }
}

function foldersOf(documents: readonly LintedDocument[]): Survey['folders'] {
  const counts = new Map<string, number>()
  for (const { file } of documents) {
    const name = file.includes('/') ? (file.split('/')[0] ?? '.') : '.'
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
