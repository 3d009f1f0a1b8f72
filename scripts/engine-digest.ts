/** A digest of all that the engine's answers depend on: by it a cache knows whether its entries still hold. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Sources, vocabularies, the judge's weights, and which packages parse; what is generated from these says nothing new. */
const COUNTS = /(?<!\.generated|\.d)\.(?:ts|yml|json)$/u
const ELSEWHERE = /^(?:dist|node_modules)(?:[/\\]|$)/u

/** The digest of the engine's folder, `rules/`: the same wherever that stands, another with any change in it. */
export function engineDigest(folder: string): string {
  const hash = createHash('sha256')
  const names = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => COUNTS.test(name) && !ELSEWHERE.test(name))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
  for (const name of names) {
    // Git may give a text Windows' line ends.
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    hash.update(`${name}\n${text.length}\n${text}\n`)
  }
  return hash.digest('base64url')
}
