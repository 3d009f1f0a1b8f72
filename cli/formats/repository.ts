import { posix, relative, resolve } from 'node:path'
import type { Io } from '../io.js'

/** How the files of a report are reached from the repository that a CI job has checked out. */
export interface Repository {
  /** A file's path from the repository's root, with forward slashes; the file as it is named where no repository is known. */
  pathOf(file: string): string
  /** Where a line can be looked at on the web; undefined where that is not known. */
  addressOf(file: string, line: number): string | undefined
}

/** The repository that GitHub's or GitLab's variables tell of. `cwd` is the absolute path that files are relative to. */
export function repositoryOf(env: Io['env'], cwd: string): Repository {
  const root = env['GITHUB_WORKSPACE'] || env['CI_PROJECT_DIR']
  const blob = blobOf(env)
  const within = root ? relative(resolve(root), cwd).replaceAll('\\', '/') : ''
  const pathOf = (file: string) => posix.join(within, file)
  return {
    pathOf,
    addressOf: (file, line) => {
      const path = pathOf(file)
      const isWithin = root && path !== '..' && !path.startsWith('../') && !posix.isAbsolute(path)
      return blob && isWithin ? `${blob}/${path.split('/').map(encodeSegment).join('/')}#L${line}` : undefined
    },
  }
}

/** The address under which the files of the checked-out commit stand. */
function blobOf(env: Io['env']): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: commit } = env
  if (isWeb(server) && name && commit) return `${server}/${name}/blob/${commit}`
  const { CI_PROJECT_URL: project, CI_COMMIT_SHA: sha } = env
  return isWeb(project) && sha ? `${project}/-/blob/${sha}` : undefined
}

function isWeb(address: string | undefined): boolean {
  return address !== undefined && /^https?:\/\/[^\s<>"'()[\]`\\]+$/u.test(address)
}

/** Brackets too, so that an address can stand in a link of Markdown. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
