import { l10n, Position, Uri, WorkspaceEdit, window, workspace } from 'vscode'
import type { Suppression } from '../protocol.js'

const BLANK = '___'

/** Asks why a finding is to be suppressed and writes the server's comment with that reason. Nothing is written where the document has changed meanwhile. */
export async function suppress(asked: Suppression): Promise<void> {
  const reason = await window.showInputBox({
    title: l10n.t('Suppress a finding'),
    prompt: l10n.t('Why does it not matter here? The reason stands in the document.'),
    ignoreFocusOut: true,
    validateInput: (value) => mistakeIn(value.trim()),
  })
  if (reason === undefined) return
  const uri = Uri.parse(asked.uri)
  const document = await workspace.openTextDocument(uri)
  if (asked.version !== null && document.version !== asked.version) {
    void window.showWarningMessage(l10n.t('The document has changed meanwhile. Ask for the suppression once more.'))
    return
  }
  const edit = new WorkspaceEdit()
  edit.insert(
    uri,
    new Position(asked.position.line, asked.position.character),
    asked.text.replace(BLANK, () => reason.trim()),
  )
  await workspace.applyEdit(edit)
}

function mistakeIn(reason: string): string | undefined {
  if (reason === '') return l10n.t('Give a reason, in a few words.')
  return /--|[<>]/u.test(reason) ? l10n.t('Two dashes and angle brackets would end the comment.') : undefined
}
