import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** What makes a finding the same one after lines have moved. */
export interface Fingerprinted {
  readonly rule: string
  /** The document, relative to the root of its policy set, with forward slashes. */
  readonly file: string
  /** Titles of the headings that the statement stands under, the outermost first. */
  readonly section: readonly string[]
  /** The statement's words, without markup. */
  readonly statement: string
  /** The principle that this very finding is about, where its rule asks after several in turn. */
  readonly principle?: string | undefined
}

/**
 * A finding's fingerprint: 16 hexadecimal digits that stay the same while lines move above it, markup changes or blanks are set
 * otherwise. Two findings of one rule on the same words under the same headings share it.
 */
export function fingerprintOf({ rule, file, section, statement, principle = '' }: Fingerprinted): string {
  const parts = [rule, principle, file, ...section.map(plain), plain(statement)]
  return bytesToHex(sha256(utf8ToBytes(parts.join('\n')))).slice(0, DIGITS)
}

/** One way to write texts that say the same: composed letters, small ones, and single blanks. */
export function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

const DIGITS = 16
