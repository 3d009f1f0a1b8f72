import { Engine } from '@saydo/rules'
import { expect, it } from 'vitest'

/** Faults in wordings that the judge has not been taught, so that it is sure of some of them and less sure of others. */
const WORDINGS = [
  'A credit of any sort waits until the floor manager has given the nod.',
  'Whatever the customer’s story, the ticket is void once the gate is shut.',
  'Say the greeting exactly as the card has it and add nothing of your own.',
  'If it is not on your task card, leave it for somebody else.',
  'Customers with a wrong bill are told to try the finance office upstairs.',
  'Take it that whoever brings a thing back has broken it himself.',
  'The only way to reach us is the form on the website.',
  'Customers will hear from us whenever things calm down.',
  'We take no complaints once you have left the shop.',
  'Get them out of the door and call the next number.',
  'New targets are on the wall from Monday and are not up for debate.',
  'We do it because every other chain does it.',
  'Customers surely want it cheap and nothing else.',
  'Mention the warranty on every call, wanted or not.',
  'Looking after customers is the help desk’s business and nobody else’s.',
  'Good enough is what we aim for at the counter.',
  'The courtesy course was held in May, and that is that.',
  'You answer for how happy the customers are. You decide nothing yourself.',
]

const SHOP = '# Shop handbook\n\nThe shop sells lamps to customers. A customer may ask for help. Complaints go to Ann.\n'
/** So many documents that say nothing. */
const FEW = 5
const MANY = 125

/** What is found of the wordings, one document each, among so many others: rule and file. */
function found(others: number): { engine: Engine; told: string[] } {
  const engine = new Engine()
  for (let at = 0; at < others; at += 1)
    engine.put({ file: `page-${at}.md`, text: `# Page ${at}\n\nThe lift is on the left.\n`, language: 'en' })
  for (const [at, text] of WORDINGS.entries()) engine.put({ file: `w-${at}.md`, text: `${SHOP}\n${text}\n`, language: 'en' })
  const findings = engine.judge().findings.filter(({ file, severity }) => file.startsWith('w-') && severity !== 'info')
  return { engine, told: findings.map(({ file, rule, span }) => `${file} ${rule} ${span.start}`) }
}

/** How sure the judge was (0–1) of the surest claim of the statement that a finding stands on. */
function surest(engine: Engine, finding: string): number {
  const [file = '', , start] = finding.split(' ')
  const claims = (engine.set.get(file)?.claims ?? []).filter(({ span, kind }) => span.start === Number(start) && kind !== 'practice')
  return Math.max(0, ...claims.map(({ confidence }) => confidence))
}

it('what the judge is less sure of is told among ten documents and kept back among hundreds', () => {
  const small = found(FEW)
  const large = found(MANY)
  const keptBack = small.told.filter((finding) => !large.told.includes(finding))
  expect(keptBack.length).toBeGreaterThan(0)
  for (const finding of large.told) {
    expect(small.told).toContain(finding)
    expect(surest(large.engine, finding)).toBeGreaterThanOrEqual(0.6)
  }
})

it('a set that grows and shrinks across a step tells what it would tell from scratch', () => {
  const engine = found(FEW).engine
  const before = engine.judge().findings
  const more = Array.from({ length: 30 }, (_, at) => ({
    file: `more-${at}.md`,
    text: `# More ${at}\n\nThe lift is on the left.\n`,
    language: 'en',
  }))
  for (const document of more) engine.put(document)
  const scratch = found(FEW).engine
  for (const document of more) scratch.put(document)
  expect(engine.judge().findings).toEqual(scratch.judge().findings)
  expect(engine.judge().findings.length).toBeLessThan(before.length)
  for (const { file } of more) engine.remove(file)
  expect(engine.judge().findings).toEqual(before)
})

it('a page that never speaks of customers must say plainly what a service policy may hint at', () => {
  const claims = (before: string) =>
    WORDINGS.filter((text) => !/customer|complaint/iu.test(text)).flatMap((text) => {
      const engine = new Engine()
      engine.put({ file: 'page.md', text: `${before}\n${text}\n`, language: 'en' })
      const read = engine.set.get('page.md')
      const id = (read?.document.statements.length ?? 0) - 1
      return (read?.claims ?? []).filter(({ statement, kind }) => statement === id && ['limit', 'duty', 'promise', 'stance'].includes(kind))
    })
  const filler = Array.from({ length: 12 }, (_, at) => `The lift on floor ${at} is on the left.`).join(' ')
  const foreign = claims(`# Floors\n\n${filler}\n`)
  for (const claim of foreign) expect(claim.confidence).toBeGreaterThanOrEqual(0.6)
  expect(claims(`${SHOP}\n${filler}\n`).some(({ confidence }) => confidence < 0.6)).toBe(true)
})
