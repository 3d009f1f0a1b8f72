import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CONFIGURATION_NAMES, lint, MESSAGE_LANGUAGES, nodeFiles, PRESET_NAMES, PRESETS, type Survey, survey } from '@saydo/project'
import type { Arguments } from '../arguments.js'
import { lintedLine } from '../formats/summary.js'
import type { Io } from '../io.js'
import { writeWhole } from '../output-file.js'
import { bySeverity } from '../tally.js'
import { NoAnswer, type Questions, questionsOn } from '../terminal/questions.js'
import { count, firstWords, printable } from '../terminal/text.js'
import { expectName, UsageError } from '../usage-error.js'
import { writeBaselines } from './baseline.js'
import { type Command, EXIT } from './command.js'
import { progressFor } from './deliver.js'
import { type Choices, configurationFile } from './init-file.js'
import { tellTrouble } from './trouble.js'

export const initCommand: Command = {
  name: 'init',
  summary: 'Set Saydo up in this folder: looks at the documents, asks, writes saydo.yml.',
  usage: ['init'],
  about:
    'Reads the documents below the working directory, asks a few questions, and writes a saydo.yml with comments. What is found today can go into a baseline, so that a gate fails on what comes after only.',
  flags: [
    { name: 'yes', short: 'y', help: 'Ask nothing: take what is recommended, and make a baseline where there are errors.' },
    { name: 'preset', value: 'NAME', help: `${PRESET_NAMES.join(', ')}.` },
    { name: 'messages', value: 'LANGUAGE', help: `${MESSAGE_LANGUAGES.join(', ')}.` },
    { name: 'no-baseline', help: 'Make no baseline.' },
    { name: 'no-color', help: 'No colours.' },
  ],
  examples: [['saydo init', 'Begin']],
  run,
}

async function run(args: Arguments, io: Io): Promise<number> {
  if (args.positionals.length > 0) throw new UsageError('The command “init” sets up the folder it is started in: it takes no paths.')
  const known = CONFIGURATION_NAMES.find((name) => existsSync(join(io.cwd, name)))
  if (known) throw new UsageError(`There is a ${known} already. Change it, or take it away and begin again.`)
  const preset = args.value('preset')
  if (preset !== undefined) expectName('preset', preset, PRESET_NAMES)
  const messages = args.value('messages')
  if (messages !== undefined) expectName('language of messages', messages, MESSAGE_LANGUAGES)
  const { onProgress, end } = progressFor(args, io)
  const found = await survey({ files: nodeFiles, cwd: io.cwd, onProgress })
  end()
  tellTrouble(found.reading, io, { noColor: args.has('no-color'), passOnNoFiles: true })
  tellSurvey(found, io)
  const isAsked = io.stdin.isTTY === true && !args.has('yes')
  if (!isAsked && !args.has('yes')) io.stderr.write('saydo: standard input is no terminal: what is recommended is taken\n')
  const questions = isAsked ? questionsOn(io) : undefined
  try {
    const choices = await choose(found, { preset, messages }, questions, io)
    await writeWhole(join(io.cwd, 'saydo.yml'), configurationFile(choices, found))
    io.stderr.write('saydo: saydo.yml is written\n')
    return await offerBaseline(args, io, questions)
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    io.stderr.write('\nsaydo: no answer came: stopped here\n')
    return EXIT.trouble
  } finally {
    questions?.close()
  }
}

function tellSurvey({ documents, declared, findings }: Survey, { stderr }: Io): void {
  stderr.write(`${lintedLine(documents)[0] ?? 'No Markdown document was found here yet.'}\n`)
  const [first] = declared
  if (first)
    stderr.write(`Service is declared to come first: ${printable(first.file)}:${first.line} “${firstWords(first.statement, 60)}”\n`)
  else if (documents.length > 0) stderr.write('No document declares that service comes first: seven rules wait for that.\n')
  const { error, warning, info } = bySeverity(findings)
  if (documents.length > 0) stderr.write(`Found: ${count(error, 'error')}, ${count(warning, 'warning')}, ${count(info, 'info')}.\n\n`)
}

async function choose(
  found: Survey,
  given: { readonly preset: string | undefined; readonly messages: string | undefined },
  questions: Questions | undefined,
  io: Io,
): Promise<Choices> {
  const sayDo = found.findings.filter(({ rule }) => (PRESETS['saydo:say-do'][rule] ?? 'off') !== 'off').length
  const presets = [
    ['saydo:recommended', `every rule (${count(found.findings.length, 'finding')} today)`],
    ['saydo:say-do', `only what is said one way and done another (${count(sayDo, 'finding')})`],
    ['saydo:strict', 'every rule, one level up'],
  ] as const
  const preset = given.preset ?? (await questions?.choose('Which rules?', presets)) ?? 'saydo:recommended'
  const languages = [
    ['document', "each document's own"],
    ['en', 'English'],
    ['es', 'Spanish'],
    ['ru', 'Russian'],
  ] as const
  const messages = given.messages ?? (await questions?.choose('In which language shall findings be told?', languages)) ?? 'document'
  const files = questions && found.folders.length > 1 ? await chooseFolders(found, questions, io) : []
  const isServiceFirst =
    found.declared.length === 0 && questions
      ? await questions.confirm('Does service come first in your organisation, although no document says so?', false)
      : false
  return { preset, messages, files, isServiceFirst }
}

async function chooseFolders({ folders }: Survey, questions: Questions, io: Io): Promise<readonly string[]> {
  const names = folders.map(([name, documents]) => `${name === '.' ? 'this folder itself (.)' : name} (${documents})`)
  for (;;) {
    const answer = await questions.ask(
      `Which folders hold policies? There is: ${names.join(', ')}.\nNames with commas between, or Enter for all:`,
    )
    const wanted = answer.split(',').flatMap((name) => name.trim().replace(/^\.\/|\/$/gu, '') || [])
    const unknown = wanted.filter((name) => !folders.some(([folder]) => folder === name))
    if (unknown.length === 0) return wanted.map((name) => (name === '.' ? './*.{md,markdown,mdx}' : `${name}/**`))
    io.stderr.write(`There is no folder “${printable(unknown[0] ?? '')}” with documents here.\n`)
  }
}

async function offerBaseline(args: Arguments, io: Io, questions: Questions | undefined): Promise<number> {
  const options = { files: nodeFiles, cwd: io.cwd, updateBaseline: true }
  const result = await lint(['.'], options)
  const { error } = bySeverity(result.findings)
  const question = `${count(error, 'error')} would fail a gate today. Accept all ${count(result.findings.length, 'finding')} as a baseline?`
  const isWanted = !args.has('no-baseline') && error > 0 && ((await questions?.confirm(question, true)) ?? true)
  const isKept = !isWanted || (await writeBaselines(result, io))
  io.stderr.write('Now: saydo (lints this folder), saydo coverage, saydo config FILE. For CI: https://saydo.dev/ci\n')
  return isKept ? EXIT.clean : EXIT.trouble
}
