import { l10n, Uri, window, workspace } from 'vscode'
import { configurationTemplate } from './configuration-template.js'

const NAMES = ['saydo.yml', 'saydo.yaml', '.saydo.yml', 'saydo.json']

/** Writes a commented `saydo.yml` into a folder of the workspace and opens it; one that is there already is only opened. */
export async function createConfiguration(): Promise<void> {
  const folder = await folderOfWorkspace()
  if (folder === undefined) return
  const there = await existing(folder)
  const file = there ?? Uri.joinPath(folder, 'saydo.yml')
  if (!there) await workspace.fs.writeFile(file, new TextEncoder().encode(configurationTemplate()))
  await window.showTextDocument(file)
}

async function folderOfWorkspace(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? []
  if (folders.length === 0) {
    void window.showInformationMessage(l10n.t('Open a folder first: saydo.yml stands at the root of a policy set.'))
    return undefined
  }
  const chosen = folders.length === 1 ? folders[0] : await window.showWorkspaceFolderPick()
  return chosen?.uri
}

async function existing(folder: Uri): Promise<Uri | undefined> {
  const names = new Set((await workspace.fs.readDirectory(folder)).map(([name]) => name))
  const name = NAMES.find((candidate) => names.has(candidate))
  return name === undefined ? undefined : Uri.joinPath(folder, name)
}
