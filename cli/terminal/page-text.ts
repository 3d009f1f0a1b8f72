import type { Paint } from './paint.js'
import { wrap } from './text.js'

/** A rule's page as text for a terminal: headings in bold, examples indented as they stand, paragraphs wrapped. */
export function pageText(markdown: string, paint: Paint, width: number): string {
  const lines: string[] = []
  let fence: string | undefined
  let paragraph: string[] = []
  const flush = () => {
    lines.push(...paragraphLines(paragraph.join(' '), width))
    paragraph = []
  }
  for (const line of markdown.split(/\r?\n/u)) {
    const mark = /^(?:~{3,}|`{3,})/u.exec(line)?.[0]
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined
      else lines.push(`    ${line}`)
      continue
    }
    if (mark === undefined && line.trim() !== '' && !/^(?:#|\s*[-*|] )/u.test(line)) {
      paragraph.push(line.trim())
      continue
    }
    flush()
    if (mark !== undefined) {
      fence = mark
      const name = line.slice(mark.length).replace(/^\s*\S+\s*/u, '')
      if (name !== '') lines.push(`    ${paint.dim(name)}`)
    } else if (line.startsWith('#')) lines.push(paint.bold(plain(line.replace(/^#+\s*/u, ''))))
    else if (line.startsWith('|')) lines.push(line)
    else if (line.trim() === '') lines.push('')
    else paragraph.push(line.trim())
  }
  flush()
  return `${lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trimEnd()}\n`
}

function paragraphLines(text: string, width: number): string[] {
  const item = /^[-*] /u.test(text)
  return wrap(plain(text.replace(/^[-*] /u, '')), width - (item ? 4 : 0)).map((line, index) =>
    item ? `  ${index === 0 ? '•' : ' '} ${line}` : line,
  )
}

/** Emphasis and code marks say nothing on a terminal; a link's address does. */
function plain(text: string): string {
  return text.replace(/\[([^\]]+)\]\(([^)]+)\)/gu, '$1 ($2)').replace(/\*\*|`/gu, '')
}
