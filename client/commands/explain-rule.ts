import { commands, type ExtensionContext, env, l10n, Uri, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { RuleSummary } from '../protocol.js'

/** Scheme of the rules' pages: `saydo-rule:/<rule>/<name>.md`, so that links between pages lead to pages. */
const SCHEME = 'saydo-rule'
const LANGUAGES: readonly string[] = ['en', 'es', 'ru']

/** Gives the command that shows a rule's page in VS Code's own Markdown preview; without a rule it asks for one. */
export function ruleExplainer(context: ExtensionContext, client: BaseLanguageClient) {
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => page(client, uri.path.split('/')[1] ?? ''),
    }),
  )
  return async (rule?: string): Promise<void> => {
    const id = typeof rule === 'string' ? rule : await pickRule(client)
    if (id === undefined) return
    await commands.executeCommand('markdown.showPreview', Uri.from({ scheme: SCHEME, path: `/${id}/${id}.md` }))
  }
}

async function page(client: BaseLanguageClient, rule: string): Promise<string> {
  const answer = await client.sendRequest<{ markdown: string } | null>('saydo/explain', { rule, ...language() })
  return answer?.markdown ?? l10n.t('There is no rule “{0}”.', rule)
}

/** The language of messages where one is set, else that of the editor, if Saydo speaks it. */
function language(): { readonly language?: string } {
  const set = workspace.getConfiguration('saydo').get<string>('messages') ?? 'document'
  const wanted = set === 'document' ? (env.language.split('-')[0] ?? '') : set
  return LANGUAGES.includes(wanted) ? { language: wanted } : {}
}

async function pickRule(client: BaseLanguageClient): Promise<string | undefined> {
  const rules = client.sendRequest<RuleSummary[]>('saydo/rules')
  const items = rules.then((all) => all.map(({ id, severity, summary }) => ({ label: id, description: severity, detail: summary })))
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Explain a rule'),
    placeHolder: l10n.t('Which rule?'),
    matchOnDetail: true,
  })
  return picked?.label
}
