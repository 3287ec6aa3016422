import type { TeamView } from '../../core/engine/loadTeam.ts';
import { describeParticipation } from '../../core/insights/describeParticipation.ts';
import { selectEvidence } from '../../core/insights/selectEvidence.ts';
import { inertLine } from '../../core/text/inertText.ts';
import { coverageNodes } from './coverageNodes.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { groupEvidence, type Grouping } from './groupings.ts';
import type { TreeContext } from './treeContext.ts';
import type { TreeNode } from './treeNode.ts';

/** Which evidence the *Insights* view shows, and how. */
export interface InsightsSelection {
  grouping: Grouping;
  /** ISO instant; null: the whole history. */
  since: string | null;
  /** What the reader looks for; empty: everything. */
  filter: string;
}

type ReadTeam = Pick<TeamView, 'evidence' | 'coverage' | 'participation' | 'viewer'>;

/** The lines of the *Insights* view; newest first everywhere. */
export function teamNodes(
  team: ReadTeam,
  selection: InsightsSelection,
  context: TreeContext & { beforeCoverage?: readonly TreeNode[] },
): TreeNode[] {
  const all = team.evidence.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const shown = selectEvidence(all, { since: selection.since, text: selection.filter }, context.translate);
  const lines = groupEvidence(shown, selection.grouping, context);
  return [
    ...participationNodes(team, context),
    ...(lines.length === 0 ? [nothingNode(all.length, selection, context)] : lines),
    ...(context.beforeCoverage ?? []),
    ...coverageNodes(team.coverage, context),
  ];
}

/** Where not everybody is shown. With mirrors, and nobody known to be at the machine, a click says who it is. */
function participationNodes({ participation, viewer }: ReadTeam, { translate }: TreeContext): TreeNode[] {
  const [first, ...rest] = describeParticipation(participation, translate);
  if (first === undefined) return [];
  const isUnknown = participation.mode === 'mirror-only' && viewer === null;
  const hint = [...rest, ...(isUnknown ? [translate('Click to say who you are.')] : [])].join(' ');
  const node = noteNode('note/participation', first, hint);
  return [isUnknown ? { ...node, click: 'peerLeadership.sayWhoIAm' } : node];
}

/** Why there is nothing, with the one way out where there is one. */
function nothingNode(known: number, { filter }: InsightsSelection, { translate }: TreeContext): TreeNode {
  if (known === 0) {
    return noteNode(
      'note/nothing-found',
      translate('No evidence in what was read'),
      translate('That does not mean that nothing happened: see what this can and cannot show.'),
    );
  }
  return filter === ''
    ? {
        ...noteNode(
          'note/nothing-then',
          translate('Nothing in this period'),
          translate('Click to look at the whole time.'),
        ),
        click: 'peerLeadership.showWholeTime',
      }
    : {
        ...noteNode(
          'note/nothing-matches',
          translate('Nothing matches “{0}”', { 0: inertLine(filter) }),
          translate('Click to stop filtering.'),
        ),
        click: 'peerLeadership.clearFilter',
      };
}

function noteNode(id: string, label: string, hint: string): TreeNode {
  return {
    id,
    kind: 'note',
    label,
    description: hint,
    tooltip: escapeMarkdown(`${label}. ${hint}`),
    icon: 'info',
    spoken: `${label}. ${hint}`,
  };
}
