import { l10n } from 'vscode'

/** The text of a new `saydo.yml`: one key that holds, the others as comments, told in the editor's language. */
export function configurationTemplate(): string {
  return [
    comment(l10n.t('The folder of this file is one policy set: its documents are judged together.')),
    comment(l10n.t('Every key may be left out. Take the # away to use one.')),
    '',
    comment(l10n.t('What to build on.')),
    'extends: saydo:recommended',
    '',
    comment(l10n.t('Which files belong to the set, and which do not. What .gitignore names is left out by itself.')),
    '# files: ["**/*.md"]',
    '# ignore: ["archive/**"]',
    '',
    comment(l10n.t('How loud a rule is: off, info, warning or error.')),
    '# rules:',
    '#   pay-only-motivation: off',
    '#   service-as-cost: error',
    '',
    comment(l10n.t('What holds for some files only. The kind of a document is mostly seen by itself.')),
    '# overrides:',
    '#   - files: ["hr/pay/**"]',
    '#     kind: incentive-plan',
    '',
    comment(l10n.t('What comes first: auto reads it from the documents; a list states it here.')),
    '# priorities: [service]',
    '',
    comment(l10n.t('The language of messages: document, en, es or ru.')),
    '# messages: document',
    '',
  ].join('\n')
}

function comment(text: string): string {
  return `# ${text}`
}
