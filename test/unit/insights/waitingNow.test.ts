import assert from 'node:assert/strict';
import { noCounts } from '../../../src/core/engine/countCoverage.ts';
import { renderMessage } from '../../../src/core/text/message.ts';
import { waitingNow } from '../../../src/core/insights/waitingNow.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { OpenWait, PullRow, Situation } from '../../../src/core/model/situation.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { buildPerson, hoursAfter } from '../../support/builders.ts';
import { buildAct } from '../map/inventedTeam.ts';
import { buildPeer, buildSituationOf, buildWait } from './inventedSituation.ts';

const DAY = 24;
const people = ['noor', 'jonas', 'zora', 'elke'].map((login) => buildPerson(login));

/** Everybody has moved something in storage/: noor last. */
const moves = people.map(({ login }, index) =>
  buildAct({ by: login, for: 'mira', thread: 10 + index, day: 60 - index, kind: 'broke-the-wait' }),
);

function look(waits: OpenWait[], fields: Partial<Situation> = {}, evidence: Evidence[] = moves) {
  const situation = buildSituationOf({ waits, peers: people.map((person) => buildPeer(person)), ...fields });
  return waitingNow({ situation, evidence, viewer: buildPerson('mira'), translate });
}

function askedOf(waiting: ReturnType<typeof look>): string[][] {
  return waiting.now.map(({ asks }) => asks.map(({ person }) => person.login));
}

describe('waiting now', () => {
  it('says since when and for what, and leaves out what has not waited for long', () => {
    const { now } = look([
      buildWait({ number: 500 }),
      buildWait({ number: 501, waitsFor: 'thread', onThread: 499 }),
      buildWait({ number: 502, isLong: false }),
    ]);
    assert.deepEqual(
      now.map(({ sentence }) => renderMessage(sentence, translate)),
      [
        '#500 in storage/ has waited for a review for 10 days.',
        '#501 in storage/ cannot go on before #499, which is still open.',
      ],
    );
  });

  it('names those who have moved such things there, by their newest such act, at most three', () => {
    assert.deepEqual(askedOf(look([buildWait()])), [['noor', 'jonas', 'zora']]);
    assert.deepEqual(askedOf(look([buildWait({ areas: ['net/'] })])), [[]]);
  });

  it('names nobody for what they did there more than a year ago', () => {
    const asOf = hoursAfter(430 * DAY);
    const active = people.map((person) => buildPeer(person, { lastActiveAt: asOf }));
    const newest = moves.map((act, index) => (index === 3 ? { ...act, at: hoursAfter(100 * DAY) } : act));
    assert.deepEqual(askedOf(look([buildWait({ since: hoursAfter(420 * DAY) })], { asOf, peers: active }, newest)), [
      ['elke'],
    ]);
  });

  it('names nobody who was asked already, has looked at it, has too much, is away, or is no peer now', () => {
    const row: PullRow = {
      number: 500,
      title: '',
      url: '',
      areas: [],
      author: buildPerson('mira'),
      openedAt: hoursAfter(0),
      mergedAt: null,
      closedAt: null,
      reviewers: [buildPerson('jonas')],
      hasHumanReview: true,
      isByNewcomer: false,
      isByProgram: false,
    };
    assert.deepEqual(askedOf(look([buildWait({ requested: [buildPerson('noor')] })], { pulls: [row] })), [
      ['zora', 'elke'],
    ]);
    const peers = [
      buildPeer(buildPerson('noor'), { isOverloaded: true }),
      buildPeer(buildPerson('jonas'), { lastActiveAt: hoursAfter(39 * DAY) }),
      buildPeer(buildPerson('zora'), { isPeerNow: false }),
      buildPeer(buildPerson('elke')),
    ];
    assert.deepEqual(askedOf(look([buildWait()], { peers })), [['elke']]);
  });

  it('spares whoever has most to do there anyway where two others qualify', () => {
    const [noor, ...others] = moves;
    assert.ok(noor);
    assert.deepEqual(askedOf(look([buildWait()], {}, [{ ...noor, byDuty: true }, ...others])), [
      ['jonas', 'zora', 'elke'],
    ]);
    const peers = ['noor', 'jonas'].map((login) => buildPeer(buildPerson(login)));
    assert.deepEqual(askedOf(look([buildWait()], { peers }, [{ ...noor, byDuty: true }, ...others])), [
      ['noor', 'jonas'],
    ]);
  });

  it('does not send every thread of a list to the same few', () => {
    const waits = [500, 501, 502, 503].map((number) => buildWait({ number }));
    const named = askedOf(look(waits)).flat();
    for (const { login } of people) assert.equal(named.filter((one) => one === login).length, 3, login);
  });

  it('gives words that say what it waits for and why this person, and ask for one step', () => {
    const [ask] = look([buildWait()]).now[0]?.asks ?? [];
    assert.ok(ask);
    assert.equal(
      renderMessage(ask.sentence, translate),
      '#500 (“Cache the tide tables”) has been ready for a review since 2 Jun 2024. You got #10 in storage/ moving, so I thought of you. Could you look at it, or at the part that you know? If not, who else knows it?',
    );
  });

  it('speaks of no place where none is known, and names one of those who may be asked as the example', () => {
    const [wait] = look([buildWait({ areas: [] })]).now;
    assert.ok(wait);
    const said = [wait.sentence, ...wait.asks.flatMap(({ why, sentence }) => [why, sentence])]
      .map((message) => renderMessage(message, translate))
      .join('\n');
    assert.doesNotMatch(said, /this repository|storage/);
    assert.equal(wait.asks.filter(({ isExample }) => isExample).length, 1);
    const examples = look([500, 501, 502].map((number) => buildWait({ number }))).now.map(
      ({ asks }) => asks.find(({ isExample }) => isExample)?.person.login,
    );
    assert.ok(new Set(examples).size > 1, examples.join());
  });

  it('asks where the thread is stuck: at the one that it waits for', () => {
    const wait = buildWait({ number: 501, areas: ['net/'], waitsFor: 'thread', onThread: 500 });
    const asked = askedOf(look([wait, buildWait({ number: 500, isLong: false, requested: [buildPerson('noor')] })]));
    assert.deepEqual(asked, [['jonas', 'zora', 'elke']]);
  });

  it('lets what has rested for over half a year be one question', () => {
    const rested = [500, 501].map((number) => buildWait({ number, since: hoursAfter(-100 * DAY) }));
    const { now, resting } = look(rested);
    assert.deepEqual(now, []);
    assert.match(resting === null ? '' : renderMessage(resting, translate), /^2 more threads have rested/);
    assert.equal(look([buildWait()]).resting, null);
  });

  it('takes a peer’s issue that asks nothing for a note, and somebody else’s for a wait', () => {
    const thread = {
      kind: 'issue',
      number: 600,
      title: 'Wash the lamp',
      url: 'https://github.com/x/y/issues/600',
    } as const;
    const byPeer = buildWait({ thread, author: buildPerson('noor'), waitsFor: 'answer' });
    const byOther = buildWait({ thread, author: buildPerson('guest'), waitsFor: 'answer' });
    assert.deepEqual([look([byPeer]).now.length, look([byOther]).now.length], [0, 1]);
  });

  it('speaks of no one way out where somebody is left out, who may be the other', () => {
    const [first] = moves;
    assert.ok(first);
    const ways = (fields: Partial<Situation>): string =>
      look(
        [500, 501, 502, 503, 504].map((number) => buildWait({ number })),
        fields,
        [first],
      )
        .now.map(({ asLead }) => (asLead === null ? '' : renderMessage(asLead, translate)))
        .join('\n');
    assert.match(ways({}), /one way out/);
    assert.doesNotMatch(ways({ counts: noCounts() }), /one way out|nobody/i);
  });

  it('thinks of whoever has begun where there is one way out', () => {
    const peers = ['noor', 'rafa'].map((login) => buildPeer(buildPerson(login)));
    const begun = buildAct({ by: 'rafa', for: 'mira', thread: 30, day: 20, kind: 'explained' });
    const { now } = look([buildWait()], { peers }, [...moves, begun]);
    const lead = now[0]?.asLead;
    assert.ok(lead);
    assert.match(renderMessage(lead, translate), /rafa/);
  });
});
