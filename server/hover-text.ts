import type { Range } from 'vscode-languageserver'

/** Text with little Markdown in it, and where it holds. */
export interface HoverText {
  readonly text: string
  readonly range: Range
}
