import { applyEdits, type Fix, type FixKind } from '@saydo/rules'
import type { LoadedSet, TextFinding } from './loaded-set.js'

/** Kinds of fix that may be applied without asking, by what was asked for. */
export const APPLIED: Readonly<Record<'safe' | 'all', readonly FixKind[]>> = { safe: ['safe'], all: ['safe', 'wording', 'decision'] }

/**
 * Applies to each finding of the documents its first fix of the kinds allowed, one after another and judging anew after each,
 * until none is left. Only these documents are changed. Gives how many fixes were applied.
 */
export function fixSet(set: LoadedSet, paths: ReadonlySet<string>, kinds: readonly FixKind[]): number {
  const passed = new Set<string>()
  let applied = 0
  for (const path of paths) {
    for (;;) {
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
    // A finding is tried once: one that comes back would be mended for ever.
    passed.add(keyOf(finding))
    const fix = set.engine
      .fixesFor(finding)
      .find(({ kind, edits }) => kinds.includes(kind) && edits.every((edit) => paths.has(set.pathOf(edit.file))))
    if (fix) return fix
  }
  return undefined
}

/** A finding is known by its words: its place moves with every edit above it. */
function keyOf({ rule, file, statement, span }: TextFinding): string {
  return `${rule}\0${file}\0${statement || span.start}`
}

function apply(set: LoadedSet, { edits }: Fix): void {
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const text = applyEdits(set.sources.get(file) ?? '', file, edits)
    set.put(set.pathOf(file), { status: 'linted', text })
  }
  set.update()
}
