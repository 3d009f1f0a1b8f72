import type { Mistake } from '@saydo/project'

/** "saydo.yml:4:3". */
export function placeOf({ file, line, column }: Mistake): string {
  return `${file}:${line}:${column}`
}

/** "rules.speed-only: “speed-only” is not a rule. Did you mean “speed-only-target”?" */
export function mistakeText({ key, message, mend }: Mistake): string {
  return `${key === '' ? '' : `${key}: `}${message} ${mend}`
}
