/**
 * Fits the weights by which two promises are held to speak of the same act, and prints them for `rules/policy-set/same-act.ts`, with what
 * they are worth on left-out organisations at several bars.
 */
import { likelihoodOf, SIGNS } from '../rules/policy-set/same-act.js'
import { fitPairs, pairsOf } from './learning/pairs.js'
import { readSets } from './learning/sets.js'

const TURNS = 6
const sets = readSets().map(pairsOf)
const leftOut = Array.from({ length: TURNS }, (_, turn) => fitPairs(sets.filter((_, index) => index % TURNS !== turn).flat()))
const judged = sets.flatMap((pairs, index) =>
  pairs.map((pair) => ({ pair, likelihood: likelihoodOf(pair.signs, leftOut[index % TURNS] ?? []) })),
)
const rivals = judged.filter(({ pair }) => pair.isRival).length
console.log(`${judged.length} pairs, ${rivals} of them rivals; each organisation judged by weights fitted without it`)
for (const bar of [0.5, 0.6, 0.65, 0.7, 0.8]) {
  const taken = judged.filter(({ likelihood }) => likelihood >= bar)
  const right = taken.filter(({ pair }) => pair.isRival).length
  console.log(`bar ${bar}: recall ${(right / rivals).toFixed(2)}, precision ${(right / Math.max(1, taken.length)).toFixed(2)}`)
}
const weights = fitPairs(sets.flat())
for (const [index, sign] of SIGNS.entries()) console.log(`${sign.padEnd(16)} ${weights[index]?.toFixed(2)}`)
console.log(`[${weights.map((weight) => weight.toFixed(2)).join(', ')}]`)
