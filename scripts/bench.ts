/** Speed as ratios measured in one run: what a document costs beside its bare parse, and whether that grows with the set. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseMarkdown } from '../rules/document/markdown.js'
import { Engine } from '../rules/index.js'

const EXAMPLES = join(import.meta.dirname, '..', 'examples')
const texts = readdirSync(EXAMPLES, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(join(EXAMPLES, file), 'utf8'))
const document = (index: number) => texts[index % texts.length] ?? ''

warmUp()
const parse = median(() => time(() => texts.forEach((text) => void parseMarkdown(text))) / texts.length)
const small = setOf(30)
const large = setOf(600)
const read = median(() => time(() => small.put({ file: 'edited.md', text: document(3) })))
const judgeSmall = median(() => time(() => small.judge())) / 30
const judgeLarge = median(() => time(() => large.judge())) / 600
const rows: [string, number][] = [
  ['reading a document ÷ parsing its Markdown', read / parse],
  ['judging a document in a set of 600 ÷ in a set of 30', judgeLarge / judgeSmall],
  ['judging a document ÷ reading it', judgeSmall / read],
]
for (const [what, ratio] of rows) console.log(`${what.padEnd(56)} ${ratio.toFixed(2)}`)

function warmUp(): void {
  const engine = setOf(60)
  engine.judge()
}

function setOf(count: number): Engine {
  const engine = new Engine()
  for (let index = 0; index < count; index += 1) engine.put({ file: `${index}.md`, text: document(index) })
  return engine
}

function time(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(measure: () => number): number {
  const values = Array.from({ length: 9 }, measure).sort((a, b) => a - b)
  return values[4] ?? 0
}
