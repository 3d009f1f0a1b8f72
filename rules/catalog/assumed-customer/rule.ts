import type { Understood } from '../../claims/extract.js'
import { isWithin } from '../../policy-set/sections.js'
import { alone, claimsOf, type Detection, hintsOf, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'strategy',
  severity: 'warning',
  principles: ['know-your-customers', 'listen-to-customers'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'clause', text: 'test' },
    { kind: 'decision', shape: 'instead', text: 'evidence' },
    { kind: 'decision', shape: 'beside', text: 'ask' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'What customers need or want is guessed here, and nothing shows that it is so. Plans that rest on a guess miss the customers you have: say how you know, or who asks them and by when.',
      notes: {},
      fixes: {
        test: {
          title: 'Make it an assumption to be tested',
          clause: [
            '; this is an assumption, and ___ asks customers by ___ whether it holds',
            ', which is our assumption until ___ has asked customers about it in ___',
          ],
        },
        evidence: {
          title: 'Say what customers told you',
          instead: ['In ___ we asked our customers, and what they need is ___', 'According to our survey of ___, our customers need ___'],
        },
        ask: {
          title: 'Say how customers are asked',
          item: [
            'Every ___, the person in charge, ___, asks customers what they need and corrects this plan by their answers',
            'Customer interviews on what they need: held every ___ by ___, who corrects this plan by the answers',
          ],
          row: ['What customers say themselves when ___ interviews them every ___', 'Customer survey by ___ every ___'],
          sentence: [
            'Every ___, the person in charge, ___, asks customers whether this is so and corrects this plan by their answers',
            'Our customers are surveyed on this every ___ by ___, who corrects this plan by their answers',
          ],
          note: ['Every ___, the person in charge, ___, interviews customers on all of this and corrects it by their answers'],
        },
      },
    },
    es: {
      message:
        'Aquí se da por sabido lo que el cliente necesita o quiere, y nada lo demuestra. Un plan hecho de suposiciones no acierta con los clientes que tiene: diga cómo lo sabe, o quién se lo pregunta y para cuándo.',
      notes: {},
      fixes: {
        test: {
          title: 'Dejarlo como hipótesis por comprobar',
          clause: [
            '; es una hipótesis, y ___ pregunta a los clientes antes del ___ si es cierta',
            ', hipótesis que ___ comprueba preguntando a los clientes antes del ___',
          ],
        },
        evidence: {
          title: 'Decir qué han contado los clientes',
          instead: [
            'En ___ preguntamos a nuestros clientes y lo que necesitan es ___',
            'Según nuestra encuesta de ___, nuestros clientes necesitan ___',
          ],
        },
        ask: {
          title: 'Decir cómo se pregunta a los clientes',
          item: [
            'Cada ___, la persona responsable, ___, pregunta a los clientes qué necesitan y corrige este plan según lo que contestan',
            'Entrevistas a clientes sobre lo que necesitan: las hace ___ cada ___ y corrige este plan según las respuestas',
          ],
          row: ['Lo que dicen los propios clientes cuando ___ los entrevista cada ___', 'Encuesta a clientes, a cargo de ___, cada ___'],
          sentence: [
            'Cada ___, la persona responsable, ___, pregunta a los clientes si es así y corrige este plan según lo que contestan',
            'La persona responsable, ___, encuesta a los clientes sobre esto cada ___ y corrige el plan según las respuestas',
          ],
          note: ['Cada ___, la persona responsable, ___, entrevista a clientes sobre todo esto y lo corrige según lo que contestan'],
        },
      },
    },
    ru: {
      message:
        'Здесь лишь догадываются, чего хочет клиент и что ему нужно, и ничто этого не подтверждает. План на догадках строится не для тех клиентов, что у вас есть: скажите, откуда это известно, или кто и к какому сроку их спросит.',
      notes: {},
      fixes: {
        test: {
          title: 'Оставить как предположение и проверить',
          clause: [
            '; это предположение, и ___ до ___ спрашивает клиентов, верно ли оно',
            '— это предположение, которое ___ проверяет опросом клиентов до ___',
          ],
        },
        evidence: {
          title: 'Привести ответы клиентов',
          instead: ['В ___ мы опросили наших клиентов, и нужно им ___', 'По нашему опросу за ___, нашим клиентам нужно ___'],
        },
        ask: {
          title: 'Сказать, как спрашивают клиентов',
          item: [
            'Раз в ___ ответственный, ___, спрашивает клиентов, что им нужно, и правит этот план по их ответам',
            'Беседы с клиентами о том, что им нужно: их раз в ___ проводит ___ и правит этот план по ответам',
          ],
          row: ['Что говорят сами клиенты, когда их раз в ___ опрашивает ___', 'Опрос клиентов, проводит ___ раз в ___'],
          sentence: [
            'Раз в ___ ответственный, ___, спрашивает клиентов, так ли это, и правит этот план по их ответам',
            'Ответственный, ___, опрашивает об этом клиентов раз в ___ и правит план по их ответам',
          ],
          note: ['Раз в ___ ответственный, ___, расспрашивает клиентов обо всём этом и правит написанное по их ответам'],
        },
      },
    },
  },
}

/** What customers need or want presumed, with no evidence in the section. */
function detect(document: Understood): Detection[] {
  const asked = hintsOf(document, ASKED, 'practice:listening')
  const claims = outermost(document, claimsOf(document, 'stance', 'assumption'))
  return alone(claims.filter((claim) => !asked.some((other) => isWithin(document, other.section, claim.section))))
}

/** How sure (0–1) it must be that customers are asked. */
const ASKED = 0.5
