import { ErrorCodes, ResponseError } from 'vscode-languageserver'

type Fields = Readonly<Record<string, unknown>>

/** Checks that a request names a document, and a place in it where it must. @throws {ResponseError} InvalidParams */
export function checkParams(params: unknown, place?: 'position' | 'range'): void {
  if (typeof params !== 'object' || params === null) throw wrong('The parameters must be an object.')
  const { textDocument, position, range } = params as Fields
  if (typeof (textDocument as Fields | null | undefined)?.['uri'] !== 'string') throw wrong('“textDocument.uri” must be a text.')
  if (place === 'position' && !isPosition(position)) throw wrong('“position” must have a line and a character.')
  const { start, end } = (range ?? {}) as Fields
  if (place === 'range' && !(isPosition(start) && isPosition(end))) throw wrong('“range” must have a start and an end.')
}

/** The ids of results that the client holds, by URI. @throws {ResponseError} InvalidParams */
export function previousIds(value: unknown): Map<string, string> {
  if (value === undefined || value === null) return new Map()
  if (!Array.isArray(value)) throw wrong('“previousResultIds” must be a list.')
  return new Map(
    value.map((entry: unknown) => {
      const { uri, value: id } = (entry ?? {}) as Fields
      if (typeof uri !== 'string' || typeof id !== 'string') throw wrong('“previousResultIds” must hold a URI and a value each.')
      return [uri, id]
    }),
  )
}

/** The text under a name of a request's parameters. @throws {ResponseError} InvalidParams where it is something else. */
export function textIn(params: unknown, name: string): string | undefined {
  const value = typeof params === 'object' && params !== null ? (params as Fields)[name] : undefined
  if (value !== undefined && value !== null && typeof value !== 'string') throw wrong(`“${name}” must be a text.`)
  return value ?? undefined
}

export function wrong(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, message)
}

function isPosition(value: unknown): boolean {
  const { line, character } = (value ?? {}) as Fields
  return Number.isInteger(line) && Number.isInteger(character)
}
