import type { LintResult } from '@saydo/project'
import { FIX_KINDS, pageAddress, principleOf } from '@saydo/rules'
import { z } from 'zod'
import { PLACE, type Place, placesIn, shortPlace } from './places.js'

const RELATED = PLACE.extend({ message: z.string().describe('What this statement has to do with the finding'), words: z.string() })

const EDIT = PLACE.extend({
  replaces: z.string().describe('The source between the two ends, as it stands; empty where something is put in'),
  text: z.string().describe('What to put there'),
})

const FIX = z.object({
  title: z.string(),
  kind: z
    .enum(FIX_KINDS)
    .describe('safe keeps the meaning; wording changes the words; decision needs its author to fill in the blanks (___)'),
  edits: z.array(EDIT),
})

/** A finding, as answers give it. */
export const FINDING = PLACE.extend({
  rule: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  message: z.string().describe('What is wrong, why it matters and what to do, in the document’s language'),
  words: z.string().describe('The statement at fault, without markup'),
  section: z.array(z.string()).describe('The headings that it stands under'),
  principle: z.string().describe('The principle of good service that it goes against'),
  url: z.string(),
  related: z.array(RELATED).describe('Statements that it contradicts or leans on, often in other documents'),
  fixes: z.array(FIX).describe('Ways to mend it, each tried: with it the finding is gone. Only where fixes were asked for'),
})

export type ToldFinding = z.infer<typeof FINDING>

const WORST_FIRST = ['error', 'warning', 'info']

/** The findings of a lint, the worst first, else by file and position. */
export function findingsOf({ findings, sources }: LintResult): ToldFinding[] {
  const placeOf = placesIn(sources)
  const told = findings.map((finding): ToldFinding => {
    const { rule, severity, message, statement, section, principles, related, fixes = [] } = finding
    return {
      ...placeOf(finding),
      ...{ rule, severity, message, words: statement, section: [...section], principle: principleOf(principles[0])?.title ?? '' },
      url: pageAddress(rule),
      related: related.map((row) => ({ ...placeOf(row), message: row.message, words: row.statement })),
      fixes: fixes.map(({ title, kind, edits }) => ({
        title,
        kind,
        edits: edits.map((edit) => ({
          ...placeOf(edit),
          replaces: sources.get(edit.file)?.slice(edit.span.start, edit.span.end) ?? '',
          text: edit.text,
        })),
      })),
    }
  })
  return told.sort((a, b) => WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity))
}

/** A finding in a few lines of text. */
export function findingText(finding: ToldFinding): string {
  const { severity, rule, words, message, related, fixes } = finding
  return [
    `${shortPlace(finding)} ${severity} ${rule}`,
    `  “${words}”`,
    `  ${message}`,
    ...related.map((row: Place & { message: string; words: string }) => `  → ${shortPlace(row)} “${row.words}” (${row.message})`),
    ...fixes.map(({ title, kind }) => `  Fix (${kind}): ${title}`),
  ].join('\n')
}
