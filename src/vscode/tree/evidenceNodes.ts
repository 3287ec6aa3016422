import { describeEvidence } from '../../core/insights/describeEvidence.ts';
import type { Evidence } from '../../core/model/evidence.ts';
import { SIGNAL_OF_KIND } from '../../core/model/evidenceKinds.ts';
import { isSamePerson } from '../../core/people/humans.ts';
import { writeDay, writeNearDay } from '../../core/text/day.ts';
import { inertLine, shorten } from '../../core/text/inertText.ts';
import { tellingWords } from '../../core/text/tellingWords.ts';
import { safeUrl } from '../../core/text/safeUrl.ts';
import { escapeMarkdown, markdownLink } from './escapeMarkdown.ts';
import { nameAct, type SectionContext, type TreeContext } from './treeContext.ts';
import type { TreeNode } from './treeNode.ts';

const QUOTE_LENGTH = 280;
/** As much of it as a wide sidebar shows beside what the act was. */
const LINE_QUOTE_LENGTH = 60;

export const SIGNAL_ICONS = {
  anticipating: 'eye',
  unblocking: 'arrow-circle-right',
  'looked-up-to': 'comment-discussion',
  growing: 'lightbulb',
} as const;

/**
 * One person's acts, newest first. Acts of one review stand together under one line, so that a thorough
 * review does not look like many.
 */
export function evidenceNodes(evidence: readonly Evidence[], parentId: string, context: SectionContext): TreeNode[] {
  const seen = new Set<string>();
  return evidence.flatMap((act) => {
    const group = act.actGroup;
    const acts = group === null ? [act] : evidence.filter((other) => other.actGroup === group);
    if (group === null || acts.length === 1) {
      return [evidenceNode(act, parentId, context)];
    }
    const isFirst = !seen.has(group);
    seen.add(group);
    return isFirst ? [reviewNode({ id: `${parentId}/${group}`, newest: act, acts }, context)] : [];
  });
}

function reviewNode(
  { id, newest, acts }: { id: string; newest: Evidence; acts: readonly Evidence[] },
  context: SectionContext,
): TreeNode {
  const { translate } = context;
  const label = translate('one review of #{number}: {title}', {
    number: newest.thread.number,
    title: shorten(inertLine(newest.thread.title), 60),
  });
  const day = writeDay(newest.at, context.locale);
  return {
    id,
    kind: 'review',
    label,
    description: writeNearDay(newest.at, context),
    tooltip: escapeMarkdown(newest.thread.title),
    icon: 'checklist',
    spoken: `${label}, ${day}`,
    children: () => acts.map((act) => evidenceNode(act, id, context)),
  };
}

function evidenceNode(evidence: Evidence, parentId: string, context: SectionContext): TreeNode {
  const { headline } = describeEvidence(evidence, context.translate);
  const day = writeDay(evidence.at, context.locale);
  const url = safeUrl(evidence.source.url) ?? safeUrl(evidence.thread.url);
  return {
    id: `${parentId}/${evidence.id}`,
    kind: 'evidence',
    label: nameAct(evidence, context),
    description: describeAct(evidence, context),
    tooltip: evidenceTooltip(evidence, context),
    icon: SIGNAL_ICONS[SIGNAL_OF_KIND[evidence.kind]],
    spoken: [`${headline}, ${day}`, ...quoteAct(evidence, context)].join('. '),
    evidenceId: evidence.id,
    isMine: isSamePerson(evidence.actor, context.viewer),
    isConfirmed: evidence.isConfirmed === true,
    login: evidence.actor.login,
    click: 'peerLeadership.showEvidence',
    ...(url === null ? {} : { url }),
  };
}

/** The act's own words, for nothing tells more of it, and its day. */
function describeAct(evidence: Evidence, context: TreeContext): string {
  const day = writeNearDay(evidence.at, context);
  const [quote] = quoteAct(evidence, context);
  return quote === undefined ? day : context.translate('{what}, {day}', { what: quote, day });
}

/** Nothing where there are no words. */
function quoteAct({ source, thread }: Evidence, { translate }: TreeContext): string[] {
  const words = tellingWords({ quote: inertLine(source.quote), title: inertLine(thread.title) });
  return words === '' ? [] : [translate('“{quote}”', { quote: shorten(words, LINE_QUOTE_LENGTH) })];
}

/** The act in its own words, why we think so, and where to look it up. */
function evidenceTooltip(evidence: Evidence, { translate, locale }: TreeContext): string {
  const { headline, facts } = describeEvidence(evidence, translate);
  const title = `#${evidence.thread.number} ${evidence.thread.title}`;
  const quote = shorten(inertLine(evidence.source.quote), QUOTE_LENGTH);
  return [
    `**${escapeMarkdown(evidence.actor.login)}** ${escapeMarkdown(headline)}`,
    `${markdownLink(title, safeUrl(evidence.thread.url))} · ${escapeMarkdown(writeDay(evidence.at, locale))}`,
    ...(quote === '' ? [] : [`“${escapeMarkdown(quote)}”`]),
    `${escapeMarkdown(translate('Why we think so:'))}\n${facts.map((fact) => `- ${markdownLink(fact.text, fact.url)}`).join('\n')}`,
  ].join('\n\n');
}
