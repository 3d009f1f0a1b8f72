import type { Io } from '../io.js'
import type { FormatContext } from './format.js'
import { checkoutOf, repositoryPaths } from './repository-paths.js'

/**
 * Where a line of a document can be looked at on the web, by the variables of a job on GitHub or GitLab: in the commit that the job
 * has checked out. Undefined elsewhere, and for files outside the repository.
 */
export function webAddresses(context: Pick<FormatContext, 'env' | 'root'>): (file: string, line: number) => string | undefined {
  const blob = checkoutOf(context) === undefined ? undefined : blobOf(context.env)
  const pathOf = repositoryPaths(context)
  return (file, line) => {
    const path = pathOf(file)
    const isWithin = !path.startsWith('../') && !/^(?:[A-Za-z]:)?\//u.test(path)
    return blob !== undefined && isWithin ? `${blob}/${path.split('/').map(encodeSegment).join('/')}#L${line}` : undefined
  }
}

/** The address under which the files of the checked-out commit stand. */
function blobOf(env: Io['env']): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: commit } = env
  if (server && name && commit) return webAddress(`${server}/${name}/blob/${commit}`)
  const { CI_PROJECT_URL: project, CI_COMMIT_SHA: sha } = env
  return project && sha ? webAddress(`${project}/-/blob/${sha}`) : undefined
}

/** An address that can stand in a link of Markdown or HTML as it is; undefined where it is none. */
function webAddress(text: string): string | undefined {
  return /^https?:\/\/[\w.~:/@%+-]+$/u.test(text) ? text : undefined
}

/** Brackets too, so that an address can stand in a link of Markdown. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
