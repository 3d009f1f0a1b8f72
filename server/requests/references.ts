import type { Location } from 'vscode-languageserver'
import { checkParams } from '../from-lsp.js'
import { linkedPlaces } from '../links.js'
import type { Session } from '../session.js'

/** From a declared priority to every line that contradicts it or bears it out; from an incentive to the priority. */
export function references(session: Session): void {
  session.connection.onReferences(async (params): Promise<Location[]> => {
    checkParams(params, 'position')
    const document = await session.judged(params.textDocument.uri)
    return document
      ? linkedPlaces(document, document.lines.offsetAt(params.position), params.context?.includeDeclaration ? 'all' : 'others')
      : []
  })
}
