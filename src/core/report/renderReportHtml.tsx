import { PAGE_STYLE } from '../map/mapPageStyle.ts';
import { SVG_STYLE, writeTokens } from '../map/mapStyle.ts';
import { renderStillPage } from '../page/renderStillPage.tsx';
import type { Translate } from '../ports.ts';
import type { Report } from './report.ts';
import { ReportPage } from './reportPage.tsx';
import { REPORT_STYLE } from './reportStyle.ts';

export interface ReportHtmlOptions {
  translate: Translate;
  /** BCP 47 tag of the language that `translate` writes. Default: English. */
  language?: string;
}

/** The report as one page that needs nothing else. */
export function renderReportHtml(report: Report, { translate, language = 'en' }: ReportHtmlOptions): string {
  const style = `${writeTokens(':root')}${PAGE_STYLE}${SVG_STYLE}${REPORT_STYLE}`;
  const body = <ReportPage report={report} translate={translate} />;
  return renderStillPage({ language, title: report.title, style, body });
}
