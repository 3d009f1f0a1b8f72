/** Reads the examples of a rule's pages: blocks `~~~policy file.md` under one heading are one policy set; carets mark what is found. */
export interface Case {
  readonly title: string
  /** A known miss: run, and expected to fail. */
  readonly todo: boolean
  readonly files: readonly { readonly file: string; readonly text: string; readonly marks: readonly Mark[] }[]
}

/** Carets under a line: 1-based line of the text without its caret lines, 0-based columns, `to` exclusive. */
export interface Mark {
  readonly line: number
  readonly from: number
  readonly to: number
}

const BLOCK = /^~~~policy(?:[ \t]+(\S+))?[ \t]*\n([\s\S]*?)^~~~[ \t]*$/gmu

export function readCases(page: string): Case[] {
  return page
    .split(/^###[ \t]+/mu)
    .slice(1)
    .map((part) => {
      const title = part.split('\n', 1)[0]?.trim() ?? ''
      const files = [...part.split(/^##[ \t]/mu, 1).join('').matchAll(BLOCK)].map(([, file, body], index) => ({
        file: file ?? `document-${index + 1}.md`,
        ...takeMarks(body ?? ''),
      }))
      return { title, todo: title.toLowerCase().startsWith('todo'), files }
    })
    .filter((entry) => entry.files.length > 0)
}

function takeMarks(body: string): { text: string; marks: Mark[] } {
  const lines: string[] = []
  const marks: Mark[] = []
  for (const line of body.split('\n')) {
    const carets = /^[ \t]*(\^+)/u.exec(line)
    if (!carets?.[1]) lines.push(line)
    else marks.push({ line: lines.length, from: line.indexOf('^'), to: line.indexOf('^') + carets[1].length })
  }
  return { text: lines.join('\n'), marks }
}
