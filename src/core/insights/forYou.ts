import type { Evidence } from '../model/evidence.ts';
import { SIGNAL_OF_KIND, type Signal } from '../model/evidenceKinds.ts';
import type { Person } from '../model/person.ts';
import type { Translate } from '../ports.ts';
import { onDay } from '../text/day.ts';
import { inertLine } from '../text/inertText.ts';
import { safeUrl } from '../text/safeUrl.ts';
import { briefAct } from './briefAct.ts';
import { describeEvidence, factsBeyondHeadline } from './describeEvidence.ts';
import { askAboutHelp, isHelpTo } from './helpQuestions.ts';
import { byRecency, isInPeriod, type Insight, type Period } from './insight.ts';
import { renderMessage, say } from '../text/message.ts';
import type { OpeningInsight } from './openings.ts';

export interface HelpInsight extends Insight {
  /** Who helped. */
  person: Person;
  /** With what, briefly and without figures. */
  act: string;
  /** What kind of help it was. */
  signal: Signal;
  /** Markdown that its reader goes on writing and posts, or not: nothing posts it by itself. */
  thanks: string;
}

export interface ForYouOptions {
  evidence: readonly Evidence[];
  viewer: Person;
  period: Period;
  /** What there is for the viewer to do; the questions point at it. */
  openings?: readonly OpeningInsight[];
  translate: Translate;
}

/** What colleagues did that helped the viewer, newest first; the acts of one review are told together. */
export function forYou(options: ForYouOptions): HelpInsight[] {
  const { evidence, viewer, period } = options;
  const groups = new Map<string, Evidence[]>();
  for (const act of evidence) {
    if (!isHelpTo(act, viewer) || !isInPeriod(act.at, period)) continue;
    const key = `${String(act.thread.number)} ${act.actGroup ?? act.id}`;
    groups.set(key, [...(groups.get(key) ?? []), act]);
  }
  const free = [...(options.openings ?? [])];
  return [...groups.values()]
    .map((acts) => acts.toSorted(byNewest))
    .sort(([a], [b]) => (a && b ? byNewest(a, b) : 0))
    .flatMap(([newest, ...rest]) =>
      newest ? [toInsight({ newest, rest, opening: takeOpening(free, newest) }, options)] : [],
    )
    .sort(byRecency);
}

function byNewest(a: Evidence, b: Evidence): number {
  return Date.parse(b.at) - Date.parse(a.at) || a.id.localeCompare(b.id);
}

/** Something of the same kind to do in the same place; each is pointed at once. */
function takeOpening(free: OpeningInsight[], act: Evidence): OpeningInsight | null {
  const wanted = SIGNAL_OF_KIND[act.kind] === 'anticipating' ? ['warning'] : ['wait', 'question'];
  const index = free.findIndex(
    ({ areas, thread, opening }) =>
      wanted.includes(opening) && thread !== act.thread.number && areas.some((one) => act.area.includes(one)),
  );
  return index < 0 ? null : (free.splice(index, 1)[0] ?? null);
}

interface Help {
  newest: Evidence;
  /** Other acts of the same review. */
  rest: readonly Evidence[];
  opening: OpeningInsight | null;
}

function toInsight({ newest, rest, opening }: Help, { translate }: ForYouOptions): HelpInsight {
  const { headline, facts } = describeEvidence(newest, translate);
  const quote = inertLine(newest.source.quote);
  return {
    id: `help:${newest.id}`,
    kind: 'for-you',
    sentence: say('{name} {act}.', { name: inertLine(newest.actor.login), act: headline }),
    details: [
      say('{day}, in “{title}”.', { day: onDay(newest.at), title: inertLine(newest.thread.title) }),
      ...(quote === '' ? [] : [say('“{quote}”', { quote })]),
      ...factsBeyondHeadline({ kind: newest.kind, facts })
        .slice(0, 3)
        .map(({ text }) => say('{fact}', { fact: text })),
      ...rest.map((act) =>
        say('In the same review: {act}.', {
          act: describeEvidence(act, translate, { isThreadNumbered: false }).headline,
        }),
      ),
    ],
    evidenceIds: [newest, ...rest].map(({ id }) => id),
    url: safeUrl(newest.source.url),
    areas: [...new Set([newest, ...rest].flatMap(({ area }) => area))],
    at: newest.at,
    ...askAboutHelp(newest, opening, translate),
    person: newest.actor,
    act: briefAct(newest, translate),
    signal: SIGNAL_OF_KIND[newest.kind],
    thanks: writeThanks(newest, headline, translate),
  };
}

/** Specific by itself, so that it is worth sending with three words added. */
function writeThanks(act: Evidence, headline: string, translate: Translate): string {
  return [
    renderMessage(
      say('Thank you, @{login}. You {act}.', { login: inertLine(act.actor.login), act: headline }),
      translate,
    ),
    translate(THANKS[SIGNAL_OF_KIND[act.kind]]),
    act.source.url,
  ].join('\n\n');
}

const THANKS = {
  anticipating: 'I had not seen it, and the work is better for it.',
  unblocking: 'It helped me along: ',
  'looked-up-to': 'It helped me to decide: ',
  growing: 'What I took from it: ',
};
