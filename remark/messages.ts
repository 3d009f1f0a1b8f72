import type { Position, Range } from '@saydo/project'
import { applyEdits, pageAddress, principleOf, type Related, type Span } from '@saydo/rules'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import type { Told } from './judge.js'

/** The namespace whose messages the comments of remark-lint control (`<!--lint disable saydo-…-->`). */
const SOURCE = 'remark-lint'

/** A document as messages need it. */
export interface Judged {
  readonly file: VFile
  /** The name that findings give the document. */
  readonly name: string
  readonly text: string
  readonly rangeOf: (span: Span) => Range
}

/** Adds a finding to the file's messages. */
export function tellFinding({ finding, fixes }: Told, judged: Judged): void {
  const { file, name, text, rangeOf } = judged
  const { rule, span, severity } = finding
  const related = finding.related.filter((row) => row.file === name)
  const [first] = related
  const message = file.message(finding.message, {
    place: rangeOf(span),
    ruleId: `saydo-${rule}`,
    source: SOURCE,
    cause: first && causeOf(first, judged),
  })
  const expected = expectedOf(finding, fixes, text)
  // In this world true is an error, false a warning, and what is neither a hint.
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : null
  message.url = pageAddress(rule)
  message.note = noteOf({ finding, fixes }, related, judged)
  message.actual = text.slice(span.start, span.end)
  if (expected.length > 0) message.expected = expected
}

const TOP: Position = { line: 1, column: 1, offset: 0 }

/** Says that the document, or a rule's part of it, was not judged: an error, for nobody may take silence for a good word. */
export function tellTrouble(rule: string, reason: string, file: VFile, place: Position = TOP): void {
  const message = file.message(reason, { place, ruleId: rule, source: SOURCE })
  message.fatal = true
}

/** The statement that the finding leans on first, as the message's cause. */
function causeOf({ span, message }: Related, { text, rangeOf }: Judged): VFileMessage {
  return new VFileMessage(`${message}: “${wordsOf(text, span)}”`, { place: rangeOf(span), source: SOURCE })
}

/** What the finding's words can be replaced by: of the fixes, those that change nothing outside them. */
function expectedOf({ file, span }: Told['finding'], fixes: Told['fixes'], text: string): string[] {
  const within = fixes.filter(({ edits }) =>
    edits.every((edit) => edit.file === file && span.start <= edit.span.start && edit.span.end <= span.end),
  )
  return within.map(({ edits }) => {
    const after = applyEdits(text, file, edits)
    return after.slice(span.start, span.end + after.length - text.length)
  })
}

/** The finding at length, in Markdown: the principle, all statements that it leans on, and what can be done. */
function noteOf({ finding, fixes }: Told, related: readonly Related[], { text, rangeOf }: Judged): string {
  const principle = principleOf(finding.principles[0])
  const rows = related.map(({ span, message }) => `* Line ${rangeOf(span).start.line}: “${wordsOf(text, span)}” (${message})`)
  const ways = fixes.map(({ title }) => `* ${title}`)
  const parts = [
    finding.message,
    ...(principle ? [`**Principle**: ${principle.title}`] : []),
    ...(rows.length > 0 ? [rows.join('\n')] : []),
    ...(ways.length > 0 ? [`**What can be done**:\n\n${ways.join('\n')}`] : []),
  ]
  return parts.join('\n\n')
}

function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/gu, ' ').trim()
}
