import type { McpServer } from '@modelcontextprotocol/server'
import { fitting, isDocumentName, type LintResult, lint } from '@saydo/project'
import { LANGUAGE_CODES } from '@saydo/rules'
import { z } from 'zod'
import { FINDING, findingsOf, findingText, type ToldFinding } from '../findings.js'
import { guarded, Refusal } from '../refusal.js'
import { ruleCalled } from '../rules.js'
import { placeIn, type Scope, unheeded } from '../scope.js'
import { NOTES, troublesOf } from '../troubles.js'
import { inputOf } from './input.js'

const MOST = 200
const USUAL = 50

const INPUT = inputOf({
  paths: z
    .array(z.string().min(1))
    .max(1000)
    .optional()
    .describe('Documents, folders or globs, relative to the root; everything without it. A glob that begins with ! takes documents away'),
  draft: z
    .object({
      file: z
        .string()
        .min(1)
        .describe('The name it has or will have, such as hr/bonus-plan.md: it is judged in that file’s place within its policy set'),
      text: z.string().describe('The whole document in Markdown'),
    })
    .optional()
    .describe('A text to lint in place of paths, saved or not'),
  only: z.array(z.string()).max(100).optional().describe('Run these rules and no other'),
  messages: z
    .enum(['document', ...LANGUAGE_CODES])
    .optional()
    .describe('Language of messages; each document’s own by default'),
  fixes: z.boolean().default(false).describe('Look for ways to mend each finding too: each is tried, which takes longer'),
  limit: z.int().min(1).max(MOST).default(USUAL).describe('How many findings to give at most, the worst first'),
})

const OUTPUT = z.object({
  root: z.string().describe('The folder that files are named from'),
  summary: z.object({
    errors: z.int(),
    warnings: z.int(),
    infos: z.int(),
    suppressed: z.int().describe('Findings that comments in the documents silence'),
    baselined: z.int().describe('Findings that the set’s baseline knows of: they were there before and are left for later'),
    documents: z.int().describe('How many documents were linted'),
  }),
  findings: z.array(FINDING),
  leftOut: z.int().describe('How many findings are not given because of the limit'),
  notes: NOTES,
})

/** Offers what `saydo lint` finds. */
export function registerLint(server: McpServer, scope: Scope): void {
  const about = {
    title: 'Lint policies',
    description:
      'Finds where policy documents (Markdown) say one thing and do another: targets, pay, limits and promises that work against what is declared to come first, ' +
      'promises that differ between documents, complaints that nobody must answer, words that nobody can work by. Each finding has its place, its words, why it matters, what to do, ' +
      'and the statements in other documents that it contradicts. Use it on documents that are there (`paths`), or on a text that you are writing (`draft`), before you propose it. ' +
      'Nothing is written.',
    inputSchema: INPUT,
    outputSchema: OUTPUT,
    annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  }
  server.registerTool('lint', about, (input) => guarded(() => answer(input, scope)))
}

async function answer({ paths, draft, only = [], messages, fixes, limit }: z.infer<typeof INPUT>, scope: Scope) {
  if (paths && draft) throw new Refusal('Give either paths or a draft, not both.')
  if (draft && !isDocumentName(draft.file)) throw new Refusal(`“${draft.file}” is no document’s name. End it in .md, .markdown or .mdx.`)
  const placed = placeIn(scope, draft ? [draft.file] : (paths ?? ['.']))
  const result = await lint(placed.paths, {
    files: scope.files,
    cwd: placed.root,
    only,
    messages,
    withFixes: fixes,
    stdin: draft && { file: draft.file, content: fitting(draft.text) },
  })
  if (result.mistakes.length === 0) expectRules(only, result)
  return told(result, placed.root, limit, await unheeded(placed.root))
}

/** Which rules there are is known only with the configurations: they may define some. @throws {Refusal} */
function expectRules(only: readonly string[], { customRules }: LintResult): void {
  for (const id of only) if (!customRules.some((rule) => rule.id === id)) ruleCalled(id)
}

function told(result: LintResult, root: string, limit: number, above: string | undefined) {
  const { grave, notes: said } = troublesOf(result)
  const notes = above === undefined ? said : [...said, above]
  const all = findingsOf(result)
  const findings = all.slice(0, limit)
  const structured = { root, summary: summaryOf(result, all), findings, leftOut: all.length - findings.length, notes }
  const text = [...grave, tallyText(structured), ...findings.map(findingText), ...notes.map((note) => `Note: ${note}`)].join('\n\n')
  return { isError: grave.length > 0, content: [{ type: 'text' as const, text }], structuredContent: structured }
}

function summaryOf({ suppressed, baselined, documents }: LintResult, all: readonly ToldFinding[]) {
  const having = (severity: ToldFinding['severity']) => all.filter((finding) => finding.severity === severity).length
  return {
    errors: having('error'),
    warnings: having('warning'),
    infos: having('info'),
    suppressed: suppressed.length,
    baselined: baselined.length,
    documents: documents.filter(({ status }) => status === 'linted').length,
  }
}

function tallyText({
  summary,
  findings,
  leftOut,
}: {
  summary: ReturnType<typeof summaryOf>
  findings: readonly unknown[]
  leftOut: number
}): string {
  const { errors, warnings, infos, suppressed, baselined, documents } = summary
  const rest =
    leftOut > 0
      ? ` The worst ${findings.length} are given, ${leftOut} left out: name fewer paths, or raise the limit (${MOST} at most).`
      : ''
  const silenced = suppressed > 0 ? ` Comments silence ${suppressed} more.` : ''
  const known = baselined > 0 ? ` The baseline knows of ${baselined} more.` : ''
  return `Errors: ${errors}, warnings: ${warnings}, hints: ${infos}; documents linted: ${documents}.${rest}${silenced}${known}`
}
