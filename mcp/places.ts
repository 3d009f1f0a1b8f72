import { positionsIn } from '@saydo/project'
import type { Location } from '@saydo/rules'
import { z } from 'zod'

/** A place in a document, as answers give it. */
export const PLACE = z.object({
  file: z.string().describe('Path from the root, with forward slashes'),
  line: z.int().describe('From 1'),
  column: z.int().describe('From 1, in UTF-16 units'),
  endLine: z.int(),
  endColumn: z.int().describe('Just behind the last character'),
})

export type Place = z.infer<typeof PLACE>

/** Gives places in texts, which are known by the documents' names. */
export function placesIn(sources: ReadonlyMap<string, string>): (location: Location) => Place {
  const rangeOf = positionsIn(sources)
  return ({ file, span }) => {
    const { start, end } = rangeOf(file, span)
    return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
  }
}

/** "hr/bonus.md:12:3". */
export function shortPlace({ file, line, column }: Pick<Place, 'file' | 'line' | 'column'>): string {
  return `${file}:${line}:${column}`
}
