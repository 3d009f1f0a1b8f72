/**
 * Writes the rules' pages into docs/rules/.
 * usage: pages [--check]
 *   --check  write nothing; fail where a page is missing, out of date or left over
 */
import { join } from 'node:path'
import { faultsOf, rulePages, writePages } from './rule-pages.js'

const FOLDER = join(import.meta.dirname, '..', 'docs', 'rules')

const [flag, ...others] = process.argv.slice(2)
if ((flag !== undefined && flag !== '--check') || others.length > 0) {
  console.error('usage: npm run pages [-- --check]')
  process.exit(2)
}
const pages = rulePages()
const faults = faultsOf(FOLDER, pages)
if (flag === undefined) writePages(FOLDER, pages)
console.log(
  faults.length === 0 ? `docs/rules: ${pages.size} pages, all up to date` : faults.map((fault) => `docs/rules/${fault}`).join('\n'),
)
if (flag === '--check' && faults.length > 0) {
  console.error('Write them anew: npm run pages')
  process.exit(1)
}
