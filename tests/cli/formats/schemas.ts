import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import draft04 from 'ajv-draft-04'
import formats from 'ajv-formats'
import type { Log, Result } from 'sarif'
import { expect } from 'vitest'
import { call } from '../saydo.js'

const FOLDER = join(import.meta.dirname, '../../schemas')

/** Both packages are CommonJS, whose default stands one step further in. */
const addFormats = formats.default
const Draft04 = draft04.default

const read = (name: string): object => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as object

const sarifSchema: ValidateFunction = addFormats(new Draft04({ strict: false, allErrors: true })).compile(read('sarif-2.1.0.json'))
const gitlabSchema: ValidateFunction = new Ajv({ strict: false, allErrors: true }).compile(read('gitlab-codequality.json'))

/** Reads a SARIF log, which must be as the standard wants it. */
export function readLog(text: string): Log {
  const log: unknown = JSON.parse(text)
  sarifSchema(log)
  expect(sarifSchema.errors ?? []).toEqual([])
  return log as Log
}

/** One finding of a Code Quality report. */
export interface Degradation {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } }
}

/** Reads a Code Quality report, whose every finding must be as GitLab wants it. */
export function readDegradations(text: string): readonly Degradation[] {
  const list = JSON.parse(text) as readonly Degradation[]
  for (const one of list) {
    gitlabSchema(one)
    expect(gitlabSchema.errors ?? []).toEqual([])
  }
  return list
}

/** Lints and reads the SARIF log. */
export async function sarif(cwd: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  const ran = await call(cwd, [...args, '--format', 'sarif'], env)
  const log = readLog(ran.stdout)
  const [run] = log.runs
  if (!run) throw new Error('the log has no run')
  const results: readonly Result[] = run.results ?? []
  return { ...ran, log, run, results, rules: run.tool.driver.rules ?? [] }
}
