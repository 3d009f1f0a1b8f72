import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { can } from './capabilities.js'
import { CHANGED, type Client, CREATED } from './client.js'
import type { FileOperation, TextDocumentEdit, TextEdit, WorkspaceEdit } from './protocol.js'
import { applyEdits } from './text.js'

/**
 * Applies an edit as the specification says: in order, to open documents as changes of theirs, to others on the disk.
 * @throws {Error} where the client never said that it takes such an edit, or where the edit speaks of another version.
 */
export async function applyWorkspaceEdit(client: Client, edit: WorkspaceEdit): Promise<void> {
  const { changes, documentChanges } = edit
  if (documentChanges) {
    refuseUnless(client, 'workspace.workspaceEdit.documentChanges', 'documentChanges')
    for (const change of documentChanges) {
      if ('kind' in change) await operate(client, change)
      else await applyToDocument(client, change)
    }
    return
  }
  for (const [uri, edits] of Object.entries(changes ?? {})) await applyToDocument(client, { textDocument: { uri, version: null }, edits })
}

async function operate(client: Client, { kind, uri, options }: FileOperation): Promise<void> {
  const operations = can(client.capabilities, 'workspace.workspaceEdit.resourceOperations')
  if (!Array.isArray(operations) || !operations.includes(kind)) throw new Error(`this client cannot ${kind} files`)
  if (kind !== 'create' || uri === undefined) throw new Error(`no fix of ours should ${kind} a file`)
  const path = fileURLToPath(uri)
  if (existsSync(path)) {
    if (options?.ignoreIfExists && !options.overwrite) return
    if (!options?.overwrite) throw new Error(`${uri} is there already`)
  }
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, '')
  client.diskChanged(path, CREATED)
}

async function applyToDocument(client: Client, { textDocument, edits }: TextDocumentEdit): Promise<void> {
  const { uri, version } = textDocument
  if (edits.some((edit) => edit.snippet)) refuseUnless(client, 'workspace.workspaceEdit.snippetEditSupport', 'snippets')
  const open = client.documents.get(uri)
  if (version !== null && version !== open?.version) throw new Error(`an edit of version ${version}, which is not ${open?.version}`)
  if (open) return client.edit(uri, edits)
  const path = fileURLToPath(uri)
  await writeFile(path, editedOnDisk(await readFile(path, 'utf8'), edits, client))
  client.diskChanged(path, CHANGED)
}

/** An editor does not count a byte order mark, and keeps it. */
function editedOnDisk(text: string, edits: readonly TextEdit[], client: Client): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  return mark + applyEdits(text.slice(mark.length), edits, client.encoding)
}

function refuseUnless(client: Client, capability: string, what: string): void {
  if (!can(client.capabilities, capability)) throw new Error(`this client takes no ${what}`)
}
