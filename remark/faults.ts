import { nearest } from '@saydo/rules'

/** A mistake in the plugin's configuration; `path` names the option, empty for all of them. */
export function fault(path: string, text: string): Error {
  return new Error(`remarkLintSaydo: ${path === '' ? '' : `${path}: `}${text}`)
}

/** Checks that a value is one of the names. @throws {Error} that gives the nearest name, or all of them. */
export function oneOf(path: string, value: unknown, names: readonly string[], what = 'known here'): void {
  if (typeof value === 'string' && names.includes(value)) return
  const written = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  const close = typeof value === 'string' ? nearest(value, names) : undefined
  throw fault(path, `“${written}” is not ${what}. ${close ? `Did you mean “${close}”?` : `There is: ${names.join(', ')}.`}`)
}
