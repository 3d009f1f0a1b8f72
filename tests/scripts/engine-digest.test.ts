import { cp, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ENGINE_DIGEST } from '@saydo/rules'
import { expect, test } from 'vitest'
import { engineDigest } from '../../scripts/engine-digest.js'
import { folderWith } from '../folder.js'

const RULES = join(import.meta.dirname, '../../rules')
const COUNTED = ['claims/extract.ts', 'claims/model.json', 'languages/es/concepts/pay.yml', 'catalog/profit-first/rule.ts', 'package.json']

test('the digest that caches go by is that of the sources: npm run generate makes it', () => {
  expect(ENGINE_DIGEST).toBe(engineDigest(RULES))
})

test('it is the same wherever the sources stand, and another with any change in them', async () => {
  const folder = await folderWith({})
  await cp(RULES, folder, { recursive: true, filter: (path) => !/[/\\](?:dist|node_modules)$/u.test(path) })
  expect(engineDigest(folder)).toBe(ENGINE_DIGEST)
  const digests = [ENGINE_DIGEST]
  for (const name of COUNTED) {
    await writeFile(join(folder, name), `${await readFile(join(folder, name), 'utf8')} `)
    digests.push(engineDigest(folder))
  }
  await rename(join(folder, 'claims/mode.ts'), join(folder, 'claims/moods.ts'))
  digests.push(engineDigest(folder))
  expect(new Set(digests).size).toBe(COUNTED.length + 2)
})
