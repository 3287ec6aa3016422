import { randomBytes } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { PAGE_STYLE } from '../../core/map/mapPageStyle.ts';
import { SVG_STYLE, writeTokens } from '../../core/map/mapStyle.ts';

export interface MapPageParts {
  /** Addresses of the script and its style sheet, as the webview may load them. */
  scriptUrl: string;
  styleUrl: string;
  /** Where the webview may load from, as its policy names it. */
  cspSource: string;
  title: string;
  /** BCP 47. */
  language: string;
  /** The map as tables: what stands there until the script has come, and what remains when it does not. */
  tableHtml: string;
}

/**
 * The map's page. Nothing runs in it but the one script that carries the nonce, nothing is loaded but from
 * the extension's own folder, and it may speak to no one.
 */
export function renderMapPage(parts: MapPageParts): string {
  const nonce = randomBytes(24).toString('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${parts.cspSource} 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = renderToString(
    <html lang={parts.language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{parts.title}</title>
        {/* The drawing library writes this rule into every page by itself, unless an element has that id already. */}
        <style
          id="__________cytoscape_stylesheet"
          nonce={nonce}
          dangerouslySetInnerHTML={{ __html: '.__________cytoscape_container { position: relative; }' }}
        />
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: `${writeTokens(':root')}${PAGE_STYLE}${SVG_STYLE}` }} />
        <link rel="stylesheet" href={parts.styleUrl} />
      </head>
      <body>
        <div id="app" />
        <div id="table" dangerouslySetInnerHTML={{ __html: parts.tableHtml }} />
        <script nonce={nonce} src={parts.scriptUrl} />
      </body>
    </html>,
  );
  return `<!doctype html>\n${page}\n`;
}
