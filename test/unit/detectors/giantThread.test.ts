import assert from 'node:assert/strict';
import { DETECTORS } from '../../../src/core/detectors/registry.ts';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import { buildTeamContext } from '../../../src/core/people/teamContext.ts';
import { readComments } from '../../../src/core/reading/readComments.ts';
import { buildSituation } from '../../../src/core/situation/buildSituation.ts';
import { inventGiantThread, type GiantTalk } from '../../support/giantThread.ts';
import { buildHistory } from '../../support/smallHistory.ts';

const SMALL = 600;
const TIMES = 4;
/** Between linear (1) and square (2): a longer talk has a little more in it for everybody. */
const POWER = 1.3;
/** What reads less than this at the larger size is no matter, however it grows. */
const LITTLE = 20_000;

const TALKS: Omit<GiantTalk, 'comments'>[] = [
  { kind: 'pull', longestSilenceHours: 96 },
  { kind: 'pull', longestSilenceHours: 1 },
  { kind: 'issue', longestSilenceHours: 96 },
];

describe('a thread of very many comments', function () {
  this.timeout(60_000);

  for (const talk of TALKS) {
    it(`is looked through in steps that grow with it, and not with its square: ${talk.kind}, silent for ${String(talk.longestSilenceHours)} h at most`, async () => {
      const small = await countReads({ ...talk, comments: SMALL });
      const large = await countReads({ ...talk, comments: SMALL * TIMES });
      const tooMany = [...large].filter(([step, reads]) => {
        return reads > LITTLE && reads > (small.get(step) ?? 0) * TIMES ** POWER;
      });
      assert.deepEqual(
        tooMany.map(([step, reads]) => [step, small.get(step), reads]),
        [],
      );
    });
  }
});

/** How often anything of the giant thread's events is read, by each step of a look. */
async function countReads(talk: GiantTalk): Promise<Map<string, number>> {
  const threads = inventGiantThread(talk);
  const reads = new Map<string, number>();
  let step = '';
  const count = (): void => void reads.set(step, (reads.get(step) ?? 0) + 1);
  const giant = threads.at(-1);
  assert.ok(giant);
  giant.events = giant.events.map((event) => countingReads(event, count));
  const history = buildHistory(threads, { asOf: giant.updatedAt });
  step = 'team';
  const team = buildTeamContext({ history, files: null, areaOf: (path) => path.split('/')[0] ?? '' });
  step = 'read';
  const readings = await readComments({ history, team, store: { readings: () => new Map() } });
  const evidence: Evidence[] = [];
  for (const detector of DETECTORS) {
    step = detector.kind;
    evidence.push(...detector.detect({ history, team, readings }));
  }
  step = 'situation';
  for (const work = buildSituation({ history, team, readings, evidence }); work.next().done !== true;);
  return reads;
}

function countingReads(event: ThreadEvent, count: () => void): ThreadEvent {
  return new Proxy(event, {
    get: (target, key, receiver): unknown => {
      count();
      return Reflect.get(target, key, receiver);
    },
  });
}
