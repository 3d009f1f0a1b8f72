import type { LintResult } from '@saydo/project'
import type { Invocation, Notification, ReportingDescriptor } from 'sarif'
import { mistakeText } from '../../mistakes.js'
import { plain } from './message.js'
import type { Places } from './places.js'
import { friendlyName, type RuleTable } from './rules.js'

const KINDS = {
  'document-not-linted': 'A document could not be read, or is too large.',
  'rule-failed': 'A rule failed on a document; its findings there are missing.',
  'configuration-mistake': 'A configuration holds a mistake; the documents under it were not judged.',
  'documents-note': 'What else is to be said of the documents that were looked for.',
  'no-document': 'A folder or pattern holds no document.',
} as const
type Kind = keyof typeof KINDS

/** What can be said of a run besides findings. */
export const NOTIFICATIONS: ReportingDescriptor[] = Object.entries(KINDS).map(([id, text]) => ({
  id,
  name: friendlyName(id),
  shortDescription: { text },
  fullDescription: { text },
  help: { text },
}))

/** What became of the run: whether everything was judged, and what was not. It names no folder, person or machine. */
export function invocationOf(result: LintResult, isTroubled: boolean, rules: RuleTable, places: Places): Invocation {
  const told = (id: Kind, level: Notification['level'], text: string, file?: string): Notification => ({
    descriptor: { id, index: Object.keys(KINDS).indexOf(id) },
    level,
    message: { text: plain(text) },
    ...(file === undefined ? {} : { locations: [{ physicalLocation: { artifactLocation: places.artifact(file) } }] }),
  })
  const mistakes = result.mistakes.map((mistake): Notification => {
    const { file, line, column } = mistake
    const region = { startLine: line, startColumn: column }
    const locations = [{ physicalLocation: { artifactLocation: places.artifact(file), region } }]
    return { ...told('configuration-mistake', 'error', mistakeText(mistake)), locations }
  })
  const missed = result.documents
    .filter(({ status }) => status !== 'linted')
    .map(({ file, status, reason = '' }) =>
      told('document-not-linted', 'error', `Not linted: ${status === 'too-large' ? 'it is too large: ' : ''}${reason}.`, file),
    )
  const failures = result.failures.map(({ rule, file, reason }) => ({
    ...told('rule-failed', 'error', `The rule ${rule} failed on this document, its findings are missing: ${reason}`, file),
    associatedRule: { id: rule, index: rules.indexOf(rule) },
  }))
  const notices = result.notices.map(({ path, message, grave }) => told('documents-note', grave ? 'error' : 'note', `${path}: ${message}`))
  const unmatched = result.unmatched.map((path) => told('no-document', 'warning', `No document was found in ${path}.`))
  return {
    executionSuccessful: !isTroubled,
    toolConfigurationNotifications: mistakes,
    toolExecutionNotifications: [...missed, ...failures, ...notices, ...unmatched],
  }
}
