import type { Understood } from '../../claims/extract.js'
import { names, readingsOf } from '../../policy-set/sections.js'
import { alone, claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'clarity',
  severity: 'info',
  principles: ['clear-service-strategy', 'grounded-strategy'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'clause', text: 'purpose' },
    { kind: 'decision', shape: 'beside', text: 'purpose' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Something is launched here, and nothing says what for: staff cannot tell what should change, nor later whether it did. Say what it is to achieve, for whom, and what result you expect by when.',
      notes: {},
      fixes: {
        purpose: {
          title: 'Say what it is for and what should come of it',
          item: [
            'The aim is that ___ (which customers) get ___; the expected result is ___ by ___, and ___ checks it',
            'The purpose is to ___ for ___ (which customers); expected result: ___ by ___, checked by ___',
          ],
          row: ['Aim of these initiatives and expected result: ___'],
          note: [
            'The aim is that ___ (which customers) get ___; the expected result is ___ by ___, and ___ checks it',
            'The purpose is to ___ for ___ (which customers); expected result: ___ by ___, checked by ___',
          ],
          sentence: [
            'The aim is that ___ (which customers) get ___; the expected result is ___ by ___, and ___ checks it',
            'The purpose is to ___ for ___ (which customers); expected result: ___ by ___, checked by ___',
          ],
          clause: [
            ', so that ___ (which customers) get ___; expected result: ___ by ___, checked by ___',
            'in order to ___ for ___ (which customers), with ___ as the expected result by ___',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí se pone algo en marcha y no se dice para qué: el personal no sabe qué debe cambiar ni podrá saber luego si cambió. Diga qué se busca, para quién y qué resultado espera y para cuándo.',
      notes: {},
      fixes: {
        purpose: {
          title: 'Decir para qué es y qué debe salir de ello',
          item: [
            'El objetivo es que ___ (qué clientes) reciban ___; el resultado esperado es ___ antes de ___, y lo comprueba ___',
            'La finalidad es ___ para ___ (qué clientes); resultado esperado: ___ antes de ___, y lo comprueba ___',
          ],
          row: ['Finalidad de estas iniciativas y resultado esperado: ___'],
          note: [
            'El objetivo es que ___ (qué clientes) reciban ___; el resultado esperado es ___ antes de ___, y lo comprueba ___',
            'La finalidad es ___ para ___ (qué clientes); resultado esperado: ___ antes de ___, y lo comprueba ___',
          ],
          sentence: [
            'El objetivo es que ___ (qué clientes) reciban ___; el resultado esperado es ___ antes de ___, y lo comprueba ___',
            'La finalidad es ___ para ___ (qué clientes); resultado esperado: ___ antes de ___, y lo comprueba ___',
          ],
          clause: [
            ', para que ___ (qué clientes) reciban ___; resultado esperado: ___ antes de ___, y lo comprueba ___',
            'con el fin de ___ para ___ (qué clientes); resultado esperado: ___ antes de ___',
          ],
        },
      },
    },
    ru: {
      message:
        'Здесь что-то запускают и не говорят зачем: сотрудникам не понять, что должно измениться, и потом не узнать, изменилось ли. Скажите, чего вы хотите добиться, для кого и какого результата ждёте к какому сроку.',
      notes: {},
      fixes: {
        purpose: {
          title: 'Сказать, зачем это и что должно получиться',
          item: [
            'Цель — чтобы клиенты (какие: ___) получили ___; ожидаемый результат — ___ к ___, его проверяет ___',
            'Это нужно для того, чтобы ___; ожидаемый результат — ___ к ___, его проверяет ___',
          ],
          row: ['Цель этих начинаний и ожидаемый результат: ___'],
          note: [
            'Цель — чтобы клиенты (какие: ___) получили ___; ожидаемый результат — ___ к ___, его проверяет ___',
            'Это нужно для того, чтобы ___; ожидаемый результат — ___ к ___, его проверяет ___',
          ],
          sentence: [
            'Цель — чтобы клиенты (какие: ___) получили ___; ожидаемый результат — ___ к ___, его проверяет ___',
            'Это нужно для того, чтобы ___; ожидаемый результат — ___ к ___, его проверяет ___',
          ],
          clause: [
            ', чтобы клиенты (какие: ___) получили ___; ожидаемый результат — ___ к ___, его проверяет ___',
            'с целью ___; ожидаемый результат — ___ к ___, его проверяет ___',
          ],
        },
      },
    },
  },
}

/** A project or programme launched with neither purpose nor expected result in the section. */
function detect(document: Understood): Detection[] {
  const claims = outermost(document, claimsOf(document, 'stance', 'launch'))
  return alone(claims.filter((claim) => !names(readingsOf(document, claim.section), 'purpose-clause')))
}
