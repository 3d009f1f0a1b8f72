import type { AlignedLine, Place } from '../protocol.js'
import { drawLinks } from './links.js'
import type { MapMessage, MapSet, MapTexts, ShowMessage } from './messages.js'

declare function acquireVsCodeApi(): { postMessage(message: MapMessage): void }

const host = acquireVsCodeApi()
const map = document.querySelector('#map')

window.addEventListener('message', ({ data }: MessageEvent<ShowMessage>) => show(data))
window.addEventListener('resize', () => drawAllLinks())
// The declared priorities stay in sight while the rest is scrolled; the lines follow them.
window.addEventListener('scroll', () => drawAllLinks(), { passive: true })
host.postMessage({ kind: 'ready' })

function show({ texts, sets }: ShowMessage): void {
  const focused = document.activeElement?.getAttribute('data-place')
  const filled = sets.filter((set) => set.priorities.length + set.lines.length > 0)
  map?.replaceChildren(...(filled.length > 0 ? filled.map((set) => setView(set, texts)) : [element('p', 'empty', texts.nothingAtAll)]))
  drawAllLinks()
  // A picture drawn anew keeps the keyboard where it was.
  for (const button of document.querySelectorAll<HTMLElement>('button')) if (button.dataset['place'] === focused) button.focus()
}

function drawAllLinks(): void {
  for (const section of document.querySelectorAll<HTMLElement>('section')) drawLinks(section)
}

function setView(set: MapSet, texts: MapTexts): HTMLElement {
  const section = element('section', 'set')
  const title = element('h2', '', set.name)
  const columns = element('div', 'columns')
  const supports = set.lines.filter((line) => line.stand === 'supports')
  const contradicts = set.lines.filter((line) => line.stand === 'contradicts')
  columns.append(
    column('supports', texts.supports, texts.nothingSupports, byFile(supports, texts)),
    column('declared', texts.declared, texts.nothingDeclared, byFile(set.priorities, texts)),
    column('contradicts', texts.contradicts, texts.nothingContradicts, byFile(contradicts, texts)),
  )
  section.append(title, columns)
  return section
}

function column(kind: string, title: string, nothing: string, nodes: readonly HTMLElement[]): HTMLElement {
  const made = element('div', `column ${kind}`)
  const count = nodes.reduce((total, node) => total + node.querySelectorAll('button').length, 0)
  const heading = element('h3', '', count > 0 ? `${title} (${count})` : title)
  made.append(heading, ...(nodes.length > 0 ? nodes : [element('p', 'empty', nothing)]))
  return made
}

function byFile(places: readonly (Place | AlignedLine)[], texts: MapTexts): HTMLElement[] {
  return [...new Set(places.map((place) => place.uri))].map((uri) => {
    const group = element('div', 'file')
    const list = element('ul', '')
    list.append(
      ...places
        .filter((place) => place.uri === uri)
        .map((place) => {
          const item = element('li', '')
          item.append(node(place, texts))
          return item
        }),
    )
    group.append(element('h4', '', nameOf(uri)), list)
    return group
  })
}

function node(place: Place | AlignedLine, texts: MapTexts): HTMLElement {
  const button = element('button', 'node')
  button.dataset['place'] = `${place.uri}#${place.range.start.line}:${place.range.start.character}`
  button.append(element('span', 'text', place.text))
  const detail = 'claim' in place ? [place.claim, ...place.rules].filter((part) => part !== '').join(' · ') : ''
  if (detail !== '') button.append(element('span', 'detail', detail))
  button.title = texts.open.replace('{0}', () => place.text).replace('{1}', () => nameOf(place.uri))
  button.addEventListener('click', () => host.postMessage({ kind: 'open', place: { uri: place.uri, range: place.range } }))
  return button
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.split('/').slice(-2).join('/'))
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text?: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  if (className !== '') made.className = className
  if (text !== undefined) made.textContent = text
  return made
}
