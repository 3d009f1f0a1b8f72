import type { Understood } from '../../claims/extract.js'
import { type Span, sourceSpan } from '../../document/document.js'
import { BLANK, type Edit } from '../../findings/fix.js'
import { type Part, type Scorecard, scorecardsOf } from '../../policy-set/scorecards.js'
import { edit, type Spot } from './spot.js'

/** Changes the heaviest share that is not for quality for the heaviest that is. */
export function swapShares(spot: Spot, document: Understood): readonly Edit[] | undefined {
  const card = cardOf(spot, document)
  const heaviest = (side: Part['side']) => card?.filter((part) => part.side === side).sort((a, b) => b.share - a.share)[0]
  const [other, quality] = [heaviest('other'), heaviest('quality')]
  if (!card || !other || !quality || other.share <= quality.share) return undefined
  const [from, to] = [figureOf(document, card, other), figureOf(document, card, quality)]
  if (!from || !to) return undefined
  const { source } = spot.document
  return [
    edit(spot, from.start, from.end, source.slice(to.start, to.end)),
    edit(spot, to.start, to.end, source.slice(from.start, from.end)),
  ].sort((a, b) => a.span.start - b.span.start)
}

/** Blanks in the place of every share of the card: who owns it decides them anew. */
export function blankShares(spot: Spot, document: Understood): readonly Edit[] | undefined {
  const card = cardOf(spot, document)
  const figures = card?.map((part) => figureOf(document, card, part)) ?? []
  const known = figures.filter((figure) => figure !== undefined)
  if (known.length === 0 || known.length < figures.length) return undefined
  const { source } = spot.document
  return known.map(({ start, end }) => edit(spot, start, end, blankFor(source, start, end))).sort((a, b) => a.span.start - b.span.start)
}

/** A blank keeps clear of letters and signs, so that its underscores are never read as emphasis. */
function blankFor(source: string, start: number, end: number): string {
  const sign = /\s*%$/u.exec(source.slice(start, end))?.[0] ?? ''
  const gap = sign === '' && /[%\p{L}]/u.test(source.charAt(end)) ? ' ' : ''
  return `${BLANK}${sign === '' ? gap : ` ${sign.trim()}`}`
}

function cardOf({ statement }: Spot, document: Understood): Scorecard | undefined {
  return scorecardsOf(document).find((card) => card.some((part) => part.statement === statement.id))
}

/** Where a part's figure stands: the cell that holds nothing else, or the amount in its words. */
function figureOf(document: Understood, card: Scorecard, part: Part): Span | undefined {
  const statement = document.document.statements[part.statement]
  const reading = document.readings[part.statement]
  if (!statement || !reading) return undefined
  if (statement.kind === 'row') {
    const columns = statement.cells.map((_, index) => index)
    const column = columns.find((index) =>
      card.every((row) => isShare(document.document.statements[row.statement]?.cells[index]?.text, row.share)),
    )
    const cell = column === undefined ? undefined : statement.cells[column]
    return cell && sourceSpan(statement, cell.start, cell.end)
  }
  const amounts = reading.quantities.filter((amount) => (amount.kind === 'percent' || amount.kind === 'count') && amount.max === part.share)
  const alike = card.filter((row) => row.statement === part.statement && row.share === part.share)
  // Of equal shares in one sentence the first part has the first figure; an item's share is its last figure.
  const amount = alike.length > 1 ? amounts[alike.indexOf(part)] : (amounts.findLast((entry) => entry.kind === 'percent') ?? amounts.at(-1))
  const first = amount && reading.tokens[amount.start]
  const last = amount && reading.tokens[amount.end - 1]
  return first && last && sourceSpan(statement, first.start, last.end)
}

function isShare(text: string | undefined, share: number): boolean {
  const figure = Number(/^\s*(\d{1,3}(?:[.,]\d+)?)\s*%?\s*$/u.exec(text ?? '')?.[1]?.replace(',', '.'))
  return figure === share || Math.round(figure * 100) === share
}
