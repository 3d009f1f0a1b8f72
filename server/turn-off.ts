import { basename, join } from 'node:path'
import { ruleIdsOf, turnOffEdit } from '@saydo/project'
import { CreateFile, type WorkspaceEdit } from 'vscode-languageserver'
import type { JudgedDocument, Session } from './session.js'
import { uris } from './workspace/uris.js'

/** The edit that turns a rule off in the configuration of a document's set, which is created where there is none. */
export async function turnOff(
  session: Session,
  { set }: JudgedDocument,
  rule: string,
): Promise<{ readonly name: string; readonly edit: WorkspaceEdit } | undefined> {
  const { configuration, root } = set.loaded
  const path = configuration?.file ?? join(root, 'saydo.yml')
  const uri = uris.toUri(path)
  const { abilities } = session
  const open = session.open.get(uri)
  const text = open?.lines.text ?? configuration?.text
  const edit = turnOffEdit(text, rule, ruleIdsOf(configuration))
  if (!edit) return undefined
  const edits = [{ range: session.linesOf(uri, text ?? '').rangeOf(edit), newText: edit.text }]
  const name = basename(path)
  if (text !== undefined && !abilities.editsVersions) return { name, edit: { changes: { [uri]: edits } } }
  const change = { textDocument: { uri, version: open?.version ?? null }, edits }
  if (text !== undefined) return { name, edit: { documentChanges: [change] } }
  return abilities.createsFiles
    ? { name, edit: { documentChanges: [CreateFile.create(uri, { ignoreIfExists: true }), change] } }
    : undefined
}
