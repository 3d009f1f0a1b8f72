import type { TextFinding } from '@saydo/project'
import { BLANK, type Edit, isSuppressionFinding, suppressFileEdit, suppressionEdit, textOf as wordsOf } from '@saydo/rules'
import { type CodeAction, CodeActionKind, type Command, type Range, type WorkspaceEdit } from 'vscode-languageserver'
import { checkParams, wrong } from '../from-lsp.js'
import type { JudgedDocument, Session } from '../session.js'
import { SOURCE, toDiagnostic, toLocation, toWorkspaceEdit } from '../to-lsp.js'
import { turnOff } from '../turn-off.js'

const FIX_ALL = `${CodeActionKind.SourceFixAll}.${SOURCE}`

/** What can be done about the findings at a place: mend, suppress, switch off, follow, understand. */
export function codeActions(session: Session): void {
  session.connection.onCodeAction(async (params): Promise<(CodeAction | Command)[]> => {
    checkParams(params, 'range')
    if (typeof params.context !== 'object' || params.context === null) throw wrong('“context” must be an object.')
    const document = await session.judged(params.textDocument.uri)
    // A judgement of another text than the one on the screen has no edits to offer.
    if (!document || !session.isCurrent(document) || !session.abilities.takesCodeActions) return []
    const wants = (kind: string) =>
      (params.context.only ?? ['']).some(
        (only) => only === '' || kind === only || kind.startsWith(`${only}.`) || only.startsWith(`${kind}.`),
      )
    const actions: CodeAction[] = []
    if (wants(CodeActionKind.QuickFix)) {
      for (const finding of findingsAt(document, params.range)) actions.push(...(await actionsFor(session, document, finding)))
    }
    if (wants(FIX_ALL)) actions.push(...fixAll(session, document))
    return actions
  })
}

function findingsAt({ findings, lines }: JudgedDocument, range: Range): readonly TextFinding[] {
  const span = lines.spanOf(range)
  return findings.filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end)
}

async function actionsFor(session: Session, document: JudgedDocument, finding: TextFinding): Promise<CodeAction[]> {
  const { set, understood, textOf } = document
  const { abilities } = session
  const diagnostic = toDiagnostic(finding, textOf, abilities)
  const diagnostics = diagnostic ? [diagnostic] : []
  const language = set.loaded.language ?? understood.document.language
  const say = (name: string, data: Record<string, string> = {}) => wordsOf(language, `action.${name}`, { rule: finding.rule, ...data })
  const quick = (title: string, rest: Partial<CodeAction>): CodeAction => ({ title, kind: CodeActionKind.QuickFix, diagnostics, ...rest })
  const fixes = set.loaded.engine.fixesFor(finding).flatMap((fix) => {
    const edit = toWorkspaceEdit(fix, textOf, abilities)
    return edit ? [quick(fix.title, { edit })] : []
  })
  const actions = fixes.map((action, index) => (index === 0 ? { ...action, isPreferred: true } : action))
  if (isSuppressionFinding(finding)) return actions
  actions.push(...suppressions(session, document, finding, say).map(({ title, ...rest }) => quick(title, rest)))
  const off = await turnOff(session, document, finding.rule)
  if (off) actions.push(quick(say('turn-off', { file: off.name }), { edit: off.edit }))
  // Both are shown by the client, if it can show documents.
  if (!abilities.opensDocuments && !abilities.commands.has('saydo.explainRule')) return actions
  for (const row of abilities.opensDocuments ? finding.related : []) {
    const target = toLocation(row, textOf)
    const title = say('go-to', { statement: shortened(row.statement) })
    if (target) actions.push(quick(title, { command: { title, command: 'saydo.goTo', arguments: [target] } }))
  }
  const title = say('explain')
  const command = abilities.commands.has('saydo.explainRule') ? 'saydo.explainRule' : 'saydo.openRulePage'
  actions.push(quick(title, { command: { title, command, arguments: [finding.rule] } }))
  return actions
}

/** The reason of a suppression is the author's to give: asked for by the client, or a blank. */
function suppressions(
  { abilities }: Session,
  { set, understood, textOf }: JudgedDocument,
  finding: TextFinding,
  say: (name: string) => string,
): { title: string; edit?: WorkspaceEdit; command?: Command }[] {
  const { document } = understood
  const toEdit = (edit: Edit) => toWorkspaceEdit({ title: '', kind: 'decision', edits: [edit] }, textOf, abilities)
  const read = set.loaded.engine.suppressionsOf(document.file)
  if (!read) return []
  const block = suppressionEdit(read, finding.span, finding.rule, BLANK)
  const text = textOf(document.file)
  const title = say('suppress-block')
  const asks = abilities.commands.has('saydo.suppress') && text !== undefined && block.text.includes(BLANK)
  const argument = asks && { uri: text.uri, version: text.version, position: text.lines.positionAt(block.span.start), text: block.text }
  const blockEdit = toEdit(block)
  const fileEdit = toEdit(suppressFileEdit(read, finding.rule, BLANK))
  return [
    ...(argument
      ? [{ title, command: { title, command: 'saydo.suppress', arguments: [argument] } }]
      : blockEdit
        ? [{ title, edit: blockEdit }]
        : []),
    ...(fileEdit ? [{ title: say('suppress-file'), edit: fileEdit }] : []),
  ]
}

/** All safe fixes of the document that do not touch each other. */
function fixAll(session: Session, { findings, set, textOf, understood }: JudgedDocument): CodeAction[] {
  const edits: Edit[] = []
  for (const finding of findings) {
    const [fix] = set.loaded.engine.fixesFor(finding, ['safe'])
    const isFree = fix?.edits.every((edit) => edits.every((other) => edit.span.end < other.span.start || other.span.end < edit.span.start))
    if (fix && isFree) edits.push(...fix.edits)
  }
  const title = wordsOf(set.loaded.language ?? understood.document.language, 'action.fix-all')
  const edit = edits.length > 0 ? toWorkspaceEdit({ title, kind: 'safe', edits }, textOf, session.abilities) : undefined
  return edit ? [{ title, kind: FIX_ALL, edit }] : []
}

function shortened(statement: string): string {
  return statement.length > 60 ? `${statement.slice(0, 57).trimEnd()}…` : statement
}
