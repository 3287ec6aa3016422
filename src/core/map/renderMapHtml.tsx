import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import type { Translate } from '../ports.ts';
import type { LeadershipMap } from './leadershipMap.ts';
import { MapPage } from './mapPage.tsx';
import { PAGE_STYLE } from './mapPageStyle.ts';
import { SVG_STYLE, writeFocusStyle, writeTokens } from './mapStyle.ts';
import { selectDrawn } from './selectDrawn.ts';

export interface MapHtmlOptions {
  translate: Translate;
  /** BCP 47 tag of the language that `translate` writes. Default: English. */
  language?: string;
}

/**
 * The map as one page that needs nothing else: no script, no handler, nothing loaded from anywhere. Its
 * policy allows exactly the one style sheet in it, by hash. Also fit for a VS Code webview.
 */
export function renderMapHtml(map: LeadershipMap, { translate, language = 'en' }: MapHtmlOptions): string {
  const drawn = new Set(selectDrawn(map).people);
  const indices = map.people.flatMap((person, index) => (drawn.has(person) ? [index] : []));
  const style = `${writeTokens(':root')}${PAGE_STYLE}${SVG_STYLE}${writeFocusStyle(indices)}`;
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const page = renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{translate('Team leadership map of {0}', { 0: map.repositories.join(', ') })}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <MapPage map={map} translate={translate} />
      </body>
    </html>,
  );
  return `<!doctype html>\n${page}\n`;
}
