import { dayOf, fitting } from '@saydo/project'
import { Engine, type Finding, type Fix } from '@saydo/rules'
import { ledBy, levelsFor } from './levels.js'
import type { RemarkLintSaydoOptions } from './options.js'
import type { Strictness } from './setting.js'

/** A finding in a document, with the ways to mend it and the sentences of the same document that it leans on. */
export interface Told {
  readonly finding: Finding
  readonly fixes: readonly Fix[]
}

/** What became of one document: what was found, and what kept it, or a rule, from judging. */
export interface Verdict {
  readonly told: readonly Told[]
  readonly troubles: readonly { readonly rule: string; readonly reason: string }[]
}

/** Judges a text by itself, with the rules that one document can answer. `file` is the name that findings give it. */
export function judge(file: string, text: string, strictness: Strictness, options: RemarkLintSaydoOptions): Verdict {
  const fit = fitting(text)
  if (fit.status !== 'linted') return notLinted(`it is too large: ${fit.reason}`)
  const { language, kind, priorities = 'auto', messages, today = dayOf(new Date()), fixes = true } = options
  const engine = new Engine({
    rules: levelsFor(strictness, options),
    priorities: priorities === 'auto' ? 'auto' : priorities.map((topic) => ({ topic })),
    messages: messages ?? 'document',
    today,
    unusedSuppressions: options.reportUnusedSuppressions ?? ledBy(strictness, 'warning'),
  })
  try {
    engine.put({ file, text, language, kind })
  } catch (error) {
    return notLinted(error instanceof RangeError ? 'it is nested too deeply' : `Saydo failed on it: ${String(error)}`)
  }
  engine.update()
  const { findings, failures } = engine.judgementOf(file)
  return {
    told: findings.map((finding) => ({ finding, fixes: fixes ? engine.fixesFor(finding) : [] })),
    troubles: failures.map(({ rule, reason }) => ({
      rule: `saydo-${rule}`,
      reason: `The rule failed on this document, its findings are missing: ${reason}.`,
    })),
  }
}

function notLinted(reason: string): Verdict {
  return { told: [], troubles: [{ rule: NOT_LINTED, reason: `Not linted: ${reason}.` }] }
}

/** What is told of a document that could not be judged, in the place of a rule's name. */
export const NOT_LINTED = 'saydo-not-linted'
