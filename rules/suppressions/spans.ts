import type { Span } from '../document/document.js'

export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end
}

export function isSame(a: Span | undefined, b: Span): boolean {
  return a?.start === b.start && a.end === b.end
}
