import type { Session } from '../session.js'
import { alignment } from './alignment.js'
import { codeActions } from './code-action.js'
import { codeLenses } from './code-lens.js'
import { completion } from './completion.js'
import { coverage } from './coverage.js'
import { definition } from './definition.js'
import { documentSymbols } from './document-symbol.js'
import { EXECUTED, executeCommand } from './execute-command.js'
import { explain } from './explain.js'
import { hover } from './hover.js'
import { references } from './references.js'

export { EXECUTED }

/** Every request that is answered besides diagnostics: each registers itself. */
export const REQUESTS: readonly ((session: Session) => void)[] = [
  alignment,
  codeActions,
  codeLenses,
  completion,
  coverage,
  definition,
  documentSymbols,
  executeCommand,
  explain,
  hover,
  references,
]
