import assert from 'node:assert/strict';
import { assessHonesty, findBusiest } from '../../../src/core/evaluation/honesty.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { History } from '../../../src/core/model/history.ts';
import type { Pull } from '../../../src/core/model/thread.ts';
import { personKey } from '../../../src/core/people/humans.ts';
import {
  buildComment,
  buildEvidence,
  buildPerson,
  buildPull,
  buildRepository,
  hoursAfter,
  START_ISO,
} from '../../support/builders.ts';

const PEOPLE = ['mira', 'jonas', 'edda', 'tomas', 'ines'];

/** In each thread the first person writes once, the second twice, and so on. */
function buildThread(number: number): Pull {
  const events = PEOPLE.flatMap((login, index) =>
    Array.from({ length: index + 1 }, (_, hours) =>
      buildComment({ actor: buildPerson(login), at: hoursAfter(hours), body: `Note ${String(hours)}` }),
    ),
  );
  return buildPull({ number, author: buildPerson('mira'), events });
}

const HISTORY: History = {
  repository: buildRepository(),
  threads: [buildThread(1), buildThread(2)],
  asOf: START_ISO,
  isWhole: true,
};

/** As many pieces of evidence in each thread as said. */
function provide(counts: Record<string, number>, fields: Partial<Evidence> = {}): Evidence[] {
  const { thread } = buildEvidence();
  return Object.entries(counts).flatMap(([login, count]) =>
    Array.from({ length: count }, () =>
      [1, 2].map((number) => buildEvidence({ actor: buildPerson(login), thread: { ...thread, number }, ...fields })),
    ).flat(),
  );
}

describe('assessHonesty', () => {
  it('shows where the evidence is nothing but activity', () => {
    const honesty = assessHonesty(HISTORY, provide({ mira: 1, jonas: 2, edda: 3, tomas: 4, ines: 5 }));
    assert.ok(Math.abs((honesty.withComments.everybody.value ?? 0) - 1) < 1e-12);
    assert.equal(honesty.withComments.everybody.people, 5);
  });

  it('shows where the evidence goes against activity', () => {
    const honesty = assessHonesty(HISTORY, provide({ mira: 5, jonas: 4, edda: 3, tomas: 2, ines: 1 }));
    assert.ok(Math.abs((honesty.withComments.everybody.value ?? 0) + 1) < 1e-12);
  });

  it('tells evidence that is a share of what somebody writes from evidence that is not', () => {
    const busy = Array.from({ length: 20 }, (_, index) => buildThread(index + 1)).concat(
      Array.from({ length: 20 }, (_, index) => buildThread(index + 21)),
    );
    const history = { ...HISTORY, threads: busy };
    const likeTexts = assessHonesty(history, provide({ mira: 4, jonas: 8, edda: 12, tomas: 16, ines: 20 }));
    const against = assessHonesty(history, provide({ mira: 20, jonas: 16, edda: 12, tomas: 8, ines: 4 }));
    assert.equal(likeTexts.spread.people, 5);
    assert.ok((likeTexts.spread.value ?? 9) < 0.01, 'exactly a share');
    assert.ok((against.spread.value ?? 0) > 5, String(against.spread.value));
    // Dealt out by chance, so many pieces follow the texts closely, whoever had them.
    for (const { byChance } of [likeTexts, against]) assert.ok((byChance.value ?? 0) > 0.9);
    assert.deepEqual(assessHonesty(HISTORY, []).spread, { value: null, interval: null, people: 0 });
  });

  it('counts only evidence that is shown, and people with any apart', () => {
    const evidence = [...provide({ mira: 1, jonas: 2 }), ...provide({ edda: 3 }, { level: 'raised' })];
    const honesty = assessHonesty(HISTORY, evidence);
    assert.deepEqual([honesty.people, honesty.peopleWithEvidence], [5, 2]);
    assert.equal(honesty.withComments.withEvidence.value, null, 'two people have no order worth the name');
  });

  it('gives the share of the one who wrote most', () => {
    const honesty = assessHonesty(HISTORY, [
      ...provide({ ines: 1, mira: 3 }),
      ...provide({ ines: 1 }, { kind: 'broke-the-wait', level: 'moved' }),
    ]);
    const { comments, evidence, anticipating, unblocking } = honesty.busiestShare;
    assert.deepEqual([comments.value, evidence.value, anticipating.value, unblocking.value], [5 / 15, 2 / 5, 1 / 4, 1]);
  });

  it('finds evidence stable that the same people have in both halves', () => {
    const { thread } = buildEvidence();
    const shifted = PEOPLE.flatMap((login, index) =>
      [index + 1, PEOPLE.length - index].flatMap((count, half) =>
        Array.from({ length: count }, () =>
          buildEvidence({ actor: buildPerson(login), thread: { ...thread, number: half + 1 } }),
        ),
      ),
    );
    const stable = assessHonesty(HISTORY, provide({ mira: 1, jonas: 2, edda: 3, tomas: 4, ines: 5 }));
    assert.ok(Math.abs((stable.splitHalf.pieces.value ?? 0) - 1) < 1e-12);
    assert.ok(Math.abs((assessHonesty(HISTORY, shifted).splitHalf.pieces.value ?? 0) + 1) < 1e-12);
  });

  it('says nothing per text of people who wrote little', () => {
    assert.deepEqual(assessHonesty(HISTORY, provide({ mira: 1 })).splitHalf.perText, {
      value: null,
      interval: null,
      people: 0,
    });
  });
});

describe('findBusiest', () => {
  it('finds who wrote most, programs aside', () => {
    const bot = buildPerson('tide[bot]');
    const chatter = Array.from({ length: 50 }, (_, hours) => buildComment({ actor: bot, at: hoursAfter(hours) }));
    const history = { ...HISTORY, threads: [...HISTORY.threads, buildPull({ number: 3, events: chatter })] };
    assert.equal(findBusiest(history), personKey(buildPerson('ines')));
    assert.equal(findBusiest({ ...HISTORY, threads: [] }), null);
  });
});

describe('assessHonesty, of people with the same opportunity', () => {
  it('is not correlated where evidence and texts both only follow from how many threads somebody was on', () => {
    const threads = Array.from({ length: 12 }, (_, index) =>
      buildPull({
        number: index + 1,
        author: buildPerson('otto'),
        // The first is on every thread, the second on all but two, and so on; how much each writes differs by chance.
        events: PEOPLE.slice(0, 5 - Math.floor(index / 3)).flatMap((login, place) =>
          Array.from({ length: 1 + ((index * 7 + place * 5) % 3) }, (_, hours) =>
            buildComment({ actor: buildPerson(login), at: hoursAfter(hours), body: `Note ${String(hours)}` }),
          ),
        ),
      }),
    );
    const history: History = { ...HISTORY, threads };
    const honesty = assessHonesty(history, provide({ mira: 5, jonas: 4, edda: 3, tomas: 2, ines: 1 }));
    const { value } = honesty.withComments.withEvidence;
    assert.ok(value !== null && value > 0.9, String(value));
    const atEqual = honesty.withOpportunity.value;
    assert.ok(atEqual === null || atEqual < value);
  });

  it('tells the families apart, and leaves duty out', () => {
    const evidence = [
      ...provide({ mira: 1, jonas: 2, edda: 3, tomas: 4, ines: 5 }, { kind: 'broke-the-wait', level: 'moved' }),
      ...provide({ mira: 5, jonas: 4, edda: 3, tomas: 2, ines: 1 }, { kind: 'cited', level: 'chosen', byDuty: true }),
    ];
    const { families, withoutDuty } = assessHonesty(HISTORY, evidence);
    assert.ok((families.unblocking.value ?? 0) > 0.99);
    assert.ok((families['looked-up-to'].value ?? 0) < -0.99);
    assert.equal(families.growing.value, null);
    assert.ok((withoutDuty.value ?? 0) > 0.99);
  });
});
