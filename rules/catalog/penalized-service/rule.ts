import type { Understood } from '../../claims/extract.js'
import { against, claimsOf, type Detection, outermost, type Rule, type RuleContext } from '../rule.js'

export const rule: Rule = {
  family: 'incentives',
  severity: 'error',
  contradiction: false,
  principles: ['walk-the-talk', 'empowered-staff', 'flexible-rules'],
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'wording', shape: 'instead', text: 'turn' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Staff are punished here for doing what a customer needs. They will stop doing it, and stop telling you. Drop the sanction, or aim it at abuse that you can name.',
      notes: { priority: 'declared here: what this line works against' },
      fixes: { turn: { title: 'Turn it round', instead: ['Nobody loses pay or points for doing what a customer needs'] } },
    },
    es: {
      message:
        'Aquí se castiga al personal por hacer lo que el cliente necesita. Dejará de hacerlo, y de contarlo. Quite la sanción o diríjala a un abuso que pueda nombrar.',
      notes: { priority: 'aquí se declara aquello contra lo que va esta línea' },
      fixes: { turn: { title: 'Darle la vuelta', instead: ['Nadie pierde dinero ni puntos por hacer lo que el cliente necesita'] } },
    },
    ru: {
      message:
        'Здесь наказывают за то, что нужно клиенту. Люди перестанут это делать и перестанут об этом говорить. Уберите взыскание или направьте его на злоупотребление, которое можно назвать.',
      notes: { priority: 'здесь объявлено то, чему противоречит эта строка' },
      fixes: { turn: { title: 'Сказать наоборот', instead: ['Никто не теряет ни денег, ни баллов за то, что сделал нужное клиенту'] } },
    },
  },
}

/** A sanction for what good service needs: time, help, a refund, an exception. */
function detect(document: Understood, { priorities }: RuleContext): Detection[] {
  return outermost(document, claimsOf(document, 'penalty', 'service')).map((claim) => against(priorities, claim))
}
