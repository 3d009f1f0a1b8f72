import { PAGE_STYLE } from '../markup/page-style.js'

/** The page's style sheet. */
export const STYLE = `${PAGE_STYLE}.wide { overflow-x: auto; }
table { width: 100%; min-width: 44rem; border-collapse: collapse; table-layout: fixed; }
caption { padding: 0.5rem 0; text-align: start; font-weight: 600; }
th, td { padding: 0.5rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: var(--head); }
th:nth-child(1) { width: 28%; }
th:nth-child(2) { width: 10rem; }
tbody th { font-weight: 400; }
.title { display: block; color: var(--dim); }
td ul { margin: 0.25rem 0 0; padding: 0; list-style: none; }
td li { margin-top: 0.25rem; }
.contradicted .status { color: var(--bad); font-weight: 600; }
.silent .status { color: var(--doubtful); font-weight: 600; }
.addressed .status { color: var(--good); font-weight: 600; }
.not-looked-for, .legend { color: var(--dim); }
.legend { margin: 0.5rem 0 0; }
@media print {
  .wide { overflow: visible; }
  table { min-width: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`
