/** The package.json of the packed package, as far as tests look at it. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly private?: boolean
  readonly scripts?: Readonly<Record<string, string>>
}
