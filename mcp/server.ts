import { McpServer } from '@modelcontextprotocol/server'
import { registerReview } from './review-prompt.js'
import { registerRulePages } from './rule-pages.js'
import type { Scope } from './scope.js'
import { registerCoverage } from './tools/coverage.js'
import { registerExplain } from './tools/explain.js'
import { registerLint } from './tools/lint.js'

const INSTRUCTIONS =
  'Saydo finds where an organisation’s policy documents (Markdown; English, Spanish, Russian) say one thing and do another. ' +
  'After writing or changing a policy, call `lint` with the draft (nothing needs to be saved) or with its path; `explain` tells what a rule wants; ' +
  '`coverage` tells what a set of policies leaves unsaid. Blanks (___) in fixes stand for what only the author knows: ask, never invent a figure, an owner or a date.'

/** A server with all that Saydo offers assistants. It reads documents within its scope and writes nothing. */
export function serverFor(version: string, scope: Scope): McpServer {
  const server = new McpServer({ name: 'saydo', title: 'Saydo', version }, { instructions: INSTRUCTIONS })
  registerLint(server, scope)
  registerExplain(server)
  registerCoverage(server, scope)
  registerRulePages(server)
  registerReview(server)
  return server
}
