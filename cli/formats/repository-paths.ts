import { isWithin, relativePath } from '@saydo/project'
import type { FormatContext } from './format.js'

/** Where the build servers say that the repository is checked out: GitHub, GitLab, Azure Pipelines. */
const CHECKOUTS = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR', 'BUILD_SOURCESDIRECTORY']

/** The folder in which a build job has checked out the repository; undefined elsewhere, and for a job that runs outside of it. */
export function checkoutOf({ root, env }: Pick<FormatContext, 'root' | 'env'>): string | undefined {
  return CHECKOUTS.flatMap((name) => env[name] || []).find((path) => isWithin(path, root))
}

/**
 * Names documents from the root of their repository, as the sites that show reports want it: in a build job that runs in a folder
 * of it. Elsewhere they keep their names, which are relative to the working directory.
 */
export function repositoryPaths(context: Pick<FormatContext, 'root' | 'env'>): (file: string) => string {
  const checkout = checkoutOf(context)
  return checkout === undefined ? (file) => file : (file) => relativePath(checkout, `${context.root}/${file}`)
}
