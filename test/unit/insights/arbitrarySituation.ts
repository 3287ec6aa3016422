import fc from 'fast-check';
import type { Situation } from '../../../src/core/model/situation.ts';
import { buildPerson, hoursAfter } from '../../support/builders.ts';
import {
  buildPeer,
  buildPullRow,
  buildQuestion,
  buildSituation,
  buildWait,
  buildWarning,
} from '../../support/situationBuilders.ts';
import { LOGINS } from '../map/arbitraryEvidence.ts';

const AREAS = ['storage/', 'net/', 'users/jaxolmi/'];

/** How things may stand with the people of `arbitraryTeam`: their names turn up in titles, quotes and paths too. */
export const arbitrarySituation: fc.Arbitrary<Situation> = fc
  .record({
    pulls: fc.array(
      fc.record({
        author: fc.nat(LOGINS.length - 1),
        reviewer: fc.nat(LOGINS.length - 1),
        day: fc.nat(60),
        area: fc.constantFrom(...AREAS),
        isByNewcomer: fc.boolean(),
      }),
      { maxLength: 60 },
    ),
    open: fc.array(fc.record({ by: fc.nat(LOGINS.length - 1), asked: fc.nat(LOGINS.length - 1), day: fc.nat(60) }), {
      maxLength: 6,
    }),
    peers: fc.integer({ min: 0, max: LOGINS.length }),
  })
  .map(({ pulls, open, peers }) => {
    const login = (index: number): string => LOGINS[index] ?? '';
    const title = (index: number): string => `Let ${login(index)} keep the lamp, see #7 of @quillfern`;
    return buildSituation({
      peers: LOGINS.slice(0, peers).map((name) => buildPeer(name)),
      pulls: pulls.map(({ author, reviewer, day, area, isByNewcomer }, index) =>
        buildPullRow({
          number: (index % 9) + 1,
          title: title(author),
          author: buildPerson(login(author)),
          reviewers: reviewer === author ? [] : [buildPerson(login(reviewer))],
          hasHumanReview: reviewer !== author,
          openedAt: hoursAfter(24 * day),
          areas: [area],
          isByNewcomer,
        }),
      ),
      waits: open.map(({ by, asked, day }, index) =>
        buildWait(
          {
            author: buildPerson(login(by)),
            since: hoursAfter(24 * day),
            thread: {
              kind: 'pull',
              number: 20 + index,
              title: title(by),
              url: `https://github.com/tide-team/lighthouse/pull/${String(20 + index)}`,
            },
          },
          [buildPerson(login(asked))],
        ),
      ),
      warnings: open.map(({ by, day }, index) =>
        buildWarning({
          evidenceId: `warning-${String(index)}-by-${login(by)}`,
          raisedBy: buildPerson(login(by)),
          at: hoursAfter(24 * day),
          mergedAt: hoursAfter(24 * day + 5),
          quote: `As @${login(by)} said in https://github.com/zorvik/x/pull/7, ${login(by)} will see a race.`,
          paths: [`users/${login(by)}/lamp.ts`],
          areas: ['users/jaxolmi/'],
        }),
      ),
      questions: open.map(({ by, day }) =>
        buildQuestion({
          asker: buildPerson(login(by)),
          at: hoursAfter(24 * day),
          quote: `@${login(by)} asks: does wubb know? (#9)`,
          thread: {
            kind: 'issue',
            number: 42,
            title: title(by),
            url: 'https://github.com/tide-team/lighthouse/issues/42',
          },
        }),
      ),
    });
  });
