import type { CatalogEntry, Detection, RuleContext } from '../catalog/rule.js'
import type { Claim } from '../claims/claim.js'
import type { PlacedClaim, PolicySet, Question, SetView } from '../policy-set/policy-set.js'

/** What a rule found in one document, or why it failed on it. */
export type Outcome = { readonly detections: readonly Detection[] } | { readonly failure: string }

/**
 * One rule's detections in every document, kept from one judging to the next: a document is judged anew where it changed, and
 * all of them where something changed that the rule asked of the whole set.
 */
export class RuleRun {
  readonly outcomes = new Map<string, Outcome>()
  private readonly view: TrackedView
  private priorities: readonly PlacedClaim[] | undefined
  private moment = 0

  constructor(
    private readonly entry: CatalogEntry,
    private readonly set: PolicySet,
  ) {
    this.view = new TrackedView(set)
  }

  /** Brings the outcomes up to date and names the documents whose outcome may have changed. */
  update(priorities: readonly PlacedClaim[]): ReadonlySet<string> {
    const { rule } = this.entry
    const isStale = this.priorities !== priorities || this.view.isStale()
    const files = isStale
      ? new Set([...this.outcomes.keys(), ...this.set.all().map((entry) => entry.document.file)])
      : this.set.changedSince(this.moment)
    if (isStale) this.view.forget()
    this.priorities = priorities
    this.moment = this.set.moment
    const touched = new Set<string>()
    for (const file of files) {
      const document = rule.needsPriority && priorities.length === 0 ? undefined : this.set.active(file)
      const outcome = document && this.detect(document, { set: this.view, priorities })
      const isSilent = !outcome || ('detections' in outcome && outcome.detections.length === 0)
      if (!isSilent || this.outcomes.has(file)) touched.add(file)
      if (isSilent) this.outcomes.delete(file)
      else this.outcomes.set(file, outcome)
    }
    return touched
  }

  private detect(document: Parameters<CatalogEntry['rule']['detect']>[0], context: RuleContext): Outcome {
    try {
      return { detections: this.entry.rule.detect(document, context) }
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) }
    }
  }
}

/** Answers a rule's questions to the set and remembers which answers it was given. */
class TrackedView implements SetView {
  private readonly given = new Map<() => readonly unknown[], readonly unknown[]>()
  private readonly asked = new Map<unknown, () => readonly unknown[]>()

  constructor(private readonly set: PolicySet) {}

  claims(kind: Claim['kind'], ...topics: readonly string[]): readonly PlacedClaim[] {
    return this.note([kind, ...topics].join(' '), () => this.set.claims(kind, ...topics))
  }

  gather<Answer>(question: Question<Answer>): readonly Answer[] {
    return this.note(question, () => this.set.gather(question))
  }

  /** Whether an answer would be another one today. */
  isStale(): boolean {
    return [...this.given].some(([ask, answer]) => ask() !== answer)
  }

  forget(): void {
    this.given.clear()
  }

  private note<Answer>(key: unknown, ask: () => readonly Answer[]): readonly Answer[] {
    const known = this.asked.get(key) ?? ask
    this.asked.set(key, known)
    const answer = ask()
    this.given.set(known, answer)
    return answer
  }
}
