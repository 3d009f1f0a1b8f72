/**
 * The claim that a rule's findings make, and whether what its page keeps silent denies that claim: so for rules that judge a statement
 * by itself. For the others only a statement that stands alone under its heading does.
 */
export const TAUGHT: Readonly<Record<string, { readonly label: string; readonly silenceDenies: boolean }>> = {
  'speed-only-target': { label: 'measure:speed', silenceDenies: false },
  'volume-only-reward': { label: 'reward:sales', silenceDenies: false },
  'acquisition-only-reward': { label: 'reward:acquisition', silenceDenies: false },
  'individual-only-reward': { label: 'reward:race', silenceDenies: false },
  'incentives-not-aligned': { label: 'priority:service', silenceDenies: false },
  'contact-time-cap': { label: 'cap:contact', silenceDenies: false },
  'penalized-service': { label: 'penalty:service', silenceDenies: true },
  'pay-only-motivation': { label: 'pay-only', silenceDenies: true },
  'profit-first': { label: 'profit-over-customers', silenceDenies: true },
  'service-as-cost': { label: 'service-as-cost', silenceDenies: true },
  'quality-secondary': { label: 'quality-secondary', silenceDenies: true },
  'approval-bottleneck': { label: 'limit:approval', silenceDenies: false },
  'no-exceptions': { label: 'limit:no-exception', silenceDenies: true },
  'rigid-script': { label: 'limit:script', silenceDenies: true },
  'task-only-role': { label: 'limit:task-only', silenceDenies: true },
  'unbounded-empowerment': { label: 'stance:empowered', silenceDenies: false },
  'customer-bounced': { label: 'duty:bounce', silenceDenies: false },
  'customer-distrust': { label: 'stance:distrust', silenceDenies: true },
  'single-channel': { label: 'limit:one-channel', silenceDenies: true },
  'wait-without-limit': { label: 'promise:open-wait', silenceDenies: false },
  'complaint-without-deadline': { label: 'practice:procedure', silenceDenies: false },
  'complaint-discouraged': { label: 'limit:complaint', silenceDenies: true },
  'impersonal-treatment': { label: 'stance:impersonal', silenceDenies: true },
  'absolute-promise': { label: 'promise:absolute', silenceDenies: false },
  'unbacked-promise': { label: 'promise:vague', silenceDenies: false },
  'conflicting-promises': { label: 'promise:figure', silenceDenies: false },
  'promise-beyond-target': { label: 'promise:figure', silenceDenies: false },
  'vague-expectation': { label: 'duty:vague', silenceDenies: false },
  'unowned-action': { label: 'duty:unowned', silenceDenies: false },
  'one-way-communication': { label: 'stance:imposed', silenceDenies: false },
  'unmeasurable-goal': { label: 'stance:vague-goal', silenceDenies: false },
  'initiative-without-purpose': { label: 'stance:launch', silenceDenies: false },
  'fad-driven': { label: 'stance:fad', silenceDenies: true },
  'assumed-customer': { label: 'stance:assumption', silenceDenies: false },
  'product-first': { label: 'stance:product-first', silenceDenies: true },
  'siloed-service': { label: 'stance:silo', silenceDenies: true },
  'acceptable-service': { label: 'stance:acceptable', silenceDenies: true },
  'one-off-programme': { label: 'stance:one-off', silenceDenies: false },
}

/** Labels of the later families; of measures and rewards the whole group decides, however few statements there are. */
export const LATER = /^(?:limit|duty|promise:(?!figure)|stance|practice)/u
