import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { folderWith, MISSION, SAY_DO, SPEED } from '../folder.js'

const EXAMPLES = join(import.meta.dirname, '../../examples')

/** The example sets, by folder. */
export const EXAMPLE_SETS = ['clinica-alameda', 'harbour-home', 'tyoplyy-dom'] as const

/** A copy of the example sets (or of one, without its folder's name) in a folder of its own. */
export async function examples(set = ''): Promise<string> {
  const names = await readdir(join(EXAMPLES, set), { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const contents = await Promise.all(files.map(async (file) => [file.slice(join(EXAMPLES, set).length + 1), await readFile(file)] as const))
  return folderWith(Object.fromEntries(contents))
}

/** Says who comes first in one document and measures something else in another. */
export const PAIR: Readonly<Record<string, string>> = { 'saydo.yml': '', 'mission.md': MISSION, 'guide.md': SPEED }

/** The same two, told of nothing but what is at odds between them. */
export const AT_ODDS: Readonly<Record<string, string>> = { ...PAIR, 'saydo.yml': SAY_DO }

/** A sentence that is an error wherever service is declared first. */
export const FAULT = 'Agents are measured on average handle time and calls per hour.'

/** A tree of nested policy sets, with everything that can change which document belongs where and how its findings weigh. */
export const NESTED: Readonly<Record<string, string>> = {
  '.git/HEAD': '',
  '.gitignore': 'private/\n',
  'saydo.yml': ['priorities: [service]', 'ignore: ["archive/"]', 'rules: { individual-only-reward: off }', ''].join('\n'),
  'mission.md': MISSION,
  'guide.md': SPEED,
  'archive/old.md': SPEED,
  'private/secret.md': SPEED,
  'retail/saydo.yml': [
    'messages: es',
    'files: ["**/*.md"]',
    'ignore: ["*.draft.md"]',
    'overrides:',
    '  - files: "floor/**"',
    '    rules: { speed-only-target: info, volume-only-reward: off }',
    '  - files: "quiet/**"',
    '    rules: { speed-only-target: off }',
    '',
  ].join('\n'),
  'retail/mission.md': MISSION,
  'retail/guide.md': SPEED,
  'retail/plan.draft.md': SPEED,
  'retail/floor/guide.md': SPEED,
  'retail/quiet/guide.md': SPEED,
  // No priority is declared in this set.
  'depot/saydo.yaml': 'rules: { contact-time-cap: warning }\n',
  'depot/guide.md': SPEED,
}

/** What else can change a finding: stated priorities with a place, forced kinds and languages, suppressions, names in capitals. */
export const CORNERS: Readonly<Record<string, string>> = {
  'saydo.yml': [
    'today: 2027-03-31',
    'priorities:',
    '  - { topic: service, file: words/mission.md, line: 5 }',
    '  - quality',
    'reportUnusedSuppressions: error',
    'overrides:',
    '  - { files: "es/**", language: es, kind: incentive-plan }',
    '',
  ].join('\n'),
  'words/mission.md': '# Mission\n\nWe sell roofs.\n\nWhoever calls us is helped.\n',
  'es/plan.md': '# Plan\n\nCobran una comisión del 4 % sobre las ventas.\n',
  'UPPER.MD': SPEED,
  'both.mdx': SPEED,
  'long.markdown': SPEED,
  'kept.md': `# Kept\n\n<!-- saydo-disable-next-line speed-only-target until: 2027-04-30 -- agreed -->\n${FAULT}\n`,
  'late.md': `# Late\n\n<!-- saydo-disable-next-line speed-only-target until: 2027-02-28 -- agreed -->\n${FAULT}\n`,
  'idle.md': `<!-- saydo-disable-file profit-first, no-such-rule -->\n\n# Idle\n\n${FAULT}\n`,
  'front.md': `---\ntitle: Front\nlang: en\nkind: incentive-plan\n---\n\n${FAULT}\n`,
  'empty.md': '',
  'set/saydo.json': '{ "messages": "ru", "rules": { "speed-only-target": ["warning"] } }',
  'set/mission.md': MISSION,
  'set/guide.md': SPEED,
  'set/late.md': `# Late\n\n<!-- saydo-disable-next-line speed-only-target until: 2001-02-28 -- agreed -->\n${FAULT}\n`,
}

/** Everything that makes a column hard to count: CRLF, byte order marks, emoji, combining marks, lone carriage returns. */
export const TYPOGRAPHY: Readonly<Record<string, string>> = {
  'saydo.yml': '',
  'mission.md': `\uFEFF# Mission 🙂\r\n\r\n👩‍👩‍👧 𝒪ur people. **The customer comes first in everything we do.** 🙂\r\n`,
  'guide.md': [
    '# Guide e\u0301 🙂',
    '',
    `🙂🙂 Thank you, 𝒜nna, for the cafe\u0301. ${FAULT} 👩‍👩‍👧`,
    '',
    `- Über 𝒜lles 🇪🇸 is a song. ${FAULT}`,
    '',
  ].join('\r\n'),
  'scorecard.md': [
    '# Scorecard',
    '',
    '| 🙂 Measure | Weight |',
    '| --- | --- |',
    '| 📞 𝒞alls per hour | 80 % |',
    '| Quality 🙂 | 20 % |',
    '',
  ].join('\r\n'),
  'first.md': `\uFEFF${FAULT}\n`,
  'nfd/Leitfaden für Ä.md': `# Guía\n\n${FAULT.normalize('NFD')}\n\nAgents 🙂 must end every\ncall within ten minutes.\n`,
  'отдел/правила №1.md': `# Правила\n\nСотрудников оценивают по числу звонков в час 🙂 и средней длительности разговора.\n`,
}

/** Own terms and own rules, from a file above and a package beside, and a baseline that knows one finding of two. */
export const OWN_WORDS: Readonly<Record<string, string>> = {
  'house.yml': [
    'extends: saydo:say-do',
    'priorities: [service]',
    'vocabulary: { handling-time: { en: Zip Number }, staff: { en: crew, es: tripulación } }',
    'customRules:',
    '  no-punters:',
    '    match: { en: punter, es: primo }',
    '    severity: error',
    '    message: { en: "Say customer, not “{words}”.", es: "Diga cliente, no «{words}»." }',
    '    examples: { finds: { en: A punter., es: Un primo. }, passes: { en: A customer., es: Un cliente. } }',
    '',
  ].join('\n'),
  'saydo.yml': 'extends: ./house.yml\noverrides: [{ files: old, rules: { no-punters: info } }]\n',
  'guide.md':
    '# Guide\n\nThe crew is measured on Zip Number alone. 🙂 Our *punters* wait.\n\nA call must not last longer than eight minutes.\n',
  'old/guide.md': '# Old\r\n\r\nOur punters wait.\r\n',
  'es/saydo.yml': 'extends: [../house.yml, "@acme/policies"]\nrules: { no-punters: warning }\n',
  'es/guia.md': '---\nlang: es\n---\n# Guía\n\nEl primo espera.\n',
  'es/otra.md': '---\nlang: es\n---\n# Otra\n\nCada primo y todo cliente espera.\n',
  'node_modules/@acme/policies/saydo.yml': 'files: ["guia.md", "otra.md"]\nmessages: es\n',
  '.saydo-baseline.json': [
    '{"version": 1, "findings": [',
    '{"fingerprint":"0000000000000000","rule":"contact-time-cap","file":"moved.md","section":[],"statement":"A call must not last longer than eight minutes."}',
    ']}',
    '',
  ].join('\n'),
}
