import type { LintResult, TextFinding } from '@saydo/project'
import type { Suppression } from 'sarif'
import type { Places } from './places.js'

type Suppressed = LintResult['suppressed'][number]

export function isSuppressed(finding: TextFinding): finding is Suppressed {
  return 'suppression' in finding
}

/** What silences a finding: a comment, with its reason, or the baseline. An empty list says that nothing does. */
export function suppressionsOf(finding: TextFinding, isBaselined: boolean, places: Places): Suppression[] {
  const known: Suppression[] = isBaselined ? [{ kind: 'external', status: 'accepted', justification: 'Known to the baseline.' }] : []
  if (!isSuppressed(finding)) return known
  const { span, reason, until } = finding.suppression
  const comment: Suppression = {
    kind: 'inSource',
    status: 'accepted',
    ...(reason ? { justification: reason } : {}),
    location: { physicalLocation: places.physical(finding.file, span) },
    ...(until ? { properties: { until } } : {}),
  }
  return [comment, ...known]
}
