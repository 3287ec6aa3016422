import assert from 'node:assert/strict';
import { renderMessage } from '../../../src/core/text/message.ts';
import { holdMirror } from '../../../src/core/insights/mirror.ts';
import type { MirrorOptions } from '../../../src/core/insights/mirrorInsight.ts';
import { daysUpTo } from '../../../src/core/insights/periods.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { PullRow } from '../../../src/core/model/situation.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { buildPerson, hoursAfter } from '../../support/builders.ts';
import { buildPeer, buildPullRow, buildPullRows, buildSituation, buildWait } from '../../support/situationBuilders.ts';
import { buildAct } from '../map/inventedTeam.ts';

const mira = buildPerson('mira');
const period = daysUpTo(hoursAfter(24 * 100), 100);

/** Pull requests of jonas's that mira looked at, from number `first` on. */
function looked(count: number, { first = 1, day = 50, area = 'storage/' } = {}): PullRow[] {
  return Array.from({ length: count }, (_, index) =>
    buildPullRow({
      number: first + index,
      author: buildPerson('jonas'),
      reviewers: [mira],
      openedAt: hoursAfter(24 * day),
      areas: [area],
    }),
  );
}

function flags(threads: readonly number[], day = 51): Evidence[] {
  return threads.map((thread) => buildAct({ by: 'mira', for: 'jonas', thread, day }));
}

function hold(evidence: readonly Evidence[], pulls: PullRow[], options: Partial<MirrorOptions> = {}) {
  const mirror = holdMirror(mira, {
    evidence,
    situation: buildSituation({ pulls }),
    period,
    knownFrom: hoursAfter(-24 * 400),
    translate,
    ...options,
  });
  const lines = mirror.insights.map(({ topic, sentence, details }): [string, string] => [
    topic,
    [sentence, ...details].map((message) => renderMessage(message, translate)).join(' '),
  ]);
  return { told: Object.fromEntries(lines), silences: mirror.silences.map((one) => renderMessage(one, translate)) };
}

describe('holdMirror', () => {
  it('is silent below a minimum of occasions, and says why', () => {
    const { told, silences } = hold(flags([1, 2, 3]), looked(14));
    assert.equal(told['flags'], undefined);
    assert.equal(silences.length, 2);
    assert.match(silences[0] ?? '', /you looked at 14 pull requests of others in this time, and from 15 on/);
  });

  it('gives a rate with its occasions and Wilson’s interval', () => {
    const { told } = hold(flags([1, 2, 3, 4, 5]), looked(20));
    assert.match(told['flags'] ?? '', /You looked at 20 .* On 5 of them .* 25 in 100, .* 11 to 47\./);
  });

  it('counts a pull request once, and only those that one looked at', () => {
    const twice = [
      ...flags([1, 2]),
      ...flags([1, 2]).map((act) => ({ ...act, id: `${act.id}-again` })),
      ...flags([99]),
    ];
    assert.match(hold(twice, looked(20)).told['flags'] ?? '', /On 2 of them/);
  });

  it('says kindly that nothing was seen', () => {
    assert.match(hold([], looked(20)).told['flags'] ?? '', /GitHub shows none/);
  });

  it('compares with one’s own time before, and speaks of change only where chance cannot bring it', () => {
    const before = looked(20, { first: 101, day: -50 });
    const more = hold(flags([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), [...looked(20), ...before]);
    assert.match(more.told['flags'] ?? '', /it was 0 of 20: it has become more\.$/);
    const same = hold([...flags([1, 2, 3]), ...flags([101, 102], -49)], [...looked(20), ...before]);
    assert.match(same.told['flags'] ?? '', /it was 2 of 20: chance alone can make such a difference\.$/);
    const little = hold(flags([1]), [...looked(20), ...before.slice(6)]);
    assert.doesNotMatch(little.told['flags'] ?? '', /time before/);
    const unknown = hold(flags([1]), [...looked(20), ...before], { knownFrom: hoursAfter(-24) });
    assert.doesNotMatch(unknown.told['flags'] ?? '', /time before/);
  });

  it('shows give and take without a count', () => {
    const evidence = [...flags([1, 2]), buildAct({ by: 'edda', for: 'mira', thread: 9, day: 60, area: 'net/' })];
    const { told } = hold(evidence, []);
    assert.equal(told['given'], 'You helped jonas, in storage/.');
    assert.equal(told['received'], 'edda helped you, in net/.');
  });

  it('shows where one reviews and nothing shows yet', () => {
    const pulls = [
      ...looked(5, { area: 'net/' }),
      ...looked(4, { first: 20, area: 'ui/' }),
      ...looked(6, { first: 30 }),
    ];
    const { told } = hold(flags([30]), pulls);
    assert.match(told['gap'] ?? '', /^You look at changes to net\//);
  });

  it('tells of load to oneself alone', () => {
    const waits = [1, 2, 3, 4, 5].map((number) =>
      buildWait({ thread: { kind: 'pull', number, title: 'Keep the lamp lit', url: 'https://example.org' } }, [mira]),
    );
    const told = (count: number, isOverloaded = false) =>
      hold([], [], {
        situation: buildSituation({ waits: waits.slice(0, count), peers: [buildPeer('mira', { isOverloaded })] }),
      }).told['load'];
    assert.match(told(5) ?? '', /^5 threads wait for you by name\. Only you see this/);
    assert.equal(told(4), undefined);
    assert.match(told(4, true) ?? '', /^4 threads/);
  });

  it('tells where everything goes through one’s own hands', () => {
    const carried = [1, 2, 3, 4, 5, 6].map((thread) =>
      buildAct({ by: 'mira', for: 'edda', thread, day: thread + 10, kind: 'broke-the-wait' }),
    );
    assert.match(hold(carried, buildPullRows(24)).told['load'] ?? '', /^In storage\/ nearly all that waited/);
    assert.equal(hold(carried, buildPullRows(10)).told['load'], undefined);
  });

  it('asks for another look at the history where nothing is known of how things stand', () => {
    const { told, silences } = hold(flags([1]), [], { situation: null });
    assert.deepEqual(told, {});
    assert.match(silences[0] ?? '', /read the repository again/);
  });
});
