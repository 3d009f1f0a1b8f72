import { spawn } from 'node:child_process'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import remarkLintSaydo, { type Setting } from '@saydo/remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkLint from 'remark-lint'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { folderWith } from '../folder.js'

const ROOT = join(import.meta.dirname, '../..')
const REMARK = join(ROOT, 'node_modules/remark-cli/cli.js')

/** Runs a pipeline of remark over a text, with the comments of remark-lint heeded. */
export async function processed(value: string | Uint8Array, setting?: Setting, options: { path?: string; frontmatter?: boolean } = {}) {
  const file = new VFile({ value, path: options.path ?? 'guide.md' })
  const pipeline = unified().use(remarkParse)
  if (options.frontmatter) pipeline.use(remarkFrontmatter)
  return pipeline.use(remarkLint).use(remarkLintSaydo, setting).use(remarkStringify).process(file)
}

/** "3:1-3:63 saydo-speed-only-target" for each message. */
export function shortly({ messages }: VFile): string[] {
  return messages.map(({ name, ruleId }) => `${name.replace(/^.*\.md:/u, '')} ${ruleId}`)
}

/** A folder with documents and a configuration of remark that finds the packages; `plugins` is the source of the list. */
export async function remarkFolder(plugins: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const imports = [
    "import remarkLint from 'remark-lint'",
    "import saydo from '@saydo/remark'",
    "import frontmatter from 'remark-frontmatter'",
  ]
  const folder = await folderWith({ ...files, '.remarkrc.mjs': `${imports.join('\n')}\nexport default { plugins: [${plugins}] }\n` })
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

/** Runs the real remark as a process of its own: what it reports stands on standard error, documents on standard output. */
export function remark(cwd: string, ...args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [REMARK, '--no-color', ...args], { cwd, env: { PATH: process.env['PATH'] } })
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  child.stdin.end()
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout: String(Buffer.concat(stdout)), stderr: String(Buffer.concat(stderr)) }))
  })
}
