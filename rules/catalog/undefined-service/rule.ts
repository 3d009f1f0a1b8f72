import type { Understood } from '../../claims/extract.js'
import { alone, claimsOf, type Detection, type Rule, type RuleContext } from '../rule.js'

export const rule: Rule = {
  family: 'clarity',
  severity: 'info',
  principles: ['clear-service-strategy'],
  contradiction: false,
  needsPriority: false,
  needsWholeSet: true,
  detect,
  remedies: [
    { kind: 'decision', shape: 'clause', text: 'definition' },
    { kind: 'decision', shape: 'beside', text: 'definition' },
    { kind: 'decision', shape: 'instead', text: 'definition' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Good service is demanded here, and no document of the set says what it consists of. Everyone fills the word differently: write down what staff do for the customer and what the customer gets.',
      notes: {},
      fixes: {
        definition: {
          title: 'Say what good service consists of',
          clause: [
            ': whoever serves customers greets them, hears them out, says what happens next and by when, and ___',
            ', which means that ___ greets customers by name, explains the next step and stays with the matter until it is settled',
          ],
          item: [
            'Good service means here: whoever serves customers greets them, hears them out, says what happens next and by when, and ___',
            'Good service means here that the customer gets a greeting, a plain answer and one person, ___, who stays with the matter until it is settled',
          ],
          note: [
            'Good service means here: whoever serves customers greets them, hears them out, says what happens next and by when, and ___',
            'Good service means here that the customer gets a greeting, a plain answer and one person, ___, who stays with the matter until it is settled',
          ],
          sentence: [
            'Good service means here: whoever serves customers greets them, hears them out, says what happens next and by when, and ___',
            'Good service means here that the customer gets a greeting, a plain answer and one person, ___, who stays with the matter until it is settled',
          ],
          instead: [
            'Whoever serves customers greets them, hears them out, says what happens next and by when, and ___',
            'The customer gets a greeting, a plain answer and one person, ___, who stays with the matter until it is settled',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí se exige un buen servicio y ningún documento del conjunto dice en qué consiste. Cada uno lo entiende a su manera: escriba qué hace el personal por el cliente y qué recibe el cliente.',
      notes: {},
      fixes: {
        definition: {
          title: 'Decir en qué consiste el buen servicio',
          clause: [
            ': quien atiende al cliente lo saluda, lo escucha hasta el final, le dice qué pasa después y cuándo, y ___',
            ', es decir, que ___ saluda al cliente por su nombre, le explica el paso siguiente y sigue su asunto hasta resolverlo',
          ],
          item: [
            'Buen servicio significa aquí: quien atiende al cliente lo saluda, lo escucha hasta el final, le dice qué pasa después y cuándo, y ___',
            'Buen servicio significa aquí que el cliente recibe un saludo, una respuesta clara y una sola persona, ___, que sigue su asunto hasta resolverlo',
          ],
          note: [
            'Buen servicio significa aquí: quien atiende al cliente lo saluda, lo escucha hasta el final, le dice qué pasa después y cuándo, y ___',
            'Buen servicio significa aquí que el cliente recibe un saludo, una respuesta clara y una sola persona, ___, que sigue su asunto hasta resolverlo',
          ],
          sentence: [
            'Buen servicio significa aquí: quien atiende al cliente lo saluda, lo escucha hasta el final, le dice qué pasa después y cuándo, y ___',
            'Buen servicio significa aquí que el cliente recibe un saludo, una respuesta clara y una sola persona, ___, que sigue su asunto hasta resolverlo',
          ],
          instead: [
            'Quien atiende al cliente lo saluda, lo escucha hasta el final, le dice qué pasa después y cuándo, y ___',
            'El cliente recibe un saludo, una respuesta clara y una sola persona, ___, que sigue su asunto hasta resolverlo',
          ],
        },
      },
    },
    ru: {
      message:
        'Здесь требуют хорошего обслуживания, но ни один документ набора не говорит, в чём оно состоит. Каждый поймёт это по-своему: запишите, что сотрудник делает для клиента и что клиент получает.',
      notes: {},
      fixes: {
        definition: {
          title: 'Сказать, в чём состоит хорошее обслуживание',
          clause: [
            ': тот, кто обслуживает клиента, здоровается с ним, выслушивает его до конца, говорит, что и когда будет дальше, и ___',
            ', то есть ___ обращается к клиенту по имени, объясняет следующий шаг и ведёт его вопрос до решения',
          ],
          item: [
            'Хорошее обслуживание у нас — это когда сотрудник здоровается с клиентом, выслушивает его до конца, говорит, что и когда будет дальше, и ___',
            'Хорошее обслуживание у нас — это когда клиент слышит приветствие и ясный ответ, а его вопрос до решения ведёт один человек: ___',
          ],
          note: [
            'Хорошее обслуживание у нас — это когда сотрудник здоровается с клиентом, выслушивает его до конца, говорит, что и когда будет дальше, и ___',
            'Хорошее обслуживание у нас — это когда клиент слышит приветствие и ясный ответ, а его вопрос до решения ведёт один человек: ___',
          ],
          sentence: [
            'Хорошее обслуживание у нас — это когда сотрудник здоровается с клиентом, выслушивает его до конца, говорит, что и когда будет дальше, и ___',
            'Хорошее обслуживание у нас — это когда клиент слышит приветствие и ясный ответ, а его вопрос до решения ведёт один человек: ___',
          ],
          instead: [
            'Сотрудник здоровается с клиентом, выслушивает его до конца, говорит, что и когда будет дальше, и ___',
            'Клиент слышит приветствие и ясный ответ, а его вопрос до решения ведёт один человек: ___',
          ],
        },
      },
    },
  },
}

/** Good service demanded in a set that nowhere says what it consists of. Once, at the first demand. */
function detect(document: Understood, { set }: RuleContext): Detection[] {
  const [first] = set.claims('stance', 'demand')
  if (!first || first.file !== document.document.file || set.claims('practice', 'definition').length > 0) return []
  return alone(claimsOf(document, 'stance', 'demand').slice(0, 1))
}
