import { expect, test } from 'vitest'
import { folderWith } from '../../folder.js'
import { call, report } from '../saydo.js'
import { CALM, manyFindings, NASTY, NASTY_NAME } from './nasty.js'
import { attributesOf, elementsIn, faultsOf, within } from './xml.js'

const SCHEMA = 'junit-10.xsd'

test('is valid: a suite for each document, a failed test for each finding, an error for what could not be read', async () => {
  const cwd = await folderWith(NASTY)
  const { report: told } = await report(cwd, [])
  const { stdout } = await call(cwd, ['-f', 'junit'])
  expect(await faultsOf(stdout, SCHEMA)).toEqual([])
  const suites = elementsIn(stdout, 'testsuite')
  expect(suites.map((suite) => suite.getAttribute('name'))).toEqual(told.documents.map(({ file }) => file))
  const failures = suites.flatMap((suite) =>
    within(suite, 'failure').map((failure) => ({ file: suite.getAttribute('name'), ...attributesOf(failure) })),
  )
  expect(failures).toEqual(told.findings.map(({ file, rule, message }) => ({ file, type: rule, message })))
  expect(elementsIn(stdout, 'error').map(attributesOf)).toEqual([
    { type: 'unreadable', message: 'Not linted: it is a binary file, not text.' },
  ])
  const calm = suites.find((suite) => suite.getAttribute('name') === 'note.md')
  expect(calm && within(calm, 'testcase').map(attributesOf)).toEqual([{ classname: 'note', name: 'nothing found', time: '0' }])
})

test('the body says place, words, message and what is contradicted, letter for letter', async () => {
  const { stdout } = await call(await folderWith(NASTY), ['-f', 'junit'])
  const [first = ''] = elementsIn(stdout, 'failure').map(({ textContent }) => textContent ?? '')
  expect(first.split('\n')[0]).toBe(`${NASTY_NAME}:3:1 (error)`)
  for (const part of ['<script>alert(1)</script>', '&amp; ]]> -->', '@everyone', '"q" \'s\'', '🙂', '→ saydo.yml:1:14 “service”']) {
    expect(first).toContain(part)
  }
  expect([...stdout].filter((sign) => /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(sign))).toEqual([])
})

test('the counts are right at every level', async () => {
  const { stdout } = await call(await folderWith(NASTY), ['-f', 'junit'])
  const numbers = (attributes: Readonly<Record<string, string>>) => ['tests', 'failures', 'errors'].map((name) => Number(attributes[name]))
  for (const suite of elementsIn(stdout, 'testsuite')) {
    expect(numbers(attributesOf(suite))).toEqual(['testcase', 'failure', 'error'].map((name) => within(suite, name).length))
  }
  const [root] = elementsIn(stdout, 'testsuites').map(attributesOf)
  expect(root && numbers(root)).toEqual([6, 4, 1])
})

test('every test has a name of its own that no moved line changes', async () => {
  const twice = 'Agents are measured on average handle time and calls per hour.\n\n'.repeat(3)
  const names = async (before: string) => {
    const files = { ...manyFindings(60), 'v1.2/plan.v3.md': `# Plan\n\n${before}${twice}` }
    const { stdout } = await call(await folderWith(files), ['-f', 'junit'])
    return elementsIn(stdout, 'testcase').map((one) => `${one.getAttribute('classname')} ${one.getAttribute('name')}`)
  }
  const told = await names('')
  expect(told).toHaveLength(63)
  expect(new Set(told).size).toBe(63)
  // Jenkins takes a name up to its last full stop for a package.
  expect(told.filter((name) => name.split(' ')[0]?.includes('.'))).toEqual([])
  expect(told).toContain('v1_2/plan_v3 speed-only-target: “Agents are measured on average handle time and calls per hour.” (3)')
  expect(await names('The canteen is open.\n\n')).toEqual(told)
})

test('no document and a broken configuration are valid reports too', async () => {
  const none = await call(await folderWith({}), ['-f', 'junit'])
  expect(await faultsOf(none.stdout, SCHEMA)).toEqual([])
  const broken = await call(await folderWith({ ...CALM, 'saydo.yml': 'rules: [\n' }), ['-f', 'junit'])
  expect(await faultsOf(broken.stdout, SCHEMA)).toEqual([])
  expect(elementsIn(broken.stdout, 'error').map((error) => error.getAttribute('type'))).toContain('configuration')
})
