/**
 * Scores the engine on the labelled policy sets, each organisation judged by a model fitted without it. To save time a few
 * organisations are left out together: SAYDO_FOLDS says in how many turns (as many as there are sets: one at a time).
 * usage: eval [--only NAME] [--misses] [--false] [--claims] [--priorities] [--write]
 *   --in-sample  judge by the shipped model, which has seen everything
 *   --declared   take the declared priority from the labels, to see what the other claims are worth by themselves
 *   --write      put the figures in the place of the committed ones, docs/accuracy-figures.json; without it they are compared with them
 */
import { join } from 'node:path'
import { CATALOG } from '../rules/catalog/catalog.generated.js'
import type { Model } from '../rules/claims/extract.js'
import { MODEL } from '../rules/claims/model.js'
import { Engine } from '../rules/index.js'
import { ClaimScore } from './learning/claims-score.js'
import { compareFigures, figuresOf, readFigures, writeFigures } from './learning/figures.js'
import { learn } from './learning/learn.js'
import { pageSamples } from './learning/pages.js'
import { corpus, setSamples } from './learning/samples.js'
import { Score } from './learning/score.js'
import { type LabelledSet, readSets } from './learning/sets.js'

/** Turns of leaving out: a turn takes about a minute. */
const TURNS = 6
/** The day on which everything is judged, so that the same texts give the same figures: the labels were written for it. */
const EVAL_DAY = '2026-11-01'
const FIGURES = join(import.meta.dirname, '..', 'docs', 'accuracy-figures.json')

const flags = new Set(process.argv.slice(2))
// Figures of a part, or of a judge that has seen the sets, are no figures to compare with: said before the work, not after it.
const partial = ['--only', '--in-sample', '--declared'].filter((flag) => flags.has(flag))
if (flags.has('--write') && partial.length > 0) {
  console.error(`--write wants the whole, each organisation left out: not ${partial.join(', ')}`)
  process.exit(2)
}
const committed = partial.length === 0 ? readFigures(FIGURES) : undefined
const only = process.argv[process.argv.indexOf('--only') + 1]
const sets = readSets()
const wanted = flags.has('--only') ? sets.filter((set) => `${set.language}/${set.name}`.includes(only ?? '')) : sets
const base = corpus()
const made = new Map(sets.map((set) => [set, setSamples(set)]))
const rules = new Set(CATALOG.map((entry) => entry.id))
const info = new Set(CATALOG.filter((entry) => entry.rule.severity === 'info').map((entry) => entry.id))
const left = new Score(rules, info)
const claims = new ClaimScore()
const whole = flags.has('--in-sample') ? MODEL : undefined
const folds = Number(process.env['SAYDO_FOLDS'] ?? TURNS)
const groups: LabelledSet[][] = Array.from({ length: Math.min(folds, wanted.length) }, () => [])
for (const [index, set] of wanted.entries()) groups[index % groups.length]?.push(set)
for (const group of groups) {
  const model = whole ?? fitWithout(group)
  for (const set of group) judge(set, model)
  process.stderr.write('.')
}
process.stderr.write('\n')
console.log(`${wanted.length} sets, ${base.samples.length} other statements; ${whole ? 'in sample' : 'each organisation left out'}`)
const changes = committed && compareFigures(left.rows, committed.figures)
console.log(left.table(changes))
if (partial.length > 0) console.log(`\nNot compared with the committed figures, which are of the whole: ${partial.join(', ')}`)
else if (committed) console.log(`\nGained and lost: against the committed figures, of ${committed.sets} sets in ${committed.turns} turns`)
if (flags.has('--write')) {
  writeFigures(FIGURES, { sets: wanted.length, turns: groups.length, figures: figuresOf(left.rows) })
  console.log(`Written: ${FIGURES}`)
}
if (flags.has('--claims')) console.log(`\n${claims.table()}`)
if (flags.has('--misses')) console.log(`\nmissed:\n${left.misses.sort().join('\n')}`)
if (flags.has('--false')) console.log(`\nfalse:\n${left.falses.sort().join('\n')}`)

function fitWithout(out: readonly LabelledSet[]): Model {
  const kept = [...made].filter(([set]) => !out.includes(set)).map(([, material]) => material)
  return learn({
    samples: [...base.samples, ...pageSamples(), ...kept.flatMap((row) => row.samples)],
    bags: [...base.bags, ...kept.flatMap((row) => row.bags)],
  })
}

function judge(set: LabelledSet, model: Model): void {
  const gold = set.files.some((file) => file.labels.some((label) => label.verdict === 'is' && label.names.includes('priority:service')))
  const options = { model, today: EVAL_DAY }
  const engine = new Engine(flags.has('--declared') ? { ...options, priorities: gold ? [{ topic: 'service' }] : [] } : options)
  for (const file of set.files) engine.put({ file: file.file, text: file.source })
  left.add(set, engine.judge().findings)
  claims.add(set, (file) => engine.set.get(file))
  const declared = engine.priorities().map((claim) => `${claim.file}:${claim.confidence.toFixed(2)}`)
  if (flags.has('--priorities')) console.log(`${set.language}/${set.name}: ${declared.join(' ') || 'none'}`)
}
