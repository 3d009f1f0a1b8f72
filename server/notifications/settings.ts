import type { Session } from '../session.js'
import { settingsFrom } from '../settings.js'

/** Settings that changed: asked of the client where it can tell, else taken from what it sent. */
export function listenToSettings(session: Session, onChange: () => void): void {
  session.connection.onDidChangeConfiguration(async ({ settings }) => {
    if (session.abilities.tellsConfiguration) await readSettings(session)
    else session.settings = settingsFrom((settings as { saydo?: unknown } | null)?.saydo)
    session.workspace.replan()
    onChange()
  })
}

/** Asks the client for its settings; one that does not answer leaves them as they are. */
export async function readSettings(session: Session): Promise<void> {
  const answer = await session.connection.workspace.getConfiguration('saydo').catch(() => undefined)
  if (answer !== undefined) session.settings = settingsFrom(answer)
}
