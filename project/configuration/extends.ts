import { dirname, join, resolve } from 'node:path'
import { nearest } from '@saydo/rules'
import { exists, type Files } from '../files.js'
import { CONFIGURATION_NAMES } from './names.js'
import { PRESET_NAMES } from './presets.js'

/** Where a configuration that another builds on stands, or why it cannot be found. */
export type Located = { readonly file: string } | { readonly message: string; readonly mend: string; readonly nearest?: string }

/** What the value of `extends` names, in its order; nothing of a value that is no name or list of names. */
export function namesIn(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((name): name is string => typeof name === 'string')
}

/** Finds the file that a configuration in `folder` builds on: a path, or the configuration that an npm package holds. No code of it runs. */
export async function locate(files: Files, folder: string, name: string): Promise<Located> {
  if (/^(?:\.{0,2}\/)|\.(?:ya?ml|json)$/u.test(name) && !name.startsWith('@')) {
    const file = resolve(folder, name)
    if ((await files.stat(file).catch(() => undefined))?.kind === 'file') return { file }
    return { message: `There is no file “${name}”.`, mend: 'Name the file from the folder of this configuration.' }
  }
  const [, scope = '', own = '', inner = ''] = /^(@[^/]+\/)?([^/]+)(?:\/(.+))?$/u.exec(name) ?? []
  for (let at = folder; ; at = dirname(at)) {
    const home = join(at, 'node_modules', scope + own)
    if (await exists(files, home)) return inPackage(files, home, name, inner)
    if (dirname(at) === at) break
  }
  const close = nearest(name.startsWith('saydo:') ? name : `saydo:${name}`, PRESET_NAMES)
  const mend = close ? `Did you mean “${close}”?` : `Install it (npm install --save-dev ${name}), or write a file as ./${name}.yml.`
  return { message: `There is no npm package “${name}” here.`, mend, ...(close ? { nearest: close } : {}) }
}

async function inPackage(files: Files, home: string, name: string, inner: string): Promise<Located> {
  const names = inner === '' ? CONFIGURATION_NAMES : [inner, `${inner}.yml`, `${inner}.yaml`, `${inner}.json`]
  for (const one of names) {
    const file = join(home, one)
    if ((await files.stat(file).catch(() => undefined))?.kind === 'file') return { file }
  }
  const looked = inner === '' ? 'a saydo.yml' : `“${inner}.yml”`
  return { message: `The npm package “${name}” holds no configuration.`, mend: `Saydo looked for ${looked} in its folder.` }
}
