import type { Principle, Source } from './principles.js'

const SOURCES = {
  'estrategia-de-servicio': {
    key: 'estrategia-de-servicio',
    title: 'Estrategia de Servicio (23 Aug 2015, after mercadeo.com, Feb 2015)',
    kind: 'blog article',
    language: 'es',
  },
  'servicio-al-cliente': {
    key: 'servicio-al-cliente',
    title: 'Servicio al cliente (ventas personales) (8 Mar 2012)',
    kind: 'course notes',
    language: 'es',
  },
  'tres-errores': {
    key: 'tres-errores',
    title: '3 управленческие ошибки, которые наносят ущерб стратегии обслуживания',
    kind: 'magazine article',
    language: 'ru',
  },
  'filosofia-servisa': {
    key: 'filosofia-servisa',
    title: 'Что же есть сервис в понимании того, кто его предоставляет? (1 Nov 2013)',
    kind: 'column',
    language: 'ru',
  },
  'pervoklassnyj-servis': {
    key: 'pervoklassnyj-servis',
    title: 'Первоклассный сервис как конкурентное преимущество, p. 49',
    kind: 'book extract',
    language: 'ru',
  },
} as const satisfies Record<string, Source>

/** The principles that the rules serve, in the order in which coverage tells them. */
export const PRINCIPLES: readonly Principle[] = [
  {
    id: 'walk-the-talk',
    title: 'Targets, incentives and decisions agree with the declared priorities; where words and facts differ, staff believe the facts.',
    sources: [SOURCES['tres-errores']],
  },
  {
    id: 'incentives-follow-strategy',
    title: "A new strategy or priority is reflected in the whole incentive system, in each area's targets and guidelines.",
    sources: [SOURCES['tres-errores']],
  },
  {
    id: 'grounded-strategy',
    title: "What is adopted is adapted to this organisation and has a reason of its own, not a fad or a rival's example.",
    sources: [SOURCES['tres-errores']],
  },
  {
    id: 'concrete-contribution',
    title: "A strategy says what it contributes to the organisation's sustainability, and how.",
    sources: [SOURCES['tres-errores']],
  },
  {
    id: 'spelled-out-expectations',
    title: 'Behaviours, projects, roles and purposes that are expected are said in so many words.',
    sources: [SOURCES['tres-errores']],
  },
  {
    id: 'two-way-communication',
    title: 'Management says what it wants and listens to those who must carry it out.',
    sources: [SOURCES['tres-errores']],
  },
  {
    id: 'clear-service-strategy',
    title: 'The strategy says what "service" means here and guides which initiatives to accept or refuse.',
    sources: [SOURCES['estrategia-de-servicio']],
  },
  {
    id: 'mission-not-slogan',
    title: 'A mission is a direction that gives meaning to the work, not high-sounding phrases.',
    sources: [SOURCES['estrategia-de-servicio']],
  },
  {
    id: 'listen-to-customers',
    title: 'What matters is learnt by listening to customers, and policy follows from it.',
    sources: [SOURCES['estrategia-de-servicio'], SOURCES['pervoklassnyj-servis']],
  },
  {
    id: 'solutions-over-product',
    title: "Selling is solving the customer's need, not pushing the product.",
    sources: [SOURCES['estrategia-de-servicio']],
  },
  {
    id: 'empowered-staff',
    title: 'Staff control how they work, see the whole, own the outcome beyond the task list, and may decide.',
    sources: [SOURCES['estrategia-de-servicio'], SOURCES['servicio-al-cliente']],
  },
  {
    id: 'bounded-empowerment',
    title: 'Empowerment is neither the end of hierarchy nor mere freedom: authority, limits and responsibility are stated.',
    sources: [SOURCES['estrategia-de-servicio']],
  },
  {
    id: 'fair-shared-rewards',
    title: 'Rewards are fair and rest on individual and collective performance.',
    sources: [SOURCES['estrategia-de-servicio']],
  },
  { id: 'keep-promises', title: 'Everything promised is kept.', sources: [SOURCES['servicio-al-cliente']] },
  { id: 'honest-credibility', title: 'No over-promising, no lie to close a sale.', sources: [SOURCES['servicio-al-cliente']] },
  {
    id: 'responsive-service',
    title: 'Customers get prompt attention and are not kept waiting.',
    sources: [SOURCES['servicio-al-cliente']],
  },
  { id: 'accessible-service', title: 'Customers have several ways to reach the organisation.', sources: [SOURCES['servicio-al-cliente']] },
  { id: 'attend-complaints', title: 'Complaints are received, answered and resolved.', sources: [SOURCES['servicio-al-cliente']] },
  {
    id: 'natural-courtesy',
    title: 'Treatment is courteous and natural: not cold, apathetic or robotic.',
    sources: [SOURCES['servicio-al-cliente']],
  },
  {
    id: 'flexible-rules',
    title: 'A rule can be adjusted for the customer where it makes sense: rigidity is a sin.',
    sources: [SOURCES['servicio-al-cliente']],
  },
  {
    id: 'own-the-problem',
    title: "Staff act as the customer's agent and do not send the customer from one place to another.",
    sources: [SOURCES['servicio-al-cliente']],
  },
  { id: 'trust-customers', title: 'The customer is presumed to act in good faith.', sources: [SOURCES['servicio-al-cliente']] },
  {
    id: 'retain-customers',
    title: 'Keeping present customers is better than only seeking others.',
    sources: [SOURCES['servicio-al-cliente']],
  },
  {
    id: 'service-is-everyones',
    title: "Service is the whole company's philosophy, not one department's job.",
    sources: [SOURCES['servicio-al-cliente'], SOURCES['filosofia-servisa']],
  },
  { id: 'measurable-quality', title: 'Progress in service quality can be measured, and is.', sources: [SOURCES['servicio-al-cliente']] },
  {
    id: 'continuous-improvement',
    title: 'However good the service, it can improve; "acceptable" means the programme is not working.',
    sources: [SOURCES['servicio-al-cliente'], SOURCES['pervoklassnyj-servis']],
  },
  {
    id: 'customers-before-profit',
    title: 'The company exists for its customers; profit follows and is not the idol.',
    sources: [SOURCES['filosofia-servisa']],
  },
  {
    id: 'know-your-customers',
    title: 'Whom to serve and what they need is known from evidence, not presumed.',
    sources: [SOURCES['filosofia-servisa'], SOURCES['pervoklassnyj-servis']],
  },
  {
    id: 'staff-are-customers',
    title: 'Staff are internal customers: what they want is asked, and a dissatisfied employee makes dissatisfied customers.',
    sources: [SOURCES['filosofia-servisa'], SOURCES['servicio-al-cliente']],
  },
  { id: 'beyond-pay', title: 'Pay is not the only thing that rewards people.', sources: [SOURCES['filosofia-servisa']] },
  {
    id: 'recognition',
    title: 'Outstanding service by front-line staff is regularly recognised.',
    sources: [SOURCES['pervoklassnyj-servis']],
  },
  {
    id: 'service-training',
    title: 'Staff are trained in service skills regularly.',
    sources: [SOURCES['pervoklassnyj-servis'], SOURCES['servicio-al-cliente']],
  },
  {
    id: 'lead-by-example',
    title: 'Leaders show the way by their own conduct.',
    sources: [SOURCES['pervoklassnyj-servis'], SOURCES['estrategia-de-servicio']],
  },
  {
    id: 'customer-oriented-procedures',
    title: "Every rule and procedure is reviewed for the customer's sake.",
    sources: [SOURCES['pervoklassnyj-servis']],
  },
  {
    id: 'contingency-plan',
    title: 'There is a detailed plan for serving customers when things break.',
    sources: [SOURCES['pervoklassnyj-servis']],
  },
  {
    id: 'customer-voice',
    title: "The customer's point of view is present where decisions are taken.",
    sources: [SOURCES['pervoklassnyj-servis']],
  },
  {
    id: 'long-term-commitment',
    title: "Service is a long-term, institutionalised strategy with leadership's sustained support.",
    sources: [SOURCES['pervoklassnyj-servis']],
  },
  {
    id: 'service-as-investment',
    title: 'Service is an investment, not a cost to be cut.',
    sources: [SOURCES['servicio-al-cliente'], SOURCES['pervoklassnyj-servis']],
  },
  { id: 'after-sale-support', title: 'Support after the sale is part of what is sold.', sources: [SOURCES['pervoklassnyj-servis']] },
  {
    id: 'dependable-service',
    title: 'Service is safe, reliable and professional, with the means (people, premises, tools) it needs.',
    sources: [SOURCES['servicio-al-cliente']],
  },
]
