import * as v from 'valibot'
import type { Meanings } from './meanings.js'
import { RULE_IDS } from './names.js'
import { PRESET_NAMES } from './presets.js'
import { CONFIGURATION } from './schema.js'
import { type Inside, wordsOf } from './schema-walk.js'

type Json = Readonly<Record<string, unknown>>

/** A schema as far as it is turned into JSON Schema. */
interface Schema extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, Schema>>
  readonly options?: readonly string[]
  readonly key?: Schema
  readonly value?: Schema
  readonly item?: Schema
  readonly items?: readonly Schema[]
  readonly wrapped?: Schema
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[]
}

/**
 * The JSON Schema (draft 7) of `saydo.yml`, for editors that check YAML and JSON by one. It cannot look into other files: where a
 * configuration builds on one, or defines rules, any rule's name is let through, and Saydo itself tells which are none.
 */
export function configurationSchema(): Json {
  const writer = new Writer()
  const { properties, ...rest } = writer.toJson(CONFIGURATION)
  const known = { propertyNames: { enum: RULE_IDS } }
  const presets = { enum: PRESET_NAMES }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://saydo.dev/saydo.schema.json',
    title: 'Configuration of Saydo',
    description: 'saydo.yml: what is linted, by which rules, in the folder that holds it and those below.',
    ...rest,
    properties,
    definitions: writer.definitions,
    // Without rules from elsewhere a misspelt name can be told at once.
    if: {
      properties: { customRules: false, extends: { anyOf: [presets, { type: 'array', items: presets }] } },
    },
    // biome-ignore lint/suspicious/noThenProperty: the word is JSON Schema's
    then: {
      properties: { rules: known, overrides: { items: { properties: { rules: known } } } },
    },
  }
}

/** Turns schemas into JSON; what stands in several places is written down once. */
class Writer {
  readonly definitions: Record<string, Json> = {}
  private readonly names = new Map<readonly Schema[], string>()

  toJson(schema: Schema): Json {
    const description = v.getDescription(schema)
    return { ...(description === undefined ? {} : { description }), ...this.bodyOf(schema) }
  }

  private bodyOf(schema: Schema): Json {
    const { oneOf, meanings } = v.getMetadata(schema) as { readonly oneOf?: readonly Schema[]; readonly meanings?: Meanings }
    const { entries, options, key, value, item, items, wrapped } = schema
    if (wrapped) return this.toJson(wrapped)
    // Beside a reference by itself draft 7 heeds nothing else, a description included.
    if (oneOf) return { allOf: [{ $ref: `#/definitions/${this.define(oneOf)}` }] }
    if (options) return { enum: options, ...(meanings ? { enumDescriptions: options.map((name) => meanings[name] ?? '') } : {}) }
    if (entries) return this.ofKeys(entries)
    if (key && value) return this.ofRecord(key, value)
    if (items) return { type: 'array', items: items.map((one) => this.toJson(one)), minItems: 1, additionalItems: false }
    if (item) return { type: 'array', items: this.toJson(item) }
    return scalar(schema)
  }

  private define(oneOf: readonly Schema[]): string {
    const known = this.names.get(oneOf)
    if (known !== undefined) return known
    const name = String(this.names.size + 1)
    this.names.set(oneOf, name)
    this.definitions[name] = { anyOf: oneOf.map((one) => this.toJson(one)) }
    return name
  }

  private ofKeys(entries: Readonly<Record<string, Schema>>): Json {
    const required = Object.entries(entries).flatMap(([name, inner]) => (inner.type === 'optional' ? [] : [name]))
    const properties = Object.fromEntries(Object.entries(entries).map(([name, inner]) => [name, this.toJson(inner)]))
    return { type: 'object', properties, additionalProperties: false, ...(required.length > 0 ? { required } : {}) }
  }

  /** Keys that are known by name are offered with what they mean. A rule's name may also be one that only another file knows. */
  private ofRecord(key: Schema, value: Schema): Json {
    const inner = this.toJson(value)
    const names = wordsOf(key as Inside)
    if (names.length === 0) return { type: 'object', additionalProperties: inner, propertyNames: scalar(key) }
    const properties = Object.fromEntries(names.map(({ name, meaning }) => [name, { description: meaning, ...inner }]))
    const isOfRules = names.some(({ name }) => RULE_IDS.includes(name))
    return { type: 'object', properties, additionalProperties: isOfRules ? inner : false }
  }
}

function scalar(schema: Schema): Json {
  const { type } = schema
  const pipe = stepsOf(schema)
  const pattern = pipe.find((step) => step.type === 'regex')?.requirement
  const least = pipe.find((step) => step.type === 'min_value')?.requirement
  const isWhole = pipe.some((step) => step.type === 'integer')
  return {
    type: isWhole ? 'integer' : type,
    ...(pattern instanceof RegExp ? { pattern: pattern.source } : {}),
    ...(least === undefined ? {} : { minimum: least }),
  }
}

/** The steps of a schema that is piped, those of pipes within it too. */
function stepsOf({ pipe = [] }: Pick<Schema, 'pipe'>): NonNullable<Schema['pipe']> {
  return pipe.flatMap((step, index) => [step, ...(index === 0 ? stepsOf(step as Schema) : [])])
}
