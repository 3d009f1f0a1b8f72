import { commands } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { References } from '../protocol.js'

/** Opens VS Code's own list of references with the server's locations: what a code lens of a declared priority leads to. */
export function showReferences({ protocol2CodeConverter: converter }: BaseLanguageClient) {
  return async (...[uri, position, locations]: References): Promise<void> => {
    await commands.executeCommand(
      'editor.action.showReferences',
      converter.asUri(uri),
      converter.asPosition(position),
      locations.map((location) => converter.asLocation(location)),
    )
  }
}
