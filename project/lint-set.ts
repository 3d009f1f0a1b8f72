import { resolve } from 'node:path'
import { CATALOG, Engine, type Finding, type Level, type Related, type RuleFailure } from '@saydo/rules'
import type { Mistake } from './configuration/mistakes.js'
import { type LevelOf, levelsOf } from './levels.js'
import type { LintedDocument, LintOptions } from './lint.js'
import { relativePath } from './paths.js'
import { placePriorities } from './priorities.js'
import { putDocument } from './put-document.js'
import type { PlannedSet } from './sets.js'
import { statementAt } from './statement-at.js'
import type { Notice } from './walk.js'

/** A finding with the words it speaks of, as plain text without markup. */
export interface TextFinding extends Finding {
  readonly statement: string
  readonly related: readonly (Related & { readonly statement: string })[]
}

export interface SetResult {
  readonly findings: readonly TextFinding[]
  readonly documents: readonly LintedDocument[]
  readonly failures: readonly RuleFailure[]
  readonly mistakes: readonly Mistake[]
  readonly notices: readonly Notice[]
  readonly sources: ReadonlyMap<string, string>
}

/** Reads and judges one policy set; findings and documents are only those that were asked for. */
export async function lintSet(set: PlannedSet, options: LintOptions & { readonly onDocument: () => void }): Promise<SetResult> {
  const { root, configuration } = set
  const { cwd } = options
  const placed = await placePriorities(configuration, root, cwd)
  const empty = { findings: [], documents: [], failures: [], notices: [], sources: placed.sources }
  if (placed.mistakes.length > 0 || set.asked.size === 0) return { ...empty, mistakes: placed.mistakes }
  const levelOf = levelsOf(configuration, options)
  const askedPaths = [...set.asked].map((path) => relativePath(root, path))
  const rules = engineLevels(levelOf, askedPaths)
  const messages = options.messages ?? configuration?.messages ?? 'document'
  const engine = new Engine({ rules, messages, priorities: placed.priorities })
  const documents: LintedDocument[] = []
  const notices: Notice[] = []
  const sources = new Map(placed.sources)
  for (const path of set.members) {
    options.onDocument()
    const { document, text } = await putDocument(engine, path, set, options)
    if (text !== undefined) sources.set(document.file, text)
    if (set.asked.has(path)) documents.push(document)
    else if (document.reason) notices.push({ path, message: `it takes no part in its policy set: ${document.reason}`, grave: false })
  }
  if (Object.values(rules).every((level) => level === 'off')) {
    notices.push({ path: configuration?.file ?? root, message: 'no rule is enabled: nothing was judged', grave: true })
  }
  const asked = new Set([...set.asked].map((path) => relativePath(cwd, path)))
  const { findings, failures } = engine.judge()
  const told = findings
    .filter((finding) => asked.has(finding.file))
    .flatMap((finding) => {
      const severity = levelOf(finding.rule, relativePath(root, resolve(cwd, finding.file)))
      return severity === 'off' ? [] : [{ ...withWords(finding, engine, sources), severity }]
    })
  return { findings: told, documents, failures: failures.filter((failure) => asked.has(failure.file)), mistakes: [], notices, sources }
}

/** A rule runs where any document asked for has it on; each finding's severity is settled for its own document afterwards. */
function engineLevels(levelOf: LevelOf, paths: readonly string[]): Record<string, Level> {
  const levels = CATALOG.map(({ id }) => [id, paths.map((path) => levelOf(id, path)).find((level) => level !== 'off') ?? 'off'] as const)
  return Object.fromEntries(levels)
}

function withWords(finding: Finding, engine: Engine, sources: ReadonlyMap<string, string>): TextFinding {
  const related = finding.related.map((row) => ({ ...row, statement: statementAt(engine, sources, row) }))
  return { ...finding, related, statement: statementAt(engine, sources, finding) }
}
