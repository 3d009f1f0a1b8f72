import type { Nodes, Root } from 'mdast'

const COMMENT = /<!--[\s\S]*?-->/gu

/** Finds the comments of a document, in raw HTML alone: what code shows of them is an example. */
export function readComments(tree: Root, source: string, tell: (text: string, start: number) => void): void {
  visit(tree, source, tell)
}

function visit(node: Nodes, source: string, tell: (text: string, start: number) => void): void {
  const start = node.position?.start.offset
  if (node.type === 'html' && start !== undefined) {
    // The source, not the node's value: a value has lost the marks of the quotation or list that it stands in.
    for (const match of source.slice(start, node.position?.end.offset).matchAll(COMMENT)) tell(match[0], start + match.index)
  }
  if ('children' in node) for (const child of node.children) visit(child, source, tell)
}

/** A text less its comments: what they say is nothing that the document says. */
export function withoutComments(text: string): string {
  return text.replace(COMMENT, '')
}
