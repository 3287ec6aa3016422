import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { PAGE_STYLE } from '../map/mapPageStyle.ts';
import { SVG_STYLE, writeTokens } from '../map/mapStyle.ts';
import type { Translate } from '../ports.ts';
import type { Report } from './report.ts';
import { ReportPage } from './reportPage.tsx';
import { REPORT_STYLE } from './reportStyle.ts';

export interface ReportHtmlOptions {
  translate: Translate;
  /** BCP 47 tag of the language that `translate` writes. Default: English. */
  language?: string;
}

/**
 * The report as one page that needs nothing else: no script, nothing loaded from anywhere. Its policy allows exactly
 * the one style sheet in it, by hash.
 */
export function renderReportHtml(report: Report, { translate, language = 'en' }: ReportHtmlOptions): string {
  const style = `${writeTokens(':root')}${PAGE_STYLE}${SVG_STYLE}${REPORT_STYLE}`;
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const page = renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{report.title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <ReportPage report={report} translate={translate} />
      </body>
    </html>,
  );
  return `<!doctype html>\n${page}\n`;
}
