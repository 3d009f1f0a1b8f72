import type { PolicyDocument, Span } from '../document/document.js'
import { type Directive, isDay, parseDirective } from './directive.js'
import { readNames } from './names.js'
import { nextBlock } from './next-block.js'
import type { Enabling, NamedRule, Suppression, Suppressions, Trouble } from './suppression.js'

const REACHES: ReadonlyMap<string, Suppression['reach']> = new Map([
  ['saydo-disable-next-line', 'next'],
  ['saydo-disable', 'stretch'],
  ['saydo-disable-file', 'file'],
])

/** Finds the suppressions of a document, and what is wrong with them. `ruleIds`: every rule there is, those that are off included. */
export function readSuppressions(document: PolicyDocument, ruleIds: readonly string[]): Suppressions {
  const reader = new Reader(document, ruleIds)
  for (const comment of document.comments) {
    const directive = parseDirective(comment)
    if (directive) reader.read(directive)
  }
  const { suppressions, enablings, troubles } = reader
  return { document, suppressions, enablings, troubles }
}

/** A rule between its `saydo-disable` and its `saydo-enable`. */
interface OpenRule extends NamedRule {
  holds: Span | undefined
}

class Reader {
  readonly suppressions: Suppression[] = []
  readonly enablings: Enabling[] = []
  readonly troubles: Trouble[] = []
  private open: OpenRule[] = []

  constructor(
    private readonly document: PolicyDocument,
    private readonly ruleIds: readonly string[],
  ) {}

  read(directive: Directive): void {
    const reach = REACHES.get(directive.name)
    if (reach) this.disable(directive, reach)
    else if (directive.name === 'saydo-enable') this.enable(directive)
    else this.tell(directive.span, 'suppression-unknown-directive', { directive: directive.name })
  }

  private disable(directive: Directive, reach: Suppression['reach']): void {
    const { span, until } = directive
    const { listed, rules, troubles } = readNames(directive, this.ruleIds)
    this.troubles.push(...troubles)
    if (listed.length === 0) this.tell(span, 'suppression-no-rule', { directive: directive.name })
    const dated = until === undefined || isDay(until.text)
    if (!dated) this.tell(until.span, 'suppression-bad-date', { date: until.text })
    // With a date that nobody can read it would hold for ever: so it does not hold at all.
    if (!dated || rules.length === 0) return
    const holds = this.holds(span, reach)
    const silenced = rules.map((rule): OpenRule => ({ ...rule, holds }))
    if (reach === 'stretch') this.open.push(...silenced)
    const reason = directive.reason?.text.replace(/\s+/gu, ' ')
    this.suppressions.push({
      reach,
      span,
      listed,
      rules: silenced,
      ...(reason ? { reason } : {}),
      ...(until ? { until: { day: until.text, span: until.span } } : {}),
    })
  }

  /** A stretch reaches to the end of the document until its end is met. */
  private holds(comment: Span, reach: Suppression['reach']): Span | undefined {
    if (reach === 'next') return nextBlock(this.document, comment)
    return { start: reach === 'file' ? 0 : comment.end, end: this.document.source.length }
  }

  private enable(directive: Directive): void {
    const { span, until } = directive
    const { listed, rules, troubles } = readNames(directive, this.ruleIds)
    this.troubles.push(...troubles)
    if (until) this.tell(until.span, 'suppression-date-on-enable', {})
    const ends = this.open.filter((rule) => listed.length === 0 || rules.some(({ id }) => id === rule.id))
    for (const rule of ends) rule.holds = { start: rule.holds?.start ?? span.start, end: span.start }
    this.open = this.open.filter((rule) => !ends.includes(rule))
    const listing = { span, listed }
    for (const rule of rules) {
      if (ends.some(({ id }) => id === rule.id)) continue
      this.troubles.push({ span: rule.span, text: 'suppression-not-open', data: { rule: rule.id }, idle: { listing, names: [rule] } })
    }
    if (listed.length === 0 && ends.length === 0) {
      this.troubles.push({ span, text: 'suppression-nothing-open', data: {}, idle: { listing, names: [] } })
    }
    this.enablings.push({ ...listing, ends })
  }

  private tell(span: Span, text: string, data: Trouble['data']): void {
    this.troubles.push({ span, text, data })
  }
}
