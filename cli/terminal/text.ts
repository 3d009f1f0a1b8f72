/** Texts of documents must not steer the terminal: control signs, escape sequences and line breaks among them, are shown as spaces. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069]+/gu, ' ')
}

/** Breaks a text at spaces into lines of at most `width` characters; a longer word keeps a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

/** A text's first words, at most `most` characters of them, with a sign where something was left out. */
export function firstWords(text: string, most: number): string {
  const [first = '', ...rest] = wrap(printable(text), most - 2)
  return rest.length > 0 || lengthOf(first) > most ? `${[...first].slice(0, most - 2).join('')} …` : first
}

/** "1 document", "2 documents". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}

/** Characters as people count them, near enough: an emoji of two UTF-16 units is one. */
export function lengthOf(text: string): number {
  return [...text].length
}
