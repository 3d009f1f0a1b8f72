import type { Location as Place } from '@saydo/rules'
import type { Location } from 'vscode-languageserver'
import { type JudgedDocument, statementAt } from './session.js'
import { toLocation } from './to-lsp.js'

/**
 * Places that the statement at an offset is tied to: what its findings contradict, the priorities that it bears out, and, where
 * it is a priority itself, the priority (`priorities`), everything that stands for and against it (`others`), or both (`all`).
 */
export function linkedPlaces(document: JudgedDocument, offset: number, which: 'priorities' | 'others' | 'all'): Location[] {
  const { set, understood, findings, textOf } = document
  const statement = statementAt(document, offset)
  if (!statement) return []
  const file = understood.document.file
  const isHere = (place: Place) => place.file === file && place.span.start < statement.span.end && statement.span.start < place.span.end
  const { priorities, supports, contradictions } = set.loaded.engine.alignment()
  const places: Place[] = findings.filter(isHere).flatMap((finding) => finding.related)
  if (supports.some(isHere)) places.push(...priorities)
  if (priorities.some(isHere)) {
    if (which !== 'others') places.push(...priorities.filter(isHere))
    if (which !== 'priorities') places.push(...contradictions, ...supports)
  }
  const locations = places.flatMap((place) => toLocation(place, textOf) ?? [])
  return [...new Map(locations.map((location) => [JSON.stringify(location), location])).values()]
}
