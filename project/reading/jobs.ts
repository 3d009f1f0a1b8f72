import { availableParallelism } from 'node:os'

/** How many threads read, this one among them; `auto` weighs what there is to read against what a thread costs. */
export type Jobs = number | 'auto'

/** Source text (UTF-16 units) that makes up for a thread that loads the judge and the vocabularies of its own: some seconds of reading. */
const WORTH_A_THREAD = 500_000

/** Each thread keeps about two cores busy, for memory is tidied up beside it: on two cores a second one brings next to nothing. */
const CORES_EACH = 2

/** More threads than this take more memory than they save time. */
const MOST = 8

/** How many threads help this one to read so many documents of so much text. */
export function helpersFor(jobs: Jobs, documents: number, characters: number): number {
  const paying = Math.min(Math.floor(availableParallelism() / CORES_EACH), MOST, Math.floor(characters / WORTH_A_THREAD))
  return Math.max(0, Math.min(jobs === 'auto' ? paying : jobs, documents) - 1)
}
