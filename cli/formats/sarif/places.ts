import { type LintedDocument, type LintResult, positionsIn } from '@saydo/project'
import type { Span } from '@saydo/rules'
import type { Artifact, ArtifactLocation, PhysicalLocation, Region } from 'sarif'
import type { FormatContext } from '../format.js'
import { repositoryPaths } from '../repository-paths.js'

/** The folder that all documents are named from. */
const BASE = '%SRCROOT%'

/** Puts places into SARIF's terms, and keeps the list of the files that they speak of. */
export interface Places {
  readonly base: string
  readonly artifact: (file: string) => ArtifactLocation
  readonly region: (file: string, span: Span) => Region
  /** A place with the words that stand there. */
  readonly physical: (file: string, span: Span) => PhysicalLocation
  /** Every file that was linted or spoken of so far, in the order of their indexes. */
  readonly artifacts: () => Artifact[]
}

export function placesIn({ documents, sources }: LintResult, context: FormatContext): Places {
  const rangeOf = positionsIn(sources)
  const pathOf = repositoryPaths(context)
  const indexes = new Map(documents.map(({ file }, index) => [file, index]))
  const artifact = (file: string): ArtifactLocation => {
    const index = indexes.get(file) ?? indexes.size
    indexes.set(file, index)
    return { uri: uriOf(pathOf(file)), uriBaseId: BASE, index }
  }
  const region = (file: string, span: Span): Region => {
    const { start, end } = rangeOf(file, span)
    // SARIF counts characters as if there were no byte order mark.
    const mark = sources.get(file)?.startsWith('\uFEFF') ? 1 : 0
    const charOffset = Math.max(0, start.offset - mark)
    return {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      charOffset,
      charLength: Math.max(charOffset, end.offset - mark) - charOffset,
    }
  }
  const physical = (file: string, span: Span): PhysicalLocation => {
    const words = sources.get(file)?.slice(span.start, span.end)
    return {
      artifactLocation: artifact(file),
      region: { ...region(file, span), ...(words ? { snippet: { text: words.replace(/^\uFEFF/u, '') } } : {}) },
    }
  }
  const known = new Map(documents.map((document) => [document.file, document]))
  const artifacts = () => [...indexes.keys()].map((file) => describe(file, known.get(file), artifact(file)))
  return { base: BASE, artifact, region, physical, artifacts }
}

function describe(file: string, document: LintedDocument | undefined, location: ArtifactLocation): Artifact {
  const { language, kind, status } = document ?? {}
  const known = { ...(language ? { language } : {}), ...(kind ? { kind } : {}) }
  return {
    location,
    mimeType: /\.(?:ya?ml)$/iu.test(file) ? 'application/yaml' : /\.json$/iu.test(file) ? 'application/json' : 'text/markdown',
    ...(document ? { roles: ['analysisTarget'] } : {}),
    ...(document && status !== 'linted' ? {} : { encoding: 'UTF-8' }),
    ...(Object.keys(known).length > 0 ? { properties: known } : {}),
  }
}

/** A path as a relative reference: blanks, Cyrillic and all signs that mean something in an address are written as percentages. */
function uriOf(path: string): string {
  const escaped = path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
  // A drive of Windows, or a path from the root of the disk, is no name within the folder.
  return /^[A-Za-z]:\//u.test(path)
    ? `file:///${escaped.join('/')}`
    : path.startsWith('/')
      ? `file://${escaped.join('/')}`
      : escaped.join('/')
}
