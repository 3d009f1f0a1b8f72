import type { Severity } from '@saydo/rules'
import type { Session } from './session.js'
import { uris } from './workspace/uris.js'
import type { WorkspaceSet } from './workspace/workspace-set.js'

type Counts = Readonly<Record<Severity, number>>

const NONE: Record<Severity, number> = { error: 0, warning: 0, info: 0 }

/** Tells the client how things stand, whenever that has changed: what its status bar shows. */
export class Status {
  /** Findings by document and by set, so that an edit counts its own document anew and no other. */
  private readonly counts = new Map<string, { readonly set: WorkspaceSet; readonly counts: Counts }>()
  private readonly totals = new WeakMap<WorkspaceSet, Counts>()
  private told = ''

  constructor(private readonly session: Session) {}

  /** There may be something new to tell of these. */
  update(paths: Iterable<string>): void {
    const { workspace } = this.session
    for (const path of paths) {
      const old = this.counts.get(path)
      if (old) this.add(old.set, old.counts, -1)
      this.counts.delete(path)
      const set = workspace.setOf(path)
      if (!set?.asked.has(path)) continue
      const counts = { ...NONE }
      for (const finding of set.loaded.judgementOf(path).findings) counts[finding.severity] += 1
      this.counts.set(path, { set, counts })
      this.add(set, counts, 1)
    }
  }

  private add(set: WorkspaceSet, { error, warning, info }: Counts, sign: 1 | -1): void {
    const total = this.totals.get(set) ?? NONE
    this.totals.set(set, { error: total.error + sign * error, warning: total.warning + sign * warning, info: total.info + sign * info })
  }

  tell(state: 'loading' | 'ready'): void {
    const { settings, workspace, connection } = this.session
    const sets = [...workspace.sets.values()].map((set) => this.describe(set))
    const status = { state: settings.enable ? state : 'disabled', sets }
    const text = JSON.stringify(status)
    if (text === this.told) return
    this.told = text
    void connection.sendNotification('saydo/status', status)
  }

  private describe(set: WorkspaceSet) {
    const { loaded } = set
    const textOf = this.session.textsOf(set)
    const { error, warning, info } = this.totals.get(set) ?? NONE
    const priorities = loaded.engine.priorities().flatMap(({ file, span }) => {
      const text = textOf(file)
      return text ? [{ uri: text.uri, range: text.lines.rangeOf(span), text: text.lines.text.slice(span.start, span.end) }] : []
    })
    return {
      root: uris.toUri(loaded.root),
      configuration: loaded.configuration ? uris.toUri(loaded.configuration.file) : null,
      documents: set.documents.size,
      errors: error,
      warnings: warning,
      infos: info,
      priorities,
      notices: set.notices,
    }
  }
}
