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

const FENCE = /^~~~policy(?:[ \t]+(\S+))?[ \t]*$/u

/** Walks a page line by line: headings inside a block belong to the policy document, not to the page. */
export function readCases(page: string): Case[] {
  const cases: { title: string; files: { file: string; lines: string[] }[] }[] = []
  let block: { file: string; lines: string[] } | undefined
  for (const line of page.split('\n')) {
    const current = cases.at(-1)
    if (block) {
      if (/^~~~[ \t]*$/u.test(line)) block = undefined
      else block.lines.push(line)
    } else if (/^###[ \t]+/u.test(line)) cases.push({ title: line.replace(/^#+\s+/u, '').trim(), files: [] })
    else {
      const fence = FENCE.exec(line)
      if (!fence || !current) continue
      block = { file: fence[1] ?? `document-${current.files.length + 1}.md`, lines: [] }
      current.files.push(block)
    }
  }
  return cases
    .filter((entry) => entry.files.length > 0)
    .map(({ title, files }) => ({
      title,
      todo: /^todo:/iu.test(title),
      files: files.map(({ file, lines }) => ({ file, ...takeMarks(lines.join('\n')) })),
    }))
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
