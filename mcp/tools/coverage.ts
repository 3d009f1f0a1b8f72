import type { McpServer } from '@modelcontextprotocol/server'
import { type CoverageResult, coverage, type SetCoverage, type TextCoverage } from '@saydo/project'
import { COVERAGE_STATUSES, principleOf } from '@saydo/rules'
import { z } from 'zod'
import { PLACE, placesIn, shortPlace } from '../places.js'
import { guarded } from '../refusal.js'
import { placeIn, type Scope, unheeded } from '../scope.js'
import { NOTES, troublesOf } from '../troubles.js'
import { inputOf } from './input.js'

const INPUT = inputOf({
  paths: z
    .array(z.string().min(1))
    .max(1000)
    .optional()
    .describe(
      'Documents or folders that name the policy sets, relative to the root; everything without it. A set is always looked at as a whole',
    ),
  statuses: z
    .array(z.enum(COVERAGE_STATUSES))
    .optional()
    .describe('Give principles with these statuses only, such as ["contradicted", "silent"]'),
  places: z.int().min(0).max(100).default(3).describe('How many places to give for and against each principle'),
})

const SAID = PLACE.extend({ words: z.string() })

const PRINCIPLE = z.object({
  id: z.string(),
  title: z.string(),
  status: z
    .enum(COVERAGE_STATUSES)
    .describe(
      'contradicted: findings go against it; addressed: statements speak of it; silent: nothing does; not-looked-for: no statement could tell',
    ),
  expected: z.boolean().describe('Every service strategy is expected to address it'),
  for: z.object({ total: z.int(), places: z.array(SAID) }).describe('Statements that address it'),
  against: z.object({ total: z.int(), places: z.array(SAID.extend({ rule: z.string() })) }).describe('Findings that go against it'),
})

const OUTPUT = z.object({
  root: z.string().describe('The folder that files are named from'),
  sets: z
    .array(z.object({ folder: z.string(), documents: z.int(), principles: z.array(PRINCIPLE) }))
    .describe('One entry for each policy set'),
  notes: NOTES,
})

/** Offers what `saydo coverage` shows. */
export function registerCoverage(server: McpServer, scope: Scope): void {
  const about = {
    title: 'Coverage of principles',
    description:
      'Sets the principles of good service against each policy set: which are addressed and where, which are contradicted by what, of which the documents say nothing. ' +
      'Use it to see what a set of policies lacks before you write one, or to report on the whole; for what is wrong line by line use `lint`.',
    inputSchema: INPUT,
    outputSchema: OUTPUT,
    annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  }
  server.registerTool('coverage', about, (input) => guarded(() => answer(input, scope)))
}

async function answer({ paths, statuses, places }: z.infer<typeof INPUT>, scope: Scope) {
  const wanted: ReadonlySet<string> = new Set(statuses ?? COVERAGE_STATUSES)
  const placed = placeIn(scope, paths ?? ['.'])
  const result = await coverage(placed.paths, { files: scope.files, cwd: placed.root })
  const { grave, notes: said } = troublesOf(result)
  const above = await unheeded(placed.root)
  const notes = above === undefined ? said : [...said, above]
  const sets = result.sets
    .map((set) => toldSet(set, result.sources, places))
    .map((set) => ({
      ...set,
      principles: set.principles.filter(({ status }) => wanted.has(status)),
    }))
  const text = [...grave, ...sets.map(setText), ...notes.map((note) => `Note: ${note}`)].join('\n\n')
  return { isError: grave.length > 0, content: [{ type: 'text' as const, text }], structuredContent: { root: placed.root, sets, notes } }
}

function toldSet({ root, documents, principles }: SetCoverage, sources: CoverageResult['sources'], places: number) {
  const placeOf = placesIn(sources)
  const told = ({ principle, status, expected, addressed, contradicted }: TextCoverage) => ({
    id: principle,
    title: principleOf(principle)?.title ?? principle,
    status,
    expected,
    for: { total: addressed.length, places: addressed.slice(0, places).map((one) => ({ ...placeOf(one), words: one.statement })) },
    against: {
      total: contradicted.length,
      places: contradicted.slice(0, places).map((one) => ({ ...placeOf(one), words: one.statement, rule: one.rule })),
    },
  })
  return { folder: root, documents: documents.filter(({ status }) => status === 'linted').length, principles: principles.map(told) }
}

function setText({ folder, documents, principles }: ReturnType<typeof toldSet>): string {
  const rows = principles.map(({ id, title, status, expected, for: said, against }) => {
    const isSilent = status === 'silent' && expected ? ' (expected of every service strategy)' : ''
    return [
      `${id}: ${status}${isSilent}; for ${said.total}, against ${against.total}. ${title}`,
      ...against.places.map((one) => `  ✖ ${shortPlace(one)} ${one.rule} “${one.words}”`),
      ...said.places.map((one) => `  ✔ ${shortPlace(one)} “${one.words}”`),
    ].join('\n')
  })
  return [`Policy set in ${folder} (documents: ${documents})`, ...rows].join('\n')
}
