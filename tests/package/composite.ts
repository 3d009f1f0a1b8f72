import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { installed } from './installed.js'
import { run } from './run.js'

/** A composite action as far as it is run here. */
export interface CompositeAction {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly description: string }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: { readonly steps: readonly Step[] }
}

export interface Step {
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
  readonly env?: Readonly<Record<string, string>>
  readonly 'working-directory'?: string
}

/** What became of a run: the exit code of the step that ended it, what was printed, the action's outputs, other actions that it called. */
export interface ActionRun {
  readonly code: number | null
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly called: readonly string[]
}

export async function readAction(file: string): Promise<CompositeAction> {
  return parse(await readFile(file, 'utf8')) as CompositeAction
}

/**
 * Runs an action's own steps as a runner does: each script in bash as GitHub calls it, inputs put where the action asks for them,
 * outputs read from the file that the runner gives. `temp` is the runner's own folder. Other people's actions are named, not run.
 */
export async function runAction(
  action: CompositeAction,
  given: Readonly<Record<string, string>>,
  { workspace, temp }: { readonly workspace: string; readonly temp: string },
): Promise<ActionRun> {
  const defaults = Object.entries(action.inputs).map(([name, { default: value = '' }]) => [`inputs.${name}`, String(value)] as const)
  const known = new Map<string, string>([...defaults, ...Object.entries(given).map(([name, value]) => [`inputs.${name}`, value] as const)])
  const called: string[] = []
  let log = ''
  let code: number | null = 0
  for (const [index, step] of action.runs.steps.entries()) {
    if (code !== 0 || !holds(step.if, known)) continue
    if (step.uses) called.push(step.uses)
    if (!step.run) continue
    const script = join(temp, `step-${index}.sh`)
    const output = join(temp, `output-${index}`)
    await writeFile(script, step.run)
    await writeFile(output, '')
    const env = {
      ...Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value, known)])),
      npm_config_registry: installed.registry,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: join(temp, 'summary.md'),
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: temp,
    }
    const cwd = resolve(workspace, fill(step['working-directory'] ?? '.', known))
    const ran = await run('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], { cwd, env })
    log += ran.stdout + ran.stderr
    code = ran.code
    for (const [, name, value] of (await readFile(output, 'utf8')).matchAll(/^([\w-]+)=(.*)$/gmu)) {
      known.set(`steps.${step.id}.outputs.${name}`, value ?? '')
    }
  }
  const outputs = Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, fill(value, known)]))
  return { code, log, outputs, called }
}

function fill(text: string, known: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/gu, (_, name: string) => known.get(name) ?? '')
}

/** Conditions of the one form that the action uses. Throws for another. */
function holds(condition: string | undefined, known: ReadonlyMap<string, string>): boolean {
  if (condition === undefined) return true
  const [, name = '', wanted = ''] = /^([\w.-]+) == '([^']*)'$/u.exec(condition) ?? []
  if (name === '') throw new Error(`a condition that is not understood here: ${condition}`)
  return (known.get(name) ?? '') === wanted
}
