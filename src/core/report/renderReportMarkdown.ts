import type { BlockContent, Link, ListItem, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Translate } from '../ports.ts';
import { sayDay } from '../text/day.ts';
import { drawMermaid, writeAreas, writeLegend } from './mermaid.ts';
import type { Report, ReportItem, ReportSection } from './report.ts';

/**
 * The report as GitHub-flavoured Markdown, fit for an issue, a wiki or a mail. What people wrote is escaped, and
 * calls nobody: an `@` before a name is taken out.
 */
export function renderReportMarkdown(report: Report, translate: Translate): string {
  const { title, period, sinceLast, sections, forTheRoom, limits, purpose } = report;
  const root: Root = {
    type: 'root',
    children: [
      heading(1, title),
      paragraph([text(period.join(' '))]),
      ...(sinceLast.length === 0
        ? []
        : [heading(2, translate('Since the last report')), list(sinceLast.map((line) => [paragraph([text(line)])]))]),
      ...sections.flatMap((section) => writeSection(section, translate)),
      heading(2, translate('To talk about')),
      list(
        forTheRoom.map((question) => [paragraph([text(question)])]),
        true,
      ),
      ...writeMap(report, translate),
      heading(2, translate('What stands behind this')),
      paragraph([text(limits.join(' '))]),
      paragraph([{ type: 'strong', children: [text(purpose)] }]),
    ],
  };
  return toMarkdown(root, { extensions: [gfmToMarkdown()], bullet: '-', rule: '-', emphasis: '_', fences: true });
}

function writeSection({ title, items, none, more }: ReportSection, translate: Translate): RootContent[] {
  return [
    heading(2, title),
    items.length === 0 ? paragraph([text(none)]) : list(items.map((item) => writeItem(item, translate))),
    ...(more === null ? [] : [paragraph([text(more)])]),
  ];
}

function writeItem({ day, text: sentence, quote, url }: ReportItem, translate: Translate): BlockContent[] {
  const link: Link[] = url === null ? [] : [{ type: 'link', url, children: [text(translate('look'))] }];
  const line: PhrasingContent[] = [
    { type: 'strong', children: [text(sayDay(day, translate))] },
    text(` ${sentence}${link.length === 0 ? '' : ' '}`),
    ...link,
  ];
  const said: BlockContent[] = quote === '' ? [] : [{ type: 'blockquote', children: [paragraph([text(quote)])] }];
  return [paragraph(line), ...said];
}

function writeMap({ map }: Report, translate: Translate): RootContent[] {
  const diagram = drawMermaid(map);
  const areas = writeAreas(map, translate);
  if (diagram === null && areas.length === 0) {
    const nothing = translate('There is nothing to draw for this time.');
    return [heading(2, translate('Who helped whom')), paragraph([text(nothing)])];
  }
  return [
    heading(2, translate('Who helped whom')),
    ...(diagram === null
      ? []
      : [{ type: 'code' as const, lang: 'mermaid', value: diagram }, paragraph([text(writeLegend(map, translate))])]),
    ...(areas.length === 0
      ? []
      : [
          paragraph([text(translate('Who led where, the newest first:'))]),
          list(areas.map((line) => [paragraph([text(line)])])),
        ]),
  ];
}

function heading(depth: 1 | 2, words: string): RootContent {
  return { type: 'heading', depth, children: [text(words)] };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function list(items: BlockContent[][], isOrdered = false): RootContent {
  const children = items.map((content): ListItem => ({ type: 'listItem', spread: false, children: content }));
  return { type: 'list', ordered: isOrdered, spread: false, children };
}

/** On GitHub `@name` in a text calls that person; a report calls nobody. */
const MENTION = /(?<![\p{L}\p{N}_])@(?=[\p{L}\p{N}])/gu;

function text(value: string): Text {
  return { type: 'text', value: value.replace(MENTION, '') };
}
