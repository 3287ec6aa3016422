import type { Evidence } from '../../core/model/evidence.ts';
import { type Signal, SIGNAL_OF_KIND, SIGNALS } from '../../core/model/evidenceKinds.ts';
import { inertLine } from '../../core/text/inertText.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { evidenceNodes } from './evidenceNodes.ts';
import { groupByActor, personNode, personNodes } from './personNodes.ts';
import type { SectionContext, TreeContext } from './treeContext.ts';
import type { TreeNode } from './treeNode.ts';

/** What the first lines of the *Insights* view stand for. */
export const GROUPINGS = ['signal', 'person', 'area'] as const;
export type Grouping = (typeof GROUPINGS)[number];

interface SectionWords {
  label: string;
  tooltip: string;
  icon: string;
}

const SECTIONS: Record<Signal, SectionWords> = {
  anticipating: {
    label: 'Saw trouble coming',
    tooltip: 'Pointed at something that would have become a problem, and the work changed.',
    icon: 'eye',
  },
  unblocking: {
    label: 'Got others moving',
    tooltip: 'Something waited; after what they did it went on.',
    icon: 'arrow-circle-right',
  },
  'looked-up-to': {
    label: 'Looked to by others',
    tooltip: 'Others asked for them by name, or built on their words.',
    icon: 'comment-discussion',
  },
  growing: {
    label: 'Shared and grew',
    tooltip:
      'Explained, proposed or passed on something that landed; took up a concern in full; changed their own course.',
    icon: 'lightbulb',
  },
};

const DUTY: SectionWords = {
  label: 'Keeps things moving',
  tooltip:
    'Done by those whose task it is: they merge, triage or own that area. It is worth seeing, and it is not the headline.',
  icon: 'sync',
};

/** Lines for evidence, newest first, with what was done by duty folded at the end. */
export function groupEvidence(evidence: readonly Evidence[], grouping: Grouping, context: TreeContext): TreeNode[] {
  switch (grouping) {
    case 'signal':
      return bySignal(evidence, context);
    case 'person':
      return byPerson(evidence, { ...context, isKindSaid: false });
    case 'area':
      return byArea(evidence, { ...context, isKindSaid: false });
  }
}

function bySignal(evidence: readonly Evidence[], context: TreeContext): TreeNode[] {
  const { byChoice, byDuty } = splitDuty(evidence);
  const sections = SIGNALS.flatMap((signal) => {
    const acts = byChoice.filter((item) => SIGNAL_OF_KIND[item.kind] === signal);
    const words = SECTIONS[signal];
    return acts.length === 0
      ? []
      : [sectionNode({ id: `section/${signal}`, words, acts, isExpanded: true }, { ...context, isKindSaid: true })];
  });
  return [...sections, ...dutyNodes(byDuty, 'section', { ...context, isKindSaid: false })];
}

function byPerson(evidence: readonly Evidence[], context: SectionContext): TreeNode[] {
  return [...groupByActor(evidence)].map(([key, acts]) => {
    const id = `person/${key}`;
    const { byChoice, byDuty } = splitDuty(acts);
    const duty: TreeNode[] =
      byDuty.length === 0
        ? []
        : [
            {
              ...plainSection(`${id}/duty`, DUTY, context),
              children: () => evidenceNodes(byDuty, `${id}/duty`, context),
            },
          ];
    return personNode({ id, acts, children: () => [...evidenceNodes(byChoice, id, context), ...duty] }, context);
  });
}

/** An act in two areas stands in both: whoever looks into one of them wants to see it. */
function byArea(evidence: readonly Evidence[], context: SectionContext): TreeNode[] {
  const areas = new Map<string | null, Evidence[]>();
  for (const item of evidence) {
    for (const area of item.area.length === 0 ? [null] : item.area) {
      const known = areas.get(area);
      if (known === undefined) areas.set(area, [item]);
      else known.push(item);
    }
  }
  const elsewhere = areas.get(null);
  areas.delete(null);
  return [...areas, ...(elsewhere === undefined ? [] : [[null, elsewhere] as const])].map(([area, acts]) =>
    areaNode(area, acts, context),
  );
}

function areaNode(area: string | null, acts: readonly Evidence[], context: SectionContext): TreeNode {
  const { translate } = context;
  const id = area === null ? 'elsewhere' : `area/${area}`;
  const label = area === null ? translate('In no particular area') : inertLine(area);
  const { byChoice, byDuty } = splitDuty(acts);
  const count = countActs(acts, context);
  return {
    id,
    kind: 'area',
    label,
    icon: area === null ? 'circle-outline' : 'folder',
    spoken: count === null ? label : `${label}, ${count.spoken}`,
    ...(count === null ? {} : { description: count.shown }),
    ...(area === null ? {} : { area }),
    children: () => [...personNodes(byChoice, id, context), ...dutyNodes(byDuty, id, context)],
  };
}

function dutyNodes(acts: readonly Evidence[], parentId: string, context: SectionContext): TreeNode[] {
  return acts.length === 0
    ? []
    : [sectionNode({ id: `${parentId}/duty`, words: DUTY, acts, isExpanded: false }, context)];
}

function sectionNode(
  { id, words, acts, isExpanded }: { id: string; words: SectionWords; acts: readonly Evidence[]; isExpanded: boolean },
  context: SectionContext,
): TreeNode {
  const count = countActs(acts, context);
  const section = plainSection(id, words, context);
  return {
    ...section,
    ...(count === null ? {} : { description: count.shown, spoken: `${section.spoken} ${count.spoken}` }),
    isExpanded,
    children: () => personNodes(acts, id, context),
  };
}

function plainSection(id: string, { label, tooltip, icon }: SectionWords, { translate }: TreeContext): TreeNode {
  return {
    id,
    kind: 'section',
    label: translate(label),
    tooltip: escapeMarkdown(translate(tooltip)),
    icon,
    spoken: `${translate(label)}. ${translate(tooltip)}`,
  };
}

/** Null where it would be the count of one person: also a filter for a name must not make one. */
function countActs(acts: readonly Evidence[], { translate }: TreeContext): { shown: string; spoken: string } | null {
  if (groupByActor(acts).size < 2) return null;
  return { shown: String(acts.length), spoken: translate('{0} acts', { 0: acts.length }) };
}

function splitDuty(evidence: readonly Evidence[]): { byChoice: Evidence[]; byDuty: Evidence[] } {
  return { byChoice: evidence.filter((item) => !item.byDuty), byDuty: evidence.filter((item) => item.byDuty) };
}
