import { ConfigurationTarget, commands, l10n, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode'
import type { Place } from '../protocol.js'
import type { ServerLife } from '../server/life.js'
import { fileName, shorten } from '../status/tooltip.js'
import type { StatusWatch } from '../status/watch.js'
import { openPlace } from './open-place.js'

interface Entry extends QuickPickItem {
  readonly run?: () => unknown
}

/** What a click on the status bar item offers: the declared priorities, and everything that Saydo can be asked to do. */
export async function showMenu(life: ServerLife, status: StatusWatch): Promise<void> {
  const priorities = status.sets().flatMap((set) => set.priorities)
  const picked = await window.showQuickPick([...actions(life, status), ...declared(life, priorities)], { title: 'Saydo' })
  await picked?.run?.()
}

function actions(life: ServerLife, status: StatusWatch): Entry[] {
  if (life.isDown()) return [restart(life), output()]
  if (status.current()?.state === 'disabled') return [onOrOff(true), output()]
  const configuration = status.sets().find((set) => set.configuration !== null)?.configuration ?? undefined
  return [
    { label: `$(type-hierarchy) ${l10n.t('Open the alignment map')}`, run: () => commands.executeCommand('saydo.openAlignmentMap') },
    { label: `$(warning) ${l10n.t('Show all findings')}`, run: () => commands.executeCommand('workbench.actions.view.problems') },
    { label: `$(book) ${l10n.t('Explain a rule…')}`, run: () => commands.executeCommand('saydo.explainRule') },
    configuration === undefined
      ? { label: `$(new-file) ${l10n.t('Create saydo.yml')}`, run: () => commands.executeCommand('saydo.createConfiguration') }
      : { label: `$(gear) ${l10n.t('Open {0}', fileName(configuration))}`, run: () => window.showTextDocument(Uri.parse(configuration)) },
    onOrOff(false),
    restart(life),
    output(),
  ]
}

function declared(life: ServerLife, priorities: readonly Place[]): Entry[] {
  if (priorities.length === 0) return []
  return [
    { label: l10n.t('Declared to come first'), kind: QuickPickItemKind.Separator },
    ...priorities.map((place) => ({
      label: `$(star-full) ${shorten(place.text)}`,
      description: fileName(place.uri),
      run: () => openPlace(life.client, place),
    })),
  ]
}

function restart(life: ServerLife): Entry {
  return { label: `$(refresh) ${l10n.t('Restart')}`, run: () => life.restart() }
}

function output(): Entry {
  return { label: `$(output) ${l10n.t('Show output')}`, run: () => commands.executeCommand('saydo.showOutput') }
}

function onOrOff(on: boolean): Entry {
  return {
    label: on ? `$(check) ${l10n.t('Switch on here')}` : `$(circle-slash) ${l10n.t('Switch off here')}`,
    run: () => workspace.getConfiguration('saydo').update('enable', on, target()),
  }
}

function target(): ConfigurationTarget {
  return workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global
}
