import { compareFindings } from '@saydo/rules'
import type { Log } from 'sarif'
import type { Format } from './format.js'
import { invocationOf, NOTIFICATIONS } from './sarif/notifications.js'
import { placesIn } from './sarif/places.js'
import { PRINCIPLES_TAXONOMY, SUPPORTED_TAXONOMIES } from './sarif/principles.js'
import { resultsOf } from './sarif/results.js'
import { ruleTable } from './sarif/rules.js'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/**
 * A SARIF 2.1.0 log, as GitHub code scanning and other collectors of findings take it. What comments and the baseline silence is
 * kept and marked as such; only in a GitHub job it is left out, for GitHub would open an alert for each of these.
 */
export const sarif: Format = (result, context) => {
  const silenced = context.env['GITHUB_ACTIONS'] === 'true' ? [] : [...result.suppressed, ...result.baselined]
  const told = [...result.findings, ...silenced].sort(compareFindings)
  const rules = ruleTable(result, told)
  const places = placesIn(result, context)
  const results = resultsOf(result, told, rules, places)
  const invocation = invocationOf(result, context.isTroubled, rules, places)
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Saydo',
            version: context.version,
            semanticVersion: context.version,
            informationUri: 'https://saydo.dev',
            language: 'en',
            supportedTaxonomies: SUPPORTED_TAXONOMIES,
            rules: rules.descriptors,
            notifications: NOTIFICATIONS,
          },
        },
        taxonomies: [PRINCIPLES_TAXONOMY],
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\r', '\n'],
        originalUriBaseIds: {
          [places.base]: { description: { text: 'The root of the repository, or the folder that Saydo was run in.' } },
        },
        invocations: [invocation],
        results,
        artifacts: places.artifacts(),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}
