import { expect, test } from 'vitest'
import { FrameReader, frame } from './framing.js'
import { applyEdits, offsetAt, plain, positionAt } from './text.js'
import { watches } from './watchers.js'

// The client judges the server: what it counts with is held against the specification's own words.

test('positions are units of the encoding, in lines of any end', () => {
  // The specification's example: “𐐀” is two units of UTF-16, one of UTF-32, four of UTF-8.
  const text = 'x\r\na𐐀b\ry\n'
  for (const [encoding, character] of [
    ['utf-8', 5],
    ['utf-16', 3],
    ['utf-32', 2],
  ] as const) {
    expect(positionAt(text, text.indexOf('b'), encoding)).toEqual({ line: 1, character })
    expect(offsetAt(text, { line: 1, character }, encoding)).toBe(text.indexOf('b'))
  }
  expect(positionAt(text, text.indexOf('y'), 'utf-16')).toEqual({ line: 2, character: 0 })
  expect(positionAt(text, text.length, 'utf-16')).toEqual({ line: 3, character: 0 })
  expect(offsetAt(text, { line: 0, character: 99 }, 'utf-16')).toBe(1)
  expect(() => offsetAt(text, { line: 4, character: 0 }, 'utf-16')).toThrow(RangeError)
})

test('edits speak of the text as it was, and may touch but not overlap', () => {
  const edit = (start: number, end: number, newText: string) => ({
    range: { start: { line: 0, character: start }, end: { line: 0, character: end } },
    newText,
  })
  expect(applyEdits('abcdef', [edit(4, 5, ''), edit(0, 0, '1'), edit(0, 0, '2'), edit(0, 1, 'A')], 'utf-16')).toBe('12Abcdf')
  expect(() => applyEdits('abcdef', [edit(0, 3, ''), edit(2, 4, '')], 'utf-16')).toThrow('overlapping')
})

test('a snippet leaves its placeholders’ texts', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how snippets are written
  expect(plain('costs \\$5 \\} \\\\ ${1:why \\} so} $2 ${3} $0')).toBe('costs $5 } \\ why } so   ')
})

test('frames hold whatever way they come', () => {
  const [one, two] = [{ jsonrpc: '2.0', id: 1, result: 'é🙂' } as const, { jsonrpc: '2.0', method: 'x' } as const]
  const bytes = Buffer.concat([frame(one), frame(two)])
  expect(new FrameReader().push(bytes)).toEqual([one, two])
  const reader = new FrameReader()
  expect([...bytes].flatMap((byte) => reader.push(Uint8Array.of(byte)))).toEqual([one, two])
  expect(() => new FrameReader().push(Buffer.from('hello\r\n\r\n'))).toThrow()
  expect(() => new FrameReader().push(Buffer.from('Content-Length: 2\r\n\r\n{}'))).toThrow()
})

test('watchers match what the specification’s globs match', () => {
  const glob = '**/*.{md,mdx}'
  expect(watches({ globPattern: glob }, '/a/b.md', 1)).toBe(true)
  expect(watches({ globPattern: glob }, '/a/b.md.txt', 1)).toBe(false)
  expect(watches({ globPattern: glob, kind: 6 }, '/a/b.md', 1)).toBe(false)
  expect(watches({ globPattern: { baseUri: 'file:///a', pattern: '*.md' } }, '/a/b.md', 3)).toBe(true)
  expect(watches({ globPattern: { baseUri: 'file:///a', pattern: '*.md' } }, '/a/c/b.md', 3)).toBe(false)
  expect(watches({ globPattern: '**/[!.]*' }, '/a/.b', 2)).toBe(false)
})
