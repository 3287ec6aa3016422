import fc from 'fast-check';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import { buildAct } from './inventedTeam.ts';

/** Letters only, and no part of any word of ours, so that finding one in a face means a person. */
export const LOGINS = ['quillfern', 'Brambyx', 'zorvik', 'jaxolmi', 'pyqua', 'wubb'];

const QUOTES = [
  'This is null on the first night.',
  'As @quillfern and brambyx said, see https://github.com/zorvik/x/pull/7 and #7.',
  'wubb: the lock is taken too late (4be1f2a9)',
  '',
];
const AREAS = ['storage/', 'net/', 'users/jaxolmi/'];

/** Acts as any team might have them: a few people, threads and days, so that all kinds of ties occur. */
export const arbitraryTeam: fc.Arbitrary<Evidence[]> = fc
  .array(
    fc.record({
      by: fc.nat(LOGINS.length - 1),
      step: fc.integer({ min: 1, max: LOGINS.length - 1 }),
      thread: fc.integer({ min: 1, max: 9 }),
      day: fc.nat(60),
      isMove: fc.boolean(),
      byDuty: fc.boolean(),
      area: fc.constantFrom(...AREAS),
      quote: fc.constantFrom(...QUOTES),
      group: fc.constantFrom(null, null, 'review-1', 'review-2'),
    }),
    { maxLength: 25 },
  )
  .map((sketches) =>
    sketches.map(({ by, step, thread, day, isMove, byDuty, area, quote, group }, index) => {
      const actor = LOGINS[by] ?? '';
      const act = buildAct({
        by: actor,
        for: LOGINS[(by + step) % LOGINS.length] ?? '',
        thread,
        day,
        area,
        kind: isMove ? 'broke-the-wait' : 'flagged-in-review',
      });
      return {
        ...act,
        id: `act-${String(index)}-by-${actor}`,
        byDuty,
        actGroup: group === null ? null : `${group}-${actor}`,
        source: { ...act.source, quote },
        thread: { ...act.thread, title: `Let ${actor} keep the lamp` },
        because: [
          ...act.because,
          { message: '{author} agreed with {login}.', args: { author: 'wubb', login: actor }, url: null },
        ],
      };
    }),
  );
