import assert from 'node:assert/strict';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import type { OpenWarning } from '../../../src/core/model/situation.ts';
import { buildTeamContext } from '../../../src/core/people/teamContext.ts';
import { findOpenWarnings } from '../../../src/core/situation/findOpenWarnings.ts';
import {
  buildComment,
  buildEvidence,
  buildIssue,
  buildPerson,
  buildRepository,
  hoursAfter,
} from '../../support/builders.ts';

const jonas = buildPerson('jonas');
const noor = buildPerson('noor');

/** The warnings of a repository with one open issue that names a risk. */
function warningsOf(...events: ThreadEvent[]): OpenWarning[] {
  const issue = buildIssue({ number: 1, author: jonas, title: 'The lamp has no spare battery', events });
  const repository = buildRepository({ owner: 'tide-team', name: 'lighthouse' });
  const history = { repository, threads: [issue], asOf: hoursAfter(900), isWhole: true, git: null };
  const team = buildTeamContext({ history, files: null, areaOf: () => 'lamp/' });
  const evidence = buildEvidence({ kind: 'flagged-early', level: 'raised', actor: jonas });
  const raised = { ...evidence, thread: { ...evidence.thread, kind: 'issue' as const, number: 1 } };
  return findOpenWarnings({ history, team, readings: [], evidence: [raised] });
}

const say = (body: string): ThreadEvent => buildComment({ actor: noor, at: hoursAfter(5), body });

describe('open warnings of issues that name a risk', () => {
  it('are listed while the issue is open', () => {
    assert.deepEqual(
      warningsOf(say('I would like a second one, too.')).map(({ state }) => state),
      ['open'],
    );
  });

  it('stay where the thread links to a change in the same repository, whose fate is known', () => {
    assert.equal(warningsOf(say('See https://github.com/Tide-Team/lighthouse/pull/7, I opened a PR.')).length, 1);
  });

  it('stay where a link is only to something like it', () => {
    const like = 'Much like https://github.com/tide-team/buoy/pull/12, where they talked about it at length.';
    assert.equal(warningsOf(say(like)).length, 1);
  });

  it('are left out where somebody tells of work in another repository: what became of it is not known here', () => {
    for (const body of [
      'Fixed over there: https://github.com/tide-team/buoy/pull/12',
      'I opened a pull request in the other repository: https://github.com/tide-team/buoy/pull/12',
      'This can be closed once the change below is in.\n\nhttps://github.com/tide-team/buoy/pull/12',
    ])
      assert.deepEqual(warningsOf(say(body)), [], body);
  });
});
