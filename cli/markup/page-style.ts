/**
 * What every page that stands by itself shares: colours, light, dark and printed, and the shape of a page. Each pair of colours has a
 * contrast of 4.5 or more. The colours of faults, warnings and what is well are `--bad`, `--doubtful` and `--good`.
 */
export const PAGE_STYLE = `:root {
  --text: #1f2328; --dim: #57606a; --page: #ffffff; --line: #d0d7de; --head: #f6f8fa; --link: #0a58ca;
  --bad: #b3261e; --doubtful: #7a5200; --good: #1a6b34; --plain: #2d5aa0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6edf3; --dim: #9da7b3; --page: #0d1117; --line: #3d444d; --head: #161b22; --link: #7ab7ff;
    --bad: #ff8f86; --doubtful: #e3b341; --good: #5fd07f; --plain: #8ab4f8;
  }
}
body { margin: 0; color: var(--text); background: var(--page); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 80rem; margin: 0 auto; padding: 1.5rem; }
h1, h2 { line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin-top: 2.5rem; }
abbr { text-decoration: none; }
.place { color: var(--dim); }
@media print {
  :root {
    --text: #000000; --dim: #444444; --page: #ffffff; --line: #999999; --head: #ffffff; --link: #000000;
    --bad: #8c1d18; --doubtful: #5c3d00; --good: #12492a; --plain: #1d3d70;
  }
  main { max-width: none; padding: 0; }
}
`
