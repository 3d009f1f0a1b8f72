import type { Session } from './session.js'

/** Shows how the first reading of the workspace gets on, where the client can show it. */
export async function firstProgress(session: Session): Promise<{ done(): void }> {
  if (!session.abilities.showsProgress) return { done: () => undefined }
  const reporter = await session.connection.window.createWorkDoneProgress().catch(() => undefined)
  let percent = -1
  reporter?.begin('Saydo', 0, undefined, false)
  session.onProgress = (done, total) => {
    const next = Math.floor((done / Math.max(1, total)) * 100)
    if (next === percent) return
    percent = next
    reporter?.report(next, `${done} / ${total}`)
  }
  return {
    done: () => {
      session.onProgress = () => undefined
      reporter?.done()
    },
  }
}
