import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Declares service first, and nothing else. */
export const MISSION = '# Mission\n\nThe customer comes first in everything we do.\n'

/** Measures staff by speed alone: an error wherever service is declared first. */
export const SPEED = '# Call centre guide\n\nAgents are measured on average handle time and calls per hour.\n'

/** Leaves nothing to the judge's opinion of the mission. */
export const SERVICE_FIRST = 'priorities: [service]\n'

/** Tells statements at odds alone, and nothing of what small sets leave unsaid. */
export const SAY_DO = 'extends: saydo:say-do\n'

/** Makes a folder of its own for the running test, with these files; it is removed when the test ends. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'saydo-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return folder
}
