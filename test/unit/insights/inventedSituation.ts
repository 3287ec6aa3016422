import fc from 'fast-check';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { Person } from '../../../src/core/model/person.ts';
import type { OpenWait, OpenWarning, PeerRow, Situation } from '../../../src/core/model/situation.ts';
import { CONCERN_KINDS } from '../../../src/core/reading/reader.ts';
import { buildPerson, hoursAfter } from '../../support/builders.ts';

const DAY = 24;
const AS_OF = hoursAfter(100 * DAY);

function refer(number: number, kind: 'pull' | 'issue' = 'pull'): OpenWait['thread'] {
  const path = kind === 'pull' ? 'pull' : 'issues';
  return {
    kind,
    number,
    title: 'Cache the tide tables',
    url: `https://github.com/tide-team/lighthouse/${path}/${String(number)}`,
  };
}

export function buildWait(fields: Partial<OpenWait> & { number?: number } = {}): OpenWait {
  const { number = 500, ...rest } = fields;
  return {
    thread: refer(number),
    areas: ['storage/'],
    author: buildPerson('mira'),
    waitsFor: 'review',
    onThread: null,
    since: hoursAfter(90 * DAY),
    waitedActiveMs: 9 * DAY * 3_600_000,
    usualMs: 3 * DAY * 3_600_000,
    isLong: true,
    requested: [],
    ...rest,
  };
}

export function buildWarning(fields: Partial<OpenWarning> & { number?: number } = {}): OpenWarning {
  const { number = 400, ...rest } = fields;
  return {
    evidenceId: `warning-${String(number)}`,
    thread: refer(number),
    areas: ['storage/'],
    paths: ['storage/cache.ts'],
    line: 'entry.touch();',
    at: hoursAfter(80 * DAY),
    mergedAt: hoursAfter(81 * DAY),
    followUp: null,
    state: 'set-aside',
    concernKind: 'race',
    quote: 'Two keepers may write the slot at once.',
    url: `${refer(number).url}#discussion_r7`,
    raisedBy: buildPerson('noor'),
    confidence: 0.8,
    ...rest,
  };
}

export function buildPeer(person: Person, fields: Partial<PeerRow> = {}): PeerRow {
  return {
    person,
    lastActiveAt: hoursAfter(95 * DAY),
    since: hoursAfter(0),
    isPeerNow: true,
    isNewcomerNow: false,
    isOverloaded: false,
    ...fields,
  };
}

export function buildSituationOf(fields: Partial<Situation> = {}): Situation {
  return { asOf: AS_OF, waits: [], warnings: [], questions: [], pulls: [], issues: [], peers: [], ...fields };
}

function peopleOf(evidence: readonly Evidence[]): Person[] {
  const people = new Map<string, Person>();
  for (const { actor, beneficiaries } of evidence)
    for (const person of [actor, ...beneficiaries]) people.set(person.login, person);
  return [...people.values()];
}

/** Whatever stands open in a team of which there is such evidence. */
export function arbitrarySituation(evidence: readonly Evidence[]): fc.Arbitrary<Situation> {
  const people = peopleOf(evidence);
  const areas = [...new Set(evidence.flatMap(({ area }) => area))];
  const person = people.length === 0 ? fc.constant(buildPerson('mira')) : fc.constantFrom(...people);
  const place = fc.subarray(areas, { maxLength: Math.min(2, areas.length) });
  const at = fc.integer({ min: 0, max: 100 * DAY }).map((hours) => hoursAfter(hours));
  const wait = fc
    .record({
      number: fc.integer({ min: 500, max: 520 }),
      areas: place,
      author: fc.option(person, { nil: null }),
      waitsFor: fc.constantFrom('review', 'answer', 'decision', 'thread'),
      since: at,
      requested: fc.array(person, { maxLength: 3 }),
    })
    .map((fields) => buildWait({ ...fields, onThread: fields.waitsFor === 'thread' ? 499 : null }));
  const warning = fc
    .record({
      number: fc.integer({ min: 400, max: 420 }),
      areas: place,
      at,
      state: fc.constantFrom('set-aside', 'unresolved-at-merge', 'deferred', 'open'),
      concernKind: fc.option(fc.constantFrom(...CONCERN_KINDS), { nil: null }),
      followUp: fc.option(fc.constant(421), { nil: null }),
      raisedBy: person,
    })
    .map((fields) => buildWarning(fields));
  const peer = fc.record({ isOverloaded: fc.boolean(), isPeerNow: fc.boolean() });
  return fc
    .record({
      waits: fc.uniqueArray(wait, { maxLength: 6, selector: ({ thread }) => thread.number }),
      warnings: fc.uniqueArray(warning, { maxLength: 6, selector: ({ evidenceId }) => evidenceId }),
      peers: fc.tuple(...people.map((one) => peer.map((fields) => buildPeer(one, fields)))),
    })
    .map(({ waits, warnings, peers }) => buildSituationOf({ waits, warnings, peers }));
}
