import type { AlignedSet, Place } from '../protocol.js'

/** The words on the map, in the editor's language. */
export interface MapTexts {
  readonly supports: string
  readonly declared: string
  readonly contradicts: string
  readonly nothingSupports: string
  readonly nothingDeclared: string
  readonly nothingContradicts: string
  readonly nothingAtAll: string
  /** `{0}` is a statement, `{1}` its file. */
  readonly open: string
}

/** A policy set as the map shows it; `name` is its folder. */
export interface MapSet extends AlignedSet {
  readonly name: string
}

/** To the map: what to show. */
export interface ShowMessage {
  readonly kind: 'show'
  readonly texts: MapTexts
  readonly sets: readonly MapSet[]
}

/** From the map: it is ready for its first picture, or a statement was chosen. */
export type MapMessage = { readonly kind: 'ready' } | { readonly kind: 'open'; readonly place: Pick<Place, 'uri' | 'range'> }
