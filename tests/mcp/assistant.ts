import { join } from 'node:path'
import { type CallToolResult, Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { onTestFinished } from 'vitest'

const PROGRAM = join(import.meta.dirname, '../../cli/bin/saydo.js')

/** How a client opens the connection: as those of 2025 do, or as the protocol of 2026 wants it. */
export const ERAS = ['legacy', 'auto'] as const

/** An answer's text, what it holds as data, and whether the call failed. */
export interface Answer<Data> {
  readonly text: string
  readonly data: Data
  readonly isError: boolean
}

export interface ToldPlace {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly words: string
}

export interface LintData {
  readonly root: string
  readonly summary: Readonly<Record<'errors' | 'warnings' | 'infos' | 'suppressed' | 'baselined' | 'documents', number>>
  readonly findings: readonly (ToldPlace & {
    readonly rule: string
    readonly severity: string
    readonly message: string
    readonly section: readonly string[]
    readonly related: readonly (ToldPlace & { readonly message: string })[]
    readonly fixes: readonly {
      readonly title: string
      readonly kind: string
      readonly edits: readonly (ToldPlace & { readonly replaces: string; readonly text: string })[]
    }[]
  })[]
  readonly leftOut: number
  readonly notes: readonly string[]
}

/** Starts `saydo mcp` in a folder as assistants do, with the official client; it is closed when the test ends. */
export async function assistantIn(cwd: string, args: readonly string[] = [], era: (typeof ERAS)[number] = 'legacy') {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode: era } })
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [PROGRAM, 'mcp', ...args],
    cwd,
    stderr: 'pipe',
    maxBufferSize: 64_000_000,
  })
  await client.connect(transport)
  onTestFinished(() => client.close())
  return {
    client,
    call: async <Data = LintData>(name: string, given: Readonly<Record<string, unknown>> = {}): Promise<Answer<Data>> =>
      answerOf<Data>((await client.callTool({ name, arguments: given })) as CallToolResult),
  }
}

function answerOf<Data>({ content, structuredContent, isError }: CallToolResult): Answer<Data> {
  const text = content.map((block) => (block.type === 'text' ? block.text : '')).join('\n')
  return { text, data: structuredContent as Data, isError: isError === true }
}
