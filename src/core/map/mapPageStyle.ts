/** The page around the drawing. Colours come from `mapStyle.ts`. */
export const PAGE_STYLE = `
*, *::before, *::after { box-sizing: border-box; }
html { scroll-behavior: smooth; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; padding: 0; background: var(--paper); color: var(--ink); font: 400 1rem/1.55 var(--vscode-font-family, system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif); font-kerning: normal; overflow-wrap: break-word; }
main { max-width: 58rem; margin: 0 auto; padding: clamp(1.25rem, 4vw, 3.5rem) clamp(1rem, 4vw, 2.5rem) 3rem; }
h1, h2, h3 { font-family: "Iowan Old Style", "Palatino Linotype", Palatino, Charter, "Bitstream Charter", Georgia, serif; font-weight: 600; line-height: 1.2; text-wrap: balance; margin: 0; }
h1 { font-size: clamp(1.7rem, 5vw, 2.4rem); letter-spacing: -0.01em; }
h1 bdi { display: block; }
h2 { font-size: 1.45rem; margin: 3.5rem 0 1rem; }
h3 { font-size: 1.25rem; }
h4 { margin: 0 0 0.6rem; font-size: 0.8rem; font-weight: 600; letter-spacing: 0.06em; text-transform: uppercase; }
p { margin: 0 0 0.75rem; text-wrap: pretty; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.eyebrow { margin: 0 0 0.35rem; font-size: 0.8rem; font-weight: 600; letter-spacing: 0.08em; text-transform: uppercase; color: var(--quiet); }
.period { margin: 0.4rem 0 1rem; color: var(--quiet); font-variant-numeric: oldstyle-nums; }
.lead { max-width: 40rem; font-size: 1.1rem; }
.note { color: var(--quiet); font-size: 0.9rem; }
figure { margin: 2rem 0 0; padding: 0.75rem 0; border-block: 1px solid var(--rule); }
.drawing svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
.drawing.tall { display: none; }
@media (max-width: 40rem) { .drawing.wide { display: none; } .drawing.tall { display: block; } }
article { padding: 1.6rem 0 1.4rem; border-top: 1px solid var(--rule); scroll-margin-top: 1rem; }
article:target h3 { text-decoration: underline; text-decoration-color: var(--saw); text-decoration-thickness: 3px; text-underline-offset: 0.25em; }
.lists { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: 1.5rem 2.5rem; margin-top: 1rem; }
.list h4::before { content: ""; display: inline-block; width: 1.5em; margin-right: 0.6em; vertical-align: 0.28em; border-top: 2.5px solid var(--quiet); }
.list.anticipating h4 { color: var(--saw); }
.list.anticipating h4::before { border-color: var(--saw); }
.list.unblocking h4 { color: var(--moved); }
.list.unblocking h4::before { border-color: var(--moved); border-top-style: dashed; }
.acts, .facts { list-style: none; margin: 0; padding: 0; }
.acts > li { margin: 0 0 1.25rem; break-inside: avoid; }
.acts .acts { margin-left: 1rem; }
.headline { margin: 0; font-weight: 600; }
.headline::first-letter { text-transform: uppercase; }
.headline a { color: inherit; text-decoration-color: var(--rule); }
.headline a:hover { text-decoration-color: currentColor; }
.when { margin: 0.1rem 0 0.35rem; font-size: 0.875rem; color: var(--quiet); }
.when a { color: inherit; text-decoration-color: var(--rule); }
.when a:hover { color: var(--link); }
.same { margin: 0 0 0.5rem; font-size: 0.875rem; color: var(--quiet); }
blockquote { margin: 0.35rem 0; padding-inline-start: 0.8rem; border-inline-start: 2px solid var(--rule); }
blockquote p { margin: 0; font: italic 0.95rem/1.45 "Iowan Old Style", "Palatino Linotype", Palatino, Charter, "Bitstream Charter", Georgia, serif; }
.facts { font-size: 0.875rem; }
.facts li { position: relative; padding-inline-start: 0.9rem; color: var(--quiet); }
.facts li::before { content: "\\00b7"; position: absolute; inset-inline-start: 0.15rem; }
.facts a { color: inherit; text-decoration-color: var(--rule); }
.facts a:hover { color: var(--link); text-decoration-color: currentColor; }
details { margin-top: 0.5rem; }
details > .acts { margin-top: 0.9rem; }
summary { cursor: pointer; width: fit-content; font-size: 0.9rem; font-weight: 600; color: var(--quiet); }
summary:hover { color: var(--ink); }
details[open] > summary { margin-bottom: 0.6rem; }
table { width: 100%; border-collapse: collapse; font-size: 0.925rem; margin-bottom: 1.5rem; }
th, td { text-align: start; vertical-align: baseline; padding: 0.4rem 0.9rem 0.4rem 0; border-bottom: 1px solid var(--rule); font-weight: 400; }
thead th { font-size: 0.8rem; font-weight: 600; color: var(--quiet); }
tbody th { font-weight: 600; }
.day { white-space: nowrap; font-variant-numeric: tabular-nums; }
.coverage p, .coverage li { max-width: 44rem; }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--quiet); font-size: 0.9rem; }
@media (max-width: 40rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { display: block; padding: 0.5rem 0; border-bottom: 1px solid var(--rule); }
  th, td { display: inline; padding: 0; border: 0; }
  td:nth-child(4)::before { content: "\\A"; white-space: pre; }
  td:nth-child(5)::before { content: "\\00b7\\00a0"; }
  td:nth-child(4), td:nth-child(5) { color: var(--quiet); }
}
@media print {
  main { max-width: none; padding: 0; }
  body { font-size: 10pt; }
  h2, h3, h4, summary { break-after: avoid; }
  figure, article > h3 { break-inside: avoid; }
  .drawing.tall { display: none; } .drawing.wide { display: block; }
  details:not([open])::details-content { content-visibility: visible; block-size: auto; }
  .headline a[href]::after { content: " (" attr(href) ")"; font-weight: 400; font-size: 8pt; color: var(--quiet); overflow-wrap: anywhere; }
}
`;
