import type { Files } from '@saydo/project'

/** A file system in which open documents hold what the editor holds, saved or not. */
export function overlayFiles(files: Files, textOf: (path: string) => string | undefined): Files {
  return {
    ...files,
    stat: async (path) => {
      const text = textOf(path)
      return text === undefined ? files.stat(path) : { kind: 'file', size: text.length }
    },
    read: async (path) => {
      const text = textOf(path)
      return text === undefined ? files.read(path) : new TextEncoder().encode(text)
    },
  }
}
