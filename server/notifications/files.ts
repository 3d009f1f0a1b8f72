import { basename } from 'node:path'
import { FileChangeType } from 'vscode-languageserver'
import type { Session } from '../session.js'
import { isDocument } from '../workspace/plan.js'
import { uris } from '../workspace/uris.js'

/** Patterns of the files whose changes outside the editor matter: a configuration may build on any YAML file. */
export const WATCHED = ['**/*.{md,markdown,mdx,MD,Markdown}', '**/*.{yml,yaml}', '**/{saydo.json,.saydo-baseline.json}', '**/.gitignore']

/** A folder that is deleted is told as one deletion, of a path that no pattern of documents matches. */
export const WATCHED_DELETIONS = '**/*'

/** Files that came, went or changed outside the editor. */
export function listenToFiles(session: Session, onChange: () => void): void {
  session.connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      const path = uris.toPath(uri)
      const moves = isDocument(path) && type !== FileChangeType.Changed
      if (moves || basename(path) === '.gitignore') session.workspace.replan()
      session.workspace.touch(path)
    }
    onChange()
  })
}
