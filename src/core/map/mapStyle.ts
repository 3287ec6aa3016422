/*
 * The looks of the drawing and the page. Colours are custom properties: inside VS Code they follow its
 * theme (`--vscode-*` is set there, and the body carries the theme's kind), elsewhere the reader's system.
 * The two kinds of edge differ in colour, dash and head, so that colour alone never carries the meaning.
 */

const LIGHT = `
  --ink: var(--vscode-editor-foreground, #20242a);
  --quiet: var(--vscode-descriptionForeground, #5d646e);
  --paper: var(--vscode-editor-background, #fdfcf9);
  --rule: var(--vscode-panel-border, #dedad0);
  --link: var(--vscode-textLink-foreground, #1a5796);
  --saw: #1a62ad;
  --moved: #b34700;
  --tie: #9aa29b;
  --person: #39424e;
  --area: #eef2ea;
  --area-rim: #a5b5a0;
  --area-ink: #37543a;
`;
const DARK = `
  --ink: var(--vscode-editor-foreground, #e6e4df);
  --quiet: var(--vscode-descriptionForeground, #a0a6ae);
  --paper: var(--vscode-editor-background, #17191d);
  --rule: var(--vscode-panel-border, #353a41);
  --link: var(--vscode-textLink-foreground, #8ebcf0);
  --saw: #74b0f4;
  --moved: #f2a365;
  --tie: #66706a;
  --person: #cfd4da;
  --area: #202922;
  --area-rim: #56705b;
  --area-ink: #b3cdb5;
`;
/* VS Code's own chart colours vanish on some high-contrast grounds, so the two kinds of edge keep ours. */
const HIGH_CONTRAST = `
  --rule: var(--vscode-contrastBorder, currentColor);
  --tie: var(--vscode-contrastBorder, currentColor);
  --person: var(--vscode-editor-foreground, CanvasText);
  --area: var(--vscode-editor-background, Canvas);
  --area-rim: var(--vscode-contrastBorder, CanvasText);
  --area-ink: var(--vscode-editor-foreground, CanvasText);
`;
/** The system's own palette: it repaints text, but not what is drawn. */
const FORCED = `
  --ink: var(--vscode-editor-foreground, CanvasText);
  --quiet: var(--vscode-editor-foreground, CanvasText);
  --paper: var(--vscode-editor-background, Canvas);
  --saw: var(--vscode-textLink-foreground, LinkText);
  --moved: var(--vscode-editor-foreground, CanvasText);
`;

/** Gives the custom properties to `root`, in the reader's scheme; VS Code's body classes win over it. */
export function writeTokens(root: string): string {
  return `
${root} { color-scheme: light dark; ${LIGHT} }
@media (prefers-color-scheme: dark) { ${root} { ${DARK} } }
body.vscode-light { color-scheme: light; ${LIGHT} }
body.vscode-dark { color-scheme: dark; ${DARK} }
body.vscode-high-contrast { ${DARK} ${HIGH_CONTRAST} }
body.vscode-high-contrast-light { ${LIGHT} ${HIGH_CONTRAST} }
@media (forced-colors: active) { ${root} { ${FORCED} ${HIGH_CONTRAST} } }
@media print { ${root} { color-scheme: light; ${LIGHT} } }
`;
}

export const SVG_STYLE = `
.map { font: 500 13px var(--vscode-font-family, system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif); color: var(--ink); }
.map text { fill: var(--ink); }
.map .person circle { fill: var(--person); stroke: var(--paper); stroke-width: 2; }
.map .reach { fill: transparent; }
.map .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.map .person text { text-anchor: middle; }
.map .area rect { fill: var(--area); stroke: var(--area-rim); }
.map .area text { fill: var(--area-ink); text-anchor: middle; font: 500 13px var(--vscode-editor-font-family, ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace); }
.map .panel { fill: none; stroke: var(--area-rim); stroke-opacity: 0.6; }
.map .tie { fill: none; stroke: var(--tie); stroke-width: 1; }
.map .tie.again { stroke-width: 1.8; }
.map .tie.keeps-moving { stroke-dasharray: 1 4; stroke-linecap: round; stroke-width: 1.5; }
.map .line { fill: none; stroke-width: 1.4; }
.map .again .line { stroke-width: 2.8; }
.map .saw-it-coming .line { stroke: var(--saw); }
.map .saw-it-coming .head { fill: var(--saw); stroke: none; }
.map .unblocked .line { stroke: var(--moved); stroke-dasharray: 6 3.5; }
.map .unblocked .head { fill: none; stroke: var(--moved); stroke-width: 1.6; stroke-linejoin: round; stroke-linecap: round; }
.map .legend text, .map .more { font-size: 12px; font-weight: 400; fill: var(--quiet); }
.map a { cursor: pointer; outline: none; }
.map a:hover text, .map a:focus-visible text { text-decoration: underline; }
.map a:focus-visible circle { stroke: var(--link); stroke-width: 3; }
.map .edge, .map .tie, .map .person, .map .area { transition: opacity 120ms; }
@media (prefers-reduced-motion: reduce) { .map * { transition: none !important; } }
`;

/**
 * Pointing at a person leaves only what leads to and from them in full strength; CSS alone, so that the
 * page needs no script.
 */
export function writeFocusStyle(people: readonly number[]): string {
  return people
    .map((index) => {
      const chosen = `.map:has(.n${String(index)}:hover, .n${String(index)}:focus-visible)`;
      return `${chosen} .web :is(.edge, .tie):not(.t${String(index)}) { opacity: 0.1; }`;
    })
    .join('\n');
}
