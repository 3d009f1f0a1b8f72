import type { Understood } from '../../claims/extract.js'
import { addressesOf, placesOf, strategyOf } from '../../policy-set/coverage.js'
import { titleOf } from '../../policy-set/place.js'
import type { Detection, Rule, RuleContext } from '../rule.js'

export const rule: Rule = {
  family: 'coverage',
  severity: 'info',
  principles: [
    'listen-to-customers',
    'two-way-communication',
    'empowered-staff',
    'service-training',
    'recognition',
    'lead-by-example',
    'contingency-plan',
    'attend-complaints',
    'customer-voice',
    'staff-are-customers',
    'measurable-quality',
    'retain-customers',
  ],
  contradiction: false,
  needsPriority: false,
  needsWholeSet: true,
  detect,
  remedies: [{ kind: 'decision', shape: 'beside', text: 'sentence' }],
  texts: {
    en: {
      message:
        'No document of this set says a word about {principle}. What is not written down is left to chance: add a sentence that says who does it, how and how often.',
      notes: {
        'listen-to-customers': 'listening to customers',
        'two-way-communication': 'how staff can answer management',
        'empowered-staff': 'what staff may decide by themselves for a customer',
        'service-training': 'training staff in service',
        recognition: 'thanking people for outstanding service',
        'lead-by-example': 'leaders who set the example themselves',
        'contingency-plan': 'serving customers when things break down',
        'attend-complaints': 'how complaints are received and answered',
        'customer-voice': 'bringing customers in where decisions are taken',
        'staff-are-customers': 'asking staff what they themselves need',
        'measurable-quality': 'measuring the quality of service',
        'retain-customers': 'keeping present customers',
      },
      fixes: {
        sentence: {
          title: 'Add a sentence about it',
          sentence: [
            'We survey our customers every ___, and ___ changes what they find wrong',
            'Staff can put questions and objections to management at the ___ meeting, and ___ answers them within ___',
            'Whoever serves a customer may decide on a refund or replacement of up to ___ without asking',
            'Every ___, ___ trains all who serve customers in service skills',
            'Every ___, ___ thanks by name those who have served customers well',
            'Managers serve customers themselves for ___ every ___',
            'If systems fail or staff are missing, ___ serves customers by the emergency plan in ___',
            'Every complaint is registered by ___, who answers the customer within ___',
            'A representative of our customers has a seat and a vote in ___, where decisions on service are taken',
            'Every ___, ___ asks all staff what they need for their work and acts on the answers',
            'How well we serve is measured every ___ by customer satisfaction (at least ___ %) and by cases settled at first contact (at least ___ %)',
            'Before their contract ends, ___ rings present customers and asks what would make them stay',
          ],
        },
      },
    },
    es: {
      message:
        'Ningún documento de este conjunto dice {principle}. Lo que no está escrito queda al azar: añada una frase que diga quién lo hace, cómo y cada cuánto.',
      notes: {
        'listen-to-customers': 'cómo se escucha a los clientes',
        'two-way-communication': 'cómo puede el personal responder a la dirección',
        'empowered-staff': 'qué puede decidir por sí mismo el personal ante un cliente',
        'service-training': 'cómo se forma al personal en el servicio',
        recognition: 'cómo se agradece un servicio sobresaliente',
        'lead-by-example': 'cómo dan ejemplo los que dirigen',
        'contingency-plan': 'cómo se atiende al cliente cuando algo se avería',
        'attend-complaints': 'cómo se reciben y se contestan las quejas',
        'customer-voice': 'cómo se oye al cliente allí donde se decide',
        'staff-are-customers': 'cómo se pregunta al personal qué necesita',
        'measurable-quality': 'cómo se mide la calidad del servicio',
        'retain-customers': 'cómo se conserva a los clientes que ya se tienen',
      },
      fixes: {
        sentence: {
          title: 'Añadir una frase sobre ello',
          sentence: [
            'Cada ___, ___ mide la satisfacción del cliente; debe llegar al menos al ___ %',
            'Cada ___, ___ pregunta a los clientes qué debe cambiar, y cambiamos el servicio según lo que dicen',
            'El personal plantea preguntas y objeciones a la dirección en la reunión de ___, y ___ las contesta en un plazo de ___',
            'Quien atiende al cliente puede decidir sin consultar un reembolso o un cambio de hasta ___',
            'Cada ___, ___ forma en atención al cliente a quienes tratan con clientes',
            'En la reunión de ___, ___ da las gracias por su nombre a quienes los clientes han elogiado',
            'Los directivos atienden ellos mismos a los clientes en el mostrador o por teléfono durante ___ cada ___',
            'Si fallan los sistemas o falta personal, ___ atiende a los clientes según el plan de contingencia de ___',
            'Cada queja la registra ___, que responde al cliente en un plazo de ___',
            'Un representante de los clientes tiene voz y voto en ___, donde se decide sobre el servicio',
            'Cada ___, ___ pregunta a todo el personal qué necesita para su trabajo y actúa según las respuestas',
            'Antes de que termine su contrato, ___ llama a los clientes actuales y les pregunta qué haría que se quedaran',
          ],
        },
      },
    },
    ru: {
      message:
        'Ни в одном документе набора не сказано, {principle}. Что не записано, то оставлено на волю случая: добавьте фразу о том, кто это делает, как и как часто.',
      notes: {
        'listen-to-customers': 'как вы слушаете клиентов',
        'two-way-communication': 'как сотрудники могут ответить руководству',
        'empowered-staff': 'что сотрудник вправе сам решить для клиента',
        'service-training': 'как сотрудников учат обслуживать',
        recognition: 'как благодарят за отличное обслуживание',
        'lead-by-example': 'как руководители сами подают пример',
        'contingency-plan': 'как обслуживают клиентов, когда что-то отказало',
        'attend-complaints': 'как принимают жалобы и отвечают на них',
        'customer-voice': 'как голос клиента слышен там, где решают',
        'staff-are-customers': 'как самих сотрудников спрашивают, что им нужно',
        'measurable-quality': 'как измеряют качество обслуживания',
        'retain-customers': 'как удерживают нынешних клиентов',
      },
      fixes: {
        sentence: {
          title: 'Добавить фразу об этом',
          sentence: [
            'Каждый ___ ___ спрашивает клиентов, что нужно изменить, и мы меняем обслуживание по их ответам',
            'На собрании ___ сотрудники задают руководству вопросы и возражают, и ___ отвечает им в течение ___',
            'Тот, кто обслуживает клиента, вправе сам, никого не спрашивая, решить о возврате денег или замене до ___',
            'Каждый ___ ___ обучает навыкам обслуживания тех, кто работает с клиентами',
            'На собрании ___ руководитель поимённо благодарит тех, кого похвалили клиенты',
            'Руководители сами обслуживают клиентов за стойкой или по телефону: ___ каждый ___',
            'Если откажет система или не хватит людей, ___ обслуживает клиентов по плану на случай сбоев из ___',
            'Каждую жалобу записывает ___ и отвечает клиенту в течение ___',
            'Представитель клиентов имеет место и голос в ___, где принимают решения об обслуживании',
            'Каждый ___ ___ спрашивает всех сотрудников, что им нужно для работы, и действует по их ответам',
            'Работу оценивают по удовлетворённости клиентов (не ниже ___ %) и по доле вопросов, решённых с первого раза (не ниже ___ %)',
            'Сотрудник отдела ___ звонит нынешним клиентам до конца договора и спрашивает, что помогло бы им остаться',
          ],
        },
      },
    },
  },
}

/** Each principle of the coverage list that no statement of the set addresses, at the title of the set's strategy. */
function detect(document: Understood, { set }: RuleContext): Detection[] {
  if (strategyOf(set) !== document.document.file) return []
  const addresses = set.gather(addressesOf)
  const silent = rule.principles.filter((principle) => placesOf(principle, addresses).length === 0)
  return silent.map((principle) => ({ claim: titleOf(document), principle, related: [] }))
}
