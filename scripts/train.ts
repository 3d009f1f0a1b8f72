/** Fits the judge on every labelled set and statement and writes `rules/claims/model.json`. Same data, same file. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { learn } from './learning/learn.js'
import { pageSamples } from './learning/pages.js'
import { corpus, setSamples } from './learning/samples.js'
import { readSets } from './learning/sets.js'

const base = corpus()
const sets = readSets().map(setSamples)
const model = learn({
  samples: [...base.samples, ...pageSamples(), ...sets.flatMap((set) => set.samples)],
  bags: [...base.bags, ...sets.flatMap((set) => set.bags)],
})
writeFileSync(join(import.meta.dirname, '..', 'rules', 'claims', 'model.json'), `${JSON.stringify(model)}\n`)
console.log(`${base.samples.length} statements, ${sets.length} sets, ${model.weights.names.length} features`)
