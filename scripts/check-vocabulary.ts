/** Checks the concepts of a language (or all): every phrasing matches its concept, no near miss does. Exit 1 where one fails. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { ConceptSource } from '../rules/languages/language.js'

execFileSync(process.execPath, [...process.execArgv, join(import.meta.dirname, 'generate.ts')], { stdio: 'inherit' })
const { LANGUAGES } = await import('../rules/languages/languages.generated.js')
const { findQuantities } = await import('../rules/statements/quantities.js')
const { parsePattern } = await import('../rules/statements/vocabulary/pattern.js')
const { tokenize } = await import('../rules/statements/tokens.js')
const { vocabularyOf } = await import('../rules/statements/vocabulary/vocabularies.js')

function problemOf(name: string, pattern: string): string[] {
  try {
    parsePattern(pattern)
    return []
  } catch (error) {
    return [`${name}: ${error instanceof Error ? error.message : String(error)}`]
  }
}

const wanted = process.argv.slice(2)
let failures = 0
for (const language of LANGUAGES) {
  if (wanted.length > 0 && !wanted.includes(language.code)) continue
  const all: [string, ConceptSource][] = [
    ...Object.entries(language.concepts),
    ...Object.entries(language.modes).map(([name, source]): [string, ConceptSource] => [`mode:${name}`, source]),
    ...Object.entries(language.kinds).map(([name, source]): [string, ConceptSource] => [`kind:${name}`, source]),
  ]
  const broken = all.flatMap(([name, source]) => (source.any ?? []).flatMap((pattern) => problemOf(name, pattern)))
  for (const problem of broken) console.log(`${language.code} ${problem}`)
  failures += broken.length
  if (broken.length > 0) continue
  const vocabulary = vocabularyOf(language)
  const finds = (text: string, concept: string) => {
    const tokens = tokenize(text)
    return vocabulary.match(tokens, findQuantities(tokens, language)).some((match) => match.concept === concept)
  }
  for (const [name, source] of all) {
    const silent = (source.phrasings ?? []).filter((text) => !finds(text, name))
    const wrong = (source.near ?? []).filter((text) => finds(text, name))
    for (const text of silent) console.log(`${language.code} ${name}: does not match “${text}”`)
    for (const text of wrong) console.log(`${language.code} ${name}: must not match “${text}”`)
    failures += silent.length + wrong.length
  }
  for (const [name, { words, concept }] of Object.entries(language.standIns)) {
    if (finds(words, concept)) continue
    console.log(`${language.code} stand-in ${name}: “${words}” is not ${concept}`)
    failures += 1
  }
  const names = Object.keys(LANGUAGES[0]?.standIns ?? {})
  for (const name of names.filter((one) => !(one in language.standIns))) {
    console.log(`${language.code} stand-in ${name}: missing`)
    failures += 1
  }
  console.log(`${language.code}: ${all.length} concepts, ${all.reduce((sum, [, source]) => sum + source.any.length, 0)} patterns`)
}
console.log(failures === 0 ? 'All phrasings match, no near miss does.' : `${failures} to mend.`)
process.exitCode = failures === 0 ? 0 : 1
