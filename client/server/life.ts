import { type Event, EventEmitter, type ExtensionContext, l10n, window } from 'vscode'
import { type BaseLanguageClient, CloseAction, ErrorAction, type LanguageClientOptions, State } from 'vscode-languageclient'
import { restartLimit } from './restart-limit.js'

const RESTARTS = 3
const STRETCH = 3 * 60_000

/** The server from the extension's side: started, restarted, and told of when it stops unasked. */
export interface ServerLife {
  readonly client: BaseLanguageClient
  /** Fires when the server started, stopped or gave up. */
  readonly onDidChange: Event<void>
  /** True after too many crashes, or when the start failed: nothing happens until somebody restarts it. */
  readonly isDown: () => boolean
  readonly start: () => Promise<void>
  readonly restart: () => Promise<void>
}

/** Makes the client by `make`, with the handlers that keep its server alive; `context` stops it in the end. */
export function serverLife(
  context: ExtensionContext,
  make: (handlers: Pick<LanguageClientOptions, 'errorHandler' | 'initializationFailedHandler'>) => BaseLanguageClient,
): ServerLife {
  const changed = new EventEmitter<void>()
  const limit = restartLimit(RESTARTS, STRETCH)
  let down = false

  const client = make({
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => (limit.mayRestart(Date.now()) ? afterCrash() : givenUp()),
    },
    initializationFailedHandler: () => false,
  })
  context.subscriptions.push(
    changed,
    client.onDidChangeState(() => changed.fire()),
    { dispose: () => void client.stop().catch(() => {}) },
  )

  function afterCrash() {
    void offer(window.showWarningMessage, l10n.t('Saydo’s language server stopped unexpectedly and was started again.'), [SHOW_OUTPUT()])
    return { action: CloseAction.Restart, handled: true }
  }

  function givenUp() {
    setDown(true)
    void offer(window.showErrorMessage, l10n.t('Saydo’s language server keeps stopping. It was not started again.'), [
      RESTART(),
      SHOW_OUTPUT(),
    ])
    return { action: CloseAction.DoNotRestart, handled: true }
  }

  async function start(): Promise<void> {
    setDown(false)
    try {
      await client.start()
    } catch (error) {
      setDown(true)
      client.outputChannel.error(error instanceof Error ? error : String(error))
      void offer(window.showErrorMessage, l10n.t('Saydo’s language server could not be started.'), [RESTART(), SHOW_OUTPUT()])
    }
  }

  async function restart(): Promise<void> {
    limit.forget()
    // What cannot be stopped in order is left behind; the next start makes a new one.
    if (client.state === State.Running || client.state === State.Starting) await client.stop().catch(() => {})
    await start()
  }

  function setDown(now: boolean): void {
    down = now
    changed.fire()
  }

  async function offer(show: typeof window.showErrorMessage, message: string, choices: readonly Choice[]): Promise<void> {
    const title = await show(message, ...choices.map((choice) => choice.title))
    await choices.find((choice) => choice.title === title)?.run()
  }

  const RESTART = (): Choice => ({ title: l10n.t('Restart'), run: restart })
  const SHOW_OUTPUT = (): Choice => ({ title: l10n.t('Show output'), run: () => client.outputChannel.show() })

  return { client, onDidChange: changed.event, isDown: () => down, start, restart }
}

interface Choice {
  readonly title: string
  readonly run: () => void | Promise<void>
}
