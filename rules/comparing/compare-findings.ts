import type { Statement } from '../document/document.js'
import type { Location } from '../findings/finding.js'
import type { Alignment } from './align.js'
import type { ComparedFinding, Version } from './change.js'
import { grouped } from './grouped.js'
import type { DocumentPair } from './pair-documents.js'

/** Findings of a warning or error that came and that went: a statement that moved or was reworded may carry its own along. */
export function compareFound<Found extends ComparedFinding>(
  before: Version<Found>,
  after: Version<Found>,
  documents: readonly DocumentPair[],
  { partners }: Alignment,
): { readonly came: readonly Found[]; readonly went: readonly Found[] } {
  const names = new Map(documents.map((pair) => [pair.before.document.file, pair.after.document.file]))
  const spotBefore = (found: Found) => {
    const statement = statementAt(before, found)
    const partner = statement && partners.get(statement)
    return partner && `${partner.document.document.file}\n${partner.statement.id}`
  }
  const spotAfter = (found: Found) => {
    const statement = statementAt(after, found)
    return statement && `${found.file}\n${statement.id}`
  }
  const words = ({ statement }: Found) => statement.toLowerCase().replace(/\s+/gu, ' ').trim()
  const keys: readonly (readonly [old: (found: Found) => string | undefined, now: (found: Found) => string | undefined])[] = [
    [spotBefore, spotAfter],
    [(found) => `${names.get(found.file) ?? found.file}\n${words(found)}`, (found) => `${found.file}\n${words(found)}`],
    [words, words],
  ]
  let [went, came] = [before.findings, after.findings]
  for (const [old, now] of keys) {
    const free = grouped(went, (found) => keyOf(found, old(found)))
    const matched = new Set<Found>()
    came = came.filter((found) => {
      const key = now(found)
      const same = key === undefined ? undefined : free.get(keyOf(found, key))?.shift()
      if (same) matched.add(same)
      return !same
    })
    went = went.filter((found) => !matched.has(found))
  }
  const isGrave = ({ severity }: Found) => severity !== 'info'
  return { came: came.filter(isGrave), went: went.filter(isGrave) }
}

function statementAt({ documents }: Version, { file, span }: Location): Statement | undefined {
  const statements = documents.find(({ document }) => document.file === file)?.document.statements
  return statements?.find((one) => one.span.start <= span.start && span.end <= one.span.end)
}

function keyOf({ rule, principles }: ComparedFinding, place: string | undefined): string {
  return [rule, principles.join(), place ?? '\0'].join('\n')
}
