import { MESSAGE_LANGUAGES } from '@saydo/project'

/** What the user sets in the editor, above what `saydo.yml` says. */
export interface Settings {
  readonly enable: boolean
  readonly run: 'onType' | 'onSave'
  /** Undefined leaves the language of messages to `saydo.yml`. */
  readonly messages: string | undefined
}

export const DEFAULTS: Settings = { enable: true, run: 'onType', messages: undefined }

/** Reads settings from whatever the client sent; what is missing or wrong has its default. */
export function settingsFrom(value: unknown): Settings {
  const read = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  const messages = read['messages']
  return {
    enable: read['enable'] !== false,
    run: read['run'] === 'onSave' ? 'onSave' : 'onType',
    messages: typeof messages === 'string' && messages !== 'document' && MESSAGE_LANGUAGES.includes(messages) ? messages : undefined,
  }
}
