import { can } from './capabilities.js'
import type { Client } from './client.js'
import type { WorkspaceEdit } from './protocol.js'

interface Registration {
  readonly id: string
  readonly method: string
  readonly registerOptions?: unknown
}

/** What a client must be able to do before a server may ask this of it. */
const NEEDS: Readonly<Record<string, string>> = {
  'workspace/configuration': 'workspace.configuration',
  'workspace/workspaceFolders': 'workspace.workspaceFolders',
  'workspace/applyEdit': 'workspace.applyEdit',
  'workspace/diagnostic/refresh': 'workspace.diagnostics.refreshSupport',
  'workspace/codeLens/refresh': 'workspace.codeLens.refreshSupport',
  'window/workDoneProgress/create': 'window.workDoneProgress',
  'window/showDocument': 'window.showDocument.support',
}

/** What a client must be able to do before a server may register for this. */
const NEEDED_TO_REGISTER: Readonly<Record<string, string>> = {
  'workspace/didChangeWatchedFiles': 'workspace.didChangeWatchedFiles.dynamicRegistration',
  'workspace/didChangeConfiguration': 'workspace.didChangeConfiguration.dynamicRegistration',
  'workspace/didChangeWorkspaceFolders': 'workspace.workspaceFolders',
}

/** The client's answer to a request of the server; undefined for a method that the specification does not name. */
export function answerTo(client: Client, method: string, params: unknown): { result: unknown } | undefined {
  const needed = NEEDS[method]
  if (needed && !can(client.capabilities, needed)) client.breach(`${method}, which this client does not take`)
  switch (method) {
    case 'workspace/configuration':
      return { result: (params as { items: { section?: string }[] }).items.map(({ section }) => settingAt(client, section)) }
    case 'workspace/workspaceFolders':
      return { result: client.folders() }
    case 'client/registerCapability':
      for (const registration of (params as { registrations: Registration[] }).registrations) register(client, registration)
      return { result: null }
    case 'client/unregisterCapability':
      // The specification spells it so.
      for (const { id } of (params as { unregisterations: { id: string }[] }).unregisterations) client.registrations.delete(id)
      return { result: null }
    case 'window/workDoneProgress/create':
      client.tokens.add((params as { token: unknown }).token)
      return { result: null }
    case 'window/showDocument':
      client.shown.push(params as { uri: string })
      return { result: { success: true } }
    case 'workspace/applyEdit':
      client.apply((params as { edit: WorkspaceEdit }).edit).catch((error) => client.breach(String(error)))
      return { result: { applied: true } }
    case 'workspace/diagnostic/refresh':
    case 'workspace/codeLens/refresh':
    case 'window/showMessageRequest':
      return { result: null }
    default:
      return undefined
  }
}

function register(client: Client, registration: Registration): void {
  const { id, method } = registration
  const needed = NEEDED_TO_REGISTER[method] ?? `${method.replace('/', '.')}.dynamicRegistration`
  if (!can(client.capabilities, needed)) client.breach(`a registration for ${method}, which this client does not take`)
  if (client.registrations.has(id)) client.breach(`two registrations with the id ${id}`)
  client.registrations.set(id, registration)
}

function settingAt(client: Client, section: string | undefined): unknown {
  let at: unknown = { saydo: client.settings }
  for (const key of section === undefined ? [] : section.split('.')) {
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined
  }
  return at ?? null
}
