import type { Understood } from '../claims/extract.js'
import type { Version } from './change.js'
import { mostAlike, sameActs } from './closest.js'
import { grouped } from './grouped.js'
import type { DocumentPair } from './pair-documents.js'
import { pathOf, plain, type Said, statementsOf } from './said.js'

/** One statement in both versions, or in one of them. */
export interface Aligned {
  readonly before: Said | undefined
  readonly after: Said | undefined
}

/** Statements that became each other, and those that came or went. */
export interface Alignment {
  readonly pairs: readonly Aligned[]
  /** What a statement of the older version became. */
  readonly partners: ReadonlyMap<Said['statement'], Said>
}

/**
 * Finds what became of each statement: first the same words, where they stood, then elsewhere in the document, then in any; then, of
 * those that say anything, the most alike of one document; then times that speak of the same act.
 */
export function alignStatements(before: Version, after: Version, documents: readonly DocumentPair[]): Alignment {
  const old = before.documents.flatMap(statementsOf)
  const now = after.documents.flatMap(statementsOf)
  const partners = new Map<Said['statement'], Said>()
  const origins = new Map<Said['statement'], Said>()
  const join = (a: Said, b: Said) => {
    partners.set(a.statement, b)
    origins.set(b.statement, a)
  }
  const names = new Map(documents.map((pair) => [pair.before.document.file, pair.after.document.file]))
  const fileOf = ({ document: { document } }: Said, isOld: boolean) =>
    isOld ? (names.get(document.file) ?? `\0${document.file}`) : document.file
  const keys: readonly ((said: Said, isOld: boolean) => string)[] = [
    (said, isOld) => [fileOf(said, isOld), ...pathOf(said), plain(said)].join('\n'),
    (said, isOld) => [fileOf(said, isOld), plain(said)].join('\n'),
    plain,
  ]
  for (const key of keys) {
    const free = grouped(
      now.filter(({ statement }) => !origins.has(statement)),
      (said) => key(said, false),
    )
    for (const said of old) {
      const same = partners.has(said.statement) ? undefined : free.get(key(said, true))?.shift()
      if (same) join(said, same)
    }
  }
  // A document's title is its title, whatever it says: what the document leaves unsaid is told there.
  for (const pair of documents) {
    const [a, b] = [titleOf(pair.before), titleOf(pair.after)]
    if (a && b && !partners.has(a.statement) && !origins.has(b.statement)) join(a, b)
  }
  for (const pair of documents) for (const [a, b] of mostAlike(pair, partners, origins)) join(a, b)
  for (const [a, b] of sameActs(old, now, partners, origins)) join(a, b)
  return {
    partners,
    pairs: [
      ...old.map((said) => ({ before: said, after: partners.get(said.statement) })),
      ...now.filter(({ statement }) => !origins.has(statement)).map((said) => ({ before: undefined, after: said })),
    ],
  }
}

function titleOf(document: Understood): Said | undefined {
  const heading = document.document.sections.find(({ depth }) => depth === 1)?.heading
  return statementsOf(document).find(({ statement }) => statement.id === heading)
}
