const SVG = 'http://www.w3.org/2000/svg'

/** Draws a line from each statement to the column of declared priorities, below the nodes. What is drawn already is drawn anew. */
export function drawLinks(section: HTMLElement): void {
  const columns = section.querySelector<HTMLElement>('.columns')
  const hub = section.querySelector<HTMLElement>('.declared')
  columns?.querySelector('svg')?.remove()
  if (!columns || !hub?.querySelector('button')) return
  const frame = columns.getBoundingClientRect()
  const centre = hub.getBoundingClientRect()
  const drawing = document.createElementNS(SVG, 'svg')
  drawing.setAttribute('aria-hidden', 'true')
  for (const node of columns.querySelectorAll<HTMLElement>('.supports button, .contradicts button')) {
    drawing.append(link(node, centre, frame, nearest(hub, node)))
  }
  columns.prepend(drawing)
}

/** The declared priority at whose height the line ends: the one that stands closest, so that lines cross as little as may be. */
function nearest(hub: HTMLElement, node: HTMLElement): number {
  const height = middle(node.getBoundingClientRect())
  const heights = [...hub.querySelectorAll('button')].map((button) => middle(button.getBoundingClientRect()))
  return heights.reduce((best, candidate) => (Math.abs(candidate - height) < Math.abs(best - height) ? candidate : best))
}

function link(node: HTMLElement, hub: DOMRect, frame: DOMRect, end: number): SVGElement {
  const box = node.getBoundingClientRect()
  const supports = node.closest('.supports') !== null
  const from = { x: (supports ? box.right : box.left) - frame.left, y: middle(box) - frame.top }
  const to = { x: (supports ? hub.left : hub.right) - frame.left, y: end - frame.top }
  const bend = (from.x + to.x) / 2
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('class', supports ? 'supports' : 'contradicts')
  path.setAttribute('d', `M ${from.x} ${from.y} C ${bend} ${from.y} ${bend} ${to.y} ${to.x} ${to.y}`)
  return path
}

function middle(box: DOMRect): number {
  return (box.top + box.bottom) / 2
}
