import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { folderWith } from '../folder.js'
import { type Client, type ClientOptions, startClient, uriOf } from './client.js'
import type { CodeAction, Diagnostic } from './protocol.js'
import { PAIR } from './sets.js'
import { textIn } from './text.js'
import { toldByWorkspacePull } from './told.js'

/** The rule that the set's finding belongs to. */
export const RULE = 'speed-only-target'

/** A set with one finding of `RULE`, its document open in a client. */
export async function opened(
  files: Readonly<Record<string, string>> = PAIR,
  options: Omit<ClientOptions, 'folders'> = {},
  name = 'guide.md',
) {
  const folder = await folderWith(files)
  const client = await startClient({ folders: [folder], ...options })
  const uri = uriOf(join(folder, name))
  await client.open(uri)
  return { folder, client, uri }
}

/** The first finding of a rule in a document, as the server tells it. @throws {Error} where there is none. */
export async function findingIn(client: Client, uri: string, rule = RULE): Promise<Diagnostic> {
  const found = (await client.pull(uri)).items?.find(({ code }) => code === rule)
  if (!found) throw new Error(`no ${rule} in ${uri}`)
  return found
}

/** What is offered for that finding. */
export async function actionsFor(client: Client, uri: string, rule = RULE): Promise<CodeAction[]> {
  const diagnostic = await findingIn(client, uri, rule)
  return (await client.codeActions(uri, diagnostic.range, [diagnostic])) ?? []
}

/** The one action with such a title. @throws {Error} where there is none, or several. */
export function called(actions: readonly CodeAction[], title: RegExp): CodeAction {
  const found = actions.filter((action) => title.test(action.title))
  if (found.length !== 1)
    throw new Error(`${found.length} actions match ${title} among: ${actions.map((action) => action.title).join(' | ')}`)
  return found[0] as CodeAction
}

/** Titles of the actions that every finding has. */
export const SUPPRESS_BLOCK = /^Suppress .*block/u
export const SUPPRESS_FILE = /^Suppress .*file/u
export const TURN_OFF = /^Turn off /u
export const GO_TO = /^Go to: /u
export const EXPLAIN = /^Explain /u

/** A finding by what it says of which words, wherever an edit moved it. */
export interface Found {
  readonly path: string
  readonly rule: string
  readonly words: string
}

/** Every finding of the workspace, as the server tells it. */
export async function found(client: Client): Promise<Found[]> {
  const all = Object.entries(await toldByWorkspacePull(client)).map(async ([path, told]) => {
    const text = client.documents.get(uriOf(path))?.text ?? (await readFile(path, 'utf8'))
    return told.map(({ rule, range }) => ({ path, rule, words: textIn(text.replace(/^\uFEFF/u, ''), range, client.encoding) }))
  })
  return (await Promise.all(all)).flat()
}

/** What the second list holds more often than the first. */
export function added(before: readonly Found[], after: readonly Found[]): Found[] {
  const left = before.map((one) => JSON.stringify(one))
  return after.filter((one) => {
    const at = left.indexOf(JSON.stringify(one))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** The findings without their words: an edit may change those of a finding that stays. */
export function wordless(all: readonly Found[]): Found[] {
  return all.map((one) => ({ ...one, words: '' }))
}
