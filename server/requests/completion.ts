import { CATALOG, type CustomRule, messageOf, summaryOf } from '@saydo/rules'
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver'
import { completeConfiguration } from '../configuration-help.js'
import { checkParams } from '../from-lsp.js'
import type { Session } from '../session.js'
import type { Lines } from '../text/lines.js'
import { uris } from '../workspace/uris.js'

const DIRECTIVES = ['saydo-disable-next-line', 'saydo-disable', 'saydo-enable', 'saydo-disable-file']

/** Suppressions and the rules that they name, in comments; keys and values, in configurations. */
export function completion(session: Session): void {
  session.connection.onCompletion((params): CompletionItem[] => {
    checkParams(params, 'position')
    const { uri } = params.textDocument
    const inConfiguration = completeConfiguration(session, uri, params.position)
    if (inConfiguration) return inConfiguration
    const lines = session.open.get(uris.canonical(uri))?.lines
    if (!lines || !session.settings.enable) return []
    const own = session.workspace.setOf(uris.toPath(uri))?.loaded.configuration?.customRules ?? []
    return completeComment(lines, lines.offsetAt(params.position), own)
  })
}

function completeComment(lines: Lines, offset: number, own: readonly CustomRule[]): CompletionItem[] {
  const before = lines.text.slice(0, offset)
  const comment = /<!--((?:(?!-->)[\s\S])*)$/u.exec(before.slice(-LONGEST))?.[1]
  if (comment === undefined) return []
  const named = /^\s*saydo-(?:disable|enable)[\w-]*\s([\s\S]*)$/u.exec(comment)?.[1]
  const word = /[\w/-]*$/u.exec(before)?.[0] ?? ''
  const range = lines.rangeOf({ start: offset - word.length, end: offset })
  if (named === undefined) {
    if (comment.trim() !== word) return []
    return DIRECTIVES.map((label) => ({ label, kind: CompletionItemKind.Keyword, textEdit: { range, newText: `${label} ` } }))
  }
  // Behind "--" stands the reason, which is the author's.
  if (/\s--(?:\s|$)/u.test(` ${named}`)) return []
  const taken = new Set(named.slice(0, named.length - word.length).match(/[\w/-]+/gu) ?? [])
  const rules = [
    ...CATALOG.map((entry) => ({ id: entry.id, detail: summaryOf(entry) })),
    ...own.map((rule) => ({ id: rule.id, detail: messageOf(rule) })),
  ]
  return rules
    .filter(({ id }) => !taken.has(id))
    .map(({ id, detail }) => ({ label: id, kind: CompletionItemKind.EnumMember, detail, textEdit: { range, newText: id } }))
}

/** No suppression is longer than this, in UTF-16 units: what stands before it need not be searched. */
const LONGEST = 2000
