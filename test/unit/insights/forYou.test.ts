import assert from 'node:assert/strict';
import { forYou } from '../../../src/core/insights/forYou.ts';
import { tellHere } from '../../../src/core/insights/here.ts';
import { renderMessage } from '../../../src/core/text/message.ts';
import { findOpenings } from '../../../src/core/insights/openings.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { OpenQuestion, Situation } from '../../../src/core/model/situation.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { buildPerson, hoursAfter } from '../../support/builders.ts';
import { buildPullRow } from '../../support/situationBuilders.ts';
import { buildAct } from '../map/inventedTeam.ts';
import { buildPeer, buildSituationOf, buildWait, buildWarning } from './inventedSituation.ts';

const DAY = 24;
const mira = buildPerson('mira');
const WHOLE = { from: null, to: null };

function helpOf(evidence: Evidence[], period: { from: string | null; to: string | null } = WHOLE) {
  return forYou({ evidence, viewer: mira, period, translate });
}

describe('for you', () => {
  const flag = buildAct({ by: 'noor', for: 'mira', thread: 1, day: 10 });

  it('tells what others did that helped the viewer, newest first', () => {
    const move = buildAct({ by: 'jonas', for: 'mira', thread: 2, day: 20, kind: 'broke-the-wait' });
    const others = buildAct({ by: 'noor', for: 'zora', thread: 3, day: 30 });
    const own = buildAct({ by: 'mira', for: 'noor', thread: 4, day: 30 });
    assert.deepEqual(
      helpOf([flag, move, others, own]).map(({ sentence }) => renderMessage(sentence, translate)),
      ['jonas got #2 in storage/ moving.', 'noor saw an edge case coming in storage/ (#1).'],
    );
  });

  it('keeps to the period, and leaves out what was only raised, who was chosen, and who thought again', () => {
    const since = { from: hoursAfter(15 * DAY), to: null };
    assert.deepEqual(helpOf([flag], since), []);
    for (const fields of [{ level: 'raised' }, { kind: 'cited', level: 'chosen' }, { kind: 'changed-course' }] as const)
      assert.deepEqual(helpOf([{ ...flag, ...fields }]), [], JSON.stringify(fields));
  });

  it('tells the acts of one review together', () => {
    const acts = [1, 2].map((hour) => ({
      ...flag,
      id: `act-${String(hour)}`,
      at: hoursAfter(10 * DAY + hour),
      actGroup: 'review:7',
    }));
    const [help, ...more] = helpOf(acts);
    assert.deepEqual([help?.evidenceIds, more], [['act-2', 'act-1'], []]);
  });

  it('drafts a thank-you that says what for', () => {
    const [help] = helpOf([flag]);
    assert.match(help?.thanks ?? '', /^Thank you, @noor\. You saw an edge case coming in storage\/ \(#1\)\./);
    assert.ok(help?.thanks.includes(flag.source.url));
  });

  it('points from help to something of the same kind that is open there, at each once', () => {
    const situation = buildSituationOf({ waits: [buildWait({ author: buildPerson('zora') })] });
    const own = buildAct({ by: 'mira', for: 'zora', thread: 9, day: 50, kind: 'broke-the-wait' });
    const moves = [2, 3].map((thread) =>
      buildAct({ by: 'jonas', for: 'mira', thread, day: thread, kind: 'broke-the-wait' }),
    );
    const evidence = [own, ...moves];
    const openings = findOpenings({ situation, evidence, viewer: mira, translate });
    const asked = forYou({ evidence, viewer: mira, period: WHOLE, openings, translate }).map(
      ({ asProfessional }) => asProfessional?.args['opening'] ?? null,
    );
    assert.deepEqual(asked, ['#500', null]);
  });
});

describe('openings for you', () => {
  const begun = buildAct({ by: 'mira', for: 'noor', thread: 9, day: 50, kind: 'broke-the-wait' });
  const question: OpenQuestion = {
    thread: { kind: 'issue', number: 700, title: 'Night runs', url: 'https://github.com/x/y/issues/700' },
    areas: ['storage/'],
    at: hoursAfter(95 * DAY),
    url: 'https://github.com/x/y/issues/700',
    quote: 'Which clock does the lamp follow?',
    asker: buildPerson('guest'),
    askedBy: 'newcomer',
    isOpen: true,
  };

  function find(fields: Partial<Situation>, evidence: Evidence[] = [begun]) {
    return findOpenings({ situation: buildSituationOf(fields), evidence, viewer: mira, translate });
  }

  it('are questions, unowned warnings and waits where the viewer has begun, with the reason', () => {
    const found = find({
      questions: [question],
      warnings: [buildWarning()],
      waits: [buildWait({ author: buildPerson('zora') })],
    });
    assert.deepEqual(
      found.map(({ opening }) => opening),
      ['question', 'wait', 'warning'],
    );
    for (const { details } of found) {
      const said = details.map((detail) => renderMessage(detail, translate)).join('\n');
      assert.match(said, /Yours to try, because you got #9 in storage\/ moving\./);
    }
  });

  it('are none elsewhere, none of the viewer’s own, and none that is settled or long past', () => {
    const elsewhere = { areas: ['net/'] };
    assert.deepEqual(find({ questions: [{ ...question, ...elsewhere }], warnings: [buildWarning(elsewhere)] }), []);
    assert.deepEqual(find({ waits: [buildWait()], questions: [{ ...question, asker: mira }] }), []);
    assert.deepEqual(find({ warnings: [buildWarning({ raisedBy: mira })] }), []);
    assert.deepEqual(
      find({
        questions: [
          { ...question, isOpen: false },
          { ...question, at: hoursAfter(-200 * DAY) },
        ],
      }),
      [],
    );
    assert.deepEqual(find({ questions: [question] }, []), []);
  });

  it('tell the viewer alone that somebody hopes for their word', () => {
    const [opening] = find({ waits: [buildWait({ author: buildPerson('zora'), requested: [mira] })] });
    const said = opening?.details.map((detail) => renderMessage(detail, translate)).join('\n') ?? '';
    assert.match(said, /Somebody hopes for your word on it\./);
  });

  it('are at most three of a type, and first of all what somebody hopes for the viewer’s word on', () => {
    const author = buildPerson('zora');
    const waits = [500, 501, 502, 503].map((number) =>
      buildWait({
        number,
        author,
        since: hoursAfter(24 * (number - 410)),
        ...(number === 500 ? { requested: [mira] } : {}),
      }),
    );
    const threads = find({ waits: waits.toReversed() }).map(({ thread }) => thread);
    assert.deepEqual(threads, [503, 502, 500]);
  });

  it('ask nobody twice for the same: what the viewer has reviewed comes back only when it has gone on since', () => {
    const author = buildPerson('zora');
    const row = buildPullRow({ number: 500, author, mergedAt: null, reviewers: [mira], areas: [] });
    const of = (waitsFor: 'review' | 'decision') => find({ waits: [buildWait({ author, waitsFor })], pulls: [row] });
    assert.deepEqual(of('decision'), []);
    const [again] = of('review');
    assert.match(again?.details.map((one) => renderMessage(one, translate)).join() ?? '', /it has gone on since/);
  });
});

describe('here', () => {
  const situation = buildSituationOf({
    warnings: [buildWarning(), buildWarning({ number: 401, paths: ['net/peer.ts'], areas: ['net/'] })],
    waits: [buildWait(), buildWait({ number: 501, areas: ['net/'] })],
    peers: [buildPeer(buildPerson('noor'))],
  });

  function look(paths: string[], evidence: Evidence[]) {
    return tellHere({ paths, situation, evidence, viewer: null, translate });
  }

  it('tells of a file: warnings about it, who sees trouble coming in its area, who unblocks there, what waits', () => {
    const flag = buildAct({ by: 'noor', for: 'mira', thread: 1, day: 10 });
    const older = buildAct({ by: 'noor', for: 'mira', thread: 2, day: 5 });
    const move = buildAct({ by: 'zora', for: 'mira', thread: 3, day: 5, kind: 'broke-the-wait' });
    const far = buildAct({ by: 'elke', for: 'mira', thread: 4, day: 5, area: 'net/' });
    const here = look(['storage/cache.ts'], [flag, older, move, far]);
    assert.deepEqual(
      [
        here.areas,
        here.warnings.map(({ id }) => id),
        here.seesComing.map(({ sentence }) => renderMessage(sentence, translate)),
        here.unblocks.map(({ person }) => person.login),
        here.waits.map(({ id }) => id),
      ],
      [
        ['storage/'],
        ['warning:warning-400'],
        ['noor saw an edge case coming in storage/ (#1), 14 Mar 2024.'],
        ['zora'],
        ['wait:500'],
      ],
    );
  });

  it('tells of a folder also what is below it, and of an unknown place nothing', () => {
    const inside = buildAct({ by: 'elke', for: 'mira', thread: 4, day: 5, area: 'storage/' });
    assert.deepEqual(look(['storage'], [inside]).seesComing.length, 1);
    const nowhere = look(['ui/button.ts'], [inside]);
    assert.deepEqual([nowhere.areas, nowhere.seesComing, nowhere.warnings, nowhere.waits], [[], [], [], []]);
  });

  it('leaves out what was somebody’s duty to move, and who led there longer than a year ago', () => {
    const duty = buildAct({
      by: 'zora',
      for: 'mira',
      thread: 3,
      day: 5,
      kind: 'broke-the-wait',
      fields: { byDuty: true },
    });
    const longAgo = buildAct({ by: 'noor', for: 'mira', thread: 1, day: -300 });
    const here = look(['storage/cache.ts'], [duty, longAgo]);
    assert.deepEqual([here.unblocks, here.seesComing], [[], []]);
  });
});
