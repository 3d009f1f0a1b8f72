import type { Format } from './format.js'
import { markdownReport } from './markdown-report.js'

/** What a comment on GitHub holds, in characters. GitLab's hold more. */
const MOST = 65_536

/** Markdown for a comment on a pull request: the verdict, and each document's findings to unfold. */
export const markdown: Format = (result, context) => markdownReport(result, context, { most: MOST, lengthOf: (text) => text.length })
