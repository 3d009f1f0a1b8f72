import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { computeRollingHashes, FileRegionsCache, type Region } from '@microsoft/sarif'
import { CATALOG, PRINCIPLES } from '@saydo/rules'
import type { Location, PhysicalLocation, Result } from 'sarif'
import { describe, expect, test } from 'vitest'
import { folderWith, MISSION, SERVICE_FIRST, SPEED } from '../../folder.js'
import { report } from '../saydo.js'
import { HUSHED, MARKED, MESSY, QUOTING, TWICE } from './messy.js'
import { sarif } from './schemas.js'

const EXAMPLES = join(import.meta.dirname, '../../../examples')

/** The place that a result speaks of first. */
function placeOf(result: Result | Location | undefined): PhysicalLocation {
  const location = result && 'physicalLocation' in result ? result : (result as Result | undefined)?.locations?.[0]
  if (!location?.physicalLocation) throw new Error('no place')
  return location.physicalLocation
}

const uriOf = (one: Result | Location | undefined) => placeOf(one).artifactLocation?.uri ?? ''

describe('the log', () => {
  test('is valid for an empty folder, for a calm one and for the examples', async () => {
    expect((await sarif(await folderWith({}))).results).toEqual([])
    expect((await sarif(await folderWith({ 'note.md': '# Note\n\nThe canteen is open.\n' }))).results).toEqual([])
    const { results, code } = await sarif(EXAMPLES)
    expect(code).toBe(1)
    expect(results.length).toBeGreaterThan(30)
  })

  test('tells what the JSON report tells, and no path of this machine', async () => {
    const cwd = await folderWith(MESSY)
    const { results, stdout } = await sarif(cwd)
    const open = results.filter(({ suppressions }) => suppressions?.length === 0)
    const { report: told } = await report(cwd, [])
    const levels: Readonly<Record<string, string>> = { error: 'error', warning: 'warning', info: 'note' }
    expect(open.map((one) => [one.ruleId, one.level, decodeURIComponent(uriOf(one)), one.fixes?.length ?? 0])).toEqual(
      told.findings.map(({ rule, severity, file, fixes }) => [rule, levels[severity], file, fixes.length]),
    )
    expect(open.map((one) => placeOf(one).region)).toMatchObject(
      told.findings.map(({ range: { start, end } }) => ({
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
      })),
    )
    expect(stdout).not.toContain(cwd)
  })

  test('lists every rule within the limits of GitHub, and what it serves', async () => {
    const { run, rules, results } = await sarif(EXAMPLES)
    expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(CATALOG.map(({ id }) => id)))
    for (const { id, name = '', shortDescription, fullDescription, help, defaultConfiguration, properties } of rules) {
      expect(name, id).toMatch(/^(?:[A-Z][a-z]+)+$/u)
      for (const told of [shortDescription?.text, fullDescription?.text]) {
        expect(told?.length, id).toBeGreaterThan(20)
        expect(told?.length, id).toBeLessThanOrEqual(1024)
      }
      expect(help?.text, id).toBeTruthy()
      expect(defaultConfiguration?.level, id).toMatch(/^(?:note|warning|error)$/u)
      expect((properties?.tags ?? []).length, id).toBeLessThanOrEqual(10)
      expect(properties, id).not.toHaveProperty('security-severity')
    }
    for (const { ruleId, ruleIndex = -1 } of results) expect(rules[ruleIndex]?.id).toBe(ruleId)
    const taxa = run.taxonomies?.[0]?.taxa ?? []
    expect(taxa.map(({ id }) => id)).toEqual(PRINCIPLES.map(({ id }) => id))
    const named = [
      ...rules.flatMap((rule) => (rule.relationships ?? []).map(({ target }) => target)),
      ...results.flatMap((one) => one.taxa ?? []),
    ]
    expect(named.length).toBeGreaterThan(50)
    for (const { id, index = -1 } of named) expect(taxa[index]?.id).toBe(id)
  })

  test('describes the rules of a configuration by what they say', async () => {
    const own =
      'customRules:\n  no-punters:\n    match: { en: [punters] }\n    severity: error\n    message: Say [guests](1), not {0}.\n' +
      '    principle: spelled-out-expectations\n    examples: { finds: The punters wait., passes: The guests wait. }\n'
    const { results, rules } = await sarif(await folderWith({ 'saydo.yml': own, 'note.md': '# Note\n\nThe punters wait.\n' }))
    const [finding] = results.filter(({ ruleId }) => ruleId === 'no-punters')
    expect(finding?.message.text).toBe('Say [guests] (1), not {{0}}.')
    expect(rules[finding?.ruleIndex ?? -1]).toMatchObject({
      id: 'no-punters',
      name: 'NoPunters',
      shortDescription: { text: 'Say [guests](1), not {{0}}.' },
      defaultConfiguration: { level: 'error' },
    })
  })

  test('gives the page of a rule as help, with addresses for its neighbours', async () => {
    const { rules } = await sarif(await folderWith({}))
    const help = rules.find(({ id }) => id === 'speed-only-target')?.help
    expect(help?.markdown).toContain('## Stays silent on')
    expect(help?.markdown).toContain('[contact-time-cap](https://saydo.dev/rules/contact-time-cap)')
    expect(help?.markdown).not.toContain('#### ')
    expect(help?.text).not.toMatch(/^#|\*\*/mu)
    for (const { help: one } of rules) expect(one?.markdown ?? '').not.toMatch(/\]\((?!https:)/u)
  })
})

describe('places', () => {
  test('are what the SARIF tools of others make of the same lines and columns', async () => {
    const { results, run } = await sarif(await folderWith(MESSY))
    // Positions must not depend on byte order marks: the tools look at texts without them.
    const plain = await folderWith({})
    for (const [name, content] of Object.entries(MESSY)) {
      await mkdir(dirname(join(plain, name)), { recursive: true })
      await writeFile(join(plain, name), typeof content === 'string' ? content.replace('\uFEFF', '') : content)
    }
    const cache = new FileRegionsCache()
    const base = pathToFileURL(`${plain}/`).href
    const places = [
      ...results.flatMap((one) => [...(one.locations ?? []), ...(one.relatedLocations ?? [])]),
      ...results.flatMap((one) => (one.suppressions ?? []).flatMap(({ location }) => location ?? [])),
    ].map(placeOf)
    expect(places.length).toBeGreaterThan(10)
    for (const { region, artifactLocation } of places) {
      const { startLine, startColumn, endLine, endColumn } = region ?? {}
      const uri = `${base}${artifactLocation?.uri}`
      const bare = { startLine, startColumn, endLine, endColumn } as Region
      expect(cache.populateTextRegionProperties(bare, uri, true)).toEqual(region)
      expect(run.artifacts?.[artifactLocation?.index ?? -1]?.location).toEqual(artifactLocation)
    }
    const uris = new Set(places.map(({ artifactLocation }) => artifactLocation?.uri))
    expect(uris).toContain(MARKED.split('/').map(encodeURIComponent).join('/'))
  })

  test('related ones show the contradicted words, and the message links to them', async () => {
    const cwd = await folderWith({ 'mission.md': MISSION, 'guide.md': SPEED })
    const { results } = await sarif(cwd, ['--only', 'speed-only-target'])
    const [related] = results[0]?.relatedLocations ?? []
    expect(related).toMatchObject({
      id: 1,
      physicalLocation: {
        artifactLocation: { uri: 'mission.md', uriBaseId: '%SRCROOT%' },
        region: { startLine: 3, startColumn: 1, snippet: { text: 'The customer comes first in everything we do.' } },
      },
      message: { text: expect.stringMatching(/\w/u) },
    })
    expect(results[0]?.message.text).toContain('[“The customer comes first in everything we do.” (mission.md)](1)')
  })

  test('are linked to by names that could be taken for links', async () => {
    const cwd = await folderWith({ 'a [b](2) \\.md': MISSION, 'guide.md': SPEED })
    const { results } = await sarif(cwd, ['--only', 'speed-only-target'])
    expect(results[0]?.message.text).toContain('(a \\[b\\](2) \\\\.md)](1)')
  })

  test('words of documents cannot make links or placeholders of their own', async () => {
    const { results } = await sarif(await folderWith(MESSY))
    const told = results
      .filter((one) => uriOf(one) === QUOTING && one.ruleId === 'malformed-suppression')
      .map(({ message }) => message.text ?? '')
    expect(told.join('\n')).toContain('{{0}}')
    for (const text of results.map(({ message }) => message.text ?? '')) {
      expect(text).not.toMatch(/\p{Cc}(?<!\n)/u)
      expect(text).not.toMatch(/(?<!\{)\{(?!\{)/u)
    }
    const links = results.flatMap(({ message, relatedLocations = [] }) =>
      [...(message.text ?? '').matchAll(/\]\((\d+)\)/gu)].map(([, id]) => relatedLocations.some((place) => String(place.id) === id)),
    )
    expect(links.filter((isKnown) => !isKnown)).toEqual([])
  })

  test('are named from the root of the repository in a build job', async () => {
    const cwd = await folderWith({ 'docs/guide.md': SPEED, 'docs/saydo.yml': SERVICE_FIRST })
    const uris = async (env: NodeJS.ProcessEnv) => (await sarif(join(cwd, 'docs'), [], env)).results.map(uriOf)
    expect(new Set(await uris({ GITHUB_WORKSPACE: cwd }))).toEqual(new Set(['docs/guide.md']))
    expect(new Set(await uris({ GITHUB_WORKSPACE: join(cwd, 'elsewhere') }))).toEqual(new Set(['guide.md']))
  })
})

describe('fingerprints', () => {
  const printsOf = (results: readonly Result[], key: string) => results.map(({ partialFingerprints }) => partialFingerprints?.[key] ?? '')

  test('tell equal findings of a document apart', async () => {
    const { results } = await sarif(await folderWith(MESSY), ['--only', 'speed-only-target'])
    const own = results.filter((one) => decodeURIComponent(uriOf(one)) === TWICE)
    const prints = printsOf(own, 'saydo/v1')
    expect(prints.map((print) => print.replace(/^[\da-f]{16}/u, ''))).toEqual([':1', ':2', ':3'])
    expect(new Set(prints.map((print) => print.slice(0, 16))).size).toBe(1)
    expect(new Set(printsOf(own, 'primaryLocationLineHash')).size).toBe(3)
  })

  test('stay when lines move, and when a finding beside them is silenced', async () => {
    const cwd = await folderWith(MESSY)
    const before = await sarif(cwd, ['--only', 'speed-only-target'])
    const text = await readFile(join(cwd, TWICE), 'utf8')
    await writeFile(join(cwd, TWICE), text.replace('# Guide\n', '# Guide\n\nThe canteen is open.\n\n\n'))
    const moved = await sarif(cwd, ['--only', 'speed-only-target'])
    for (const key of ['saydo/v1', 'primaryLocationLineHash']) expect(printsOf(moved.results, key)).toEqual(printsOf(before.results, key))
    expect(placeOf(moved.results.find((one) => decodeURIComponent(uriOf(one)) === TWICE)).region?.startLine).toBe(7)
    const hushed = text.replace('# Guide\n', '# Guide\n\n<!-- saydo-disable-next-line speed-only-target -- for now -->\n')
    await writeFile(join(cwd, TWICE), hushed)
    const silenced = await sarif(cwd, ['--only', 'speed-only-target'])
    expect(printsOf(silenced.results, 'saydo/v1')).toEqual(printsOf(before.results, 'saydo/v1'))
  })

  test('are the hashes that GitHub computes for the lines itself', async () => {
    const sets = [
      { cwd: await folderWith(MESSY) },
      ...(await readdir(EXAMPLES)).filter((name) => !name.includes('.')).map((name) => ({ cwd: join(EXAMPLES, name) })),
    ]
    for (const { cwd } of sets) {
      const { results } = await sarif(cwd)
      const firsts = results.filter((one, index) => {
        const line = (other: Result | undefined) => `${other?.ruleId} ${uriOf(other)} ${placeOf(other).region?.startLine}`
        return results.findIndex((other) => line(other) === line(one)) === index
      })
      expect(firsts.length).toBeGreaterThan(3)
      for (const one of firsts) {
        const hashes = computeRollingHashes(await readFile(join(cwd, decodeURIComponent(uriOf(one))), 'utf8'))
        expect(one.partialFingerprints?.['primaryLocationLineHash']).toBe(hashes.get(placeOf(one).region?.startLine ?? 0))
      }
    }
  })
})

describe('what is silenced', () => {
  test('is kept, with the comment and its reason', async () => {
    const { results } = await sarif(await folderWith(MESSY))
    const silenced = results.filter((one) => one.suppressions?.length)
    expect(silenced.map(uriOf)).toEqual([HUSHED])
    expect(silenced[0]?.suppressions).toMatchObject([
      {
        kind: 'inSource',
        status: 'accepted',
        justification: '"the regulator" & <others> \\ say so',
        location: { physicalLocation: { region: { startLine: 3, snippet: { text: expect.stringMatching(/^<!-- saydo-.*-->$/u) } } } },
        properties: { until: '2027-03-31' },
      },
    ])
    for (const one of results) expect(one.suppressions).toBeDefined()
  })

  test('is left out in a GitHub job, where each would open an alert', async () => {
    const cwd = await folderWith(MESSY)
    const [all, open] = [await sarif(cwd), await sarif(cwd, [], { GITHUB_ACTIONS: 'true' })]
    expect(open.results).toEqual(all.results.filter(({ suppressions }) => suppressions?.length === 0))
    expect(open.results.length).toBe(all.results.length - 1)
  })
})

describe('what could not be judged', () => {
  test('is told beside the results', async () => {
    const { run, code } = await sarif(await folderWith({ ...MESSY, 'sub/saydo.yml': 'rules:\n  speed-only: off\n', 'sub/a.md': SPEED }))
    expect(code).toBe(2)
    const [invocation] = run.invocations ?? []
    expect(invocation).toMatchObject({
      executionSuccessful: false,
      toolConfigurationNotifications: [
        {
          descriptor: { id: 'configuration-mistake' },
          level: 'error',
          message: { text: expect.stringContaining('speed-only-target') },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'sub/saydo.yml' }, region: { startLine: 2, startColumn: 3 } } }],
        },
      ],
      toolExecutionNotifications: [
        {
          descriptor: { id: 'document-not-linted' },
          level: 'error',
          message: { text: 'Not linted: it is a binary file, not text.' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'binary.md' } } }],
        },
        { descriptor: { id: 'documents-note' }, level: 'error', message: { text: expect.stringContaining('1 document was not linted') } },
      ],
    })
    const kinds = run.tool.driver.notifications ?? []
    const told = [...(invocation?.toolConfigurationNotifications ?? []), ...(invocation?.toolExecutionNotifications ?? [])]
    for (const { descriptor } of told) expect(kinds[descriptor?.index ?? -1]?.id).toBe(descriptor?.id)
  })

  test('is nothing where all went well', async () => {
    const { run } = await sarif(await folderWith({ 'guide.md': SPEED, 'saydo.yml': SERVICE_FIRST }))
    expect(run.invocations).toEqual([{ executionSuccessful: true, toolConfigurationNotifications: [], toolExecutionNotifications: [] }])
  })
})
