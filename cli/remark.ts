/** `saydo/remark`: the plugin for remark and remark-lint. */
export { default, type RemarkLintSaydoOptions, remarkLintSaydo, type Setting } from '@saydo/remark'
