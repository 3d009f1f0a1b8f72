import { URI } from 'vscode-uri'
import { wrong } from '../from-lsp.js'

/** Turns the client's URIs into paths that documents are known by, and back into one canonical spelling. */
export interface Uris {
  /** @throws {ResponseError} InvalidParams where it is no URI. */
  toPath(uri: string): string
  toUri(path: string): string
  canonical(uri: string): string
}

/** A mark that no path of a disk begins with: behind it stand documents that are on none. */
const ELSEWHERE = '/:'

/** Paths of the disk for `file:`; for every other scheme a path that holds scheme and host, so that nothing is mixed up. */
export const uris: Uris = {
  toPath,
  toUri,
  canonical: (uri) => toUri(toPath(uri)),
}

function toPath(uri: string): string {
  const parsed = parse(uri)
  if (parsed.scheme === 'file') return parsed.fsPath.replace(/(?<=.)[/\\]+$/u, '')
  const query = parsed.query === '' ? '' : `?${parsed.query}`
  return `${ELSEWHERE}${parsed.scheme}/${encodeURIComponent(parsed.authority) || '-'}/${parsed.path.replace(/^\//u, '')}${query}`.replace(
    /\/+$/u,
    '',
  )
}

/** RFC 8089 makes "file://localhost/" and "file:///" one. */
function parse(uri: string): URI {
  try {
    const parsed = URI.parse(uri, true)
    return parsed.scheme === 'file' && parsed.authority === 'localhost' ? parsed.with({ authority: '' }) : parsed
  } catch {
    throw wrong(`“${uri}” is no URI.`)
  }
}

function toUri(path: string): string {
  if (!path.startsWith(ELSEWHERE)) return URI.file(path).toString()
  const [, scheme = '', authority = '', rest = ''] = /^\/:([^/]*)\/([^/]*)\/?(.*)$/su.exec(path) ?? []
  const [, place = rest, query = ''] = /^(.*?)(?:\?(.*))?$/su.exec(rest) ?? []
  const host = authority === '-' ? '' : decodeURIComponent(authority)
  // "untitled:Untitled-1" has no slash; whatever has a host or is a folder tree has one.
  const isOpaque = scheme === 'untitled' && host === '' && !place.includes('/')
  return URI.from({ scheme, authority: host, path: isOpaque ? place : `/${place}`, query }).toString()
}
