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
    private readonly today: string | undefined,
  ) {
    this.view = new TrackedView(set)
  }

  /** Brings the outcomes up to date and names the documents whose outcome may have changed. */
  update(priorities: readonly PlacedClaim[]): ReadonlySet<string> {
    const { rule } = this.entry
    const isStale = this.priorities !== priorities
    const files = new Set(this.set.changedSince(this.moment))
    for (const file of isStale ? [...this.outcomes.keys(), ...this.set.files()] : this.view.stale()) files.add(file)
    this.priorities = priorities
    this.moment = this.set.moment
    const touched = new Set<string>()
    for (const file of files) {
      const document = rule.needsPriority && priorities.length === 0 ? undefined : this.set.active(file)
      const outcome = document && this.detect(document, { set: this.view.for(file), priorities, today: this.today })
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

/** A question that a rule asked of the set, the answer that it was given, and the documents in whose name it asked. */
interface Asked {
  readonly ask: () => readonly unknown[]
  answer: readonly unknown[]
  readonly files: Set<string>
}

/** Answers a rule's questions to the set and remembers who asked what. */
class TrackedView {
  private readonly asked = new Map<unknown, Asked>()

  constructor(private readonly set: PolicySet) {}

  /** The set as it answers a rule that judges one document. */
  for(file: string): SetView {
    return {
      claims: (kind: Claim['kind'], ...topics: readonly string[]) =>
        this.note(file, [kind, ...topics].join(' '), () => this.set.claims(kind, ...topics)),
      gather: <Answer>(question: Question<Answer>) => this.note(file, question, () => this.set.gather(question)),
    }
  }

  /** The documents that would be given another answer today. */
  stale(): ReadonlySet<string> {
    const files = new Set<string>()
    for (const asked of this.asked.values()) {
      if (asked.ask() === asked.answer) continue
      for (const file of asked.files) files.add(file)
      asked.files.clear()
    }
    return files
  }

  private note<Answer>(file: string, key: unknown, ask: () => readonly Answer[]): readonly Answer[] {
    const answer = ask()
    const known = this.asked.get(key)
    // Those who were given another answer before are judged anew in this very update.
    if (known && known.answer === answer) known.files.add(file)
    else this.asked.set(key, { ask, answer, files: new Set([...(known?.files ?? []), file]) })
    return answer
  }
}
