import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')

/** A package.json as far as packing looks at it. */
export interface Manifest extends Record<string, unknown> {
  readonly name: string
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/** A workspace of this repository; the folder is relative to the root. */
export interface Workspace {
  readonly folder: string
  readonly manifest: Manifest
}

/** A workspace and all others that it depends on, itself first. */
export function closureOf(folder: string): readonly Workspace[] {
  const byName = new Map(allWorkspaces().map((workspace) => [workspace.manifest.name, workspace]))
  const found = new Map<string, Workspace>()
  const take = (workspace: Workspace) => {
    if (found.has(workspace.folder)) return
    found.set(workspace.folder, workspace)
    for (const name of Object.keys(workspace.manifest.dependencies ?? {})) {
      const other = byName.get(name)
      if (other) take(other)
    }
  }
  take(readWorkspace(folder))
  return [...found.values()]
}

/** What other people's packages the workspaces need, by name. Throws where two of them want different versions, or no exact one. */
export function outsidersOf(workspaces: readonly Workspace[]): Readonly<Record<string, string>> {
  const ours = new Set(workspaces.map(({ manifest }) => manifest.name))
  const wanted = new Map<string, string>()
  for (const { folder, manifest } of workspaces) {
    for (const [name, version] of Object.entries(manifest.dependencies ?? {})) {
      if (ours.has(name)) continue
      if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version))
        throw new Error(`${folder}/package.json: ${name} needs an exact version, not ${version}`)
      const other = wanted.get(name)
      if (other !== undefined && other !== version)
        throw new Error(`${folder}/package.json wants ${name} ${version}, another workspace ${other}`)
      wanted.set(name, version)
    }
  }
  return Object.fromEntries([...wanted].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function allWorkspaces(): readonly Workspace[] {
  const { workspaces } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { workspaces: string[] }
  return workspaces.filter((folder) => existsSync(join(ROOT, folder, 'package.json'))).map(readWorkspace)
}

function readWorkspace(folder: string): Workspace {
  return { folder, manifest: JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Manifest }
}
