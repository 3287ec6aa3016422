import type { MapInput } from '../../../src/core/map/mapInput.ts';
import type { Coverage } from '../../../src/core/model/coverage.ts';
import type { Evidence, Fact } from '../../../src/core/model/evidence.ts';
import { englishTranslate } from '../../../src/core/text/englishTranslate.ts';
import { buildEvidence, buildPerson, hoursAfter } from '../../support/builders.ts';

/** One act in few words; day 0 is `START_ISO`. */
export interface ActSketch {
  by: string;
  for: string;
  thread: number;
  day: number;
  kind?: Evidence['kind'];
  area?: string;
  concern?: string;
  waitedFor?: string;
  fields?: Partial<Evidence>;
}

export function buildAct(sketch: ActSketch): Evidence {
  const kind = sketch.kind ?? 'flagged-in-review';
  const url = `https://github.com/tide-team/lighthouse/pull/${String(sketch.thread)}`;
  const why: Fact =
    kind === 'flagged-in-review'
      ? {
          message: 'It names {concern}.',
          args: { concern: sketch.concern ?? 'edge-case' },
          url: `${url}#discussion_r1`,
        }
      : { message: 'It had waited for {waitedFor}.', args: { waitedFor: sketch.waitedFor ?? 'review' }, url };
  return buildEvidence({
    id: `act-of-${sketch.by}-${String(sketch.thread)}-${String(sketch.day)}`,
    kind,
    level: kind === 'flagged-in-review' ? 'acted-on' : 'moved',
    actor: buildPerson(sketch.by),
    beneficiaries: [buildPerson(sketch.for)],
    thread: { kind: 'pull', number: sketch.thread, title: 'Cache the tide tables', url },
    at: hoursAfter(24 * sketch.day),
    source: {
      commentId: 1,
      rootCommentId: 1,
      reviewId: null,
      url: `${url}#discussion_r1`,
      quote: 'This could be null here.',
    },
    area: [sketch.area ?? 'storage/'],
    because: [why, { message: 'The author answered that it was done.', args: {}, url }],
    ...sketch.fields,
  });
}

export function buildCoverage(fields: Partial<Coverage> = {}): Coverage {
  return {
    source: 'sample',
    pulls: 212,
    issues: 94,
    reviews: 380,
    comments: 911,
    reviewComments: 640,
    events: 4100,
    eventTypes: {},
    skipped: [],
    from: '2023-02-01T10:00:00Z',
    to: '2024-06-14T10:00:00Z',
    isWhole: true,
    unknown: ['who resolved a review thread'],
    merged: 180,
    mergedWithoutReview: 32,
    ...fields,
  };
}

export function buildMapInput(evidence: Evidence[], fields: Partial<MapInput> = {}): MapInput {
  return {
    repositories: ['tide-team/lighthouse'],
    evidence,
    coverage: [buildCoverage()],
    asOf: '2024-06-14T12:00:00Z',
    since: '2024-03-01',
    translate: englishTranslate,
    names: 'shown',
    ...fields,
  };
}

const PEOPLE = [
  'mira',
  'jonas',
  'aiyana-b',
  'tomasz',
  'lucia-ferrand',
  'okoro',
  'henrik-v',
  'sunita',
  'bao-nguyen',
  'elke',
  'rafa',
  'noor',
  'pekka-salmi',
  'zora',
];
const AREAS = ['storage/', 'net/', 'wallet/', 'docs/', 'ui/charts/', 'ci/'];
const CONCERNS = [
  'edge-case',
  'race',
  'security',
  'missing-test',
  'docs-wrong',
  'portability',
  'performance',
  'missing-handling',
];
const TITLES = [
  'Cache the tide tables between runs',
  'Let the lamp keep its schedule when the clock jumps',
  'Split the beacon protocol from the transport',
  'Show harbour closures on the chart',
  'Retry uploads when the mast has no signal',
];
const QUOTES = [
  'If the table is empty on the first night, `tables.at(-1)` is undefined and we keep yesterday’s lamp on.',
  'Two keepers can write the same slot at once. Should we take the lock before we read the schedule?',
  'Windows paths come in with a drive letter here, so this prefix test is never true.',
  'What happens when the clock goes back an hour in October? I think we light the lamp twice.',
  '',
];

/** A team of fourteen with some sixty acts in six areas; each leads somewhere, a few more than once. */
export function inventTeam(acts = 60): Evidence[] {
  return Array.from({ length: acts }, (_, index) => {
    const by = (index * 5 + Math.floor(index / 7)) % (PEOPLE.length - 2);
    const other = (by + 1 + ((index * index + 3) % 5)) % PEOPLE.length;
    const isMove = index % 5 > 2;
    return buildAct({
      by: PEOPLE[by] ?? '',
      for: PEOPLE[other] ?? '',
      thread: 101 + index * 3,
      day: (index * 37) % 100,
      kind: isMove ? 'broke-the-wait' : 'flagged-in-review',
      area: AREAS[(by + (index % 3 === 0 ? 1 : 0)) % AREAS.length] ?? '',
      concern: CONCERNS[index % CONCERNS.length] ?? '',
      waitedFor: index % 2 === 0 ? 'review' : 'answer',
      fields: {
        byDuty: index % 9 === 4,
        thread: {
          kind: 'pull',
          number: 101 + index * 3,
          title: TITLES[index % TITLES.length] ?? '',
          url: `https://github.com/tide-team/lighthouse/pull/${String(101 + index * 3)}`,
        },
        source: {
          commentId: index,
          rootCommentId: index,
          reviewId: null,
          url: `https://github.com/tide-team/lighthouse/pull/${String(101 + index * 3)}#discussion_r${String(index)}`,
          quote: QUOTES[index % QUOTES.length] ?? '',
        },
      },
    });
  });
}
