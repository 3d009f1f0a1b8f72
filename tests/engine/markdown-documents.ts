import fc from 'fast-check'

/** Blocks of Markdown as lines, without the line ends and margins that a document gives them. */
type Lines = readonly string[]

const sentence = fc.constantFrom(
  'Calls per hour are counted every day.',
  'Pay *grows* with each sale.',
  'Nobody waits longer than two minutes',
  'These are the aims:',
  'Se paga por cada venta cerrada.',
  'Премия зависит от числа звонков.',
)

const paragraph: fc.Arbitrary<Lines> = fc.array(sentence, { minLength: 1, maxLength: 3 })
const heading: fc.Arbitrary<Lines> = fc.oneof(
  sentence.map((text) => [`## ${text}`]),
  sentence.map((text) => [text, '-----']),
  sentence.map((text) => [`**${text.slice(0, 12).trim()}**`]),
)
const table: fc.Arbitrary<Lines> = fc
  .array(fc.tuple(sentence, fc.nat(99)), { minLength: 1, maxLength: 3 })
  .map((rows) => ['| What | Aim |', '| --- | ---: |', ...rows.map(([what, aim]) => `| ${what} | ${aim} |`)])
const html: fc.Arbitrary<Lines> = sentence.map((text) => ['<div>', `<p>${text}</p>`, '</div>', ''])
const code: fc.Arbitrary<Lines> = fc.constantFrom(['```', 'Calls per hour: 14', '```'], ['<!-- a note -->'])

const { block } = fc.letrec<{ block: Lines; list: Lines; quote: Lines; footnote: Lines; item: Lines }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    heading,
    table,
    html,
    code,
    tie('list'),
    tie('quote'),
    tie('footnote'),
  ),
  list: fc
    .record({
      bullet: fc.constantFrom('-', '*', '+', '1.', '10)'),
      gap: fc.constantFrom(' ', '   '),
      loose: fc.boolean(),
      items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    })
    .map(({ bullet, gap, loose, items }) => {
      const width = bullet.length + gap.length
      return items.flatMap(([first = '', ...rest]) => [`${bullet}${gap}${first}`, ...indent(rest, width), ...(loose ? [''] : [])])
    }),
  // Most items begin with a sentence, as those of policies do.
  item: fc.oneof(
    { arbitrary: paragraph, weight: 3 },
    { arbitrary: fc.tuple(sentence, tie('block')).map(([text, below]) => [text, '', ...below]), weight: 2 },
    { arbitrary: tie('block'), weight: 1 },
  ),
  quote: fc
    .tuple(tie('block'), fc.constantFrom('> ', '>'))
    .map(([lines, mark]) => lines.map((line) => (/^\s/u.test(line) ? '> ' : line === '' ? '>' : mark) + line)),
  footnote: tie('block').map((lines) => {
    const [first = '', ...rest] = lines
    return [`[^note]: ${first}`, ...indent(rest, 4)]
  }),
}))

function indent(lines: Lines, width: number): Lines {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(width) + line))
}

/** Markdown documents of every construct that a policy is written in, nested, with either line end, a byte order mark or front matter. */
export const documents: fc.Arbitrary<string> = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 4 }),
    opening: fc.constantFrom('', '', '\uFEFF', '---\ntitle: Plan\n---\n'),
    newline: fc.constantFrom('\n', '\n', '\r\n'),
    last: fc.boolean(),
  })
  .map(({ blocks, opening, newline, last }) => {
    const text = `${opening}${blocks.map((lines) => lines.join('\n')).join('\n\n')}${last ? '\n' : ''}`
    return text.replaceAll('\n', newline)
  })
