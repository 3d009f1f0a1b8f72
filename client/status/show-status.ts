import { type ExtensionContext, l10n, StatusBarAlignment, type StatusBarItem, ThemeColor, window } from 'vscode'
import type { SetStatus } from '../protocol.js'
import type { ServerLife } from '../server/life.js'
import { statusTooltip } from './tooltip.js'
import type { StatusWatch } from './watch.js'

/** Keeps one item in the status bar: findings of the active document's set, its language, and whether a priority is declared. */
export function showStatus(context: ExtensionContext, life: ServerLife, status: StatusWatch): void {
  const item = window.createStatusBarItem('saydo.status', StatusBarAlignment.Right, 90)
  item.name = 'Saydo'
  item.command = 'saydo.showMenu'
  const draw = () => render(item, life, status)
  context.subscriptions.push(item, life.onDidChange(draw), status.onDidChange(draw))
  draw()
}

function render(item: StatusBarItem, life: ServerLife, status: StatusWatch): void {
  const { text, spoken } = life.isDown() ? stopped() : line(status)
  item.text = text
  item.accessibilityInformation = { label: `Saydo: ${spoken}`, role: 'button' }
  item.tooltip = statusTooltip(life, status)
  item.backgroundColor = life.isDown() ? new ThemeColor('statusBarItem.errorBackground') : undefined
  item.show()
}

interface Line {
  readonly text: string
  /** The same for those who hear it. */
  readonly spoken: string
}

function stopped(): Line {
  return { text: '$(error) Saydo', spoken: l10n.t('not running') }
}

function line(status: StatusWatch): Line {
  const state = status.current()?.state ?? 'loading'
  if (state === 'loading') return { text: '$(loading~spin) Saydo', spoken: l10n.t('reading documents') }
  if (state === 'disabled') return { text: '$(circle-slash) Saydo', spoken: l10n.t('switched off') }
  return ready(status)
}

function ready(status: StatusWatch): Line {
  const sets = status.sets()
  const document = status.document()
  const errors = sum(sets, 'errors')
  const warnings = sum(sets, 'warnings')
  const infos = sum(sets, 'infos')
  const declared = sets.some((set) => set.priorities.length > 0)
  const undeclared = sets.some((set) => set.documents > 0) && !declared
  return {
    text: [
      'Saydo',
      errors + warnings + infos === 0 ? '$(check)' : '',
      errors > 0 ? `$(error) ${errors}` : '',
      warnings > 0 ? `$(warning) ${warnings}` : '',
      infos > 0 ? `$(info) ${infos}` : '',
      document?.language ? `· ${document.language}` : '',
      declared ? '· $(star-full)' : '',
      undeclared ? `· ${l10n.t('no priority declared')}` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    spoken: [
      l10n.t('Errors: {0}, warnings: {1}, notes: {2}', errors, warnings, infos),
      declared ? l10n.t('a priority is declared') : l10n.t('no priority declared'),
    ].join(', '),
  }
}

function sum(sets: readonly SetStatus[], key: 'errors' | 'warnings' | 'infos'): number {
  return sets.reduce((total, set) => total + set[key], 0)
}
