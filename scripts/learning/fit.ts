import { TYPICAL, type Weights } from '../../rules/claims/judge.js'
import { join, type Net, pack } from './pack.js'

/** A statement to learn from: what the judge sees of it, and what it claims. */
export interface Sample {
  readonly features: readonly string[]
  readonly labels: readonly string[]
  /** Labels of which it is not known whether they hold: neither for nor against. */
  readonly unknown?: readonly string[]
  /** How much it counts: a statement out of a whole document counts fully, one made up for the bank less. */
  readonly weight: number
  readonly organisation: string
}

export interface FitOptions {
  readonly epochs: number
  /** Hidden units: what one kind of claim teaches serves its relatives through them. */
  readonly hidden: number
  /** How many nets, alike but for chance, vote together. */
  readonly members: number
  /** Length of a step, shrinking with the epochs. */
  readonly rate: number
  /** Pull of every feature towards silence. */
  readonly decay: number
  /** How much a claim that is there counts beside one that is not: less, for a missed one costs less than a false one. */
  readonly favour: number
  /** Share of a statement's features hidden from it in each epoch, so that no single word is leant on. */
  readonly drop: number
  /** Features seen in fewer samples are left out. */
  readonly least: number
  /** Share of the features kept in the end, those that say most. */
  readonly keep: number
}

export const DEFAULTS: FitOptions = {
  epochs: 16,
  hidden: 72,
  members: 2,
  rate: 0.05,
  decay: 1e-4,
  favour: 0.6,
  drop: 0.5,
  least: 3,
  keep: 0.4,
}

/** Fits a network of one shared hidden layer to all labels at once, by plain gradient steps over shuffled samples. Same data, same net. */
export function fitWeights(samples: readonly Sample[], labels: readonly string[], options: FitOptions = DEFAULTS): Weights {
  const { names, index, scales } = indexFeatures(samples, options.least)
  const rows = samples.map((sample) => Int32Array.from(sample.features.flatMap((feature) => index.get(feature) ?? [])))
  const targets = samples.map((sample) =>
    Int8Array.from(labels, (label) => (sample.labels.includes(label) ? 1 : sample.unknown?.includes(label) ? -1 : 0)),
  )
  const members = Array.from({ length: options.members }, (_, member) => {
    const random = seeded(11 + member)
    const net: Net = {
      features: Float32Array.from({ length: names.length * options.hidden }, () => (random() - 0.5) * 0.1),
      hiddenBias: new Float32Array(options.hidden).fill(0.1),
      output: Float32Array.from({ length: options.hidden * labels.length }, () => (random() - 0.5) * 0.3),
      bias: new Float32Array(labels.length).fill(-3),
    }
    const order = samples.map((_, position) => position)
    for (let epoch = 0; epoch < options.epochs; epoch += 1) {
      shuffle(order, random)
      const rate = options.rate / (1 + epoch * COOLING)
      for (const position of order) {
        const row = (rows[position] as Int32Array).filter(() => random() >= options.drop)
        const length = (samples[position]?.features.length ?? 1) * (1 - options.drop)
        const tone = 1 / Math.sqrt(Math.max(length, 1) / TYPICAL)
        step(net, row, targets[position] as Int8Array, {
          scales,
          tone,
          rate: rate * (samples[position]?.weight ?? 1),
          decay: rate * options.decay,
          favour: options.favour,
        })
      }
    }
    return net
  })
  return pack(join(members, names.length), names, scales, labels, { ...options, hidden: options.hidden * options.members })
}

const COOLING = 0.3
/** An error this small teaches nothing. */
const SETTLED = 0.002

interface Stride extends Pick<FitOptions, 'rate' | 'decay' | 'favour'> {
  readonly scales: Float32Array
  readonly tone: number
}

/** One gradient step for one statement. */
function step(net: Net, row: Int32Array, target: Int8Array, { scales, tone, rate, decay, favour }: Stride): void {
  const hidden = net.hiddenBias.length
  const count = net.bias.length
  const units = Float32Array.from(net.hiddenBias)
  for (const feature of row) {
    const base = feature * hidden
    const scale = (scales[feature] as number) * tone
    for (let unit = 0; unit < hidden; unit += 1) units[unit] = (units[unit] as number) + scale * (net.features[base + unit] as number)
  }
  for (let unit = 0; unit < hidden; unit += 1) if ((units[unit] as number) < 0) units[unit] = 0
  const blame = new Float32Array(hidden)
  for (let label = 0; label < count; label += 1) {
    const wanted = target[label] as number
    if (wanted < 0) continue
    let sum = net.bias[label] as number
    for (let unit = 0; unit < hidden; unit += 1) sum += (net.output[unit * count + label] as number) * (units[unit] as number)
    const error = (1 / (1 + Math.exp(-sum)) - wanted) * (wanted > 0 ? favour : 1)
    if (Math.abs(error) < SETTLED) continue
    net.bias[label] = (net.bias[label] as number) - rate * error
    for (let unit = 0; unit < hidden; unit += 1) {
      const cell = unit * count + label
      blame[unit] = (blame[unit] as number) + error * (net.output[cell] as number)
      net.output[cell] = (net.output[cell] as number) - rate * error * (units[unit] as number)
    }
  }
  for (let unit = 0; unit < hidden; unit += 1) {
    if ((units[unit] as number) <= 0) blame[unit] = 0
    else net.hiddenBias[unit] = (net.hiddenBias[unit] as number) - rate * (blame[unit] as number)
  }
  for (const feature of row) {
    const base = feature * hidden
    const scale = (scales[feature] as number) * tone * rate
    for (let unit = 0; unit < hidden; unit += 1) {
      if (blame[unit] === 0) continue
      const cell = base + unit
      const weight = net.features[cell] as number
      net.features[cell] = weight - (scale * (blame[unit] as number) + decay * weight)
    }
  }
}

/** How loudly each kind of feature speaks: pairs of concepts are many, so each says less. Chosen on left-out organisations. */
const SCALES: readonly [kind: RegExp, scale: number][] = [
  [/^[a-z]{2}~w:/u, 1.3],
  [/^[a-z]{2}~[bs]:/u, 1.2],
  [/^[a-z]{2}~/u, 1],
  [/^f:/u, 1.5],
  [/^k:.*\+/u, 0.3],
  [/^(?:c|h|t|p|th):.*\+/u, 0.5],
]

function indexFeatures(samples: readonly Sample[], least: number): { names: string[]; index: Map<string, number>; scales: Float32Array } {
  const seen = new Map<string, number>()
  for (const sample of samples) for (const feature of sample.features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  const names = [...seen].filter(([, times]) => times >= least).map(([name]) => name)
  const scales = Float32Array.from(names, (name) => SCALES.find(([kind]) => kind.test(name))?.[1] ?? 1)
  return { names, index: new Map(names.map((name, position) => [name, position])), scales }
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at] as number
    order[at] = order[other] as number
    order[other] = kept
  }
}

/** A small generator of its own, so that the same data gives the same weights everywhere. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
