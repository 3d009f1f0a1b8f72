import * as v from 'valibot'
import type { Meanings } from './meanings.js'

/** Pieces that schemas are made of. */
export const text = v.string('must be a text')

/** A text with something in it. */
export const words = v.pipe(text, v.regex(/\S/u, 'must not be empty'))

/** Says what the words of a picklist mean: completion and hover tell it. */
export function means<T>(meanings: Meanings) {
  return v.metadata<T, { readonly meanings: Meanings }>({ meanings })
}

/** For those who cannot ask which schema holds for a value (JSON Schema): all that may. */
export function oneOf<T>(schemas: readonly v.GenericSchema[]) {
  return v.metadata<T, { readonly oneOf: readonly v.GenericSchema[] }>({ oneOf: schemas })
}

/** A text, or a list of such texts. */
export function byType(expected: string, one: v.GenericSchema<string>) {
  const many = v.array(one, expected)
  return v.pipe(
    v.lazy((input) => (typeof input === 'string' ? one : many)),
    oneOf([one, many]),
  )
}
