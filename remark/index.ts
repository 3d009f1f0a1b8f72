export type { RemarkLintSaydoOptions } from './options.js'
export { remarkLintSaydo, remarkLintSaydo as default, type Setting } from './plugin.js'
