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

const FILES = ['a.md', 'b.md', 'c/d.md', 'c/e.md']

type Step = { readonly file: string; readonly text: string | undefined }

const steps = fc.array(
  fc.record({
    file: fc.constantFrom(...FILES),
    text: fc.option(
      fc
        .tuple(
          fc.nat(Math.max(0, pool.length - 1)),
          fc.constantFrom('', '\n', 'A line above.\n\n', '<!-- saydo-disable-file profit-first -->\n\n'),
        )
        .map(([index, above]) => above + (pool[index] ?? '')),
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
          const before = new Map(FILES.map((name) => [name, engine.judgementOf(name)]))
          const changed = engine.update()
          const others = FILES.filter((name) => JSON.stringify(engine.judgementOf(name)) !== JSON.stringify(before.get(name)))
          expect([...changed].sort()).toEqual(others)
        }
        const fresh = new Engine()
        for (const [file, text] of [...left].reverse()) fresh.put({ file, text })
        expect(engine.judge()).toEqual(fresh.judge())
      }),
      { numRuns: 25, seed: 20 },
    )
  })

  it('is as it was after fixes were looked for', () => {
    const engine = new Engine()
    for (const [index, text] of pool.slice(0, 8).entries()) engine.put({ file: `${index}.md`, text })
    const before = engine.judge()
    expect(before.findings.flatMap((finding) => engine.fixesFor(finding)).length).toBeGreaterThan(0)
    expect(engine.update().size).toBe(0)
    expect(engine.judge()).toEqual(before)
  })
})
