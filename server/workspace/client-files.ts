import type { Entry, Files, Stat } from '@saydo/project'
import type { Connection } from 'vscode-languageserver'
import { uris } from './uris.js'

/** The client's file system, for a server that has none of its own: every question is a request. */
export function clientFiles(connection: Connection): Files {
  const ask = async <Answer>(what: string, path: string): Promise<Answer | null> => {
    const uri = uris.toUri(path)
    return connection.sendRequest<Answer | null>(`saydo/fs/${what}`, { uri })
  }
  return {
    stat: async (path) => (await ask<Stat>('stat', path)) ?? undefined,
    list: async (path) => given(await ask<Entry[]>('list', path)),
    read: async (path) => Uint8Array.from(atob(given(await ask<string>('read', path))), (sign) => sign.charCodeAt(0)),
    // An editor's file system tells of no links.
    realpath: async (path) => path,
  }
}

function given<Answer>(answer: Answer | null): Answer {
  if (answer === null) throw new Error('it cannot be read')
  return answer
}
