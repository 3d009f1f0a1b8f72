import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DOMParser, type Element } from '@xmldom/xmldom'
import { validateXML } from 'xmllint-wasm'

const SCHEMAS = join(import.meta.dirname, '../../schemas')

/** What is wrong with a document, by a schema of `tests/schemas/`: nothing where it is well formed and valid. */
export async function faultsOf(xml: string, schema: string): Promise<readonly string[]> {
  const contents = await readFile(join(SCHEMAS, schema), 'utf8')
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: xml }],
    schema: [{ fileName: schema, contents }],
    maxMemoryPages: 16_384,
  })
  return errors.map(({ rawMessage }) => rawMessage)
}

/** The elements of a name in a document. @throws where it is not well formed. */
export function elementsIn(xml: string, name: string): readonly Element[] {
  return within(new DOMParser({ onError: (_, message) => fail(message) }).parseFromString(xml, 'text/xml'), name)
}

/** The elements of a name within an element. */
export function within(parent: Pick<Element, 'getElementsByTagName'>, name: string): readonly Element[] {
  return [...parent.getElementsByTagName(name)]
}

/** An element's attributes, as a reader of XML understands them. */
export function attributesOf({ attributes }: Element): Readonly<Record<string, string>> {
  return Object.fromEntries([...attributes].map(({ name, value }) => [name, value]))
}

function fail(message: string): never {
  throw new Error(message)
}
