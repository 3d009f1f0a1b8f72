import { expect, test } from 'vitest'
import { folderWith } from '../../folder.js'
import { call, report } from '../saydo.js'
import { CALM, NASTY, NASTY_NAME } from './nasty.js'
import { attributesOf, elementsIn, faultsOf, within } from './xml.js'

const SCHEMA = 'checkstyle-report-1.0.0.xsd'

test('is valid, and says file, place, severity, message and source of every finding', async () => {
  const cwd = await folderWith(NASTY)
  const { report: told } = await report(cwd, [])
  const { stdout } = await call(cwd, ['-f', 'checkstyle'])
  expect(await faultsOf(stdout, SCHEMA)).toEqual([])
  const read = elementsIn(stdout, 'file').flatMap((file) =>
    within(file, 'error').map((error) => ({ file: file.getAttribute('name'), ...attributesOf(error) })),
  )
  const findings = told.findings.map(({ file, range, severity, message, rule }) => {
    const { line, column } = range.start
    return { file, line: String(line), column: String(column), severity, message, source: `saydo.${rule}` }
  })
  const unread = {
    file: 'binary.md',
    line: '1',
    column: '1',
    severity: 'error',
    message: 'Not linted: it is a binary file, not text.',
    source: 'saydo.unreadable',
  }
  expect(read).toEqual([...findings.slice(0, 1), unread, ...findings.slice(1)])
  expect(read[0]?.file).toBe(NASTY_NAME)
})

test('a document without findings is listed', async () => {
  const { stdout } = await call(await folderWith(CALM), ['-f', 'checkstyle'])
  expect(await faultsOf(stdout, SCHEMA)).toEqual([])
  expect(elementsIn(stdout, 'file').map(attributesOf)).toEqual([{ name: 'note.md' }])
  expect(elementsIn(stdout, 'error')).toEqual([])
})

test('a mistake in the configuration is an error at its place', async () => {
  const cwd = await folderWith({ ...CALM, 'saydo.yml': 'messages: en\nrules:\n  "a<b&\\u0001]]>": off\n' })
  const { stdout, code } = await call(cwd, ['-f', 'checkstyle'])
  expect(code).toBe(2)
  expect(await faultsOf(stdout, SCHEMA)).toEqual([])
  const errors = elementsIn(stdout, 'error').map(attributesOf)
  expect(errors).toContainEqual(
    expect.objectContaining({ line: '3', column: '3', source: 'saydo.configuration', message: expect.stringContaining('a<b& ]]>') }),
  )
})
