import { dirname } from 'node:path'
import type { Level } from '@saydo/rules'
import { pathMatcher } from '../paths.js'
import { asList } from './as-list.js'
import type { Configuration, StatedPriority } from './configuration.js'
import { type FileLayer, filesIn, type Layer } from './layer.js'
import { placeOf } from './mistakes.js'
import { joinTerms } from './own-words.js'
import { PRESETS } from './presets.js'
import type { Written } from './schema.js'

/**
 * Makes one configuration of its layers, the strongest last. Single values are the last layer's that has any; what is ignored,
 * overrides, terms and own rules add up. All globs are relative to the folder of the last file, which is the set's root.
 */
export function merge(own: FileLayer, below: readonly Layer[]): Configuration {
  const layers = [...below, own]
  const files = filesIn(layers)
  const last = <Key extends keyof Written>(key: Key): Written[Key] =>
    files.findLast(({ written }) => written[key] !== undefined)?.written[key]
  const includes = pathMatcher(asList(last('files') ?? '**'))
  const leavesOut = pathMatcher(files.flatMap(({ written }) => asList(written.ignore ?? [])))
  const customRules = new Map(files.flatMap((layer) => layer.customRules.map((rule) => [rule.id, rule])))
  return {
    file: own.file,
    text: own.text,
    root: dirname(own.file),
    layers,
    covers: (path) => includes(path) && !leavesOut(path),
    levels: levelsIn(layers),
    overrides: files.flatMap((layer) =>
      (layer.written.overrides ?? []).map((override, index) => ({
        layer,
        index,
        matches: pathMatcher(asList(override.files)),
        rules: levelsOf(override.rules),
        kind: override.kind,
        language: override.language,
      })),
    ),
    priorities: statedPriorities(files),
    messages: last('messages'),
    today: last('today'),
    unusedSuppressions: last('reportUnusedSuppressions') ?? 'warning',
    terms: joinTerms(files.map(({ terms }) => terms)),
    customRules: [...customRules.values()],
  }
}

/** A preset says something of every rule; without any, each rule keeps its own severity. */
function levelsIn(layers: readonly Layer[]): Readonly<Record<string, Level>> {
  return Object.assign({}, ...layers.map((layer) => ('preset' in layer ? PRESETS[layer.preset] : levelsOf(layer.written.rules))))
}

function statedPriorities(files: readonly FileLayer[]): Configuration['priorities'] {
  const layer = files.findLast(({ written }) => written.priorities !== undefined)
  const written = layer?.written.priorities
  if (!layer || written === undefined || typeof written === 'string') return 'auto'
  return written.map((entry, index): StatedPriority => {
    const start = placeOf(layer.parsed, ['priorities', index], false)
    // Without a place of its own the priority stands here: the word, or the first line of its map.
    const words = typeof entry === 'string' ? entry : (/^[^\r\n]*/u.exec(layer.text.slice(start))?.[0].trimEnd() ?? '')
    const stated = { layer, index, start, end: start + words.length }
    if (typeof entry === 'string') return { ...stated, topic: entry }
    const { topic, file, line } = entry
    return { ...stated, topic, ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) }
  })
}

/** Levels without the options that may stand beside them. */
export function levelsOf(rules: Written['rules']): Record<string, Level> {
  return Object.fromEntries(Object.entries(rules ?? {}).map(([id, setting]) => [id, typeof setting === 'string' ? setting : setting[0]]))
}
