import type { FixableFinding, LintResult, TextFinding } from '@saydo/project'
import type { Location, Result } from 'sarif'
import { firstWords, lengthOf } from '../../terminal/text.js'
import { occurrencesOf } from '../occurrences.js'
import { fixOf } from './fixes.js'
import { lineFingerprints } from './line-fingerprints.js'
import { link, plain, unlinked } from './message.js'
import type { Places } from './places.js'
import { principleReferences } from './principles.js'
import { LEVELS, type RuleTable } from './rules.js'
import { isSuppressed, suppressionsOf } from './suppressions.js'

/** Above this many related places only the first are told: GitHub takes a hundred, and refuses a file with a thousand. */
const MOST_RELATED = 100
/** How many of them the message itself links to. */
const LINKED = 5
/** How many characters of a related statement the message quotes. */
const QUOTED = 80

/** Findings as SARIF's results, in their order. */
export function resultsOf(result: LintResult, told: readonly TextFinding[], rules: RuleTable, places: Places): Result[] {
  const occurrenceOf = occurrencesOf(result)
  const lineFingerprintOf = lineFingerprints(result)
  const baselined = new Set<TextFinding>(result.baselined)
  return told.map((finding): Result => {
    const { rule, severity, file, span, principles, fingerprint } = finding
    const fixes = fixesOf(finding).map((fix) => fixOf(fix, places))
    return {
      ruleId: rule,
      ruleIndex: rules.indexOf(rule),
      level: LEVELS[severity],
      message: { text: messageOf(finding) },
      locations: [{ physicalLocation: places.physical(file, span), ...headingsOf(finding) }],
      ...(finding.related.length > 0 ? { relatedLocations: relatedOf(finding, places) } : {}),
      ...(fixes.length > 0 ? { fixes } : {}),
      suppressions: suppressionsOf(finding, baselined.has(finding), places),
      ...(baselined.size > 0 ? { baselineState: baselined.has(finding) ? ('unchanged' as const) : ('new' as const) } : {}),
      partialFingerprints: { 'saydo/v1': `${fingerprint}:${occurrenceOf(finding)}`, primaryLocationLineHash: lineFingerprintOf(finding) },
      ...(principles.length > 0 ? { taxa: principleReferences(principles) } : {}),
    }
  })
}

function fixesOf(finding: TextFinding | FixableFinding): NonNullable<FixableFinding['fixes']> {
  return 'fixes' in finding && !isSuppressed(finding) ? (finding.fixes ?? []) : []
}

/** What is wrong, and links to what it contradicts: many sites show related places only where the message names them. */
function messageOf({ message, related }: TextFinding): string {
  const links = related.slice(0, LINKED).map((row, index) => {
    const note = row.message === '' ? '' : ` ${unlinked(row.message)}`
    return `→ ${link(`“${firstWords(row.statement, QUOTED)}” (${row.file})`, index + 1)}${note}`
  })
  const more = related.length > LINKED ? [`→ … and ${related.length - LINKED} more`] : []
  return [unlinked(message), ...links, ...more].join('\n')
}

function relatedOf({ related }: TextFinding, places: Places): Location[] {
  return related.slice(0, MOST_RELATED).map(({ file, span, message, statement }, index) => ({
    id: index + 1,
    physicalLocation: places.physical(file, span),
    message: { text: unlinked(message === '' ? firstWords(statement, QUOTED) : message) },
  }))
}

/** The headings that a statement stands under. */
function headingsOf({ section }: TextFinding): Pick<Location, 'logicalLocations'> {
  const name = section.at(-1)
  if (name === undefined || lengthOf(name) === 0) return {}
  return { logicalLocations: [{ name: plain(name), fullyQualifiedName: section.map(plain).join(' / '), kind: 'section' }] }
}
