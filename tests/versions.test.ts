import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { VERSION } from '../server/version.js'

const ROOT = join(import.meta.dirname, '..')

it.each(['.', 'rules', 'project', 'server', 'mcp', 'remark', 'cli', 'client'])(
  'the version in %s is the one that the server tells',
  (folder) => {
    const { version } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as { version: string }
    expect(version).toBe(VERSION)
  },
)
