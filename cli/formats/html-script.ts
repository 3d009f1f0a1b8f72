/**
 * The page's script: filters what is shown by severity, rule, document and words. Without it everything is shown and there are no
 * filters. What a finding is told by stands in its `data-` attributes; words are looked for in its text.
 */
export const SCRIPT = `const form = document.getElementById('filters')
const told = document.getElementById('told')
const none = document.getElementById('none')
const findings = [...document.querySelectorAll('article[data-rule]')]
const documents = [...document.querySelectorAll('section[data-document]')]
const plain = (text) => text.normalize('NFC').toLowerCase().replace(/\\s+/gu, ' ')
const texts = new Map()
const textOf = (finding) => {
  if (!texts.has(finding)) texts.set(finding, plain(finding.textContent))
  return texts.get(finding)
}
function filter() {
  const asked = new FormData(form)
  const severities = new Set(asked.getAll('severity'))
  const rule = asked.get('rule')
  const place = asked.get('document')
  const words = plain(asked.get('words')).split(' ').filter((word) => word !== '')
  let shown = 0
  for (const section of documents) {
    let here = 0
    const isAsked = place === '' || place === section.dataset.document
    for (const finding of section.querySelectorAll('article[data-rule]')) {
      const isShown = isAsked && severities.has(finding.dataset.severity) && (rule === '' || rule === finding.dataset.rule) &&
        words.every((word) => textOf(finding).includes(word))
      finding.hidden = !isShown
      if (isShown) here += 1
    }
    section.hidden = here === 0
    shown += here
  }
  none.hidden = shown > 0
  told.textContent = shown === findings.length ? 'All ' + shown + ' shown' : shown + ' of ' + findings.length + ' shown'
}
form.addEventListener('input', filter)
form.addEventListener('submit', (event) => event.preventDefault())
form.addEventListener('reset', () => requestAnimationFrame(filter))
addEventListener('pageshow', filter)
form.hidden = false
filter()
`
