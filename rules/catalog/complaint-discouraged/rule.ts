import type { Understood } from '../../claims/extract.js'
import { alone, claimsOf, type Detection, outermost, type Rule } from '../rule.js'

export const rule: Rule = {
  family: 'customers',
  severity: 'warning',
  principles: ['attend-complaints', 'trust-customers'],
  contradiction: false,
  needsPriority: false,
  detect,
  remedies: [
    { kind: 'decision', shape: 'instead', text: 'welcome' },
    { kind: 'decision', shape: 'clause', text: 'also' },
    { kind: 'decision', shape: 'remove' },
  ],
  texts: {
    en: {
      message:
        'Complaints are refused or made hard here without need, and what customers cannot tell you they tell others. Open an easy way to complain, and say who answers and by when.',
      notes: {},
      fixes: {
        welcome: {
          title: 'Open an easy way to complain',
          instead: [
            'Complaints may be made by ___, by ___ or by ___; ___ answers them within ___ working days',
            'We want to hear complaints: by ___, by ___ or by ___, and ___ answers within ___ working days',
          ],
        },
        also: {
          title: 'Allow another way for those who cannot',
          clause: [
            '; whoever cannot do so may also complain by ___ or ___, and ___ answers within ___ working days',
            '(whoever cannot do so may complain by ___ or ___; ___ answers within ___ working days)',
          ],
        },
      },
    },
    es: {
      message:
        'Aquí se rechazan las quejas o se ponen trabas sin necesidad, y lo que el cliente no puede decirles a ustedes se lo cuenta a otros. Abra una vía sencilla y diga quién contesta y en qué plazo.',
      notes: {},
      fixes: {
        welcome: {
          title: 'Abrir una vía sencilla para quejarse',
          instead: [
            'Las quejas se pueden presentar por ___, por ___ o por ___; ___ las contesta en ___ días hábiles',
            'Queremos oír las quejas: por ___, por ___ o por ___, y ___ contesta en ___ días hábiles',
          ],
        },
        also: {
          title: 'Admitir otra vía para quien no pueda',
          clause: [
            '; quien no pueda hacerlo así también puede quejarse por ___ o por ___, y ___ contesta en ___ días hábiles',
            '(quien no pueda puede quejarse por ___ o por ___; ___ contesta en ___ días hábiles)',
          ],
        },
      },
    },
    ru: {
      message:
        'Жалобы здесь без нужды отклоняют или затрудняют, а чего клиент не смог сказать вам, он расскажет другим. Откройте простой способ пожаловаться и назовите, кто и к какому сроку отвечает.',
      notes: {},
      fixes: {
        welcome: {
          title: 'Открыть простой способ пожаловаться',
          instead: [
            'Жалобу можно подать через ___, ___ или ___; в течение ___ рабочих дней на неё отвечает ___',
            'Мы хотим слышать жалобы: их принимают через ___, ___ и ___, а ___ отвечает в течение ___ рабочих дней',
          ],
        },
        also: {
          title: 'Оставить другой путь тем, кто так не может',
          clause: [
            '; кто не может сделать это так, вправе пожаловаться через ___ или ___, и ___ отвечает в течение ___ рабочих дней',
            '(кто так не может, вправе пожаловаться через ___ или ___; ___ отвечает в течение ___ рабочих дней)',
          ],
        },
      },
    },
  },
}

/** Complaints refused, limited or made hard without need. */
function detect(document: Understood): Detection[] {
  return alone(outermost(document, claimsOf(document, 'limit', 'complaint')))
}
