import * as v from 'valibot'
import type { Meanings } from './meanings.js'

/** The parts of a schema that lead further in. */
export interface Inside {
  readonly entries?: Readonly<Record<string, Inside>>
  readonly options?: readonly string[]
  readonly key?: Inside
  readonly value?: Inside
  readonly item?: Inside
  readonly items?: readonly Inside[]
  readonly wrapped?: Inside
  readonly getter?: (input: unknown) => Inside
}

/** A word that may stand at a place, and what it means. */
export interface Word {
  readonly name: string
  readonly meaning: string
}

/** A schema without what wraps it; where it depends on the value, the one for this value. */
export function open(schema: unknown, value: unknown): Inside | undefined {
  const inside = schema as Inside | undefined
  if (inside?.wrapped) return open(inside.wrapped, value)
  return inside?.getter ? open(inside.getter(value), value) : inside
}

/** The schema of what a map or list holds under a key or index; not opened yet. */
export function inward(at: Inside | undefined, key: string | number): Inside | undefined {
  return (typeof key === 'string' ? at?.entries?.[key] : undefined) ?? at?.value ?? at?.items?.[Number(key)] ?? at?.item
}

/** The keys that a map may hold; `at` is its opened schema. */
export function keysOf(at: Inside | undefined): readonly Word[] {
  if (at?.entries) return Object.entries(at.entries).map(([name, inner]) => ({ name, meaning: descriptionOf(inner) }))
  return wordsOf(open(at?.key, ''))
}

/** The words that a value may be one of; `at` is its opened schema. */
export function wordsOf(at: Inside | undefined): readonly Word[] {
  if (!at?.options) return []
  const meanings = v.getMetadata(at as unknown as v.GenericSchema)['meanings'] as Meanings | undefined
  return at.options.map((name) => ({ name, meaning: meanings?.[name] ?? '' }))
}

function descriptionOf(schema: Inside): string {
  return v.getDescription(schema as unknown as v.GenericSchema) ?? (schema.wrapped ? descriptionOf(schema.wrapped) : '')
}
