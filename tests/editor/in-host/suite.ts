/// <reference types="vscode" />
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import * as vscode from 'vscode'
import type { Report } from '../../cli/saydo.js'

/**
 * Tests that run within VS Code's extension host, with its whole interface at hand. The window is opened on an example set;
 * `expected.json` beside that holds what the command line says of it.
 */
const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/')
const expected = JSON.parse(readFileSync(join(dirname(folder.fsPath), 'expected.json'), 'utf8')) as Report
const HANDBOOK = vscode.Uri.joinPath(folder, 'service/contact-centre-handbook.md')

const tests: Readonly<Record<string, () => Promise<void>>> = {
  async 'the findings are those of the command line, with their places, related places and pages'() {
    await vscode.window.showTextDocument(HANDBOOK)
    await diagnosed(() => findings().length === expected.findings.length)
    const wanted = expected.findings.map(({ file, rule, severity, message, range, related, url }) => ({
      file,
      rule,
      severity,
      message,
      url,
      range: [range.start.line, range.start.column, range.end.line, range.end.column],
      related: related.map((place) => `${place.file}:${place.range.start.line}:${place.range.start.column}`),
    }))
    assert.deepEqual(sorted(findings().map(told)), sorted(wanted))
  },

  async 'every command of the manifest is there'() {
    const all = await vscode.commands.getCommands(true)
    const { contributes } = extension().packageJSON as { contributes: { commands: readonly { command: string }[] } }
    assert.ok(contributes.commands.length > 0)
    for (const { command } of contributes.commands) assert.ok(all.includes(command), command)
  },

  async 'a rule’s page opens in the Markdown preview'() {
    await vscode.commands.executeCommand('saydo.explainRule', 'contact-time-cap')
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs)
    await happens(vscode.window.tabGroups.onDidChangeTabs, () => tabs().some((tab) => tab.label.includes('contact-time-cap')))
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('saydo-rule:/contact-time-cap/contact-time-cap.md'))
    assert.match(page.getText(), /^# contact-time-cap/u)
    assert.match(page.getText(), /maximum length/u)
  },

  async 'a new saydo.yml holds as it is written'() {
    const file = vscode.Uri.joinPath(folder, 'saydo.yml')
    await vscode.workspace.fs.delete(file)
    await vscode.commands.executeCommand('saydo.createConfiguration')
    const document = vscode.window.activeTextEditor?.document
    assert.equal(document?.uri.toString(), file.toString())
    assert.match(document?.getText() ?? '', /^extends: saydo:recommended$/mu)
    await vscode.window.showTextDocument(HANDBOOK)
    await diagnosed(() => findings().length === expected.findings.length)
    assert.deepEqual(vscode.languages.getDiagnostics(file), [])
    // Every commented key holds too, once its # is taken away.
    const edit = new vscode.WorkspaceEdit()
    const whole = new vscode.Range(0, 0, document?.lineCount ?? 0, 0)
    edit.replace(file, whole, (document?.getText() ?? '').replaceAll(/^# (?=[a-z]+:| {2})/gmu, ''))
    await vscode.workspace.applyEdit(edit)
    await diagnosed(() => findings().length < expected.findings.length)
    assert.deepEqual(vscode.languages.getDiagnostics(file), [])
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('extends: saydo:recommended\n'))
    await vscode.window.showTextDocument(file)
    await vscode.commands.executeCommand('workbench.action.files.revert')
    await diagnosed(() => findings().length === expected.findings.length)
  },

  async 'own terms and own rules hold while they are written'() {
    const file = vscode.Uri.joinPath(folder, 'saydo.yml')
    const before = await vscode.workspace.openTextDocument(file)
    await vscode.window.showTextDocument(before)
    const rule =
      '{ match: { en: adviser }, message: Say colleague., examples: { finds: { en: An adviser. }, passes: { en: A colleague. } } }'
    const edit = new vscode.WorkspaceEdit()
    edit.insert(file, new vscode.Position(before.lineCount, 0), `\ncustomRules:\n  no-advisers: ${rule}\n`)
    await vscode.workspace.applyEdit(edit)
    await diagnosed(() => findings().some(({ diagnostic }) => diagnostic.message === 'Say colleague.'))
    await vscode.commands.executeCommand('workbench.action.files.revert')
    await diagnosed(() => findings().length === expected.findings.length)
  },

  async 'VS Code’s own JSON editor knows what a configuration may say'() {
    const file = vscode.Uri.joinPath(folder, 'elsewhere/saydo.json')
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{ "rules": { "profit-first": "eror" } }\n'))
    await vscode.window.showTextDocument(file)
    const own = () => vscode.languages.getDiagnostics(file).filter(({ source }) => source !== 'saydo')
    await diagnosed(() => own().some(({ message }) => message.includes('"warning"')))
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'elsewhere'), { recursive: true })
    await diagnosed(() => findings().length === expected.findings.length)
  },

  async 'a document that is not saved yet is judged too'() {
    const content = '# Guide\n\nThe customer comes first in everything we do.\n\nAgents are measured on calls per hour.\n'
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content })
    await vscode.window.showTextDocument(document)
    await diagnosed(() => findings().some(({ uri }) => uri.toString() === document.uri.toString()))
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await diagnosed(() => findings().length === expected.findings.length)
  },

  async 'the settings switch it off and on'() {
    await vscode.workspace.getConfiguration('saydo').update('enable', false, vscode.ConfigurationTarget.Workspace)
    await diagnosed(() => findings().length === 0)
    await vscode.workspace.getConfiguration('saydo').update('enable', undefined, vscode.ConfigurationTarget.Workspace)
    await diagnosed(() => findings().length === expected.findings.length)
  },

  async 'the settings choose the language of messages'() {
    await vscode.workspace.getConfiguration('saydo').update('messages', 'ru', vscode.ConfigurationTarget.Workspace)
    await diagnosed(() => findings().every(({ diagnostic }) => /[а-я]/u.test(diagnostic.message)))
    await vscode.workspace.getConfiguration('saydo').update('messages', undefined, vscode.ConfigurationTarget.Workspace)
    await diagnosed(() => findings().every(({ diagnostic }) => !/[а-я]/u.test(diagnostic.message)))
  },

  async 'a restart brings everything back'() {
    const before = serverProcesses()
    await vscode.commands.executeCommand('saydo.restart')
    await diagnosed(() => findings().length === expected.findings.length)
    assert.equal(before.length, 1)
    assert.equal(serverProcesses().length, 1)
    assert.notDeepEqual(serverProcesses(), before)
  },

  async 'a server that is killed is started again'() {
    const [before] = serverProcesses()
    assert.ok(before !== undefined)
    const emptied = diagnosed(() => findings().length === 0)
    process.kill(before, 'SIGKILL')
    await emptied
    await diagnosed(() => findings().length === expected.findings.length)
    assert.notDeepEqual(serverProcesses(), [before])
  },

  async 'a server that keeps dying is left alone until somebody restarts it'() {
    for (let left = 3; left > 0; left--) {
      const emptied = diagnosed(() => findings().length === 0)
      for (const id of serverProcesses()) process.kill(id, 'SIGKILL')
      await emptied
      if (left > 1) await diagnosed(() => findings().length === expected.findings.length)
    }
    assert.deepEqual(serverProcesses(), [])
    await vscode.commands.executeCommand('saydo.restart')
    await diagnosed(() => findings().length === expected.findings.length)
  },
}

/** What VS Code calls: runs every test, tells of each, and throws when one failed. */
export async function run(): Promise<void> {
  const failed: string[] = []
  await extension().activate()
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test()
      console.log(`passed: ${name}`)
    } catch (error) {
      failed.push(name)
      console.log(`failed: ${name}\n${error instanceof Error ? error.stack : String(error)}`)
    }
  }
  if (failed.length > 0) throw new Error(`${failed.length} failed`)
}

interface Found {
  readonly uri: vscode.Uri
  readonly diagnostic: vscode.Diagnostic
}

function findings(): Found[] {
  return vscode.languages
    .getDiagnostics()
    .flatMap(([uri, diagnostics]) => diagnostics.filter(({ source }) => source === 'saydo').map((diagnostic) => ({ uri, diagnostic })))
}

function told({ uri, diagnostic }: Found) {
  const { start, end } = diagnostic.range
  const code = diagnostic.code as { readonly value: string; readonly target: vscode.Uri }
  return {
    file: within(uri),
    rule: code.value,
    severity: ['error', 'warning', 'info'][diagnostic.severity],
    message: diagnostic.message,
    url: code.target.toString(),
    range: [start.line + 1, start.character + 1, end.line + 1, end.character + 1],
    related: (diagnostic.relatedInformation ?? []).map(
      ({ location }) => `${within(location.uri)}:${location.range.start.line + 1}:${location.range.start.character + 1}`,
    ),
  }
}

function within(uri: vscode.Uri): string {
  return relative(folder.fsPath, uri.fsPath)
}

function sorted<T>(entries: readonly T[]): string[] {
  return entries.map((entry) => JSON.stringify(entry, Object.keys(entry as object).sort())).sort()
}

function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('saydo.saydo-vscode')
  if (!found) throw new Error('Saydo is not installed')
  return found
}

/** Language servers that this extension host started (Linux). */
function serverProcesses(): number[] {
  return readdirSync('/proc')
    .filter((id) => /^\d+$/u.test(id))
    .map(Number)
    .filter((id) => {
      try {
        const parent = Number(/^\d+ \(.*\) \S (\d+)/su.exec(readFileSync(`/proc/${id}/stat`, 'utf8'))?.[1])
        return parent === process.pid && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('dist/server.js')
      } catch {
        return false
      }
    })
}

function diagnosed(holds: () => boolean): Promise<void> {
  return happens(vscode.languages.onDidChangeDiagnostics, holds)
}

/** Waits until something holds: now, or at one of these events. */
async function happens(event: vscode.Event<unknown>, holds: () => boolean): Promise<void> {
  if (holds()) return
  await new Promise<void>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`not within 20 s: ${holds}; ${findings().length} findings`)), 20_000)
    const listener = event(() => {
      if (!holds()) return
      clearTimeout(limit)
      listener.dispose()
      resolve()
    })
  })
}
