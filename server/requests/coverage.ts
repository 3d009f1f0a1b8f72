import { coverageOf } from '@saydo/project'
import { type Location as Place, principleOf } from '@saydo/rules'
import { textIn } from '../from-lsp.js'
import type { Session } from '../session.js'
import { toLocation } from '../to-lsp.js'
import { uris } from '../workspace/uris.js'
import type { WorkspaceSet } from '../workspace/workspace-set.js'

/** The principles against each policy set, or against the one that a document belongs to: what the command `saydo coverage` tells of the same documents. */
export function coverage(session: Session): void {
  session.connection.onRequest('saydo/coverage', async (params: unknown) => {
    const uri = textIn(params, 'uri')
    const path = uri === undefined ? undefined : uris.toPath(uri)
    await session.refresh()
    const { workspace } = session
    const own = path === undefined ? undefined : workspace.setOf(path)
    const asked = path === undefined ? [...workspace.sets.values()] : own ? [own] : []
    return { sets: asked.map((set) => coverageIn(session, set)) }
  })
}

function coverageIn(session: Session, set: WorkspaceSet) {
  const textOf = session.textsOf(set)
  const told = <Told extends Place & { readonly statement: string }, More>(places: readonly Told[], more: (place: Told) => More) =>
    places.flatMap((place) => {
      const location = toLocation(place, textOf)
      return location ? [{ ...location, text: place.statement, ...more(place) }] : []
    })
  const principles = coverageOf(set.loaded).map(({ principle: id, status, expected, addressed, contradicted }) => ({
    id,
    title: principleOf(id)?.title ?? id,
    status,
    expected,
    addressed: told(addressed, ({ confidence }) => ({ confidence })),
    contradicted: told(contradicted, ({ rule, severity, message }) => ({ rule, severity, message })),
  }))
  const hasDocuments = [...set.documents.values()].some(({ status }) => status === 'linted')
  return { root: uris.toUri(set.loaded.root), principles: hasDocuments ? principles : [] }
}
