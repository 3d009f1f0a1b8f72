import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import type { Io } from '../io.js'

/** The answers came to an end, or somebody pressed Ctrl-D or Ctrl-C. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

/** Asks on standard error and reads answers line by line. */
export interface Questions {
  /** One of the choices, by its number or name; the first where nothing is said. @throws {NoAnswer} */
  choose<Name extends string>(question: string, choices: readonly (readonly [name: Name, meaning: string])[]): Promise<Name>
  /** @throws {NoAnswer} */
  confirm(question: string, byDefault: boolean): Promise<boolean>
  /** Any text; an empty one where nothing is said. @throws {NoAnswer} */
  ask(question: string): Promise<string>
  close(): void
}

/** Questions to whoever sits at the terminal. */
export function questionsOn({ stdin, stderr }: Io): Questions {
  const lines = createInterface({ input: Readable.from(stdin) })[Symbol.asyncIterator]()
  const ask = async (question: string): Promise<string> => {
    stderr.write(`${question} `)
    const { value, done } = await lines.next()
    if (done) throw new NoAnswer('no answer')
    return value.trim()
  }
  return {
    ask,
    choose: async (question, choices) => {
      const width = Math.max(...choices.map(([name]) => name.length))
      const listed = choices.map(([name, meaning], index) => `  ${index + 1}  ${name.padEnd(width)}  ${meaning}\n`).join('')
      stderr.write(`${question}\n${listed}`)
      for (;;) {
        const answer = await ask(`1–${choices.length} [1]:`)
        const found = answer === '' ? choices[0] : (choices[Number(answer) - 1] ?? choices.find(([name]) => name === answer))
        if (found) return found[0]
        stderr.write(`Answer with a number from 1 to ${choices.length}.\n`)
      }
    },
    confirm: async (question, byDefault) => {
      for (;;) {
        const answer = (await ask(`${question} [${byDefault ? 'Y/n' : 'y/N'}]`)).toLowerCase()
        if (answer === '') return byDefault
        if (/^(?:y|yes|s|sí|si|д|да)$/u.test(answer)) return true
        if (/^(?:n|no|н|нет)$/u.test(answer)) return false
        stderr.write('Answer with yes or no.\n')
      }
    },
    close: () => void lines.return?.(),
  }
}
