import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Engine } from '@saydo/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples')

/** Documents of the example sets: real text, so that contradictions come and go as documents do. */
const pool = readdirSync(EXAMPLES, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.md') && !file.endsWith('README.md'))
  .map((file) => readFileSync(join(EXAMPLES, file), 'utf8'))

type Step = { readonly file: string; readonly text: string | undefined }

const steps = fc.array(
  fc.record({
    file: fc.constantFrom('a.md', 'b.md', 'c/d.md', 'c/e.md'),
    text: fc.option(
      fc.nat(Math.max(0, pool.length - 1)).map((index) => pool[index] ?? ''),
      { nil: undefined, freq: 3 },
    ),
  }),
  { maxLength: 10 },
)

describe('a policy set', () => {
  it('gives the same answer after any additions, replacements and removals as from scratch', () => {
    fc.assert(
      fc.property(steps, (run: readonly Step[]) => {
        const engine = new Engine()
        const left = new Map<string, string>()
        for (const { file, text } of run) {
          if (text === undefined) {
            engine.remove(file)
            left.delete(file)
          } else {
            engine.put({ file, text })
            left.set(file, text)
          }
          engine.judge()
        }
        const fresh = new Engine()
        for (const [file, text] of [...left].reverse()) fresh.put({ file, text })
        expect(engine.judge()).toEqual(fresh.judge())
      }),
      { numRuns: 25, seed: 20 },
    )
  })
})
