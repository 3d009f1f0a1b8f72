/** Speed as ratios measured in one run: what a document costs beside its bare parse, an edit in sets small and large, and a run that a cache helps. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lint, nodeFiles } from '../project/dist/index.js'
import { parseMarkdown } from '../rules/document/markdown.js'
import { Engine } from '../rules/index.js'

const EXAMPLES = join(import.meta.dirname, '..', 'examples')
const texts = readdirSync(EXAMPLES, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(join(EXAMPLES, file), 'utf8'))
  // One declaration, as in one organisation: copied a hundred times the examples' own would stand beside every finding.
  .filter((text) => !declares(text))
const document = (index: number) => texts[index % texts.length] ?? ''
const MISSION = '# Mission\n\nThe customer comes first in everything we do.\n'
let edits = 0

setOf(60).judge()
const parse = median(() => time(() => texts.forEach((text) => void parseMarkdown(text))) / texts.length)
const small = setOf(30)
const read = median(() => time(readAll) / texts.length)
const readOne = median(() => time(() => new Engine().put({ file: '3.md', text: document(3) })))
const smallEdit = editOf(small)
const smallMove = moveOf(small)
const large = setOf(3000)
const rows: [string, number][] = [
  ['reading a document ÷ parsing its Markdown', read / parse],
  ['reading it again after an edit ÷ reading it', smallEdit.reading / readOne],
  ['an edit, to its findings: in a set of 3,000 ÷ in one of 30', editOf(large).whole / smallEdit.whole],
  ['an edit that moves the declaration: 3,000 ÷ 30', moveOf(large) / smallMove],
]
rows.push(...(await cachedRows(3000)))
for (const [what, ratio] of rows) console.log(`${what.padEnd(72)} ${ratio.toFixed(2)}`)

function readAll(): void {
  const engine = new Engine()
  for (const [index, text] of texts.entries()) engine.put({ file: `${index}.md`, text })
}

/** Whole runs over documents that all differ: without a cache, with one, and with a second thread. */
async function cachedRows(count: number): Promise<[string, number][]> {
  const folder = mkdtempSync(join(tmpdir(), 'saydo-bench-'))
  const cache = join(folder, 'cache')
  try {
    let bytes = 0
    for (let index = 0; index < count; index += 1) {
      const text = index === 0 ? MISSION : `${document(index)}\n\nThis is page ${index}.\n`
      bytes += Buffer.byteLength(text)
      writeFileSync(join(folder, `${index}.md`), text)
    }
    const run = async (options: { cache?: string; jobs?: number }) => {
      const start = performance.now()
      await lint(['.'], { files: nodeFiles, cwd: folder, ...options })
      return performance.now() - start
    }
    const cold = await run({ cache })
    const warm = await run({ cache })
    const two = await run({ jobs: 2 })
    const amount = count.toLocaleString('en')
    return [
      [`a run over ${amount} documents that a cache knows ÷ one over new ones`, warm / cold],
      ['what a cache keeps of a document ÷ its source', statSync(join(cache, 'readings.pack')).size / bytes],
      [`reading ${amount} documents with two threads ÷ with one`, two / cold],
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** An edit in one document, from its text to the findings of all. */
function editOf(engine: Engine): { whole: number; reading: number } {
  const edit = () => {
    edits += 1
    engine.put({ file: '3.md', text: `${'\n'.repeat(edits % 50)}${document(3)}` })
  }
  const reading = median(() => time(edit))
  engine.update()
  return { reading, whole: median(() => time(edit) + time(() => engine.update())) }
}

/** An edit above the declared priority: every finding that it is shown beside must be told anew. */
function moveOf(engine: Engine): number {
  return median(() => {
    edits += 1
    engine.put({ file: 'mission.md', text: `${'\n'.repeat(edits % 50)}${MISSION}` })
    return time(() => engine.update())
  })
}

function declares(text: string): boolean {
  const engine = new Engine()
  engine.put({ file: 'a.md', text })
  return engine.set.claims('priority').length > 0
}

function setOf(count: number): Engine {
  const engine = new Engine()
  for (let index = 0; index < count; index += 1) {
    engine.put(index === 0 ? { file: 'mission.md', text: MISSION } : { file: `${index}.md`, text: document(index) })
  }
  engine.update()
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
