/** The page's style sheet. Each pair of colours has a contrast of 4.5 or more, light and dark. */
export const STYLE = `:root {
  --text: #1f2328; --dim: #57606a; --page: #ffffff; --line: #d0d7de; --head: #f6f8fa;
  --contradicted: #b3261e; --silent: #7a5200; --addressed: #1a6b34;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6edf3; --dim: #9da7b3; --page: #0d1117; --line: #3d444d; --head: #161b22;
    --contradicted: #ff8f86; --silent: #e3b341; --addressed: #5fd07f;
  }
}
body { margin: 0; color: var(--text); background: var(--page); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 80rem; margin: 0 auto; padding: 1.5rem; }
h1, h2 { line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin-top: 2.5rem; }
.wide { overflow-x: auto; }
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
.place { color: var(--dim); }
.contradicted .status { color: var(--contradicted); font-weight: 600; }
.silent .status { color: var(--silent); font-weight: 600; }
.addressed .status { color: var(--addressed); font-weight: 600; }
.not-looked-for, .legend { color: var(--dim); }
.legend { margin: 0.5rem 0 0; }
abbr { text-decoration: none; }
@media print {
  :root {
    --text: #000000; --dim: #444444; --page: #ffffff; --line: #999999; --head: #ffffff;
    --contradicted: #8c1d18; --silent: #5c3d00; --addressed: #12492a;
  }
  main { max-width: none; padding: 0; }
  .wide { overflow: visible; }
  table { min-width: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`
