import { chmod, cp, mkdir, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type LintOptions, type LintResult, lint, nodeFiles } from '@saydo/project'
import { describe, expect, test } from 'vitest'
import { folderWith, MISSION, SERVICE_FIRST, SPEED } from '../folder.js'

const ROOT = join(import.meta.dirname, '../..')
const TODAY = '2026-11-22'

/** Documents that are hard to put away: other languages in one, marks, line ends, characters of two units, no language at all. */
const HARD: Readonly<Record<string, string>> = {
  'saydo.yml': SERVICE_FIRST,
  'mission.md': MISSION,
  'speed.md': `\uFEFF${SPEED}`.replaceAll('\n', '\r\n'),
  'emoji.md': '# 📞 Calls\n\n- 😀 **Calls per hour.** 14 is the aim &amp; *no less*.\n  - A call must not last longer than 4 min 🙂.\n',
  'es.md':
    '---\nlang: es\nrevisado: 2020-01-05\n---\n# Bonificación\n\n| Métrica | Peso |\n| --- | ---: |\n| Llamadas por hora | 100 % |\n',
  'ru.md': '# Премия\n\nПремия зависит только от числа звонков в час.\n\n> «Клиент всегда прав», — говорил основатель.\n',
  'mixed.md': `# Targets\n\n${'Los agentes cobran una comisión por cada póliza que venden, y por nada más que eso, cada mes del año. '.repeat(2)}\n`,
  'odd.md':
    'Version 1.2.3.4,5 of 99999999999999999999 pages; <b>html</b> \\* `code`\n\n<!-- saydo-disable-next-line speed-only-target -->\nAgents are measured on calls per hour.\n',
  'empty.md': '',
}

/** A folder with the examples, some labelled sets in three languages, and what is hard. */
async function policies(): Promise<string> {
  const folder = await folderWith(Object.fromEntries(Object.entries(HARD).map(([name, text]) => [`policies/hard/${name}`, text])))
  await cp(join(ROOT, 'examples'), join(folder, 'policies/examples'), { recursive: true })
  for (const language of ['en', 'es', 'ru']) {
    const sets = join(ROOT, 'tests/corpus/sets', language)
    const [first] = (await readdir(sets)).sort()
    await cp(join(sets, first ?? ''), join(folder, 'policies', language), { recursive: true })
  }
  return folder
}

function run(folder: string, options: Partial<LintOptions> = {}): Promise<LintResult> {
  return lint(['policies'], { files: nodeFiles, cwd: folder, today: TODAY, ...options })
}

/** All that is told, as text: what must be the same with a cache and without. Baselines are named by absolute paths. */
function told({ known: _, baselines: __, notices, ...result }: LintResult): string {
  const about = notices.filter(({ message }) => !message.startsWith('the cache'))
  return JSON.stringify({ ...result, about, sources: [...result.sources], fixed: [...result.fixed] })
}

const troublesOf = (result: LintResult) =>
  result.notices.filter(({ message }) => message.startsWith('the cache')).map(({ message }) => message)

/** A small folder with a cache that knows its documents, and what was told of them. */
async function cached(files: Readonly<Record<string, string>> = { 'policies/mission.md': MISSION, 'policies/speed.md': SPEED }) {
  const folder = await folderWith(files)
  const cache = join(folder, '.saydo-cache')
  const first = await run(folder, { cache })
  expect(first.mistakes).toEqual([])
  expect(first.findings.length).toBeGreaterThan(0)
  expect(first.known).toBe(0)
  return { folder, cache, pack: join(cache, 'readings.pack'), first, again: () => run(folder, { cache }) }
}

describe('with a cache everything is told as without', () => {
  test('cold, warm, by several threads, in another checkout, after fixes', async () => {
    const folder = await policies()
    const cache = join(folder, 'cache')
    const plain = await run(folder)
    expect(plain.findings.length).toBeGreaterThan(50)
    const all = plain.documents.length
    const cold = await run(folder, { cache })
    const warm = await run(folder, { cache })
    expect([cold.known, warm.known]).toEqual([0, all])
    for (const result of [cold, warm, await run(folder, { jobs: 2 }), await run(folder, { jobs: 'auto', cache })]) {
      expect(told(result)).toBe(told(plain))
    }
    // What other threads read is kept too, and is the same.
    const shared = join(folder, 'shared')
    expect(told(await run(folder, { cache: shared, jobs: 3 }))).toBe(told(plain))
    const fromThreads = await run(folder, { cache: shared })
    expect(fromThreads.known).toBe(all)
    expect(told(fromThreads)).toBe(told(plain))

    const checkout = await folderWith({})
    await cp(folder, checkout, { recursive: true })
    for (const name of await readdir(join(checkout, 'policies/hard'))) await utimes(join(checkout, 'policies/hard', name), 1, 1)
    const elsewhere = await run(checkout, { cache: join(checkout, 'cache') })
    expect(elsewhere.known).toBe(all)
    expect(told(elsewhere)).toBe(told(plain))
  })

  test('fixes, whether they are looked for or applied', async () => {
    const folder = await folderWith(Object.fromEntries(Object.entries(HARD).map(([name, text]) => [`policies/${name}`, text])))
    const cache = join(folder, 'cache')
    for (const options of [{ withFixes: true }, { fix: 'all' }, { fix: 'all', withFixes: true }] as const) {
      const plain = await run(folder, options)
      expect(plain.findings.flatMap(({ fixes }) => fixes ?? []).length + plain.applied).toBeGreaterThan(0)
      for (let round = 0; round < 2; round += 1) expect(told(await run(folder, { ...options, cache }))).toBe(told(plain))
    }
  })

  test('fixes are looked for again when anything changed that they depend on', async () => {
    const { folder, cache } = await cached()
    await run(folder, { cache, withFixes: true })
    await writeFile(join(folder, 'policies/other.md'), '# Goals\n\nAgents are measured on customer satisfaction.\n')
    const messages = { messages: 'ru', withFixes: true }
    for (const options of [{ withFixes: true }, messages]) {
      expect(told(await run(folder, { ...options, cache }))).toBe(told(await run(folder, options)))
    }
  })
})

describe('a cache knows what a document says, not where it lies', () => {
  test('a changed document is read, the others are not', async () => {
    const { folder, again } = await cached()
    await writeFile(join(folder, 'policies/speed.md'), SPEED.replace('calls per hour', 'customer satisfaction'))
    const result = await again()
    expect(result.known).toBe(1)
    expect(told(result)).toBe(told(await run(folder)))
  })

  test('a renamed document is known, under its new name', async () => {
    const { folder, again } = await cached()
    await mkdir(join(folder, 'policies/deep'))
    await cp(join(folder, 'policies/speed.md'), join(folder, 'policies/deep/targets.md'))
    await rm(join(folder, 'policies/speed.md'))
    const result = await again()
    expect(result.known).toBe(2)
    expect(result.findings.some(({ file }) => file === 'policies/deep/targets.md')).toBe(true)
    expect(told(result)).toBe(told(await run(folder)))
  })

  test('a document of which the configuration says something else is read anew', async () => {
    const { folder, again } = await cached({
      'policies/saydo.yml': SERVICE_FIRST,
      'policies/mission.md': MISSION,
      'policies/speed.md': SPEED,
    })
    await writeFile(
      join(folder, 'policies/saydo.yml'),
      `${SERVICE_FIRST}overrides:\n  - files: speed.md\n    language: es\n    kind: mission\n`,
    )
    const result = await again()
    expect(result.known).toBe(1)
    expect(result.documents.map(({ language }) => language)).toEqual(['en', 'es'])
    expect(told(result)).toBe(told(await run(folder)))
  })
})

describe('words and rules of an organisation’s own', () => {
  const OWN = (term: string) =>
    `vocabulary: { handling-time: { en: ${term} } }\ncustomRules:\n  no-punters: { match: { en: punter }, message: { en: Say customer. }, examples: { finds: { en: We serve a punter. }, passes: { en: We serve a customer. } } }\n`
  const FILES = {
    'policies/mission.md': MISSION,
    'policies/own.md': '# Pay\n\nAgents are measured on their Zip Number. We serve every punter.\n',
  }

  test('are read as without a cache, by all threads, and documents are read anew when they change', async () => {
    const { folder, cache, first, again } = await cached({ ...FILES, 'policies/saydo.yml': OWN('Zap Figure') })
    expect(first.mistakes).toEqual([])
    expect(first.findings.some(({ rule }) => rule === 'no-punters')).toBe(true)
    for (const result of [await again(), await run(folder, { jobs: 2 })]) expect(told(result)).toBe(told(first))
    await writeFile(join(folder, 'policies/saydo.yml'), OWN('Zip Number'))
    const other = await again()
    expect(other.known).toBe(0)
    expect(other.findings).not.toEqual(first.findings)
    expect(told(other)).toBe(told(await run(folder)))
    expect(told(await run(folder, { jobs: 2, cache: `${cache}-2` }))).toBe(told(other))
    expect((await run(folder, { cache: `${cache}-2` })).known).toBe(2)
  })
})

describe('a cache that cannot be used costs time, never an answer', () => {
  const broken: [what: string, spoil: (pack: string, cache: string) => Promise<unknown>, said: RegExp][] = [
    ['cut short', async (pack) => truncate(pack, (await stat(pack)).size - 100), /damaged, or was not made by Saydo/u],
    ['cut in its first line', (pack) => truncate(pack, 20), /damaged, or was not made by Saydo/u],
    ['empty', (pack) => truncate(pack, 0), /damaged, or was not made by Saydo/u],
    ['a foreign file', (pack) => writeFile(pack, 'PK\u0003\u0004\nnot\nours\n'), /damaged, or was not made by Saydo/u],
    ['a foreign index', (pack) => writeFile(pack, 'saydo-cache 1 x\n{"a":1}\n'), /^$/u],
    ['with spoilt bytes', (pack) => spoil(pack, -40), /an entry of it is damaged/u],
    ['a folder', (pack) => rm(pack).then(() => mkdir(pack)), /not a regular file/u],
    [
      'a file where the folder should be',
      (_, cache) => rm(cache, { recursive: true }).then(() => writeFile(cache, '')),
      /a file stands where/u,
    ],
  ]
  test.each(broken)('%s', async (_, ruin, said) => {
    const { folder, cache, pack, again } = await cached()
    await ruin(pack, cache)
    const result = await again()
    expect(result.known).toBeLessThan(2)
    expect(troublesOf(result).join('\n')).toMatch(said)
    expect(told(result)).toBe(told(await run(folder)))
  })

  test('what was spoilt is made anew', async () => {
    const { pack, again } = await cached()
    await truncate(pack, 50)
    await again()
    const result = await again()
    expect([result.known, troublesOf(result)]).toEqual([2, []])
  })

  test('a folder that nobody may write to', async () => {
    const { folder, cache, again } = await cached()
    await writeFile(join(folder, 'policies/new.md'), MISSION)
    await chmod(cache, 0o555)
    const result = await again()
    await chmod(cache, 0o755)
    // Whoever runs this as root may write everywhere.
    if (process.getuid?.() !== 0) expect(troublesOf(result).join()).toContain('no permission to write there')
    expect(told(result)).toBe(told(await run(folder)))
  })

  test('entries of another version are not used', async () => {
    const { folder, pack, again } = await cached()
    const bytes = await readFile(pack)
    const head = bytes.subarray(0, bytes.indexOf(10)).toString()
    await writeFile(
      pack,
      Buffer.concat([Buffer.from(head.replace(/.$/u, (last) => (last === 'A' ? 'B' : 'A'))), bytes.subarray(head.length)]),
    )
    const result = await again()
    expect([result.known, troublesOf(result)]).toEqual([0, []])
    expect(told(result)).toBe(told(await run(folder)))
    expect((await again()).known).toBe(2)
  })
})

describe('the folder of a cache', () => {
  test('keeps itself out of Git and of backups; in somebody else’s folder nothing else is written', async () => {
    const { folder, cache } = await cached()
    expect((await readdir(cache)).sort()).toEqual(['.gitignore', 'CACHEDIR.TAG', 'readings.pack'])
    expect(await readFile(join(cache, '.gitignore'), 'utf8')).toBe('*\n')
    await run(folder, { cache: folder })
    expect((await readdir(folder)).sort()).toEqual(['.saydo-cache', 'policies', 'readings.pack'])
  })

  test('runs at once tell the same, and each keeps what the others kept', async () => {
    const { folder, cache } = await cached()
    await cp(join(folder, 'policies'), join(folder, 'others'), { recursive: true })
    await writeFile(join(folder, 'policies/a.md'), '# A\n\nCalls are answered within two minutes.\n')
    await writeFile(join(folder, 'others/b.md'), '# B\n\nCalls are answered within three minutes.\n')
    const of = (path: string) => lint([path], { files: nodeFiles, cwd: folder, today: TODAY, cache })
    const plain = await run(folder)
    const results = await Promise.all([of('policies'), of('others'), of('policies')])
    expect(results.flatMap(troublesOf)).toEqual([])
    expect(told(results[0])).toBe(told(plain))
    expect(told(results[2])).toBe(told(plain))
    // Of runs that end in the same moment one may lose what it kept; of runs one behind the other none does.
    for (const path of ['others', 'policies']) await of(path)
    expect([(await of('policies')).known, (await of('others')).known]).toEqual([3, 3])
    expect((await readdir(cache)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('a run that knows everything writes nothing', async () => {
    const { pack, again } = await cached()
    const before = await stat(pack)
    expect((await again()).known).toBe(2)
    expect((await stat(pack)).mtimeMs).toBe(before.mtimeMs)
  })

  test('does not grow for ever: of what nobody used lately only some is kept', async () => {
    const { folder, pack, again } = await cached()
    const bytes = await readFile(pack)
    const [head = '', index = ''] = bytes.toString('latin1').split('\n', 2)
    const old = Array.from({ length: 4 }, (_, at) => [`old${at}`, 7_000_000] as const)
    const entries = [bytes.subarray(head.length + index.length + 2), Buffer.alloc(28_000_000)]
    await writeFile(pack, Buffer.concat([Buffer.from(`${head}\n${JSON.stringify([...JSON.parse(index), ...old])}\n`), ...entries]))
    await writeFile(join(folder, 'policies/new.md'), MISSION.replace('customer', 'client'))
    const result = await again()
    expect([result.known, troublesOf(result)]).toEqual([2, []])
    const { size } = await stat(pack)
    expect(size).toBeGreaterThan(14_000_000)
    expect(size).toBeLessThan(16_100_000)
    expect((await again()).known).toBe(3)
  })
})

describe('threads', () => {
  test('one that dies costs nothing but time', async () => {
    const folder = await policies()
    const plain = await run(folder)
    const result = await run(folder, { jobs: 2, jobMemory: 8 })
    expect(told(result)).toBe(told(plain))
  })

  test('a document that cannot be read is told in the same words', async () => {
    const deep = `${'- '.repeat(60)}x\n`
    const folder = await folderWith({
      'policies/a.md': MISSION,
      'policies/b.md': '> '.repeat(20_000),
      'policies/c.md': deep,
      'policies/d.md': SPEED,
    })
    const plain = await run(folder)
    expect(plain.documents.some(({ status }) => status === 'unreadable')).toBe(true)
    expect(told(await run(folder, { jobs: 3 }))).toBe(told(plain))
  })
})

async function spoil(pack: string, at: number): Promise<void> {
  const bytes = await readFile(pack)
  const place = bytes.length + at
  bytes.writeUInt8((bytes.readUInt8(place) + 1) % 256, place)
  await writeFile(pack, bytes)
}
