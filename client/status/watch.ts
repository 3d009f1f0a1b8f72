import { commands, type Event, EventEmitter, type ExtensionContext, languages, type Uri, window } from 'vscode'
import type { DocumentStatus, SetStatus, Status } from '../protocol.js'
import type { ServerLife } from '../server/life.js'

/** What the server last said of itself and of the document in the active editor. */
export interface StatusWatch {
  readonly current: () => Status | undefined
  readonly document: () => DocumentStatus | undefined
  /** The policy sets that matter now: that of the active document, else all. */
  readonly sets: () => readonly SetStatus[]
  readonly onDidChange: Event<void>
}

/** Follows `saydo/status` and asks `saydo/document` for the active editor. */
export function statusWatch(context: ExtensionContext, { client, onDidChange }: ServerLife): StatusWatch {
  const changed = new EventEmitter<void>()
  let current: Status | undefined
  let document: DocumentStatus | undefined
  let asked = 0

  context.subscriptions.push(
    changed,
    client.onNotification('saydo/status', (status: Status) => {
      current = status
      void commands.executeCommand(
        'setContext',
        'saydo.hasDocuments',
        status.sets.some((set) => set.documents > 0),
      )
      changed.fire()
      void askDocument()
    }),
    window.onDidChangeActiveTextEditor(() => void askDocument()),
    onDidChange(() => {
      if (!client.isRunning()) forget()
    }),
  )

  async function askDocument(): Promise<void> {
    const turn = ++asked
    const uri = activeUri()
    const answer = uri && client.isRunning() ? await request(uri) : null
    if (turn !== asked) return
    document = answer ?? undefined
    changed.fire()
  }

  function request(uri: Uri): Promise<DocumentStatus | null> {
    const params = { uri: client.code2ProtocolConverter.asUri(uri) }
    return client.sendRequest<DocumentStatus | null>('saydo/document', params).catch(() => null)
  }

  // Only documents that the server was shown are worth a question.
  function activeUri(): Uri | undefined {
    const active = window.activeTextEditor?.document
    const selector = client.protocol2CodeConverter.asDocumentSelector(client.clientOptions.documentSelector ?? [])
    return active && languages.match(selector, active) > 0 ? active.uri : undefined
  }

  function forget(): void {
    current = undefined
    document = undefined
    changed.fire()
  }

  function sets(): readonly SetStatus[] {
    const all = current?.sets ?? []
    const own = all.filter((set) => set.root === document?.root)
    return own.length > 0 ? own : all
  }

  return { current: () => current, document: () => document, sets, onDidChange: changed.event }
}
