/**
 * A text as XML 1.0 can hold it, in an element or in an attribute between double quotes. Characters that XML forbids even as
 * references are left out; a line break is a reference within an attribute, or readers would make a space of it.
 */
export function escapeXml(text: string, place: 'element' | 'attribute'): string {
  const signs = place === 'element' ? /[&<>\r]/gu : /[&<>"\t\n\r]/gu
  return text.replace(FORBIDDEN, '').replace(signs, (sign) => NAMES[sign] ?? `&#${sign.codePointAt(0)};`)
}

/** Whatever is no character of XML 1.0: control signs, halves of surrogate pairs, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
