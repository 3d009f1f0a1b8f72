import { dirname, resolve } from 'node:path'
import type { Level } from '@saydo/rules'
import type { Files } from '../files.js'
import { levelsOf, ruleIdsOf } from '../levels.js'
import { isDocumentName, relativePath } from '../paths.js'
import { covered } from '../sets.js'
import type { Configuration } from './configuration.js'
import { configurationFinder } from './find.js'
import type { FileLayer, Layer } from './layer.js'
import { filesIn } from './layer.js'
import type { Mistake } from './mistakes.js'
import { placeOf } from './mistakes.js'
import type { Written } from './schema.js'

/** Where something was settled: a preset's name, or a line (from 1) of a file relative to the working directory; nowhere: by default. */
export interface Origin {
  readonly name: string
  readonly line?: number
}

/** A value that holds, and who says so. */
export interface Settled<Value> {
  readonly value: Value
  readonly origin: Origin | undefined
}

/** What holds for one document. */
export interface Effective {
  readonly file: string
  /** The configuration nearest to it, or undefined where there is none; and what that builds on, the strongest last. */
  readonly configuration: string | undefined
  readonly buildsOn: readonly string[]
  /** The policy set's folder. */
  readonly root: string
  /** Whether the document belongs to the set. */
  readonly isCovered: boolean
  readonly rules: readonly (Settled<Level> & { readonly id: string })[]
  /** What a configuration states of single documents; undefined: as the document says. */
  readonly kind: Settled<string | undefined>
  readonly language: Settled<string | undefined>
  readonly priorities: Settled<readonly string[] | 'auto'>
  readonly messages: Settled<string>
  readonly today: Settled<string | undefined>
  readonly reportUnusedSuppressions: Settled<Level>
  /** Own terms: the meaning, the language, the patterns. */
  readonly terms: readonly { readonly meaning: string; readonly language: string; readonly patterns: readonly string[] }[]
}

/** Finds what holds for a document, which need not exist. Paths are relative to `cwd`. */
export async function effectiveFor(
  files: Files,
  path: string,
  { cwd, config }: { readonly cwd: string; readonly config?: string | undefined },
): Promise<Effective | { readonly mistakes: readonly Mistake[] }> {
  const file = resolve(cwd, path)
  const finder = configurationFinder(files, cwd)
  const own = config === undefined ? await finder.fileFor(dirname(file)) : resolve(cwd, config)
  const found = own === undefined ? undefined : await finder.load(own)
  if (found && 'mistakes' in found) return found
  const configuration = found?.configuration
  const root = config === undefined ? (configuration?.root ?? cwd) : cwd
  return {
    file: relativePath(cwd, file),
    configuration: own === undefined ? undefined : relativePath(cwd, own),
    buildsOn: (configuration?.layers ?? []).slice(0, -1).map((layer) => nameOf(layer, cwd)),
    root: relativePath(cwd, root),
    isCovered: isDocumentName(file) && (!configuration || covered(configuration, root, file)),
    ...settled(configuration, relativePath(root, file), cwd),
  }
}

function settled(configuration: Configuration | undefined, place: string, cwd: string) {
  const layers = configuration?.layers ?? []
  const overrides = (configuration?.overrides ?? []).filter(({ matches }) => matches(place))
  const { levelOf } = levelsOf(configuration, {})
  const stated = <Value>(key: keyof Written, value: Value): Settled<Value> => {
    const layer = filesIn(layers).findLast(({ written }) => written[key] !== undefined)
    return { value, origin: layer && originIn(layer, [key], cwd) }
  }
  const overridden = (key: 'kind' | 'language'): Settled<string | undefined> => {
    const last = overrides.findLast((override) => override[key] !== undefined)
    return { value: last?.[key], origin: last && originIn(last.layer, ['overrides', last.index, key], cwd) }
  }
  const { priorities = 'auto', terms = {} } = configuration ?? {}
  return {
    rules: ruleIdsOf(configuration).map((id) => {
      const override = overrides.findLast(({ rules }) => rules[id] !== undefined)
      const origin = override ? originIn(override.layer, ['overrides', override.index, 'rules', id], cwd) : originOfLevel(layers, id, cwd)
      return { id, value: levelOf(id, place), origin }
    }),
    kind: overridden('kind'),
    language: overridden('language'),
    priorities: stated('priorities', priorities === 'auto' ? priorities : priorities.map(({ topic }) => topic)),
    messages: stated('messages', configuration?.messages ?? 'document'),
    today: stated('today', configuration?.today),
    reportUnusedSuppressions: stated('reportUnusedSuppressions', configuration?.unusedSuppressions ?? 'warning'),
    terms: Object.entries(terms).flatMap(([language, meanings]) =>
      Object.entries(meanings).map(([meaning, patterns]) => ({ meaning, language, patterns })),
    ),
  }
}

/** A rule's level is the last layer's that speaks of it: a preset speaks of all of Saydo's rules, a file of those that it names or defines. */
function originOfLevel(layers: readonly Layer[], id: string, cwd: string): Origin | undefined {
  for (const layer of [...layers].reverse()) {
    if ('preset' in layer) {
      if (ruleIdsOf(undefined).includes(id)) return { name: layer.preset }
    } else if (layer.written.rules?.[id] !== undefined) return originIn(layer, ['rules', id], cwd)
    else if (layer.written.customRules?.[id] !== undefined) return originIn(layer, ['customRules', id], cwd)
  }
  return undefined
}

function originIn({ file, parsed }: FileLayer, path: readonly (string | number)[], cwd: string): Origin {
  return { name: relativePath(cwd, file), line: parsed.lines.linePos(placeOf(parsed, path, true)).line }
}

function nameOf(layer: Layer, cwd: string): string {
  return 'preset' in layer ? layer.preset : relativePath(cwd, layer.file)
}
