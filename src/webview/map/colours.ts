/** The theme's colours as a canvas can use them. */
export interface Colours {
  ink: string;
  quiet: string;
  paper: string;
  link: string;
  saw: string;
  moved: string;
  tie: string;
  person: string;
  area: string;
  areaRim: string;
  areaInk: string;
  /** Ring around what the keyboard is on. */
  focus: string;
  font: string;
  monoFont: string;
  isHighContrast: boolean;
}

const PROPERTIES = {
  ink: '--ink',
  quiet: '--quiet',
  paper: '--paper',
  link: '--link',
  saw: '--saw',
  moved: '--moved',
  tie: '--tie',
  person: '--person',
  area: '--area',
  areaRim: '--area-rim',
  areaInk: '--area-ink',
  focus: '--vscode-focusBorder',
} as const;

/** Reads what the theme makes of our custom properties: the browser resolves them, whatever they are written as. */
export function readColours(): Colours {
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const resolve = (property: string): string => {
    probe.style.color = `var(${property}, var(--link))`;
    return withoutAlpha(getComputedStyle(probe).color);
  };
  const body = getComputedStyle(document.body);
  const colours: Colours = {
    ink: resolve(PROPERTIES.ink),
    quiet: resolve(PROPERTIES.quiet),
    paper: resolve(PROPERTIES.paper),
    link: resolve(PROPERTIES.link),
    saw: resolve(PROPERTIES.saw),
    moved: resolve(PROPERTIES.moved),
    tie: resolve(PROPERTIES.tie),
    person: resolve(PROPERTIES.person),
    area: resolve(PROPERTIES.area),
    areaRim: resolve(PROPERTIES.areaRim),
    areaInk: resolve(PROPERTIES.areaInk),
    focus: resolve(PROPERTIES.focus),
    font: quoteFonts(body.fontFamily),
    monoFont: quoteFonts(body.getPropertyValue('--vscode-editor-font-family')) || 'monospace',
    isHighContrast: document.body.className.includes('vscode-high-contrast'),
  };
  probe.remove();
  return colours;
}

/** cytoscape knows one kind of quotation mark. */
function quoteFonts(families: string): string {
  return families.replaceAll("'", '"').trim();
}

/** cytoscape reads `rgb(1, 2, 3)`; a theme's translucent colours lose little on their own ground. */
function withoutAlpha(colour: string): string {
  const parts = colour.match(/[\d.]+/gu) ?? [];
  const [red = '0', green = '0', blue = '0'] = parts;
  return colour.startsWith('rgb')
    ? `rgb(${[red, green, blue].map((part) => Math.round(Number(part))).join(', ')})`
    : colour;
}

/** Tells when VS Code puts another theme on the page: it changes the body's classes and the root's properties. */
export function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class'] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class'] });
  return () => observer.disconnect();
}

/** Whether the reader wants nothing to move: by the system, or by VS Code's own setting. */
export function wantsLessMotion(): boolean {
  return (
    matchMedia('(prefers-reduced-motion: reduce)').matches || document.body.classList.contains('vscode-reduce-motion')
  );
}
