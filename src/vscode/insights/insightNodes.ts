import type { Brief } from '../../core/insights/brief.ts';
import type { Insight } from '../../core/insights/insight.ts';
import { type Message, renderMessage } from '../../core/text/message.ts';
import { writeNearDay } from '../../core/text/day.ts';
import { inertLine } from '../../core/text/inertText.ts';
import { safeUrl } from '../../core/text/safeUrl.ts';
import { escapeMarkdown } from '../tree/escapeMarkdown.ts';
import type { TreeContext } from '../tree/treeContext.ts';
import { openingTo } from '../tree/wholeText.ts';
import type { TreeNode } from '../tree/treeNode.ts';

export interface InsightNodeOptions {
  /** Of the line above. */
  parentId: string;
  /** Absent where the line needs the room. */
  icon?: string;
  /** What stands in the line instead of the whole sentence: a sidebar is narrow. */
  brief?: Brief | { label: string; more: string };
  /** The day it is of stands beside it; never beside a person. */
  isDated?: boolean;
  /** A click opens the line, and nothing else. */
  isFolder?: boolean;
  /** More lines below it, before the questions. */
  more?: (id: string) => TreeNode[];
}

/** An insight: its sentence, and below it what more there is to say and the two questions. */
export function insightNode(insight: Insight, options: InsightNodeOptions, context: TreeContext): TreeNode {
  const { parentId, icon, isFolder = false, more = () => [] } = options;
  const id = `${parentId}/${insight.id}`;
  const sentence = write(insight.sentence, context);
  const url = safeUrl(insight.url);
  const [evidenceId] = insight.evidenceIds;
  const click =
    evidenceId === undefined
      ? url === null || isFolder
        ? undefined
        : 'peerLeadership.openEvidence'
      : 'peerLeadership.showEvidence';
  return {
    id,
    kind: 'insight',
    ...describeLine(insight, options, context),
    tooltip: [sentence, ...insight.details.map((detail) => write(detail, context))].map(escapeMarkdown).join('\n\n'),
    ...(icon === undefined ? {} : { icon }),
    spoken: [sentence, ...wordsOf(insight, options, context)].map(inertLine).join(' '),
    ...(url === null ? {} : { url }),
    ...(evidenceId === undefined ? {} : { evidenceId }),
    ...(click === undefined ? {} : { click }),
    children: () => [
      ...insight.details.map((detail, index) =>
        sentenceNode({ id: `${id}/detail/${index}`, message: detail }, context),
      ),
      ...more(id),
      ...questionNodes(id, insight, context),
    ],
  };
}

/** The title or the words that tell the line from others like it; a screen reader has no second column for them. */
function wordsOf({ details }: Insight, { brief }: InsightNodeOptions, { translate }: TreeContext): string[] {
  const more = brief?.more ?? null;
  const { title, quote } =
    more !== null && typeof more !== 'string'
      ? more.args
      : (details.find(({ message }) => message === '“{quote}”')?.args ?? {});
  const words = title ?? quote;
  return words === undefined ? [] : [translate('“{quote}”', { quote: words })];
}

function describeLine(
  insight: Insight,
  { brief, isDated = false }: InsightNodeOptions,
  context: TreeContext,
): { label: string; description?: string } {
  const put = (text: Message | string): string => (typeof text === 'string' ? inertLine(text) : write(text, context));
  const label = put(brief?.label ?? insight.sentence);
  const more = brief?.more ?? null;
  if (more !== null) return { label, description: put(more) };
  return isDated ? { label, description: writeNearDay(insight.at, context) } : { label };
}

/** A line that is nothing but a sentence. */
export function sentenceNode(
  { id, message, icon }: { id: string; message: Message; icon?: string },
  context: TreeContext,
): TreeNode {
  const label = write(message, context);
  return {
    id,
    kind: 'fact',
    label,
    tooltip: escapeMarkdown(label),
    spoken: label,
    ...(icon === undefined ? {} : { icon }),
    ...openingTo(id, label),
  };
}

export function write(message: Message, { translate }: TreeContext): string {
  return inertLine(renderMessage(message, translate));
}

function questionNodes(id: string, { asLead, asProfessional }: Insight, context: TreeContext): TreeNode[] {
  const { translate } = context;
  const ask = (key: string, who: string, question: Message | null): TreeNode[] => {
    if (question === null) return [];
    const label = write(question, context);
    return [
      {
        id: `${id}/${key}`,
        kind: 'question',
        label,
        description: who,
        tooltip: `**${escapeMarkdown(who)}** ${escapeMarkdown(label)}`,
        icon: 'question',
        spoken: `${who}: ${label}`,
        ...openingTo(`${id}/${key}`, label),
      },
    ];
  };
  return [
    ...ask('lead', translate('as a lead'), asLead),
    ...ask('professional', translate('as a professional'), asProfessional),
  ];
}
