import { SERVICE_FIRST, SPEED } from '../../folder.js'

/** Words that mean something to every format: markup, marks, calls to people, addresses, signs that XML forbids, a right-to-left mark. */
export const NASTY_WORDS =
  'Agents | of <script>alert(1)</script> `code` ``` **bold** [link](https://evil.example) ![i](x.png) &amp; ]]> --> $x$ ' +
  '@everyone @team/lead a@evil.example #123 GH-7 org/repo#9 https://evil.example www.evil.example :smile: 0a1b2c3d4e 100% %0A "q" \'s\' 🙂 ' +
  '\u0001\u001b[31m\u202e\ufffe ~x~ are measured on average handle time and calls per hour.'

/** A name that means something to every format. */
export const NASTY_NAME = 'a | <b>, `c` @d #1 100%: [x](y) ]]> & "q" 🙂.md'

/** A policy set that finds fault with nasty words in a document of a nasty name, in three languages, and cannot read one document. */
export const NASTY: Readonly<Record<string, string | Uint8Array>> = {
  'saydo.yml': SERVICE_FIRST,
  'guide.md': SPEED,
  [NASTY_NAME]: `# Pace | &lt;i> of @work\r\n\r\n${asMarkdown(NASTY_WORDS)}\r\n`,
  'es/ritmo.md': '# Guía del centro de llamadas\n\nLos agentes se evalúan por el tiempo medio de gestión y las llamadas por hora.\n',
  'ru/temp.md': '# Памятка колл-центра\n\nОператоров оценивают по среднему времени обработки звонка и числу звонков в час.\n',
  'note.md': '# Note\n\nThe canteen is open from nine to five.\n',
  'binary.md': new Uint8Array([0]),
}

/** Markdown that says a text letter for letter, broken into lines. */
function asMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/gu, (sign) => `&#${sign.codePointAt(0)};`).replaceAll(' of ', ' of\r\n')
}

/** Texts of the same shape that say nothing wrong. */
export const CALM = { 'note.md': '# Note\n\nThe canteen is open from nine to five.\n' }

/** How many lines at fault a document of `manyFindings` has. */
const PER_DOCUMENT = 50

/** A policy set with a finding in each of so many lines, each told as an error; more where other rules speak. */
export function manyFindings(number: number): Record<string, string> {
  const line = (index: number) => `Agents of team ${index + 1} are measured on average handle time and calls per hour.`
  const documents = Array.from({ length: Math.ceil(number / PER_DOCUMENT) }, (_, document): [string, string] => {
    const own = Array.from({ length: Math.min(PER_DOCUMENT, number - document * PER_DOCUMENT) }, (_, index) =>
      line(document * PER_DOCUMENT + index),
    )
    return [`teams/${document + 1}.md`, `# Teams\n\n${own.join('\n\n')}\n`]
  })
  return { 'saydo.yml': SERVICE_FIRST, ...Object.fromEntries(documents) }
}

/** A policy set with one finding, whose message is the organisation's own. */
export function withMessage(message: string): Record<string, string> {
  const rule = {
    match: { en: ['punter'] },
    severity: 'error',
    message: { en: message },
    examples: { finds: { en: ['The punter waits.'] }, passes: { en: ['The customer waits.'] } },
  }
  // What is JSON is YAML.
  return { 'saydo.yml': JSON.stringify({ customRules: { 'no-punters': rule } }), 'a.md': '# Ours\n\nOur punter must wait.\n' }
}
