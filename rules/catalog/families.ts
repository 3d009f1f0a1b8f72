import type { Family } from './rule.js'

/** What the rules of a family are about: the words behind its name in the index of rules and on each page. */
export const FAMILY_MEANINGS: Readonly<Record<Family, string>> = {
  incentives: 'what people are measured and paid for',
  priorities: 'what comes first',
  empowerment: 'what staff may decide',
  customers: 'how they are treated',
  promises: 'what customers are told',
  clarity: 'what is said to those who must do it',
  strategy: 'what it rests on',
  coverage: 'what the set never says',
}
