/** What the reader must know of natural languages. */
export interface Tongues {
  /** The language of a text, or undefined where it is none of those known or too short to say. */
  detect(text: string): string | undefined
  abbreviations(language: string | undefined): ReadonlySet<string>
}
