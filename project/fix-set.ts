import { applyEdits, FIX_KINDS, type Fix, type FixKind } from '@saydo/rules'
import type { TextFinding } from './judgements.js'
import type { LoadedSet } from './loaded-set.js'

/** Kinds of fix that may be applied without asking, by what was asked for. */
export const APPLIED: Readonly<Record<'safe' | 'all', readonly FixKind[]>> = { safe: ['safe'], all: FIX_KINDS }

/**
 * Applies to each finding of the documents its first fix of the kinds allowed, one after another and judging anew after each,
 * until none is left. Only these documents are changed. Gives how many fixes were applied.
 */
export function fixSet(set: LoadedSet, paths: ReadonlySet<string>, kinds: readonly FixKind[]): number {
  let applied = 0
  for (const path of paths) {
    const passed = new Set<string>()
    // Each fix takes its finding away and brings no other, so that there are no more rounds than findings.
    for (let left = set.judgementOf(path).findings.length; left > 0; left -= 1) {
      const next = nextFix(set, path, paths, kinds, passed)
      if (!next) break
      apply(set, next)
      applied += 1
    }
  }
  return applied
}

function nextFix(
  set: LoadedSet,
  path: string,
  paths: ReadonlySet<string>,
  kinds: readonly FixKind[],
  passed: Set<string>,
): Fix | undefined {
  for (const finding of set.judgementOf(path).findings) {
    if (passed.has(keyOf(finding))) continue
    const fix = set.engine.fixesFor(finding, kinds).find(({ edits }) => edits.every((edit) => paths.has(set.pathOf(edit.file))))
    if (fix) return fix
    passed.add(keyOf(finding))
  }
  return undefined
}

/** A finding that cannot be mended is known by its words: its place moves with every edit above it. */
function keyOf({ rule, statement }: TextFinding): string {
  return `${rule}\0${statement}`
}

function apply(set: LoadedSet, { edits }: Fix): void {
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const text = applyEdits(set.sources.get(file) ?? '', file, edits)
    set.put(set.pathOf(file), { status: 'linted', text })
  }
  set.update()
}
