import { renderMessage, type Insight } from '../insights/insight.ts';
import { wrapText } from '../map/wrapText.ts';
import type { Translate } from '../ports.ts';
import { inertLine } from '../text/inertText.ts';

/** A list with its heading. */
export interface InsightSection {
  heading: string;
  insights: readonly Insight[];
  /** Said where the list is empty. */
  otherwise: string;
  /** Said below the list. */
  note?: string | null;
}

export interface InsightsTextOptions {
  translate: Translate;
  /** Columns of the terminal. */
  width: number;
  /** Bold headings and quiet addresses through terminal sequences. */
  isColour: boolean;
  /** More lines to an insight. */
  more?: (insight: Insight) => readonly string[];
}

const INDENT = 2;

/** Insights as a note for the terminal: each with what is behind it, its two questions and its link. */
export function renderInsightsText(sections: readonly InsightSection[], options: InsightsTextOptions): string {
  return `${sections.map((section) => writeSection(section, options)).join('\n\n')}\n`;
}

function writeSection({ heading, insights, otherwise, note }: InsightSection, options: InsightsTextOptions): string {
  const paragraph = (text: string): string => wrapText(inertLine(text), { width: options.width, indent: INDENT });
  const blocks = insights.map((insight) => writeInsight(insight, options));
  const body = blocks.length === 0 ? [paragraph(otherwise)] : blocks;
  const end = note === undefined || note === null ? [] : [paragraph(note)];
  return [options.isColour ? `\u001B[1m${heading}\u001B[22m` : heading, ...body, ...end].join('\n\n');
}

function writeInsight(insight: Insight, options: InsightsTextOptions): string {
  const { translate, width, more } = options;
  const line = (text: string, indent: number): string => wrapText(inertLine(text), { width, indent });
  const { sentence, details, asLead, asProfessional, url } = insight;
  const questions = [
    ...(asLead === null ? [] : [translate('As a lead: {question}', { question: renderMessage(asLead, translate) })]),
    ...(asProfessional === null
      ? []
      : [translate('As a professional: {question}', { question: renderMessage(asProfessional, translate) })]),
  ];
  return [
    line(renderMessage(sentence, translate), INDENT),
    ...details.map((detail) => line(renderMessage(detail, translate), 2 * INDENT)),
    ...questions.map((question) => line(question, 2 * INDENT)),
    ...(more?.(insight) ?? []).map((text) => line(text, 2 * INDENT)),
    ...(url === null ? [] : [options.isColour ? `\u001B[2m${line(url, 2 * INDENT)}\u001B[22m` : line(url, 2 * INDENT)]),
  ].join('\n');
}
