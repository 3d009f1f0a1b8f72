import { ErrorCodes, ResponseError } from 'vscode-languageserver'

/** Checks that a request names a document, and a place where it must. @throws {ResponseError} InvalidParams */
export function checkParams(params: unknown): void {
  const { textDocument, position, range } = (params ?? {}) as Readonly<Record<string, unknown>>
  if (typeof params !== 'object' || params === null) throw wrong('The parameters must be an object.')
  if (textDocument !== undefined && typeof (textDocument as { uri?: unknown } | null)?.uri !== 'string') {
    throw wrong('“textDocument.uri” must be a text.')
  }
  if (position !== undefined && !isPosition(position)) throw wrong('“position” must have a line and a character.')
  const { start, end } = (range ?? {}) as Readonly<Record<string, unknown>>
  if (range !== undefined && !(isPosition(start) && isPosition(end))) throw wrong('“range” must have a start and an end.')
}

function isPosition(value: unknown): boolean {
  const { line, character } = (value ?? {}) as Readonly<Record<string, unknown>>
  return Number.isInteger(line) && Number.isInteger(character)
}

export function wrong(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, message)
}
