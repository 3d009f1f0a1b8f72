import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { call, type Report } from '../cli/saydo.js'
import type { Client } from './client.js'
import type { Diagnostic, DocumentReport, Encoding, Position, Range } from './protocol.js'
import { positionAt } from './text.js'

/** A finding as both hosts must tell it: places as paths and positions, everything else as it is. */
export interface Told {
  readonly rule: string
  readonly severity: number
  readonly message: string
  readonly range: Range
  readonly url: string
  readonly related: readonly { readonly path: string; readonly range: Range; readonly message: string }[]
}

/** What was told, by absolute path; documents without a finding are left out. */
export type ToldByPath = Readonly<Record<string, readonly Told[]>>

const SEVERITIES: Readonly<Record<string, number>> = { error: 1, warning: 2, info: 3 }

/** What `saydo lint --format json` says of a folder, in the positions of an encoding. */
export async function toldByCommand(cwd: string, encoding: Encoding = 'utf-16', args: readonly string[] = []): Promise<ToldByPath> {
  return inReport(await reportOf(cwd, args), cwd, encoding)
}

/** The command line's report of a folder. @throws {Error} where it has none to give. */
export async function reportOf(cwd: string, args: readonly string[] = []): Promise<Report> {
  const { stdout, stderr } = await call(cwd, ['lint', ...args, '--format', 'json'])
  if (stdout === '') throw new Error(`no report: ${stderr}`)
  return JSON.parse(stdout) as Report
}

async function inReport(report: Report, cwd: string, encoding: Encoding): Promise<ToldByPath> {
  const files = new Set(report.findings.flatMap(({ file, related }) => [file, ...related.map((row) => row.file)]))
  const texts = new Map<string, string>()
  for (const file of files) texts.set(file, await readFile(join(cwd, file), 'utf8'))
  const rangeIn = (file: string, { start, end }: { start: { offset: number }; end: { offset: number } }) => {
    const position = (offset: number): Position => {
      const text = texts.get(file) ?? ''
      // An editor does not count a byte order mark; the configuration's offsets never do.
      const mark = text.startsWith('\uFEFF') ? 1 : 0
      return positionAt(text.slice(mark), offset - (/\.(?:yml|yaml|json)$/u.test(file) ? 0 : mark), encoding)
    }
    return { start: position(start.offset), end: position(end.offset) }
  }
  const told = report.findings.map(({ file, rule, severity, message, range, url, related }) => ({
    path: join(cwd, file),
    told: {
      rule,
      severity: SEVERITIES[severity] ?? 0,
      message,
      range: rangeIn(file, range),
      url,
      related: related.map((row) => ({ path: join(cwd, row.file), range: rangeIn(row.file, row.range), message: row.message })),
    },
  }))
  return byPath(told)
}

/** What a workspace pull says. */
export async function toldByWorkspacePull(client: Client): Promise<ToldByPath> {
  const { items } = await client.pullWorkspace()
  return byPath(items.flatMap(({ uri, ...report }) => toldIn(report).map((told) => ({ path: fileURLToPath(uri), told }))))
}

/** What a document pull says. */
export async function toldByPull(client: Client, uri: string): Promise<readonly Told[]> {
  return inOrder(toldIn(await client.pull(uri)))
}

/** What stands at the moment of all that was pushed. */
export function toldByPush(client: Client): ToldByPath {
  return byPath(
    [...client.published.values()].flatMap(({ uri, diagnostics }) =>
      diagnostics.map(toTold).map((told) => ({ path: fileURLToPath(uri), told })),
    ),
  )
}

/** The ids of the rules in what was told, in order of place. */
export function rulesOf(told: readonly Told[] | undefined): string[] {
  return (told ?? []).map((one) => one.rule)
}

function toldIn(report: DocumentReport): Told[] {
  expect(report).toMatchObject({ kind: 'full', items: expect.any(Array) })
  return (report.items ?? []).map(toTold)
}

/** A diagnostic as a finding, with what every diagnostic of ours must have. */
export function toTold(diagnostic: Diagnostic): Told {
  expect(diagnostic).toMatchObject({ source: 'saydo', code: expect.any(String), severity: expect.any(Number), message: expect.any(String) })
  const { code, severity, message, range, codeDescription, relatedInformation } = diagnostic
  return {
    rule: String(code),
    severity: severity ?? 0,
    message,
    range: { start: at(range.start), end: at(range.end) },
    url: codeDescription?.href ?? '',
    related: (relatedInformation ?? []).map((row) => ({
      path: fileURLToPath(row.location.uri),
      range: row.location.range,
      message: noteOf(row.message),
    })),
  }
}

/** The note of a related place, without the words that are quoted after it for the editor. */
function noteOf(message: string): string {
  return message.replace(/: “.*”$/su, '')
}

function at({ line, character }: Position): Position {
  return { line, character }
}

function byPath(all: readonly { readonly path: string; readonly told: Told }[]): ToldByPath {
  const paths = [...new Set(all.map(({ path }) => path))].sort()
  return Object.fromEntries(paths.map((path) => [path, inOrder(all.filter((one) => one.path === path).map(({ told }) => told))]))
}

function inOrder(told: readonly Told[]): Told[] {
  const order = ({ range, rule }: Told) => [range.start.line, range.start.character, range.end.line, range.end.character, rule] as const
  return [...told].sort((a, b) => {
    const [one, other] = [order(a), order(b)]
    for (let index = 0; index < 4; index += 1) {
      const difference = Number(one[index]) - Number(other[index])
      if (difference !== 0) return difference
    }
    return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0
  })
}
