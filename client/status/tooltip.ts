import { env, l10n, MarkdownString, Uri } from 'vscode'
import type { DocumentStatus, Place, SetStatus } from '../protocol.js'
import type { ServerLife } from '../server/life.js'
import type { StatusWatch } from './watch.js'

const SHOWN_PRIORITIES = 4

/** What the status bar item tells on hovering: the set, its declared priorities, the document, and what the server had to say. */
export function statusTooltip(life: ServerLife, status: StatusWatch): MarkdownString {
  const tooltip = new MarkdownString(undefined, true)
  if (life.isDown()) return tooltip.appendText(l10n.t('The language server is not running. Click to restart it.'))
  const state = status.current()?.state ?? 'loading'
  if (state === 'loading') return tooltip.appendText(l10n.t('Saydo is reading the documents of this workspace.'))
  if (state === 'disabled') return tooltip.appendText(l10n.t('Saydo is switched off here. Click to switch it on.'))
  for (const set of status.sets()) describeSet(tooltip, set)
  const document = status.document()
  if (document) describeDocument(tooltip, document)
  return tooltip
}

function describeSet(tooltip: MarkdownString, set: SetStatus): void {
  tooltip.appendMarkdown('**').appendText(fileName(set.root)).appendMarkdown('**  \n')
  line(tooltip, l10n.t('Errors: {0}, warnings: {1}, notes: {2}', set.errors, set.warnings, set.infos))
  line(tooltip, l10n.t('Documents: {0}', set.documents))
  line(tooltip, set.configuration ? l10n.t('Configuration: {0}', fileName(set.configuration)) : l10n.t('No saydo.yml'))
  line(tooltip, set.priorities.length > 0 ? l10n.t('Declared to come first:') : l10n.t('Nothing is declared to come first.'))
  for (const place of set.priorities.slice(0, SHOWN_PRIORITIES)) line(tooltip, priority(place))
  if (set.priorities.length > SHOWN_PRIORITIES) line(tooltip, `… ${set.priorities.length - SHOWN_PRIORITIES}`)
  for (const notice of set.notices) {
    tooltip.appendMarkdown('$(warning) ')
    line(tooltip, notice)
  }
  tooltip.appendMarkdown('\n\n')
}

function describeDocument(tooltip: MarkdownString, document: DocumentStatus): void {
  if (document.status !== 'linted') {
    line(tooltip, l10n.t('This document is not judged: {0}', document.reason ?? document.status))
    return
  }
  const parts = [
    document.language === null ? '' : l10n.t('Language of this document: {0}', languageName(document.language)),
    document.kind === null ? '' : l10n.t('Kind: {0}', document.kind),
  ]
  line(tooltip, parts.filter((part) => part !== '').join(' · '))
}

function priority(place: Place): string {
  return `“${shorten(place.text)}” (${fileName(place.uri)})`
}

/** The first words of a statement: as much as a line of a menu or a tooltip holds. */
export function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 78).trimEnd()} …`
}

/** The last part of a URI's path, in human letters. */
export function fileName(uri: string): string {
  return Uri.parse(uri).path.replace(/\/+$/u, '').split('/').at(-1) ?? ''
}

function languageName(code: string): string {
  return new Intl.DisplayNames([env.language], { type: 'language' }).of(code) ?? code
}

function line(tooltip: MarkdownString, text: string): void {
  tooltip.appendText(text).appendMarkdown('  \n')
}
