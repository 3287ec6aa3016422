/** What the report adds to the map's page. */
export const REPORT_STYLE = `
.report h2 { font-size: 1.25rem; margin: 2.25rem 0 0.75rem; }
.report .room ol { margin: 0; padding-inline-start: 1.4rem; max-width: 44rem; }
.report .room li { margin: 0 0 0.5rem; font-size: 1.05rem; }
.report .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 0 2.5rem; }
.report .items { list-style: none; margin: 0; padding: 0; }
.report .items > li { margin: 0 0 1rem; break-inside: avoid; }
.report .items p { margin: 0; }
.report time { color: var(--quiet); font-size: 0.875rem; white-space: nowrap; }
.report .matter h2 { padding-top: 0.6rem; border-top: 2px solid var(--rule); }
.report .seen h2 { border-top-color: var(--saw); }
.report .moved h2 { border-top-color: var(--moved); border-top-style: dashed; }
.report .look { font-size: 0.875rem; }
@media print {
  @page { margin: 16mm; }
  .report .columns { display: block; }
  .report .matter { break-inside: auto; }
  .report .look[href]::after { content: " " attr(href); font-size: 7.5pt; color: var(--quiet); overflow-wrap: anywhere; }
  .report figure svg { max-height: 150mm; width: auto; }
}
`;
