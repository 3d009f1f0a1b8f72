import { textOf as wordsOf } from '@saydo/rules'
import type { CodeLens } from 'vscode-languageserver'
import type { Abilities } from '../abilities.js'
import { checkParams } from '../from-lsp.js'
import type { JudgedDocument, Session } from '../session.js'
import { toLocation } from '../to-lsp.js'

/** Above each declared priority: how many lines contradict it, and how many bear it out. */
export function codeLenses(session: Session): void {
  session.connection.onCodeLens(async (params): Promise<CodeLens[]> => {
    checkParams(params)
    const document = await session.judged(params.textDocument.uri)
    return document ? lensesOf(document, session.abilities) : []
  })
}

function lensesOf({ set, understood, lines, uri, textOf }: JudgedDocument, abilities: Abilities): CodeLens[] {
  const { file, language } = understood.document
  const { priorities, supports, contradictions } = set.loaded.engine.alignment()
  return priorities
    .filter((priority) => priority.file === file)
    .map((priority) => {
      const against = contradictions.filter((finding) =>
        finding.related.some((row) => row.file === file && row.span.start === priority.span.start),
      )
      const range = lines.rangeOf(priority.span)
      const title = wordsOf(set.loaded.language ?? language, 'lens', { against: against.length, for: supports.length })
      const places = [...against, ...supports].flatMap((place) => toLocation(place, textOf) ?? [])
      const [first] = places
      // A client that can list places gets them all; any other is led to the first.
      if (abilities.commands.has('saydo.showReferences'))
        return { range, command: { title, command: 'saydo.showReferences', arguments: [uri, range.start, places] } }
      return {
        range,
        command: first && abilities.opensDocuments ? { title, command: 'saydo.goTo', arguments: [first] } : { title, command: '' },
      }
    })
}
