import type { Understood } from '../../claims/extract.js'
import { alone, claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'strategy',
  severity: 'warning',
  principles: ['service-is-everyones'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'wording', shape: 'instead', text: 'everybody' },
    { kind: 'decision', shape: 'instead', text: 'share' },
    { kind: 'decision', shape: 'clause', text: 'share' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Service is left to one department here, as if customers were no concern of the others. Customers feel the work of every department: say what each does for them, and who leads.',
      notes: {},
      fixes: {
        everybody: {
          title: "Make service everybody's job",
          instead: [
            'Service is the job of every department: whoever a customer turns to helps, or keeps the matter until a colleague has taken it over',
            'Every department answers to customers for its own work and helps the others to serve them',
          ],
        },
        share: {
          title: 'Say what each department does for customers',
          instead: [
            'Every department has a part in service: it is led by ___, and the others do this for customers: ___',
            'Service is the job of all departments, each in its own work: ___',
          ],
          clause: [
            ', though every department answers to customers for its own work: ___',
            ', while all other departments help customers in what concerns their own work: ___',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí el servicio se deja a un solo departamento, como si el cliente no fuera cosa de los demás. El cliente nota el trabajo de todas las áreas: diga qué hace cada una por él y quién dirige.',
      notes: {},
      fixes: {
        everybody: {
          title: 'Hacer del servicio tarea de todos',
          instead: [
            'El servicio es tarea de todas las áreas: quien recibe a un cliente le ayuda o se queda con el asunto hasta que un compañero lo toma',
            'Cada área responde ante el cliente de su propio trabajo y ayuda a las demás a atenderlo',
          ],
        },
        share: {
          title: 'Decir qué hace cada área por el cliente',
          instead: [
            'Todas las áreas participan en el servicio: lo dirige ___ y las demás hacen esto por el cliente: ___',
            'El servicio es tarea de todas las áreas, cada una en su trabajo: ___',
          ],
          clause: [
            ', aunque cada área responde ante el cliente de su propio trabajo: ___',
            ', y todas las demás áreas ayudan al cliente en lo que toca a su trabajo: ___',
          ],
        },
      },
    },
    ru: {
      message:
        'Здесь обслуживание отдано одному отделу, будто остальных клиент не касается. Клиент чувствует работу каждого отдела: скажите, что делает для него каждый и кто за всё это отвечает.',
      notes: {},
      fixes: {
        everybody: {
          title: 'Сделать обслуживание делом каждого',
          instead: [
            'Обслуживание — дело каждого отдела: к кому клиент обратился, тот помогает или ведёт вопрос, пока его не примет коллега',
            'Каждый отдел отвечает перед клиентом за свою работу и помогает другим его обслуживать',
          ],
        },
        share: {
          title: 'Сказать, что делает для клиента каждый отдел',
          instead: [
            'В обслуживании участвуют все отделы: ведёт его ___, а остальные делают для клиента вот что: ___',
            'Обслуживание — дело всех отделов, каждого в своей работе: ___',
          ],
          clause: [
            ', хотя каждый отдел отвечает перед клиентом за свою работу: ___',
            ', а все остальные отделы помогают клиенту в том, что касается их работы: ___',
          ],
        },
      },
    },
  },
}

/** Service as the job of one department alone. */
function detect(document: Understood): Detection[] {
  return alone(outermost(document, claimsOf(document, 'stance', 'silo')))
}
