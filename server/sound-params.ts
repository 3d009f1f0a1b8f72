type Fields = Readonly<Record<string, unknown>>

const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})
const isText = (value: unknown) => typeof value === 'string'
const namesDocument = (params: Fields) => isText(fields(params['textDocument'])['uri'])
const isListOf = (value: unknown, holds: (entry: Fields) => boolean) => Array.isArray(value) && value.every((entry) => holds(fields(entry)))
const isFolder = ({ uri, name }: Fields) => isText(uri) && isText(name)

/** What a notification must hold: there is nobody to tell that it does not, so it is dropped. */
const NOTIFICATIONS: Readonly<Record<string, (params: Fields) => boolean>> = {
  '$/cancelRequest': ({ id }) => isText(id) || Number.isInteger(id),
  'textDocument/didOpen': (params) => namesDocument(params) && isText(fields(params['textDocument'])['text']),
  'textDocument/didChange': (params) => namesDocument(params) && isListOf(params['contentChanges'], isChange),
  'textDocument/didSave': namesDocument,
  'textDocument/didClose': namesDocument,
  'workspace/didChangeWatchedFiles': (params) => isListOf(params['changes'], ({ uri }) => isText(uri)),
  'workspace/didChangeWorkspaceFolders': ({ event }) =>
    isListOf(fields(event)['added'], isFolder) && isListOf(fields(event)['removed'], isFolder),
}

function isChange({ text, range }: Fields): boolean {
  return isText(text) && (range === undefined || isRange(fields(range)))
}

function isRange({ start, end }: Fields): boolean {
  return [start, end].every((place) => ['line', 'character'].every((name) => Number.isInteger(fields(place)[name])))
}

/** Whether a notification can be taken as it is. */
export function isSound(method: string, params: unknown): boolean {
  const check = Object.hasOwn(NOTIFICATIONS, method) ? NOTIFICATIONS[method] : undefined
  return check?.(fields(params)) ?? true
}

/** The parameters of `initialize` with nothing in them that is of a wrong kind: what a client gets wrong it does not get. */
export function soundInitialize(given: unknown): object {
  const params = fields(given)
  const { processId, rootUri, workspaceFolders, capabilities } = params
  return {
    ...params,
    processId: Number.isInteger(processId) ? processId : null,
    rootUri: isText(rootUri) ? rootUri : null,
    ...(workspaceFolders === undefined ? {} : { workspaceFolders: isListOf(workspaceFolders, isFolder) ? workspaceFolders : null }),
    capabilities: Array.isArray(capabilities) ? {} : fields(capabilities),
  }
}
