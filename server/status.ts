import type { Session } from './session.js'
import { uris } from './workspace/uris.js'

/** Tells the client how things stand, whenever that has changed: what its status bar shows. */
export function statusTeller(session: Session): (state: 'loading' | 'ready') => void {
  let told = ''
  return (state) => {
    const status = { state: session.settings.enable ? state : 'disabled', sets: setsOf(session) }
    const text = JSON.stringify(status)
    if (text === told) return
    told = text
    void session.connection.sendNotification('saydo/status', status)
  }
}

function setsOf(session: Session) {
  return [...session.workspace.sets.values()].map((set) => {
    const { loaded } = set
    const textOf = session.textsOf(set)
    const counts = { error: 0, warning: 0, info: 0 }
    for (const path of set.asked) for (const finding of loaded.judgementOf(path).findings) counts[finding.severity] += 1
    const priorities = loaded.engine.priorities().flatMap(({ file, span }) => {
      const text = textOf(file)
      return text ? [{ uri: text.uri, range: text.lines.rangeOf(span), text: text.lines.text.slice(span.start, span.end) }] : []
    })
    return {
      root: uris.toUri(loaded.root),
      configuration: loaded.configuration ? uris.toUri(loaded.configuration.file) : null,
      documents: set.documents.size,
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      priorities,
      notices: set.notices,
    }
  })
}
