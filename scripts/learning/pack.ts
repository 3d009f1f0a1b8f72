/** A fitted net, and how it is stored: see `Weights`. */
import { MOST, type Weights, ZERO_CODE } from '../../rules/claims/judge.js'
import type { FitOptions } from './fit.js'

export interface Net {
  readonly features: Float32Array
  readonly hiddenBias: Float32Array
  readonly output: Float32Array
  readonly bias: Float32Array
}

/** Several nets that differ by chance alone vote as one: side by side in one hidden layer, each with its share of the say. */
export function join(members: readonly Net[], count: number): Net {
  const [first] = members
  if (!first || members.length === 1) return first as Net
  const hidden = first.hiddenBias.length
  const width = hidden * members.length
  const features = new Float32Array(count * width)
  for (const [member, net] of members.entries()) {
    for (let feature = 0; feature < count; feature += 1) {
      features.set(net.features.subarray(feature * hidden, (feature + 1) * hidden), feature * width + member * hidden)
    }
  }
  const share = 1 / members.length
  return {
    features,
    hiddenBias: Float32Array.from(members.flatMap((net) => [...net.hiddenBias])),
    output: Float32Array.from(members.flatMap((net) => [...net.output].map((value) => value * share))),
    bias: Float32Array.from(first.bias, (_, label) => members.reduce((sum, net) => sum + (net.bias[label] as number), 0) * share),
  }
}

/** Keeps the features that say most, each as small whole numbers times a scale. */
export function pack(net: Net, names: readonly string[], scales: Float32Array, labels: readonly string[], options: FitOptions): Weights {
  const { hidden } = options
  // Half of the features were hidden in training: the sum over all of them is toned down by as much.
  const shown = Math.sqrt(1 - options.drop)
  const strength = names.map((_, position) =>
    net.features.subarray(position * hidden, (position + 1) * hidden).reduce((sum, value) => sum + value * value, 0),
  )
  const cut = [...strength].sort((a, b) => b - a)[Math.floor(names.length * options.keep)] ?? 0
  const kept = names.map((name, position) => ({ name, position })).filter(({ position }) => (strength[position] ?? 0) > cut)
  kept.sort((a, b) => (a.name < b.name ? -1 : 1))
  let vectors = ''
  const stored: number[] = []
  for (const { position } of kept) {
    const vector = net.features.subarray(position * hidden, (position + 1) * hidden)
    const most = vector.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-9)
    for (const value of vector) vectors += String.fromCharCode(ZERO_CODE + Math.round((value / most) * MOST))
    stored.push(round((most / MOST) * (scales[position] as number) * shown, 6))
  }
  return {
    labels,
    hidden,
    names: kept.map(({ name }) => name),
    scales: stored,
    vectors,
    hiddenBias: [...net.hiddenBias].map((value) => round(value, 5)),
    output: [...net.output].map((value) => round(value, 4)),
    bias: [...net.bias].map((value) => round(value, 4)),
  }
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
