import { type Claim, textOf } from '@saydo/rules'

/** A claim in words: "people are measured by pace". */
export function claimWords(claim: Pick<Claim, 'kind' | 'topic'>, language: string | undefined): string {
  return textOf(language, `claim.${claim.kind}.${claim.topic}`)
}
