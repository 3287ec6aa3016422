import { type Insight, type Message, renderMessage } from '../../core/insights/insight.ts';
import { writeDay } from '../../core/text/day.ts';
import { inertLine } from '../../core/text/inertText.ts';
import { safeUrl } from '../../core/text/safeUrl.ts';
import { escapeMarkdown } from '../tree/escapeMarkdown.ts';
import type { TreeContext } from '../tree/treeContext.ts';
import type { TreeNode } from '../tree/treeNode.ts';

export interface InsightNodeOptions {
  /** Of the line above. */
  parentId: string;
  icon: string;
  /** The day it is of stands beside it; never beside a person. */
  isDated?: boolean;
  /** More lines below it, before the questions. */
  more?: (id: string) => TreeNode[];
}

/** An insight: its sentence, and below it what more there is to say and the two questions. */
export function insightNode(insight: Insight, options: InsightNodeOptions, context: TreeContext): TreeNode {
  const { parentId, icon, isDated = false, more = () => [] } = options;
  const id = `${parentId}/${insight.id}`;
  const label = write(insight.sentence, context);
  const url = safeUrl(insight.url);
  const [evidenceId] = insight.evidenceIds;
  const click =
    evidenceId === undefined
      ? url === null
        ? undefined
        : 'peerLeadership.openEvidence'
      : 'peerLeadership.showEvidence';
  return {
    id,
    kind: 'insight',
    label,
    ...(isDated ? { description: writeDay(insight.at, context.locale) } : {}),
    tooltip: [label, ...insight.details.map((detail) => write(detail, context))].map(escapeMarkdown).join('\n\n'),
    icon,
    spoken: label,
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
      },
    ];
  };
  return [
    ...ask('lead', translate('as a lead'), asLead),
    ...ask('professional', translate('as a professional'), asProfessional),
  ];
}
