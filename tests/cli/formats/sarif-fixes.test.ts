import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { applyPatch } from 'diff'
import type { Fix, Region, Replacement } from 'sarif'
import { expect, test } from 'vitest'
import { folderWith, MISSION, SERVICE_FIRST } from '../../folder.js'
import { call } from '../saydo.js'
import { MESSY } from './messy.js'
import { sarif } from './schemas.js'

const EXAMPLES = join(import.meta.dirname, '../../../examples')
const PAY = '\uFEFF# Bonus plan 🙂\r\n\r\n- 🙂 Each agent earns £2 for every policy sold.\r\n- The canteen opens at nine.\r\n'

/** Where a region begins and ends, by its characters: a byte order mark does not count. */
const byCharacters = (_: string, { charOffset = 0, charLength = 0 }: Region): [number, number] => [charOffset, charOffset + charLength]

/** The same by its lines and columns. */
function byLines(text: string, { startLine = 1, startColumn = 1, endLine = 1, endColumn = 1 }: Region): [number, number] {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/gu)].map(({ index, 0: sign }) => index + sign.length)]
  return [(starts[startLine - 1] ?? 0) + startColumn - 1, (starts[endLine - 1] ?? 0) + endColumn - 1]
}

/** Does what a fix says to one document, whose regions all speak of the text as it was. */
function applied(fix: Fix, uri: string, source: string, spanOf: typeof byLines): string {
  const mark = source.startsWith('\uFEFF') ? '\uFEFF' : ''
  const text = source.slice(mark.length)
  const change = fix.artifactChanges.find(({ artifactLocation }) => artifactLocation.uri === uri)
  const edits = (change?.replacements ?? []).map(({ deletedRegion, insertedContent }: Replacement) => ({
    span: spanOf(text, deletedRegion),
    inserted: insertedContent?.text ?? '',
  }))
  let result = text
  for (const { span, inserted } of edits.sort((a, b) => b.span[0] - a.span[0])) {
    result = result.slice(0, span[0]) + inserted + result.slice(span[1])
  }
  return mark + result
}

/** The documents of a set in which a rule finds one thing that it can mend, and these rules. */
async function mendable(cwd: string, most: number): Promise<readonly { readonly file: string; readonly rule: string }[]> {
  const { results } = await sarif(cwd)
  const known = results
    .filter(({ fixes = [] }) => fixes.length > 0)
    .map(({ ruleId = '', locations }) => ({
      rule: ruleId,
      file: decodeURIComponent(locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? ''),
    }))
  const single = known.filter(({ file, rule }) => known.filter((one) => one.file === file && one.rule === rule).length === 1)
  return single.filter(({ rule }, index) => single.findIndex((one) => one.rule === rule) === index).slice(0, most)
}

test('each fix does, by its characters and by its lines, what --fix-suggestions does', async () => {
  const ours = await folderWith({ 'saydo.yml': SERVICE_FIRST, 'mission.md': MISSION, 'Оплата труда/bonus [1].md': PAY })
  const sets = [ours, join(EXAMPLES, 'harbour-home'), join(EXAMPLES, 'clinica-alameda'), join(EXAMPLES, 'tyoplyy-dom')]
  let tried = 0
  for (const cwd of sets) {
    for (const { file, rule } of await mendable(cwd, 4)) {
      const { results } = await sarif(cwd, [file, '--only', rule])
      const { fixes: [fix] = [], locations } = results[0] ?? {}
      const uri = locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? ''
      const source = await readFile(join(cwd, file), 'utf8')
      if (!fix) throw new Error(`${rule} is not mended alone`)
      const { stdout } = await call(cwd, [file, '--only', rule, '--fix-suggestions', '--diff'])
      const mended = applyPatch(source, stdout, { autoConvertLineEndings: false })
      expect(mended).not.toBe(false)
      expect(mended).not.toBe(source)
      expect(applied(fix, uri, source, byCharacters), `${rule} in ${file}`).toBe(mended)
      expect(applied(fix, uri, source, byLines), `${rule} in ${file}`).toBe(mended)
      tried += 1
    }
  }
  expect(tried).toBeGreaterThan(9)
})

test('a fix that takes something out inserts nothing, and says how far it goes', async () => {
  const { results } = await sarif(await folderWith(MESSY))
  const unused = results.find(({ ruleId, fixes }) => ruleId === 'unused-suppression' && fixes?.length === 1)
  expect(unused?.fixes).toMatchObject([{ description: { text: 'Take this comment out' }, properties: { kind: 'safe' } }])
  expect(unused?.fixes?.[0]?.artifactChanges[0]?.replacements[0]).not.toHaveProperty('insertedContent')
})
