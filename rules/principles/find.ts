import { PRINCIPLES } from './data.js'
import type { Principle } from './principles.js'

/** The principle of an id. */
export function principleOf(id: string | undefined): Principle | undefined {
  return PRINCIPLES.find((principle) => principle.id === id)
}
