import { briefAct, wordsForAct } from '../../core/insights/briefAct.ts';
import { describeEvidence } from '../../core/insights/describeEvidence.ts';
import type { Evidence } from '../../core/model/evidence.ts';
import { personKey } from '../../core/people/humans.ts';
import { inertLine } from '../../core/text/inertText.ts';
import { describeWhen } from './describeWhen.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { evidenceNodes } from './evidenceNodes.ts';
import type { SectionContext } from './treeContext.ts';
import type { TreeNode } from './treeNode.ts';

/** Whoever acted last stands first: there is no other order among people. `evidence`: newest first. */
export function groupByActor(evidence: readonly Evidence[]): Map<string, Evidence[]> {
  const groups = new Map<string, Evidence[]>();
  for (const item of evidence) {
    const key = personKey(item.actor);
    const acts = groups.get(key);
    if (acts === undefined) groups.set(key, [item]);
    else acts.push(item);
  }
  return groups;
}

/** The people of a line, each with their acts below. */
export function personNodes(evidence: readonly Evidence[], parentId: string, context: SectionContext): TreeNode[] {
  return [...groupByActor(evidence)].map(([key, acts]) => {
    const id = `${parentId}/${key}`;
    return personNode({ id, acts, children: () => evidenceNodes(acts, id, context) }, context);
  });
}

/** A person, with their newest act as a sentence. No number stands here: not of acts, threads or days. */
export function personNode(
  { id, acts, children }: { id: string; acts: readonly Evidence[]; children: () => TreeNode[] },
  context: SectionContext,
): TreeNode {
  const [newest] = acts;
  if (newest === undefined) {
    throw new RangeError('Nobody is shown without evidence.');
  }
  const { translate } = context;
  const label = inertLine(newest.actor.login);
  const when = describeWhen(newest.at, context);
  const { headline } = describeEvidence(newest, translate, { isThreadNumbered: false, when });
  const brief = context.isKindSaid ? translate('{act}, {when}', { act: briefAct(newest, translate), when }) : headline;
  const words = wordsForAct(newest);
  const quote = words === '' ? [] : [translate('“{quote}”', { quote: words })];
  return {
    id,
    kind: 'person',
    label,
    description: brief,
    tooltip: [`**${escapeMarkdown(label)}** ${escapeMarkdown(headline)}`, ...quote.map(escapeMarkdown)].join('\n\n'),
    icon: 'person',
    spoken: [`${label} ${headline}`, ...quote].join('. '),
    login: newest.actor.login,
    children,
  };
}
