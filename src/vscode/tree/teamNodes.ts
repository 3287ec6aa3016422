import type { TeamView } from '../../core/engine/loadTeam.ts';
import { describeEvidence } from '../../core/insights/describeEvidence.ts';
import { type Evidence, type Signal, SIGNAL_OF_KIND, SIGNALS } from '../../core/model/evidence.ts';
import type { Coverage } from '../../core/model/coverage.ts';
import { inertLine } from '../../core/text/inertText.ts';
import { describeCoverage } from './describeCoverage.ts';
import { describeWhen } from './describeWhen.ts';
import { evidenceNodes } from './evidenceNodes.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { nameAct, type SectionContext, type TreeContext } from './treeContext.ts';
import type { TreeNode } from './treeNode.ts';

const SECTIONS: Record<Signal, { label: string; tooltip: string; icon: string }> = {
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

const DUTY = {
  label: 'Keeps things moving',
  tooltip:
    'Done by those whose task it is: they merge, triage or own that area. It is worth seeing, and it is not the headline.',
  icon: 'sync',
};

/** The lines of the *Insights* view: by signal, then person, then evidence; newest first everywhere. */
export function teamNodes(team: TeamView, context: TreeContext): TreeNode[] {
  const evidence = [...team.evidence].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const byChoice = evidence.filter((item) => !item.byDuty);
  const sections = [
    ...SIGNALS.map((signal) => ({
      ...SECTIONS[signal],
      id: `section/${signal}`,
      isExpanded: true,
      isKindSaid: true,
      evidence: byChoice.filter((item) => SIGNAL_OF_KIND[item.kind] === signal),
    })),
    {
      ...DUTY,
      id: 'section/duty',
      isExpanded: false,
      isKindSaid: false,
      evidence: evidence.filter((item) => item.byDuty),
    },
  ].filter((section) => section.evidence.length > 0);
  const lines = sections.map((section) => sectionNode(section, context));
  return [...(lines.length === 0 ? [nothingFoundNode(context)] : lines), ...coverageNodes(team.coverage, context)];
}

interface Section {
  id: string;
  label: string;
  tooltip: string;
  icon: string;
  isExpanded: boolean;
  isKindSaid: boolean;
  /** Newest first. */
  evidence: Evidence[];
}

function sectionNode(section: Section, treeContext: TreeContext): TreeNode {
  const { id, label, tooltip, icon, isExpanded, isKindSaid, evidence } = section;
  const context = { ...treeContext, isKindSaid };
  const { translate } = context;
  return {
    id,
    kind: 'section',
    label: translate(label),
    tooltip: escapeMarkdown(translate(tooltip)),
    icon,
    spoken: `${translate(label)}. ${translate(tooltip)}`,
    isExpanded,
    children: () => [...groupByActor(evidence)].map(([key, acts]) => personNode(`${id}/${key}`, acts, context)),
  };
}

/** Whoever acted last stands first: there is no other order among people. */
function groupByActor(evidence: readonly Evidence[]): Map<string, Evidence[]> {
  const groups = new Map<string, Evidence[]>();
  for (const item of evidence) {
    const key = String(item.actor.id ?? item.actor.login.toLowerCase());
    const acts = groups.get(key);
    if (acts === undefined) {
      groups.set(key, [item]);
    } else {
      acts.push(item);
    }
  }
  return groups;
}

/** A person, with their newest act as a sentence. No number stands here: not of acts, threads or days. */
function personNode(id: string, acts: readonly Evidence[], context: SectionContext): TreeNode {
  const [newest] = acts;
  if (newest === undefined) {
    throw new RangeError('Nobody is shown without evidence.');
  }
  const { translate } = context;
  const { headline } = describeEvidence(newest, translate, { isThreadNumbered: false });
  const label = inertLine(newest.actor.login);
  const when = describeWhen(newest.at, context);
  const sentence = translate('{act}, {when}', { act: headline, when });
  return {
    id,
    kind: 'person',
    label,
    description: translate('{act}, {when}', { act: nameAct(newest, context, { isThreadNumbered: false }), when }),
    tooltip: `**${escapeMarkdown(label)}** ${escapeMarkdown(sentence)}`,
    icon: 'person',
    spoken: `${label} ${sentence}`,
    children: () => evidenceNodes(acts, id, context),
  };
}

function nothingFoundNode({ translate }: TreeContext): TreeNode {
  const label = translate('No evidence in what was read');
  const tooltip = translate('That does not mean that nothing happened: see what this can and cannot show.');
  return {
    id: 'note/nothing-found',
    kind: 'note',
    label,
    tooltip: escapeMarkdown(tooltip),
    icon: 'info',
    spoken: `${label}. ${tooltip}`,
  };
}

function coverageNodes(coverage: Coverage | null, context: TreeContext): TreeNode[] {
  if (coverage === null) {
    return [];
  }
  const label = context.translate('What this can and cannot show');
  const sentences = describeCoverage(coverage, context.translate);
  return [
    {
      id: 'coverage',
      kind: 'coverage',
      label,
      tooltip: sentences.map((sentence) => `- ${escapeMarkdown(sentence)}`).join('\n'),
      icon: 'info',
      spoken: `${label}. ${sentences.join(' ')}`,
      isExpanded: false,
      children: () =>
        sentences.map((sentence, index) => ({
          id: `coverage/${index}`,
          kind: 'fact',
          label: sentence,
          tooltip: escapeMarkdown(sentence),
          spoken: sentence,
        })),
    },
  ];
}
