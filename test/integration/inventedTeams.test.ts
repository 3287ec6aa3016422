import assert from 'node:assert/strict';
import type { Evaluation } from '../../src/core/evaluation/evaluateRepository.ts';
import { figuresOf, INVENTED_TEAMS, measureTeam, type InventedTeam } from '../support/measureTeam.ts';
import { useTemporaryFolder } from '../support/temporaryFolder.ts';

/** Precision and recall at least: as measured (docs/DETECTORS.md), less a margin for a case or two. */
type Floor = readonly [precision: number, recall: number];
type Asked = 'actedOn' | 'unblocked' | 'helped';

/** Raise these with the detectors, never lower them. */
const FLOORS: Record<InventedTeam, Record<Asked, Floor>> = {
  fleet: { actedOn: [0.84, 0.6], unblocked: [0.92, 0.74], helped: [0.82, 0.66] },
  atrium: { actedOn: [0.88, 0.6], unblocked: [0.92, 0.74], helped: [0.72, 0.76] },
  lattice: { actedOn: [0.8, 0.66], unblocked: [0.88, 0.74], helped: [0.9, 0.82] },
  ember: { actedOn: [0.82, 0.47], unblocked: [0.86, 0.76], helped: [0.74, 0.66] },
};
const ASKED: Record<Asked, string> = {
  actedOn: 'which concerns the work changed for',
  unblocked: 'who moved what had stood still',
  helped: 'who helped on an issue',
};

describe('on invented teams', function () {
  this.timeout(60_000);
  const inFolder = useTemporaryFolder('suite');
  for (const team of Object.keys(INVENTED_TEAMS) as InventedTeam[]) {
    describe(team, () => {
      let evaluation: Evaluation;
      before(async () => {
        evaluation = await measureTeam(team, inFolder(`${team}.db`));
      });
      for (const asked of Object.keys(ASKED) as Asked[]) {
        it(`tells ${ASKED[asked]}`, () => {
          const { precision, recall, hits, falseAlarms, misses } = figuresOf(evaluation[asked]);
          const [leastPrecision, leastRecall] = FLOORS[team][asked];
          const told = `${String(hits)} right, ${String(falseAlarms)} wrong, ${String(misses)} missed`;
          assert.ok((precision.value ?? 0) >= leastPrecision, told);
          assert.ok((recall.value ?? 0) >= leastRecall, told);
        });
      }
    });
  }
});
