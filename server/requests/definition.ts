import type { Location } from 'vscode-languageserver'
import { checkParams } from '../from-lsp.js'
import { linkedPlaces } from '../links.js'
import type { Session } from '../session.js'

/** From an incentive to the priority that it contradicts or bears out; from a rival to what it stands against. */
export function definition(session: Session): void {
  session.connection.onDefinition(async (params): Promise<Location[]> => {
    checkParams(params, 'position')
    const document = await session.judged(params.textDocument.uri)
    return document ? linkedPlaces(document, document.lines.offsetAt(params.position), 'priorities') : []
  })
}
