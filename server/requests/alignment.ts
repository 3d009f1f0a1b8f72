import type { Location as Place } from '@saydo/rules'
import { textIn } from '../from-lsp.js'
import type { Session } from '../session.js'
import { toLocation } from '../to-lsp.js'
import { claimWords } from '../words.js'
import { uris } from '../workspace/uris.js'
import type { WorkspaceSet } from '../workspace/workspace-set.js'

/** The alignment map: each set's declared priorities, and every line that stands for or against them. */
export function alignment(session: Session): void {
  session.connection.onRequest('saydo/alignment', async (params: unknown) => {
    const uri = textIn(params, 'uri')
    const path = uri === undefined ? undefined : uris.toPath(uri)
    await session.refresh()
    const { sets } = session.workspace
    const only = path === undefined ? undefined : session.workspace.setOf(path)
    return { sets: (only ? [only] : [...sets.values()]).map((set) => mapOf(session, set)) }
  })
}

function mapOf(session: Session, set: WorkspaceSet) {
  const { engine, root, language } = set.loaded
  const textOf = session.textsOf(set)
  const { priorities, supports, contradictions } = engine.alignment()
  const told = (place: Place) => {
    const location = toLocation(place, textOf)
    const text = textOf(place.file)?.lines.text.slice(place.span.start, place.span.end).replace(/\s+/gu, ' ')
    return location && text !== undefined ? { ...location, text } : undefined
  }
  const languageOf = (file: string) => language ?? engine.set.get(file)?.document.language
  const against = new Map<string, { place: Place; rules: string[] }>()
  for (const finding of contradictions) {
    const key = `${finding.file}\0${finding.span.start}`
    const known = against.get(key) ?? { place: finding, rules: [] }
    known.rules.push(finding.rule)
    against.set(key, known)
  }
  const lines = [
    ...[...against.values()].map(({ place, rules }) => {
      const claim = engine.set.get(place.file)?.claims.find((one) => one.span.start === place.span.start && one.mode === 'standing')
      return { place, rules, claim: claim ? claimWords(claim, languageOf(place.file)) : '', stand: 'contradicts' }
    }),
    ...supports.map((claim) => ({ place: claim, rules: [], claim: claimWords(claim, languageOf(claim.file)), stand: 'supports' })),
  ]
  return {
    root: uris.toUri(root),
    priorities: priorities.flatMap((claim) => told(claim) ?? []),
    lines: lines.flatMap(({ place, ...rest }) => {
      const shown = told(place)
      return shown ? [{ ...shown, ...rest }] : []
    }),
  }
}
