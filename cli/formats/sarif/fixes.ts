import type { Fix as DraftedFix } from '@saydo/rules'
import type { Fix } from 'sarif'
import { plain } from './message.js'
import type { Places } from './places.js'

/** One way to mend a finding. Its edits do not overlap and speak of the document as it stands. */
export function fixOf({ title, kind, edits }: DraftedFix, places: Places): Fix {
  const files = [...new Set(edits.map(({ file }) => file))]
  return {
    description: { text: plain(title) },
    artifactChanges: files.map((file) => ({
      artifactLocation: places.artifact(file),
      replacements: edits
        .filter((edit) => edit.file === file)
        .map(({ span, text }) => ({
          deletedRegion: places.region(file, span),
          ...(text === '' ? {} : { insertedContent: { text } }),
        })),
    })),
    properties: { kind },
  }
}
