import type { Person } from '../../src/core/model/person.ts';
import type {
  OpenQuestion,
  OpenWait,
  OpenWarning,
  PeerRow,
  PullRow,
  Situation,
} from '../../src/core/model/situation.ts';
import { buildPerson, hoursAfter, START_ISO } from './builders.ts';

const REPOSITORY_URL = 'https://github.com/tide-team/lighthouse';

/** How a repository stands on day 100 after `START_ISO`, with nothing in it but what is given. */
export function buildSituation(fields: Partial<Situation> = {}): Situation {
  return {
    asOf: hoursAfter(24 * 100),
    waits: [],
    warnings: [],
    questions: [],
    pulls: [],
    issues: [],
    peers: [],
    ...fields,
  };
}

function buildThreadRef(number: number): OpenWait['thread'] {
  return { kind: 'pull', number, title: 'Cache the tide tables', url: `${REPOSITORY_URL}/pull/${String(number)}` };
}

/** A pull request of mira's, merged a day later after jonas had looked at it. */
export function buildPullRow(fields: Partial<PullRow> = {}): PullRow {
  const { number, title, url } = buildThreadRef(fields.number ?? 1);
  const openedAt = fields.openedAt ?? START_ISO;
  return {
    number,
    title,
    url,
    areas: ['storage/'],
    author: buildPerson('mira'),
    openedAt,
    mergedAt: hoursAfter(24, openedAt),
    closedAt: hoursAfter(24, openedAt),
    reviewers: [buildPerson('jonas')],
    hasHumanReview: true,
    isByNewcomer: false,
    isByProgram: false,
    ...fields,
  };
}

/** So many pull requests, a day apart, by three people in turn, each looked at by the next. */
export function buildPullRows(count: number, fields: (index: number) => Partial<PullRow> = () => ({})): PullRow[] {
  const people = ['mira', 'jonas', 'edda'];
  return Array.from({ length: count }, (_, index) =>
    buildPullRow({
      number: index + 1,
      author: buildPerson(people[index % 3]),
      reviewers: [buildPerson(people[(index + 1) % 3])],
      openedAt: hoursAfter(24 * index),
      ...fields(index),
    }),
  );
}

export function buildPeer(login: string, fields: Partial<PeerRow> = {}): PeerRow {
  return {
    person: buildPerson(login),
    lastActiveAt: hoursAfter(24 * 99),
    since: hoursAfter(-24 * 300),
    isPeerNow: true,
    isNewcomerNow: false,
    isOverloaded: false,
    ...fields,
  };
}

/** A pull request that has waited for a review of jonas's for longer than usual. */
export function buildWait(fields: Partial<OpenWait> = {}, asked: readonly Person[] = [buildPerson('jonas')]): OpenWait {
  return {
    thread: buildThreadRef(40),
    areas: ['storage/'],
    author: buildPerson('mira'),
    waitsFor: 'review',
    onThread: null,
    since: hoursAfter(24 * 80),
    waitedActiveMs: 9e8,
    usualMs: 3e8,
    isLong: true,
    requested: [...asked],
    ...fields,
  };
}

/** A concern of mira's that was set aside. */
export function buildWarning(fields: Partial<OpenWarning> = {}): OpenWarning {
  return {
    evidenceId: 'warning-1',
    thread: buildThreadRef(41),
    areas: ['storage/'],
    paths: ['storage/cache.ts'],
    line: null,
    at: hoursAfter(24 * 70),
    mergedAt: hoursAfter(24 * 72),
    followUp: null,
    state: 'set-aside',
    concernKind: 'race',
    quote: 'Two keepers can write the same slot at once.',
    url: `${REPOSITORY_URL}/pull/41#discussion_r41`,
    raisedBy: buildPerson('mira'),
    confidence: 0.8,
    ...fields,
  };
}

/** A question of edda's that nobody has answered. */
export function buildQuestion(fields: Partial<OpenQuestion> = {}): OpenQuestion {
  return {
    thread: { ...buildThreadRef(42), kind: 'issue', url: `${REPOSITORY_URL}/issues/42` },
    areas: ['net/'],
    at: hoursAfter(24 * 75),
    url: `${REPOSITORY_URL}/issues/42`,
    quote: 'How do I tell a buoy from a lamp?',
    asker: buildPerson('edda'),
    askedBy: 'peer',
    isOpen: true,
    ...fields,
  };
}
