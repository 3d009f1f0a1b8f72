import { fingerprintOf, type Severity } from '@saydo/rules'
import type { TextFinding } from './judgements.js'

/**
 * The findings that were not there before: the same rule, in the same document, on the same words under the same headings, told as
 * gravely. Where there were two such and now there are three, the last is new.
 */
export function newcomers(before: readonly TextFinding[], now: readonly TextFinding[]): readonly TextFinding[] {
  const known = new Map<string, Severity[]>()
  for (const finding of before) known.set(keyOf(finding), [...(known.get(keyOf(finding)) ?? []), finding.severity])
  return now.filter((finding) => {
    const left = known.get(keyOf(finding)) ?? []
    const at = left.findIndex((severity) => RANKS[severity] >= RANKS[finding.severity])
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

const RANKS: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }

/** Not the finding's own fingerprint: that names the document from its set's root, which a configuration that comes or goes moves. */
function keyOf({ rule, file, section, statement, principles }: TextFinding): string {
  return fingerprintOf({ rule, file, section, statement, principle: principles.join(' ') })
}
