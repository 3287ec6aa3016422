import { inertLine } from '../../core/text/inertText.ts';
import { safeUrl } from '../../core/text/safeUrl.ts';
import { describeWhen } from '../tree/describeWhen.ts';
import { escapeMarkdown } from '../tree/escapeMarkdown.ts';
import { SIGNAL_ICONS } from '../tree/evidenceNodes.ts';
import type { TreeContext } from '../tree/treeContext.ts';
import { textLines } from '../tree/wholeText.ts';
import type { TreeNode } from '../tree/treeNode.ts';
import { insightNode, sentenceNode, write } from './insightNodes.ts';
import type { Mirror, TeamInsights } from './insightsModel.ts';

type Warning = TeamInsights['warnings'][number];
type Wait = TeamInsights['waiting']['now'][number];

/** What others did for the viewer, and where they could lead: the first lines of *Insights*. */
export function personalNodes({ viewer, forYou, openings }: TeamInsights, context: TreeContext): TreeNode[] {
  const { translate } = context;
  if (viewer === null) {
    const label = translate('Who helped you?');
    const hint = translate('Say who you are');
    const note = { id: 'note/viewer', kind: 'note', icon: 'account', label, description: hint } as const;
    return [{ ...note, spoken: `${label} ${hint}`, tooltip: escapeMarkdown(hint), click: 'peerLeadership.sayWhoIAm' }];
  }
  return [
    ...foldedSection({ id: 'for-you', label: translate('For you'), icon: 'gift' }, () =>
      forYou.map((help) => ({
        ...insightNode(
          help,
          { parentId: 'for-you', icon: SIGNAL_ICONS[help.signal], brief: nameAndAct(help, context) },
          context,
        ),
        login: help.person.login,
      })),
    ),
    ...foldedSection({ id: 'openings', label: translate('Openings for you'), icon: 'compass' }, () =>
      openings.map((opening) =>
        insightNode(opening, { parentId: 'openings', icon: 'compass', brief: opening.brief, isDated: true }, context),
      ),
    ),
  ];
}

/** Concerns that nothing shows to be settled; below *Insights*. */
export function warningSection({ warnings }: TeamInsights, context: TreeContext): TreeNode[] {
  const label = context.translate('Open warnings');
  return foldedSection({ id: 'warnings', label, icon: 'warning' }, () => warningNodes(warnings, 'warnings', context));
}

/** The lines of *Waiting Now*. */
export function waitingNodes({ waiting }: TeamInsights, context: TreeContext): TreeNode[] {
  const resting =
    waiting.resting === null
      ? []
      : [sentenceNode({ id: 'resting', message: waiting.resting, icon: 'archive' }, context)];
  const waits = waitNodes(waiting.now, 'waiting', context);
  return [
    ...(waits.length === 0 ? [emptyNode('note/no-waits', 'Nothing waits longer than usual', context)] : waits),
    ...resting,
  ];
}

/** The lines of *Here*. */
export function hereNodes({ here }: TeamInsights, context: TreeContext): TreeNode[] {
  if (here === null) return [];
  const { translate } = context;
  const person = (parentId: string, icon: string) => (one: (typeof here.seesComing)[number]) => ({
    ...insightNode(
      one,
      {
        parentId,
        icon,
        brief: nameAndAct(one, context),
      },
      context,
    ),
    login: one.person.login,
  });
  const sections = [
    ...openSection({ id: 'here/warnings', label: translate('Open warnings'), icon: 'warning' }, () =>
      warningNodes(here.warnings, 'here/warnings', context),
    ),
    ...openSection({ id: 'here/sees', label: translate('Sees trouble coming here'), icon: 'eye' }, () =>
      here.seesComing.map(person('here/sees', 'person')),
    ),
    ...openSection(
      { id: 'here/unblocks', label: translate('Gets others moving here'), icon: 'arrow-circle-right' },
      () => here.unblocks.map(person('here/unblocks', 'person')),
    ),
    ...openSection({ id: 'here/waits', label: translate('Waits here'), icon: 'watch' }, () =>
      waitNodes(here.waits, 'here/waits', context),
    ),
  ];
  return sections.length > 0
    ? sections
    : [emptyNode('note/nothing-here', 'GitHub shows nothing about this place', context)];
}

/** The lines of *My Leadership*; figures may stand here, since they are one's own. */
export function mirrorNodes({ insights, silences }: Mirror, context: TreeContext): TreeNode[] {
  const lines = [
    ...insights.map((insight) =>
      insightNode(
        insight,
        { parentId: 'mirror', ...MIRROR_LINES[insight.topic], brief: nameMirror(insight, context) },
        context,
      ),
    ),
    ...silences.map((silence, index) =>
      sentenceNode({ id: `mirror/silence/${index}`, message: silence, icon: 'info' }, context),
    ),
  ];
  return lines.length > 0 ? lines : [emptyNode('note/no-mirror', 'Nothing can be said for this period', context)];
}

function warningNodes(warnings: readonly Warning[], parentId: string, context: TreeContext): TreeNode[] {
  return warnings.map((warning) => {
    const [warningId] = warning.evidenceIds;
    return {
      ...insightNode(warning, { parentId, icon: 'warning', brief: warning.brief, isDated: true }, context),
      ...(warningId === undefined ? {} : { warningId }),
    };
  });
}

function waitNodes(waits: readonly Wait[], parentId: string, context: TreeContext): TreeNode[] {
  return waits.map((wait) =>
    insightNode(
      // What it rests on tells of whom one may ask, not of the thread that waits.
      { ...wait, evidenceIds: [] },
      {
        parentId,
        isFolder: true,
        brief: wait.brief,
        more: (id) => wait.asks.map((ask, index) => askNode(`${id}/ask/${index}`, ask, context)),
      },
      context,
    ),
  );
}

/** Whom one may ask; opened, the sentence to ask with, and why it is them. */
function askNode(
  id: string,
  { person, why, url, sentence, evidenceId }: Wait['asks'][number],
  context: TreeContext,
): TreeNode {
  const login = inertLine(person.login);
  const label = context.translate('Ask {login}', { login });
  const reason = write(why, context);
  const words = `“${write(sentence, context)}”`;
  const safe = safeUrl(url);
  const evidenceOf = { evidenceId, ...(safe === null ? {} : { url: safe }) };
  return {
    id,
    kind: 'ask',
    label,
    // Who it is stands before it.
    description: reason.startsWith(`${login} `) ? reason.slice(login.length + 1) : reason,
    tooltip: `${escapeMarkdown(reason)}\n\n${escapeMarkdown(words)}`,
    icon: 'comment',
    spoken: `${label}: ${reason}`,
    login: person.login,
    copies: write(sentence, context),
    ...evidenceOf,
    isExpanded: false,
    children: () => [
      ...textLines(id, words),
      {
        id: `${id}/why`,
        kind: 'fact',
        label: reason,
        tooltip: escapeMarkdown(reason),
        icon: 'info',
        spoken: reason,
        ...evidenceOf,
        click: 'peerLeadership.showEvidence',
      },
    ],
  };
}

const MIRROR_LINES: Record<Mirror['insights'][number]['topic'], { label: string; icon: string }> = {
  flags: { label: 'Seen coming', icon: 'eye' },
  moves: { label: 'Got moving', icon: 'arrow-circle-right' },
  given: { label: 'Whom you helped', icon: 'gift' },
  received: { label: 'Who helped you', icon: 'heart' },
  gap: { label: 'Room to lead', icon: 'compass' },
  load: { label: 'Through your hands', icon: 'inbox' },
};

/** What it is about, and of its sentence what it turns on: occasions, people, a place. */
function nameMirror(
  { topic, sentence }: Mirror['insights'][number],
  context: TreeContext,
): { label: string; more: string } {
  const { translate } = context;
  const { count, total, people, area } = sentence.args;
  const turn = people ?? area;
  const occasions =
    count === undefined || total === undefined ? null : translate('{count} of {total} pull requests', { count, total });
  return {
    label: translate(MIRROR_LINES[topic].label),
    more: occasions ?? (typeof turn === 'string' ? turn : write(sentence, context)),
  };
}

/** A person's line begins with their name, whatever is cut off behind it. */
function nameAndAct(
  { person, act, at }: { person: { login: string }; act: string; at: string },
  context: TreeContext,
): { label: string; more: string } {
  return {
    label: person.login,
    more: context.translate('{act}, {when}', { act, when: describeWhen(at, context) }),
  };
}

interface SectionLine {
  id: string;
  label: string;
  icon: string;
}

/** Nothing where nothing would stand below it. */
function foldedSection(line: SectionLine, children: () => TreeNode[]): TreeNode[] {
  return section(line, children, false);
}

function openSection(line: SectionLine, children: () => TreeNode[]): TreeNode[] {
  return section(line, children, true);
}

function section({ id, label, icon }: SectionLine, children: () => TreeNode[], isExpanded: boolean): TreeNode[] {
  return children().length === 0 ? [] : [{ id, kind: 'section', label, icon, spoken: label, isExpanded, children }];
}

function emptyNode(id: string, message: string, { translate }: TreeContext): TreeNode {
  const label = translate(message);
  return { id, kind: 'note', label, icon: 'info', spoken: label, tooltip: escapeMarkdown(label) };
}
