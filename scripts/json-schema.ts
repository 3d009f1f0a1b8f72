/**
 * Writes the JSON Schema of saydo.yml into docs/.
 * usage: schema [--check]
 *   --check  write nothing; fail where it is out of date
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { configurationSchema } from '../project/index.js'

const FILE = join(import.meta.dirname, '..', 'docs', 'saydo.schema.json')
const schema = `${JSON.stringify(configurationSchema(), null, 2)}\n`
const isCurrent = existsSync(FILE) && readFileSync(FILE, 'utf8') === schema
if (process.argv[2] !== '--check') writeFileSync(FILE, schema)
console.log(isCurrent ? 'docs/saydo.schema.json is up to date' : 'docs/saydo.schema.json: npm run schema')
process.exitCode = process.argv[2] === '--check' && !isCurrent ? 1 : 0
