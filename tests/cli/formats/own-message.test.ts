import type { Nodes } from 'mdast'
import { parse as parseHtml, serialize } from 'parse5'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { folderWith } from '../../folder.js'
import { call } from '../saydo.js'
import { withMessage } from './nasty.js'
import { attributesOf, elementsIn, faultsOf } from './xml.js'

const typesIn = (node: Nodes): readonly string[] => [node.type, ...('children' in node ? node.children.flatMap(typesIn) : [])]

const parse = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(text)

/** What a plain message becomes. */
const PLAIN = ['blockquote', 'heading', 'html', 'link', 'list', 'listItem', 'paragraph', 'root', 'strong', 'text']

describe('a message that an organisation wrote', () => {
  test.each([
    '1. ',
    '1) ',
    '- ',
    '+ ',
    '* ',
    '# ',
    '> ',
    '===',
    '---',
    '    ',
    '```',
    '~~~',
    '| a | b |\n| - | - |',
    '<b>',
    '[ ] ',
    '[a]: b',
    '&lt;',
  ])('begins nothing in Markdown with “%s”', async (start) => {
    const message = `${start}Say customer.`
    const { stdout } = await call(await folderWith(withMessage(message)), ['-f', 'markdown', '--only', 'no-punters'])
    expect([...new Set(typesIn(parse(stdout)))].sort()).toEqual(PLAIN)
  })

  test('with signs that end lines, or that no file may hold, stays one message in every format', async () => {
    const cwd = await folderWith(withMessage('Say\u0000 “customer”,\r\n::error::not\u2028 <b>]]>\n\n%0A'))
    const told = 'Say  “customer”, ::error::not  <b>]]> %0A'
    const of = async (format: string) => (await call(cwd, ['-f', format, '--only', 'no-punters'])).stdout
    expect(await of('compact')).toBe(`a.md:3:5: error: ${told} [no-punters]\n1 finding in 1 document (1 error, 0 warnings, 0 infos)\n`)
    expect((await of('github')).split('\n')).toEqual([
      `::error title=Saydo%3A no-punters,file=a.md,line=3,endLine=3,col=5,endColumn=11::${told.replace('%', '%25')}`,
      'Saydo: 1 error, 1 document linted.',
      '',
    ])
    const junit = await of('junit')
    expect(await faultsOf(junit, 'junit-10.xsd')).toEqual([])
    expect(elementsIn(junit, 'failure').map(attributesOf)).toEqual([{ type: 'no-punters', message: told }])
    const checkstyle = await of('checkstyle')
    expect(await faultsOf(checkstyle, 'checkstyle-report-1.0.0.xsd')).toEqual([])
    expect(elementsIn(checkstyle, 'error').map((error) => error.getAttribute('message'))).toEqual([told])
    const page = await of('html')
    expect(serialize(parseHtml(page))).toContain(`<p>${told.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`)
    expect(page).not.toContain('\u0000')
  })
})
