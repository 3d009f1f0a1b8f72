import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MISSION, SPEED } from '../folder.js'
import { remark, remarkFolder } from './pipeline.js'

const BOTH = `${SPEED}\n${MISSION.replace('# Mission\n\n', '')}`
const SERVICE = "[saydo, { priorities: ['service'] }]"

describe('with the real remark', () => {
  test('findings are reported and errors fail the run', async () => {
    const folder = await remarkFolder('remarkLint, saydo', { 'guide.md': BOTH, 'quiet.md': '# Opening hours\n\nWe open at nine.\n' })
    const { code, stderr } = await remark(folder, '.', '--no-stdout')
    expect(stderr).toMatch(/guide\.md\n3:1-3:63 +error +Staff are held to speed .* saydo-speed-only-target +remark-lint/u)
    expect(stderr).toMatch(/\[cause\]:\n +5:1-5:\d+ .*declared here/u)
    expect(stderr).not.toContain('3:1-3:63 warning')
    expect(code).toBe(1)
  })

  test('as warnings they fail it only with --frail', async () => {
    const folder = await remarkFolder("remarkLint, [saydo, ['warn', { priorities: ['service'] }]]", { 'guide.md': SPEED })
    const lenient = await remark(folder, 'guide.md', '--no-stdout')
    expect(lenient.stderr).toMatch(/3:1-3:63 +warning/u)
    expect(lenient.code).toBe(0)
    expect((await remark(folder, 'guide.md', '--no-stdout', '--frail')).code).toBe(1)
  })

  test.each([
    ['disable', '<!--lint disable saydo-speed-only-target-->\n\n', 0],
    ['ignore', '<!--lint ignore saydo-speed-only-target-->\n\n', 0],
    ['disabling another rule', '<!--lint disable saydo-contact-time-cap-->\n\n', 1],
    ['disabling remark-lint as a whole', '<!--lint disable-->\n\n', 0],
    ['Saydo’s own comment', '<!-- saydo-disable-next-line speed-only-target -- the law asks for it -->\n\n', 0],
  ])('comments of remark-lint and of Saydo: %s', async (_, comment, code) => {
    const folder = await remarkFolder(`remarkLint, ${SERVICE}`, { 'guide.md': SPEED.replace('Agents', `${comment}Agents`) })
    const ran = await remark(folder, 'guide.md', '--no-stdout')
    expect([ran.code, ran.stderr.includes('saydo-')]).toEqual([code, code === 1])
  })

  test('what remark writes is the same with the plugin and without', async () => {
    const text = `---\nlang: en\n---\n\n${BOTH}\n* one\n* two\n`
    const [withIt, without] = await Promise.all([
      remarkFolder("frontmatter, remarkLint, [saydo, ['warn']]", { 'guide.md': text }),
      remarkFolder('frontmatter, remarkLint', { 'guide.md': text }),
    ])
    const [one, other] = [await remark(withIt, 'guide.md'), await remark(without, 'guide.md')]
    expect(one.stderr).toContain('saydo-speed-only-target')
    expect(one.stdout).toBe(other.stdout)
    await remark(withIt, 'guide.md', '--output')
    expect(await readFile(join(withIt, 'guide.md'), 'utf8')).toBe(other.stdout)
  })

  test('a mistake in the options ends the run with its mend', async () => {
    const folder = await remarkFolder("[saydo, { priorites: ['service'] }]", { 'guide.md': SPEED })
    const { code, stderr } = await remark(folder, 'guide.md', '--no-stdout')
    expect(stderr).toContain('remarkLintSaydo: “priorites” is not an option. Did you mean “priorities”?')
    expect(code).toBe(1)
  })

  test('a file that is no UTF-8 is an error, not silence', async () => {
    const folder = await remarkFolder('remarkLint, saydo', {
      'latin.md': Buffer.from('# Gu\xeda\n\nEl cliente es lo primero.\n', 'latin1'),
    })
    const { code, stderr } = await remark(folder, 'latin.md', '--no-stdout')
    expect(stderr).toMatch(/1:5 +error +Characters were lost .* Save it as UTF-8\. +saydo-lost-characters +remark-lint/u)
    expect(code).toBe(1)
  })
})
