import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'

let folder = ''

beforeAll(() => {
  const extensions = join(inject('vscode').state, 'extensions')
  folder = join(extensions, readdirSync(extensions).find((name) => name.startsWith('saydo.saydo-vscode-')) ?? 'none')
})

describe('the extension as VS Code unpacked it', () => {
  it('holds bundles, texts and pictures, and nothing else', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .filter((name) => !name.startsWith('.'))
    expect(files.filter((name) => !/^(?:images|l10n)\//u.test(name)).sort()).toEqual([
      'LICENSE.txt',
      'ThirdPartyNotices.txt',
      'changelog.md',
      'dist/alignment-map.css',
      'dist/alignment-map.js',
      'dist/extension.js',
      'dist/server.js',
      'dist/web/extension.js',
      'dist/web/server.js',
      'package.json',
      'package.nls.es.json',
      'package.nls.json',
      'package.nls.ru.json',
      'readme.md',
      'saydo.schema.json',
    ])
  })

  it('depends on nothing, and names only files that are there', () => {
    const manifest = JSON.parse(text('package.json')) as Record<string, unknown>
    expect(manifest['dependencies']).toBeUndefined()
    const named = [...text('package.json').matchAll(/"((?:\.\/)?(?:images|dist|l10n)\/[^"]+)"/gu)].map((match) => match[1] ?? '')
    expect(named.length).toBeGreaterThan(4)
    for (const name of named.filter((path) => /\.\w+$/u.test(path))) expect(text(name).length, name).toBeGreaterThan(0)
  })

  it('shows pictures on its page that it brings along', () => {
    const pictures = [...text('readme.md').matchAll(/!\[[^\]]+\]\(https:\/\/saydo\.dev\/vscode\/(images\/[^)]+)\)/gu)].map(
      (match) => match[1] ?? '',
    )
    expect(pictures.length).toBe(text('readme.md').split('![').length - 1)
    expect(pictures.length).toBeGreaterThan(1)
    for (const name of pictures) expect(text(name).length, name).toBeGreaterThan(0)
  })

  it('asks in Node for Node’s own parts and VS Code alone, and in a browser for VS Code alone', () => {
    expect(asked('dist/extension.js').filter((name) => name !== 'vscode' && !isBuiltin(name))).toEqual([])
    expect(asked('dist/server.js').filter((name) => !isBuiltin(name))).toEqual([])
    expect(asked('dist/web/extension.js')).toEqual(['vscode'])
    expect(asked('dist/web/server.js')).toEqual([])
  })

  it('says nothing of the machine that it was packed on', () => {
    for (const name of ['extension.js', 'server.js', 'web/extension.js', 'web/server.js', 'alignment-map.js'])
      expect(text(`dist/${name}`).includes(process.cwd()), name).toBe(false)
  })
})

function text(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

/** Modules that a bundle asks for when it runs. */
function asked(name: string): string[] {
  return [...new Set([...text(name).matchAll(/\brequire\(["']([^"']+)["']\)/gu)].map((match) => match[1] ?? ''))].sort()
}
