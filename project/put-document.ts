import { resolve } from 'node:path'
import type { Engine } from '@saydo/rules'
import type { LintedDocument, LintOptions } from './lint.js'
import { relativePath } from './paths.js'
import { type FileText, readFile } from './read-file.js'
import type { PlannedSet } from './sets.js'

/** Reads a document into an engine under its path from the working directory, with the language and kind that the configuration states. */
export async function putDocument(
  engine: Engine,
  path: string,
  { root, configuration }: Pick<PlannedSet, 'root' | 'configuration'>,
  { cwd, stdin }: Pick<LintOptions, 'cwd' | 'stdin'>,
): Promise<{ readonly document: LintedDocument; readonly text?: string }> {
  const file = relativePath(cwd, path)
  const content: FileText = stdin && resolve(cwd, stdin.file) === path ? stdin.content : await readFile(path)
  const failed = { file, language: undefined, kind: undefined }
  if (content.status !== 'linted') return { document: { ...failed, ...content } }
  const { text } = content
  const stated = (configuration?.overrides ?? []).filter((override) => override.matches(relativePath(root, path)))
  try {
    const language = stated.findLast((override) => override.language)?.language
    const kind = stated.findLast((override) => override.kind)?.kind
    engine.put({ file, text, language, kind })
  } catch (error) {
    // One document that the engine cannot take costs one answer, not the run.
    const reason = error instanceof RangeError ? 'it is nested too deeply' : `Saydo failed on it: ${String(error)}`
    return { document: { ...failed, status: 'unreadable', reason } }
  }
  const understood = engine.set.get(file)
  return { document: { file, language: understood?.document.language, kind: understood?.kind, status: 'linted' }, text }
}
