/** Why git could not answer: what is wrong, and how to mend it. Both are sentences. */
export class GitError extends Error {
  override readonly name = 'GitError'

  constructor(
    message: string,
    readonly mend: string,
  ) {
    super(message)
  }
}
