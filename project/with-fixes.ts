import { type Fix, isSuppressionFinding } from '@saydo/rules'
import { encode } from './cache/encoding.js'
import { answerKey } from './cache/keys.js'
import type { TextFinding } from './judgements.js'
import type { ReadOptions } from './lint-options.js'
import type { LoadedSet } from './loaded-set.js'

/** A finding with the ways to mend it, where these were looked for. */
export interface FixableFinding extends TextFinding {
  readonly fixes: readonly Fix[] | undefined
}

/**
 * Looks for the fixes of findings, where they are wanted: each is tried in the whole set. What was found for the very same set
 * and findings holds again; `keys` are those of the set's documents, none where they say nothing.
 */
export function withFixes(
  set: LoadedSet,
  findings: readonly TextFinding[],
  keys: ReadonlyMap<string, string>,
  { withFixes: isWanted, known, onProgress }: ReadOptions,
): FixableFinding[] {
  // Suppressions' fixes cost nothing to find.
  if (!isWanted) return findings.map((one) => ({ ...one, fixes: isSuppressionFinding(one) ? set.engine.fixesFor(one) : undefined }))
  const key = known && keys.size > 0 ? answerKey('fixes', keys, JSON.stringify([set.engineOptions, findings])) : undefined
  const before = key === undefined ? undefined : (known?.find(key) as readonly (readonly Fix[])[] | undefined)
  const fixes =
    before?.length === findings.length
      ? before
      : findings.map((finding, done) => {
          onProgress?.(done, findings.length, 'mending')
          return set.engine.fixesFor(finding)
        })
  if (key !== undefined && fixes !== before) known?.keep(key, encode(fixes))
  return findings.map((finding, index) => ({ ...finding, fixes: fixes[index] }))
}
