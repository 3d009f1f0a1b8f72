import type { Understood } from '../../claims/extract.js'
import { states, withSubList } from '../../policy-set/sections.js'
import { alone, claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'clarity',
  severity: 'info',
  principles: ['spelled-out-expectations'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'clause', text: 'meaning' },
    { kind: 'decision', shape: 'instead', text: 'act' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'The only measure of this duty is a vague word, which everyone understands in their own way. Say what is to be done, by when, and what the customer gets.',
      notes: {},
      fixes: {
        meaning: {
          title: 'Say what that means',
          clause: [
            '; in practice this means ___ (what exactly is done), within ___',
            ': within ___ at the latest, telling the customer what happens next and when',
          ],
        },
        act: {
          title: 'Put an act and a time in its place',
          instead: [
            'Whoever serves the customer greets them by name, says what happens next and gives an answer within ___',
            'Staff answer each customer within ___ and say what happens next and who sees to it (___)',
          ],
        },
      },
    },
    es: {
      message:
        'La única medida de esta obligación es una palabra vaga, que cada cual entiende a su manera. Diga qué hay que hacer, en qué plazo y qué recibe el cliente.',
      notes: {},
      fixes: {
        meaning: {
          title: 'Decir qué significa eso',
          clause: [
            '; en la práctica significa ___ (qué se hace exactamente), en un plazo de ___',
            ': como máximo en ___, diciendo al cliente qué sigue y cuándo',
          ],
        },
        act: {
          title: 'Poner en su lugar un acto y un plazo',
          instead: [
            'Quien atiende al cliente lo saluda por su nombre, le dice qué sigue y le responde en un plazo de ___',
            'El personal responde a cada cliente en un plazo de ___ y le dice qué sigue y quién se ocupa (___)',
          ],
        },
      },
    },
    ru: {
      message:
        'Мера этой обязанности — одно расплывчатое слово, и каждый понимает его по-своему. Скажите, что именно нужно сделать, к какому сроку и что получит клиент.',
      notes: {},
      fixes: {
        meaning: {
          title: 'Сказать, что это значит',
          clause: [
            '; на деле это значит: ___ (что именно делает сотрудник), срок — ___',
            ': не позже чем через ___, с рассказом о том, что будет дальше и когда',
          ],
        },
        act: {
          title: 'Поставить на это место поступок и срок',
          instead: [
            'Тот, кто обслуживает клиента, обращается к нему по имени, говорит, что будет дальше, и отвечает не позже чем через ___',
            'Сотрудник отвечает клиенту не позже чем через ___ и говорит, что будет дальше и кто этим займётся (___)',
          ],
        },
      },
    },
  },
}

/** An obligation towards customers whose only measure is vague. */
function detect(document: Understood): Detection[] {
  const claims = outermost(document, claimsOf(document, 'duty', 'vague'))
  return alone(
    claims.filter((claim) => {
      // What a list below spells out is no longer vague.
      const said = withSubList(document, claim.statement)
      return said.length === 1 && !states(said, 'duration', 'percent', 'count', 'money')
    }),
  )
}
