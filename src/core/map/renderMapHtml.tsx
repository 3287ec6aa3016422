import { renderStillPage } from '../page/renderStillPage.tsx';
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
 * The map as one page that needs nothing else; also fit for a VS Code webview.
 */
export function renderMapHtml(map: LeadershipMap, { translate, language = 'en' }: MapHtmlOptions): string {
  const drawn = new Set(selectDrawn(map).people);
  const indices = map.people.flatMap((person, index) => (drawn.has(person) ? [index] : []));
  const style = `${writeTokens(':root')}${PAGE_STYLE}${SVG_STYLE}${writeFocusStyle(indices)}`;
  const title = translate('Team leadership map of {0}', { 0: map.repositories.join(', ') });
  return renderStillPage({ language, title, style, body: <MapPage map={map} translate={translate} /> });
}
