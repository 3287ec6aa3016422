import type { Insight } from '../insights/insight.ts';
import { renderMessage, type Message } from '../text/message.ts';
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

/** Insights as a note for the terminal: each with what is behind it, its link, and its two questions
 * where they do not stand on the page already. */
export function renderInsightsText(sections: readonly InsightSection[], options: InsightsTextOptions): string {
  const pen: Pen = { ...options, asked: new Set() };
  return `${sections.map((section) => writeSection(section, pen)).join('\n\n')}\n`;
}

interface Pen extends InsightsTextOptions {
  /** Wordings of questions that stand on the page already: asked once more of the next thread they are noise. */
  asked: Set<string>;
}

function writeSection({ heading, insights, otherwise, note }: InsightSection, options: Pen): string {
  const paragraph = (text: string): string => wrapText(inertLine(text), { width: options.width, indent: INDENT });
  const blocks = insights.map((insight) => writeInsight(insight, options));
  const body = blocks.length === 0 ? [paragraph(otherwise)] : blocks;
  const end = note === undefined || note === null ? [] : [paragraph(note)];
  return [options.isColour ? `\u001B[1m${heading}\u001B[22m` : heading, ...body, ...end].join('\n\n');
}

function writeInsight(insight: Insight, options: Pen): string {
  const { translate, width, more } = options;
  const line = (text: string, indent: number): string => wrapText(inertLine(text), { width, indent });
  const { sentence, details, asLead, asProfessional, url } = insight;
  const questions = [
    ...(isNew(asLead, options)
      ? [translate('As a lead: {question}', { question: renderMessage(asLead, translate) })]
      : []),
    ...(isNew(asProfessional, options)
      ? [translate('As a professional: {question}', { question: renderMessage(asProfessional, translate) })]
      : []),
  ];
  return [
    line(renderMessage(sentence, translate), INDENT),
    ...details.map((detail) => line(renderMessage(detail, translate), 2 * INDENT)),
    ...questions.map((question) => line(question, 2 * INDENT)),
    ...(more?.(insight) ?? []).map((text) => line(text, 2 * INDENT)),
    ...(url === null ? [] : [options.isColour ? `\u001B[2m${line(url, 2 * INDENT)}\u001B[22m` : line(url, 2 * INDENT)]),
  ].join('\n');
}

function isNew(question: Message | null, { asked }: Pen): question is Message {
  if (question === null || asked.has(question.message)) return false;
  asked.add(question.message);
  return true;
}
