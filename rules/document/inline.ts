import type { PhrasingContent } from 'mdast'
import { alignText, MappedText } from './mapped-text.js'

/**
 * The plain text of inline content with its source map. Links and emphasis give their words; images, comments,
 * footnote marks and struck-out words give none; inline code gives one placeholder, for code is never policy.
 */
export function flattenInline(nodes: readonly PhrasingContent[], source: string): MappedText {
  const out = new MappedText()
  for (const node of nodes) addInline(node, source, out)
  return out
}

/** Stands for a stretch of code: no letter, so that it joins no word and matches no vocabulary. */
const CODE = '\uFFFC'

function addInline(node: PhrasingContent, source: string, out: MappedText): void {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  switch (node.type) {
    case 'text':
      // Autolink literals come without a position; their text is an address and says nothing.
      if (start !== undefined && end !== undefined) out.append(alignText(node.value, source, start, end))
      return
    case 'inlineCode':
      if (start !== undefined && end !== undefined) out.push(CODE, start, end)
      return
    case 'break':
      if (start !== undefined && end !== undefined) out.push('\n', start, end)
      return
    case 'html':
      if (start !== undefined && end !== undefined && /^<br\b/iu.test(node.value)) out.push('\n', start, end)
      return
    case 'emphasis':
    case 'strong':
    case 'link':
    case 'linkReference':
      for (const child of node.children) addInline(child, source, out)
      return
    default:
      return
  }
}
