// The core sees no Node and no DOM. If a dependency's types let one of them in, these lines stop being errors and the build fails.
// @ts-expect-error: no Node here
export type NoNode = typeof process
// @ts-expect-error: no DOM here
export type NoDom = typeof document
// @ts-expect-error: no console here
export type NoConsole = typeof console
