import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { MISSION } from '../folder.js'
import { actionsFor, called, EXPLAIN, findingIn, GO_TO, opened, RULE } from './actions.js'
import { uriOf } from './client.js'
import { PAIR } from './sets.js'
import { toldByPull } from './told.js'

describe('going elsewhere', () => {
  test('to the contradicted statement', async () => {
    const { folder, client, uri } = await opened()
    const [told] = await toldByPull(client, uri)
    const goTo = called(await actionsFor(client, uri), GO_TO)
    expect(goTo).toMatchObject({ title: expect.stringContaining('The customer comes first'), command: { command: 'saydo.goTo' } })
    await client.run(goTo)
    expect(client.shown).toMatchObject([{ uri: uriOf(join(folder, 'mission.md')), selection: told?.related[0]?.range }])
  })

  test('to each of several', async () => {
    const { client, uri } = await opened({ ...PAIR, 'values.md': MISSION.replace('Mission', 'Values') })
    const { relatedInformation } = await findingIn(client, uri)
    expect(relatedInformation).toHaveLength(2)
    const actions = (await actionsFor(client, uri)).filter(({ title }) => GO_TO.test(title))
    for (const action of actions) await client.run(action)
    const places = (relatedInformation ?? []).map(({ location }) => ({ uri: location.uri, selection: location.range }))
    expect(client.shown.map(({ uri: shown, selection }) => ({ uri: shown, selection }))).toEqual(places)
  })

  test('to the page of the rule', async () => {
    const { client, uri } = await opened()
    const explain = called(await actionsFor(client, uri), EXPLAIN)
    expect(explain).toMatchObject({ title: `Explain ${RULE}`, command: { command: 'saydo.openRulePage' } })
    await client.run(explain)
    expect(client.shown).toMatchObject([{ uri: `https://saydo.dev/rules/${RULE}`, external: true }])
  })

  test('to the page of the rule, by the client itself', async () => {
    const { client, uri } = await opened(PAIR, { initializationOptions: { clientCommands: ['saydo.explainRule'] } })
    expect(called(await actionsFor(client, uri), EXPLAIN).command).toMatchObject({ command: 'saydo.explainRule', arguments: [RULE] })
  })

  test('the commands that the server executes are announced, and no others are executed', async () => {
    const { client, uri } = await opened()
    expect(client.server.capabilities['executeCommandProvider']).toMatchObject({
      commands: expect.arrayContaining(['saydo.goTo', 'saydo.openRulePage']),
    })
    for (const [command, args] of [
      ['saydo.nothing', []],
      ['saydo.goTo', []],
      ['saydo.goTo', [{ uri: 7 }]],
      ['saydo.openRulePage', ['../../etc']],
      ['saydo.openRulePage', [{}]],
    ] as const) {
      await client
        .request('workspace/executeCommand', { command, arguments: args })
        .catch((error) => expect(error).toMatchObject({ code: expect.any(Number) }))
    }
    expect(client.shown).toEqual([])
    expect(await toldByPull(client, uri)).not.toEqual([])
  })
})
