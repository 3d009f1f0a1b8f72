import { escapeXml } from './escape-xml.js'

/** Values of an element's attributes. */
export type Attributes = Readonly<Record<string, string | number>>

/** An element of XML that holds other elements, a line for each, or nothing. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const opening = `<${name}${attributesText(attributes)}`
  return children.length === 0 ? `${opening}/>` : `${opening}>\n${children.join('\n')}\n</${name}>`
}

/** An element of XML that holds text. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return `<${name}${attributesText(attributes)}>${escapeXml(text, 'element')}</${name}>`
}

/** A whole document around its root element. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value), 'attribute')}"`)
    .join('')
}
