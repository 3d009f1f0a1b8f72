import { PAGE_STYLE } from '../markup/page-style.js'

/** The page's style sheet. */
export const STYLE = `${PAGE_STYLE}[hidden] { display: none !important; }
main { max-width: 60rem; }
a { color: var(--link); }
h1 { margin: 0; font-size: 1.75rem; }
h3 { margin: 2rem 0 0; font-size: 1.1rem; overflow-wrap: anywhere; }
h4 { margin: 0; font-size: 1rem; font-weight: 400; overflow-wrap: anywhere; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.lead { margin: 0.25rem 0 0; color: var(--dim); overflow-wrap: anywhere; }
.tiles { display: flex; flex-wrap: wrap; gap: 0.75rem; margin: 1.5rem 0; padding: 0; list-style: none; }
.tiles li { flex: 1 1 9rem; padding: 0.75rem 1rem; border: 1px solid var(--line); border-top: 4px solid var(--dim); border-radius: 6px; background: var(--head); }
.tiles b { display: block; font-size: 2rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tiles .error { border-top-color: var(--bad); }
.tiles .warning { border-top-color: var(--doubtful); }
.tiles .info { border-top-color: var(--plain); }
.tiles .fine { border-top-color: var(--good); }
table { width: 100%; border-collapse: collapse; }
caption { padding: 0.5rem 0; text-align: start; font-weight: 600; }
th, td { padding: 0.5rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 400; }
tbody th, td:nth-child(2) { white-space: nowrap; }
.wide { overflow-x: auto; }
thead th { color: var(--dim); background: var(--head); white-space: nowrap; }
td.number { text-align: end; font-variant-numeric: tabular-nums; }
.dim, .note { color: var(--dim); }
form { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: end; margin: 1rem 0; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 6px; background: var(--head); }
fieldset { display: flex; flex-wrap: wrap; gap: 0 0.75rem; margin: 0; padding: 0; border: 0; }
legend { float: inline-start; padding: 0; margin-inline-end: 0.75rem; color: var(--dim); }
fieldset label { white-space: nowrap; }
form > label { display: grid; flex: 1 1 10rem; color: var(--dim); font-size: 0.875rem; }
select, input[type=search], button { box-sizing: border-box; width: 100%; min-height: 2.25rem; padding: 0.25rem 0.5rem; border: 1px solid var(--dim); border-radius: 4px; color: var(--text); background: var(--page); font: inherit; }
button { flex: 0 0 auto; width: auto; cursor: pointer; }
form p { flex: 1 1 auto; margin: 0; align-self: center; text-align: end; }
@media (min-width: 50rem) and (min-height: 40rem) {
  form { position: sticky; top: 0; z-index: 1; }
}
article { margin: 0.75rem 0; padding: 0.75rem 1rem; border: 1px solid var(--line); border-inline-start: 4px solid var(--dim); border-radius: 6px; scroll-margin-top: 9rem; content-visibility: auto; contain-intrinsic-size: auto 16rem; }
article:target { outline: 2px solid var(--link); }
article.error { border-inline-start-color: var(--bad); }
article.warning { border-inline-start-color: var(--doubtful); }
article.info { border-inline-start-color: var(--plain); }
.severity { font-weight: 600; }
.error .severity { color: var(--bad); }
.warning .severity { color: var(--doubtful); }
.info .severity { color: var(--plain); }
h4 .place { float: inline-end; margin-inline-start: 1rem; }
blockquote { margin: 0.5rem 0; padding: 0.5rem 0.75rem; border-radius: 4px; background: var(--head); font-size: 1.05rem; overflow-wrap: anywhere; }
blockquote::before { content: open-quote; }
blockquote::after { content: close-quote; }
article p { margin: 0.5rem 0; overflow-wrap: anywhere; }
.principle { font-size: 0.9rem; color: var(--dim); }
.against { margin: 0.75rem 0 0; padding: 0.5rem 0 0; border-top: 1px dashed var(--line); }
.against > p { margin: 0; font-size: 0.9rem; color: var(--dim); }
.against ul { margin: 0; padding-inline-start: 1.25rem; }
.against li { margin: 0.25rem 0; overflow-wrap: anywhere; }
.against .place, .against .note { font-size: 0.9rem; }
.sources li { margin: 0.5rem 0; }
@media print {
  form { display: none; }
  .wide { overflow: visible; }
  blockquote { padding: 0 0 0 0.75rem; border-inline-start: 2px solid var(--line); }
  article { break-inside: avoid; content-visibility: visible; }
  h2, h3 { break-after: avoid; }
  a { text-decoration: none; }
}
`
