import type { Severity } from '@saydo/rules'
import type { Session } from './session.js'
import { uris } from './workspace/uris.js'
import type { WorkspaceSet } from './workspace/workspace-set.js'

type Counts = Readonly<Record<Severity, number>>

/** Tells the client how things stand, whenever that has changed: what its status bar shows. */
export class Status {
  /** Findings by document, so that an edit counts its own document anew and no other. */
  private readonly counts = new Map<string, Counts>()
  private told = ''

  constructor(private readonly session: Session) {}

  /** There may be something new to tell of these. */
  update(paths: Iterable<string>): void {
    const { workspace } = this.session
    for (const path of paths) {
      const set = workspace.setOf(path)
      const counts = { error: 0, warning: 0, info: 0 }
      for (const finding of set?.asked.has(path) ? set.loaded.judgementOf(path).findings : []) counts[finding.severity] += 1
      if (counts.error + counts.warning + counts.info > 0) this.counts.set(path, counts)
      else this.counts.delete(path)
    }
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
    const own = [...this.counts].filter(([path]) => set.asked.has(path)).map(([, counts]) => counts)
    const sum = (severity: Severity) => own.reduce((total, counts) => total + counts[severity], 0)
    const priorities = loaded.engine.priorities().flatMap(({ file, span }) => {
      const text = textOf(file)
      return text ? [{ uri: text.uri, range: text.lines.rangeOf(span), text: text.lines.text.slice(span.start, span.end) }] : []
    })
    return {
      root: uris.toUri(loaded.root),
      configuration: loaded.configuration ? uris.toUri(loaded.configuration.file) : null,
      documents: set.documents.size,
      errors: sum('error'),
      warnings: sum('warning'),
      infos: sum('info'),
      priorities,
      notices: set.notices,
    }
  }
}
