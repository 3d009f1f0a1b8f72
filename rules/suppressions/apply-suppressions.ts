import type { Span } from '../document/document.js'
import { compareFindings, type Finding, type Severity } from '../findings/finding.js'
import type { Edit, Fix } from '../findings/fix.js'
import { textOf } from '../languages/tongues.js'
import { removeComment, removeNames } from './removal.js'
import { contains } from './spans.js'
import {
  type SilencedRule,
  SUPPRESSION_RULES,
  type Suppression,
  type SuppressionRule,
  type Suppressions,
  type Trouble,
} from './suppression.js'

export interface SuppressionOptions {
  /** The day it is, as 2027-03-31. Without it no date has passed. */
  readonly today?: string
  /** Whether a suppression must say why. */
  readonly requireReason: boolean
  /** How an unused suppression is told. */
  readonly unused: Severity | 'off'
  /** Rules that were not asked here, or failed: whether their suppressions are used nobody knows. */
  readonly unjudged?: ReadonlySet<string>
  /** Language of messages: a code; English where it is none that is understood. */
  readonly language: string | undefined
}

/** A finding that a comment silences, and that comment. */
export type SuppressedFinding<F extends Finding = Finding> = F & {
  readonly suppression: { readonly span: Span; readonly reason?: string; readonly until?: string }
}

/** What is said of a suppression itself. */
export interface SuppressionFinding extends Finding {
  readonly rule: SuppressionRule
  readonly fixes: readonly Fix[]
}

export function isSuppressionFinding(finding: Finding): finding is SuppressionFinding {
  return SUPPRESSION_RULES.some((id) => id === finding.rule)
}

export interface Suppressed<F extends Finding = Finding> {
  readonly standing: readonly F[]
  readonly suppressed: readonly SuppressedFinding<F>[]
  /** In the order of findings. */
  readonly own: readonly SuppressionFinding[]
}

/** Parts the findings of one document into those that stand and those that its comments silence, and judges the comments. */
export function applySuppressions<F extends Finding>(
  findings: readonly F[],
  read: Suppressions,
  options: SuppressionOptions,
): Suppressed<F> {
  const live = read.suppressions.filter((suppression) => !hasEnded(suppression, options.today))
  const used = new Set<SilencedRule>()
  const standing: F[] = []
  const suppressed: SuppressedFinding<F>[] = []
  for (const finding of findings) {
    const silencing = live.filter((suppression) => silencedBy(suppression, finding, used)).sort(nearestFirst)[0]
    if (silencing) suppressed.push({ ...finding, suppression: describe(silencing) })
    else standing.push(finding)
  }
  const teller = new Teller(read, options)
  for (const trouble of read.troubles) teller.malformed(trouble)
  for (const suppression of read.suppressions) {
    if (!live.includes(suppression)) teller.ended(suppression)
    else {
      teller.unused(
        suppression,
        suppression.rules.filter((rule) => !used.has(rule) && !options.unjudged?.has(rule.id)),
      )
      if (options.requireReason && !suppression.reason) teller.withoutReason(suppression)
    }
  }
  return { standing, suppressed, own: teller.told.sort(compareFindings) }
}

function hasEnded({ until }: Suppression, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && until.day < today
}

/** Whether a suppression silences a finding; marks its rule as used. */
function silencedBy(suppression: Suppression, finding: Finding, used: Set<SilencedRule>): boolean {
  const rule = suppression.rules.find(({ id, holds }) => id === finding.rule && holds && contains(holds, finding.span.start))
  if (rule) used.add(rule)
  return rule !== undefined
}

const ORDER: readonly Suppression['reach'][] = ['next', 'stretch', 'file']

/** Of several comments the one that speaks of the smallest place is told, of those the last. */
function nearestFirst(a: Suppression, b: Suppression): number {
  return ORDER.indexOf(a.reach) - ORDER.indexOf(b.reach) || b.span.start - a.span.start
}

function describe({ span, reason, until }: Suppression): SuppressedFinding['suppression'] {
  return { span, ...(reason ? { reason } : {}), ...(until ? { until: until.day } : {}) }
}

/** Writes findings about suppressions. */
class Teller {
  readonly told: SuppressionFinding[] = []

  constructor(
    private readonly read: Suppressions,
    private readonly options: SuppressionOptions,
  ) {}

  malformed({ span, text, data, nearest, idle }: Trouble): void {
    const { document } = this.read
    const fixes: Fix[] = []
    if (nearest) {
      const title = this.text('suppression-fix-nearest', { nearest })
      fixes.push({ title, kind: 'wording', edits: [{ file: document.file, span, text: nearest }] })
    }
    if (idle)
      fixes.push({ title: this.text('suppression-fix-remove'), kind: 'safe', edits: removeNames(document, idle.listing, idle.names) })
    this.tell('malformed-suppression', 'warning', span, this.text(text, data), fixes)
  }

  /** One fix for all of a comment's rules that silence nothing: fixes that are applied together must not overlap. */
  unused(suppression: Suppression, rules: readonly SilencedRule[]): void {
    if (this.options.unused === 'off' || rules.length === 0) return
    const whole = suppression.listed.every(({ id }) => rules.some((rule) => rule.id === id))
    const title = whole
      ? this.text('suppression-fix-remove')
      : this.text('suppression-fix-remove-rules', { rules: rules.map(({ id }) => id).join(', ') })
    const edits = [...removeNames(this.read.document, suppression, rules), ...this.removeEnds(rules)]
    for (const { id, span } of rules) {
      const message = this.text('suppression-unused', { rule: id })
      this.tell('unused-suppression', this.options.unused, span, message, [{ title, kind: 'safe', edits }])
    }
  }

  ended(suppression: Suppression): void {
    if (this.options.unused === 'off' || !suppression.until) return
    const { day, span } = suppression.until
    const edits = [removeComment(this.read.document, suppression.span), ...this.removeEnds(suppression.rules)]
    const fix: Fix = { title: this.text('suppression-fix-remove'), kind: 'safe', edits }
    this.tell('unused-suppression', this.options.unused, span, this.text('suppression-ended', { date: day }), [fix])
  }

  withoutReason(suppression: Suppression): void {
    this.tell('suppression-without-reason', 'warning', suppression.span, this.text('suppression-no-reason'), [])
  }

  /** What ends these rules and nothing else goes with them. */
  private removeEnds(rules: readonly SilencedRule[]): Edit[] {
    return this.read.enablings.flatMap((enabling) => {
      const mine = enabling.ends.filter((rule) => rules.includes(rule))
      const others = enabling.ends.filter((rule) => !rules.includes(rule))
      const names = enabling.listed.filter(({ id }) => mine.some((rule) => rule.id === id) && !others.some((rule) => rule.id === id))
      const idle = enabling.listed.length > 0 ? names.length > 0 : mine.length > 0 && others.length === 0
      return idle ? removeNames(this.read.document, enabling, names) : []
    })
  }

  private text(name: string, data: Readonly<Record<string, string>> = {}): string {
    return textOf(this.options.language, name, data)
  }

  private tell(rule: SuppressionRule, severity: Severity, span: Span, message: string, fixes: readonly Fix[]): void {
    this.told.push({ rule, severity, file: this.read.document.file, span, message, principles: [], related: [], fixes })
  }
}
