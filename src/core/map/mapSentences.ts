import type { UnseenReason } from '../model/unseenReasons.ts';
import type { Translate } from '../ports.ts';
import { onDay } from '../text/day.ts';
import type { Act, AreaLink, LeadershipMap, MapCoverage, MapEdge } from './leadershipMap.ts';
import type { DrawnMap } from './selectDrawn.ts';

/** What an edge is called in a column between two names. */
export const EDGE_WORDS: Record<MapEdge['kind'], string> = {
  'saw-it-coming': 'saw it coming for',
  unblocked: 'unblocked',
};

/** An edge as a sentence, since languages differ in where the names stand. */
export const EDGE_SENTENCES: Record<MapEdge['kind'], string> = {
  'saw-it-coming': '{from} saw it coming for {to}',
  unblocked: '{from} unblocked {to}',
};

/** Two edges of one kind, there and back. */
export const MUTUAL_SENTENCES: Record<MapEdge['kind'], string> = {
  'saw-it-coming': '{from} and {to} saw it coming for each other',
  unblocked: '{from} and {to} unblocked each other',
};

/** What an area link is called between a name and an area. */
export const LINK_WORDS: Record<AreaLink['kind'], string> = {
  leads: 'leads in',
  'keeps-moving': 'keeps things moving in',
};

/** There are only these two: how often is nobody's measure. */
export const WEIGHT_WORDS: Record<MapEdge['weight'], string> = { once: 'once', again: 'again and again' };

/** Headings over a person's acts, in the order in which the faces show them. */
export const SIGNAL_WORDS: Record<Act['signal'], string> = {
  anticipating: 'Saw it coming',
  unblocking: 'Got things moving',
  'looked-up-to': 'Was looked to',
  growing: 'Shared and grew',
};

/** What became of an act, beside its day. */
export const LEVEL_WORDS: Record<Act['level'], string> = {
  raised: 'raised',
  deferred: 'left for later',
  'acted-on': 'acted on',
  'proved-right': 'later came true',
  moved: 'it went on',
  chosen: 'chosen by others',
  landed: 'it landed',
};

export const DUTY_WORDS = 'Keeps things moving';

/** "mira saw it coming for jonas, once; newest 14 Jun 2026". */
export function writeEdge(
  edge: Pick<MapEdge, 'kind' | 'from' | 'to' | 'weight' | 'newest'>,
  labels: ReadonlyMap<string, string>,
  translate: Translate,
): string {
  const [from, to] = [labels.get(edge.from) ?? '', labels.get(edge.to) ?? ''];
  return translate('{what}, {weight}; newest {day}', {
    what: translate(EDGE_SENTENCES[edge.kind], { from, to }),
    weight: translate(WEIGHT_WORDS[edge.weight]),
    day: onDay(edge.newest),
  });
}

/** "1 Mar 2026 to 14 Jun 2026" or "up to 14 Jun 2026". */
export function writePeriod(map: Pick<LeadershipMap, 'since' | 'until'>, translate: Translate): string {
  const until = onDay(map.until);
  return map.since === null
    ? translate('up to {0}', { 0: until })
    : translate('{0} to {1}', { 0: onDay(map.since), 1: until });
}

/** Said on the drawing where it does not hold everything: short sentences, a line each. */
export function writeMore({ morePeople, hasMoreTies }: DrawnMap, hasTables: boolean, translate: Translate): string[] {
  if (!hasTables) {
    return [
      ...(morePeople === 0 ? [] : [translate('Drawn are people with the newest acts.')]),
      ...(hasMoreTies ? [translate('Drawn are the newest lines.')] : []),
    ];
  }
  const people =
    morePeople === 0
      ? []
      : [
          translate('Drawn are people with the newest acts.'),
          morePeople === 1
            ? translate('One more person is in the tables below.')
            : translate('{0} more people are in the tables below.', { 0: morePeople }),
        ];
  return hasMoreTies ? [...people, translate('Drawn are the newest lines; the tables have all.')] : people;
}

/** What stands behind the map and what does not, as sentences. */
export function writeCoverage(coverage: MapCoverage, translate: Translate): string[] {
  const unknown =
    coverage.unknown.length === 0
      ? []
      : [translate('Not known from this source: {what}.', { what: coverage.unknown.join('; ') })];
  return [
    writeExtent(coverage, translate),
    writeUnreviewed(coverage, translate),
    ...writeLanguage(coverage, translate),
    ...writeClone(coverage, translate),
    ...unknown,
  ];
}

function writeExtent(coverage: MapCoverage, translate: Translate): string {
  const { pulls, issues, from, to } = coverage;
  if (from === null || to === null) {
    return translate('There is no pull request or issue to read yet.');
  }
  const read = translate('Read: {pulls} and {issues}, with activity from {from} to {to}.', {
    pulls: pulls === 1 ? translate('1 pull request') : translate('{0} pull requests', { 0: pulls }),
    issues: issues === 1 ? translate('1 issue') : translate('{0} issues', { 0: issues }),
    from: onDay(from),
    to: onDay(to),
  });
  return coverage.isWhole
    ? read
    : `${read} ${translate('Older history is not loaded: whoever acted before it is not seen here.')}`;
}

/** What was not read, because it is in a language that the reader does not know. */
function writeLanguage({ language }: MapCoverage, translate: Translate): string[] {
  if (language === undefined || language.notUnderstood === 0) return [];
  return [
    translate(
      'Not understood (language): {count} of {texts} texts. Nothing was guessed from their words; what was done counts all the same.',
      { count: language.notUnderstood, texts: language.texts },
    ),
  ];
}

/** Why the clone could not show what became of commented lines. */
const UNSEEN_WORDS: Record<UnseenReason, string> = {
  'no-merge-commit': 'the merge is not in the clone',
  'no-content': 'the clone was made without the contents of older files',
  'no-file': 'the file was renamed or removed before the merge',
  'too-large': 'the file is too large',
  'no-hunk': 'the comment stands on removed or empty lines',
  'too-many': 'the pull request is too old to be followed',
};

const CLONE_WORDS = {
  whole: 'In a clone of {day} the commented lines of {seen} of {asked} line comments could be followed to the merge.',
  shallow:
    'In a shallow clone of {day} the commented lines of {seen} of {asked} line comments could be followed to the merge.',
  partial:
    'In a partial clone of {day} the commented lines of {seen} of {asked} line comments could be followed to the merge.',
} as const;

/** What git could show beside GitHub, and what it could not. */
export function writeClone({ clone }: Pick<MapCoverage, 'clone'>, translate: Translate): string[] {
  if (clone === undefined) return [];
  if (clone === null)
    return [
      translate(
        'No clone was looked into: whether commented lines were really changed or only rebased is known from GitHub’s own mark alone.',
      ),
    ];
  const { at, kind, asked, seen, unseen, areMessagesRead } = clone;
  return [
    translate(CLONE_WORDS[kind], { day: onDay(at), seen, asked }),
    ...unseen.map(({ why, count }) =>
      translate('Not followed: {count} ({why}).', { count, why: translate(UNSEEN_WORDS[why]) }),
    ),
    ...(areMessagesRead === false
      ? [
          translate(
            'Its commits could not be listed, so reverts, fixes and follow-ups without a pull request are not seen.',
          ),
        ]
      : []),
  ];
}

function writeUnreviewed({ merged, mergedWithoutReview, leavesOut }: MapCoverage, translate: Translate): string {
  if (merged === 0) return translate('No pull request was merged, so nothing can be said about review.');
  if (mergedWithoutReview === 0 && leavesOut !== true) {
    return translate('Every merged pull request had a review or comment by another human on GitHub.');
  }
  const rounded = Math.round((100 * mergedWithoutReview) / merged);
  const share = mergedWithoutReview === 0 ? 0 : Math.max(1, rounded);
  return leavesOut === true
    ? translate(
        '{share}% of the merged pull requests went in without a review or comment by another human who takes part here, on GitHub.',
        { share },
      )
    : translate(
        '{share}% of the merged pull requests went in without a review or comment by another human on GitHub.',
        { share },
      );
}

export function writeLimits(translate: Translate): string[] {
  return [
    translate(
      'GitHub does not show chat, pairing, mentoring or what was said in a meeting. Much leadership lives there.',
    ),
    translate('Whoever is missing here may well lead where this map cannot look.'),
  ];
}

export function writePurpose(translate: Translate): string {
  return translate('Made for thanking, learning and a good retro. Not for performance review.');
}
