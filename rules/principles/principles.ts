/** A source that the principles rest on. */
export interface Source {
  readonly key: string
  readonly title: string
  readonly kind: string
  readonly language: string
}

/** A principle of good service; every finding names the one it serves. */
export interface Principle {
  readonly id: string
  /** What it holds, in one line. */
  readonly title: string
  readonly sources: readonly Source[]
}
