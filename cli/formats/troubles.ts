import type { LintResult } from '@saydo/project'
import { compareText } from '@saydo/rules'
import { mistakeText } from '../mistakes.js'

/** Something that kept Saydo from judging: a file, where in it, and what is wrong. */
export interface Trouble {
  readonly kind: 'configuration' | 'unreadable' | 'too-large' | 'rule-failure' | 'search'
  readonly file: string
  /** 1-based; the first line and column where the whole file is meant. */
  readonly line: number
  readonly column: number
  readonly message: string
}

/** What kept Saydo from judging anything of what was asked for, by file. */
export function troublesOf({ mistakes, notices, documents, failures }: LintResult): readonly Trouble[] {
  const whole = { line: 1, column: 1 }
  const troubles: Trouble[] = [
    ...mistakes.map((mistake) => {
      const { file, line, column } = mistake
      return { kind: 'configuration' as const, file, line, column, message: mistakeText(mistake) }
    }),
    ...notices
      .filter(({ grave }) => grave)
      .map(({ path, message }) => ({ kind: 'search' as const, file: path, ...whole, message: sentence(message) })),
    ...documents.flatMap(({ file, status, reason = '' }) => {
      if (status === 'linted') return []
      const message = sentence(`Not linted: ${status === 'too-large' ? 'it is too large: ' : ''}${reason}`)
      return [{ kind: status, file, ...whole, message }]
    }),
    ...failures.map(({ rule, file, reason }) => {
      const message = sentence(`The rule ${rule} failed on it, its findings are missing: ${reason}`)
      return { kind: 'rule-failure' as const, file, ...whole, message }
    }),
  ]
  return troubles.sort((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column)
}

/** With a capital and a full stop. */
function sentence(text: string): string {
  const trimmed = text.trim()
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}${/[.!?]$/u.test(trimmed) ? '' : '.'}`
}
