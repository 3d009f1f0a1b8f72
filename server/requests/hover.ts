import { describeStatement, pageAddress, principleOf, textOf as wordsOf } from '@saydo/rules'
import { type Hover, type MarkupContent, MarkupKind } from 'vscode-languageserver'
import { hoverInConfiguration } from '../configuration-help.js'
import { checkParams } from '../from-lsp.js'
import type { HoverText } from '../hover-text.js'
import { type JudgedDocument, type Session, statementAt } from '../session.js'
import { claimWords } from '../words.js'

/** What Saydo understood of a statement, what is wrong with it, and the principle behind that. */
export function hover(session: Session): void {
  session.connection.onHover(async (params): Promise<Hover | null> => {
    checkParams(params, 'position')
    const inConfiguration = hoverInConfiguration(session, params.textDocument.uri, params.position)
    const document = inConfiguration ? undefined : await session.judged(params.textDocument.uri)
    const found = document ? hoverAt(document, document.lines.offsetAt(params.position)) : inConfiguration
    return found ? { range: found.range, contents: contentsFor(session, found.text) } : null
  })
}

function contentsFor({ abilities }: Session, text: string): MarkupContent {
  if (abilities.readsMarkdown) return { kind: MarkupKind.Markdown, value: text }
  const plain = text.replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1').replace(/[*`]/gu, '')
  return { kind: MarkupKind.PlainText, value: plain }
}

function hoverAt(document: JudgedDocument, offset: number): HoverText | undefined {
  const { understood, lines, findings, set } = document
  const statement = statementAt(document, offset)
  if (!statement) return undefined
  const language = set.loaded.language ?? statement.language ?? understood.document.language
  const { claims, mode } = describeStatement(understood, statement)
  const found = findings.filter(({ span }) => span.start < statement.span.end && statement.span.start < span.end)
  if (claims.length === 0 && found.length === 0) return undefined
  const understoodLines = claims.map((claim) => {
    const sure = wordsOf(language, 'hover.sure', { percent: Math.round(claim.confidence * 100) })
    const force = claim.mode === 'standing' ? '' : ` — *${wordsOf(language, `mode.${mode ?? claim.mode}`)}*`
    return `- ${claimWords(claim, language)} (${sure})${force}`
  })
  const parts = [
    ...(understoodLines.length > 0 ? [`**${wordsOf(language, 'hover.understood')}**\n\n${understoodLines.join('\n')}`] : []),
    ...found.map((finding) => {
      const principles = finding.principles.flatMap((id) => principleOf(id) ?? [])
      const told = principles.map(
        ({ id, title, sources }) => `- \`${id}\`: ${title} (${sources.map((source) => `*${source.title}*`).join(', ')})`,
      )
      // The message itself stands in the diagnostic, which editors show beside the hover.
      return [`**[${finding.rule}](${pageAddress(finding.rule)})**`, told.join('\n')].filter(Boolean).join('\n\n')
    }),
  ]
  return { text: parts.join('\n\n---\n\n'), range: lines.rangeOf(statement.span) }
}
