import { readdirSync, readFileSync } from 'node:fs'

/** How many processes on this machine run a script of this path (Linux). */
export function processesOf(script: string): number {
  return readdirSync('/proc').filter((id) => /^\d+$/u.test(id) && commandOf(id).includes(script)).length
}

function commandOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8')
  } catch {
    // It has ended meanwhile.
    return ''
  }
}
