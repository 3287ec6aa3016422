import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

export interface StillPage {
  /** BCP 47 tag. */
  language: string;
  title: string;
  /** The whole style sheet. */
  style: string;
  body: VNode;
}

/**
 * A page that needs nothing else: no script, no handler, nothing loaded from anywhere. Its policy allows exactly the
 * one style sheet in it, by hash. Whatever people wrote stands in it as text.
 */
export function renderStillPage({ language, title, style, body }: StillPage): string {
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const page = renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>{body}</body>
    </html>,
  );
  return `<!doctype html>\n${page}\n`;
}
