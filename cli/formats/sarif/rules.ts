import { type LintResult, PRESETS, type TextFinding } from '@saydo/project'
import { type CatalogEntry, PRINCIPLES, pageAddress, renderPage, type Severity, SUPPRESSION_RULES, summaryOf } from '@saydo/rules'
import picocolors from 'picocolors'
import type { ReportingDescriptor, Result } from 'sarif'
import { entries } from '../../tally.js'
import { pageText } from '../../terminal/page-text.js'
import { limited, plain } from './message.js'
import { pageWithout, sectionOf } from './page-sections.js'
import { principleRelationships } from './principles.js'

/** The rules of a run, in the order of their indexes. */
export interface RuleTable {
  readonly descriptors: ReportingDescriptor[]
  /** -1 for a rule that is not in the table. */
  readonly indexOf: (id: string) => number
}

export const LEVELS: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note' }

/** How much GitHub takes of a description, in characters. */
const MOST = 1000
/** How many tags of a rule GitHub shows. */
const MOST_TAGS = 10

/**
 * Every rule of the catalogue, found or not, for collectors want them the same from run to run; then the rules about
 * suppressions, and those that configurations define.
 */
export function ruleTable({ customRules }: LintResult, told: readonly TextFinding[]): RuleTable {
  const known = [...entries().map(ofCatalog), ...SUPPRESSION_RULES.map(ofSuppressions)]
  const custom = customRules.map(({ id, severity, message }) => bare(id, severity, message))
  const ids = new Set([...known, ...custom].map(({ id }) => id))
  const others = told.filter(({ rule }) => !ids.has(rule)).map(({ rule, severity, message }) => bare(rule, severity, message))
  const descriptors = [...new Map([...known, ...custom, ...others].map((descriptor) => [descriptor.id, descriptor])).values()]
  return { descriptors, indexOf: (id) => descriptors.findIndex((descriptor) => descriptor.id === id) }
}

function ofCatalog(entry: CatalogEntry): ReportingDescriptor {
  const { id, rule } = entry
  const summary = summaryOf(entry)
  const page = linked(pageWithout(renderPage(entry, { principles: PRINCIPLES, presets: PRESETS }), 'Examples'))
  const help = `${page.trimEnd()}\n\nExamples in every language: ${pageAddress(id)}\n`
  const text = pageText(help, picocolors.createColors(false), 100)
  const why = oneLine(pageText(sectionOf(page, 'Why'), picocolors.createColors(false), MOST))
  return {
    ...bare(id, rule.severity, summary),
    fullDescription: { text: plain(limited(`${summary} ${why}`.trim(), MOST)) },
    help: { text, markdown: help },
    helpUri: pageAddress(id),
    relationships: principleRelationships(rule.principles),
    properties: {
      tags: [rule.family, ...(rule.contradiction ? ['contradiction'] : []), ...rule.principles].slice(0, MOST_TAGS),
      'problem.severity': PROBLEMS[rule.severity],
    },
  }
}

/** The pages name each other as files of one folder; elsewhere they have addresses. */
function linked(page: string): string {
  return page.replace(/\]\(([a-z-]+)\.md(?=[)#])/gu, (_, neighbour: string) => `](${pageAddress(neighbour)}`)
}

const SUPPRESSIONS_TOLD: Readonly<Record<(typeof SUPPRESSION_RULES)[number], string>> = {
  'malformed-suppression': 'A comment that should silence a rule is written in a way that does nothing.',
  'unused-suppression': 'A comment silences a rule that finds nothing there, or its last day has passed.',
  'suppression-without-reason': 'A comment silences a rule and does not say why.',
}

function ofSuppressions(id: (typeof SUPPRESSION_RULES)[number]): ReportingDescriptor {
  const told = SUPPRESSIONS_TOLD[id]
  return { ...bare(id, 'warning', told), helpUri: pageAddress(id), properties: { tags: ['suppressions'], 'problem.severity': 'warning' } }
}

/** GitHub asks for both descriptions and for help of every rule. */
function bare(id: string, severity: Severity, summary: string): ReportingDescriptor {
  const text = plain(limited(summary, MOST))
  return {
    id,
    name: friendlyName(id),
    shortDescription: { text },
    fullDescription: { text },
    help: { text },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { 'problem.severity': PROBLEMS[severity] },
  }
}

/** The name that SARIF wants beside an id: "SpeedOnlyTarget". */
export function friendlyName(id: string): string {
  return id.replace(/(?:^|[^\p{L}\p{N}]+)(\p{L}|\p{N})/gu, (_, sign: string) => sign.toUpperCase())
}

const PROBLEMS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'recommendation' }

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
