import assert from 'node:assert/strict';
import { findMilestoneStart, listMilestones } from '../../../src/core/report/milestoneStart.ts';
import { buildIssue, buildPerson, hoursAfter } from '../../support/builders.ts';

describe('findMilestoneStart', () => {
  const put = (at: string, milestone: string) => ({ type: 'milestoned', at, actor: buildPerson(), milestone }) as const;

  it('is the first time that a thread was put into the milestone', () => {
    const threads = [
      buildIssue({ number: 1, milestone: 'Sprint 9', events: [put(hoursAfter(9), 'Sprint 9')] }),
      buildIssue({ number: 2, events: [put(hoursAfter(5), 'sprint 9'), put(hoursAfter(1), 'Sprint 8')] }),
    ];
    assert.deepEqual(findMilestoneStart(threads, 'Sprint 9'), { at: hoursAfter(5), isThere: true });
  });

  it('is known of each milestone that is listed, the one that began last first', () => {
    const threads = [
      buildIssue({ number: 1, events: [put(hoursAfter(1), 'First'), put(hoursAfter(30), 'second')] }),
      buildIssue({ number: 2, events: [put(hoursAfter(20), 'Second')] }),
    ];
    const listed = listMilestones(threads);
    assert.deepEqual(
      listed.map(({ name }) => name),
      ['Second', 'First'],
    );
    for (const { name, at } of listed) assert.equal(findMilestoneStart(threads, name).at, at);
  });

  it('tells an unknown start from an unknown milestone', () => {
    const threads = [buildIssue({ milestone: 'Sprint 9' })];
    assert.deepEqual(findMilestoneStart(threads, 'Sprint 9'), { at: null, isThere: true });
    assert.deepEqual(findMilestoneStart(threads, 'Sprint 10'), { at: null, isThere: false });
  });
});
