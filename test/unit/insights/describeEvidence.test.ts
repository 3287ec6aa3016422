import assert from 'node:assert/strict';
import { describeEvidence, summarizeEvidence } from '../../../src/core/insights/describeEvidence.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import { EVIDENCE_KINDS, EVIDENCE_LEVELS } from '../../../src/core/model/evidenceKinds.ts';
import { CONCERN_KINDS } from '../../../src/core/reading/reader.ts';
import { createTranslate } from '../../../src/core/text/createTranslate.ts';
import { englishTranslate } from '../../../src/core/text/englishTranslate.ts';
import { buildAct } from '../map/inventedTeam.ts';

function headlineOf(fields: Partial<Evidence>, sketch: { concern?: string; kind?: Evidence['kind'] } = {}): string {
  const act = buildAct({ by: 'mira', for: 'jonas', thread: 45, day: 1, ...sketch, fields });
  return describeEvidence(act, englishTranslate).headline;
}

describe('describeEvidence', () => {
  it('says what was seen coming, and where', () => {
    assert.equal(headlineOf({}), 'saw an edge case coming in storage/ (#45)');
    assert.equal(headlineOf({}, { concern: 'missing-test' }), 'noticed a missing test in storage/ (#45)');
    assert.equal(
      headlineOf({ level: 'proved-right' }),
      'saw an edge case coming in storage/ (#45); it later came true',
    );
  });

  it('claims no more than a raised concern where nothing followed', () => {
    assert.equal(headlineOf({ level: 'raised' }), 'raised an edge case in storage/ (#45)');
    assert.equal(headlineOf({ level: 'deferred' }), 'raised an edge case in storage/ (#45); it was left for later');
  });

  it('says what was got moving; the facts say after which wait', () => {
    assert.equal(headlineOf({}, { kind: 'broke-the-wait' }), 'got #45 in storage/ moving');
  });

  it('does not say that a decision got anything moving', () => {
    const because = [{ message: 'Then it was decided, with a reason.', args: {}, url: 'https://example.org/45' }];
    assert.equal(headlineOf({ because }, { kind: 'broke-the-wait' }), 'brought #45 in storage/ to a decision');
    assert.equal(headlineOf({ because, area: [] }, { kind: 'broke-the-wait' }), 'brought #45 to a decision');
    const agreed = ['Then somebody said that it is closed.', 'The author agreed within a day.'].map((message) => ({
      ...{ message, args: {}, url: 'https://example.org/45' },
    }));
    assert.equal(headlineOf({ because: agreed }, { kind: 'broke-the-wait' }), 'brought #45 in storage/ to a decision');
  });

  it('tells acts of being looked to and of sharing by what was done', () => {
    assert.equal(headlineOf({}, { kind: 'sought-out' }), 'was asked by name in storage/ (#45)');
    assert.equal(headlineOf({}, { kind: 'idea-adopted' }), 'had an idea that was taken up in storage/ (#45)');
    assert.equal(headlineOf({ area: [] }, { kind: 'changed-course' }), 'changed course (#45)');
  });

  it('names one or two areas, and no more', () => {
    assert.equal(headlineOf({ area: [] }), 'saw an edge case coming (#45)');
    assert.equal(headlineOf({ area: ['net/', 'ui/'] }), 'saw an edge case coming in net/ and ui/ (#45)');
    assert.equal(
      headlineOf({ area: ['net/', 'ui/', 'ci/'] }),
      'saw an edge case coming in net/, ui/ and elsewhere (#45)',
    );
  });

  it('leaves the number out on request', () => {
    const act = buildAct({ by: 'mira', for: 'jonas', thread: 45, day: 1, kind: 'broke-the-wait' });
    const { headline } = describeEvidence(act, englishTranslate, { isThreadNumbered: false });
    assert.equal(headline, 'got a pull request in storage/ moving');
  });

  it('has words for every kind, level and concern, and never a key in them', () => {
    for (const kind of EVIDENCE_KINDS) {
      for (const level of EVIDENCE_LEVELS) {
        for (const concern of CONCERN_KINDS) {
          assert.doesNotMatch(headlineOf({ level }, { kind, concern }), /[{}]|\w-\w+ing\b|undefined/);
        }
      }
    }
  });

  it('gives the facts as sentences with their links, and the day', () => {
    const act = buildAct({ by: 'mira', for: 'jonas', thread: 45, day: 1, concern: 'race' });
    const { facts, day } = describeEvidence(act, englishTranslate);
    assert.deepEqual(facts[0], {
      text: 'It names a race.',
      url: 'https://github.com/tide-team/lighthouse/pull/45#discussion_r1',
    });
    assert.equal(day, '2024-03-05');
  });

  it('keeps what it does not know as it is written, and takes no word from an object’s own properties', () => {
    const fact = {
      message: 'About {concern}, {waitedFor}.',
      args: { concern: 'constructor', waitedFor: 'toString' },
      url: null,
    };
    const act = buildAct({ by: 'mira', for: 'jonas', thread: 45, day: 1, fields: { because: [fact] } });
    const { facts, headline } = describeEvidence(act, englishTranslate);
    assert.equal(facts[0]?.text, 'About constructor, toString.');
    assert.equal(headline, 'saw trouble coming in storage/ (#45)');
  });

  it('says in the reader’s language what nobody could name', () => {
    const fact = { message: 'A review pointed at {concern}.', args: { concern: 'trouble' }, url: null };
    const act = buildAct({ by: 'mira', for: 'jonas', thread: 45, day: 1, fields: { because: [fact] } });
    const german = createTranslate(
      { [fact.message]: 'Ein Review wies auf {concern} hin.', trouble: 'ein Problem' },
      'de',
    );
    assert.equal(describeEvidence(act, german).facts[0]?.text, 'Ein Review wies auf ein Problem hin.');
  });

  it('says when the act was before what came of it', () => {
    const act = buildAct({ by: 'mira', for: 'jonas', thread: 45, day: 1, fields: { level: 'proved-right' } });
    const { headline } = describeEvidence(act, englishTranslate, { when: 'in June' });
    assert.equal(headline, 'saw an edge case coming in storage/ (#45), in June; it later came true');
  });

  it('drops links that are not for the web', () => {
    const fact = { message: 'It says so.', args: {}, url: 'javascript:alert(1)' };
    const act = buildAct({ by: 'mira', for: 'jonas', thread: 45, day: 1, fields: { because: [fact] } });
    assert.deepEqual(describeEvidence(act, englishTranslate).facts, [{ text: 'It says so.', url: null }]);
  });
});

describe('summarizeEvidence', () => {
  function summaryOf(fields: Partial<Evidence>, kind?: Evidence['kind'], isThreadNumbered = false): string {
    const act = buildAct({ by: 'mira', for: 'jonas', thread: 45, day: 1, ...(kind && { kind }), fields });
    return summarizeEvidence(act, englishTranslate, { isThreadNumbered });
  }

  it('names what it was about and where, without a verb', () => {
    assert.equal(summaryOf({}), 'an edge case in storage/');
    assert.equal(summaryOf({}, 'broke-the-wait'), 'a pull request in storage/');
    assert.equal(summaryOf({ area: [] }), 'an edge case');
  });

  it('gives the thread its number where that may be seen', () => {
    assert.equal(summaryOf({}, 'flagged-in-review', true), 'an edge case in storage/ (#45)');
    assert.equal(summaryOf({}, 'broke-the-wait', true), '#45 in storage/');
  });
});
