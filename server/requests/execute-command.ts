import { pageAddress } from '@saydo/rules'
import { Location, Range } from 'vscode-languageserver'
import { wrong } from '../from-lsp.js'
import type { Session } from '../session.js'

/** Commands that the server carries out itself, by asking the client to show something. */
export const EXECUTED = ['saydo.goTo', 'saydo.openRulePage']

export function executeCommand(session: Session): void {
  const { connection, abilities } = session
  connection.onExecuteCommand(async ({ command, arguments: given = [] }): Promise<null> => {
    const [first] = given as unknown[]
    if (!EXECUTED.includes(command)) throw wrong(`There is no command “${command}”.`)
    const target = command === 'saydo.goTo' ? placeOf(first) : { uri: pageOf(session, first), external: true }
    if (abilities.opensDocuments) await connection.window.showDocument({ takeFocus: true, ...target })
    else connection.window.showInformationMessage(target.uri)
    return null
  })
}

function placeOf(value: unknown): { uri: string; selection: Range } {
  if (!Location.is(value) || !Range.is(value.range)) throw wrong('“saydo.goTo” needs a location.')
  return { uri: value.uri, selection: value.range }
}

function pageOf(session: Session, id: unknown): string {
  if (typeof id !== 'string' || !session.workspace.ruleIds().includes(id)) throw wrong(`There is no rule “${String(id)}”.`)
  return pageAddress(id)
}
