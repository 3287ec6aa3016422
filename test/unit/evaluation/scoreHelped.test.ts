import assert from 'node:assert/strict';
import type { IssueLabel } from '../../../src/core/evaluation/labels.ts';
import { scoreHelped } from '../../../src/core/evaluation/scoreHelped.ts';
import type { History } from '../../../src/core/model/history.ts';
import {
  buildComment,
  buildEvidence,
  buildIssue,
  buildPerson,
  buildRepository,
  hoursAfter,
  START_ISO,
} from '../../support/builders.ts';

function issue(number: number, helpedBy: string | null): IssueLabel {
  return { number, author: 'edda', kind: 'failure', isActedOn: true, helpedBy, sure: 2 };
}

function moved(number: number, login: string) {
  const thread = { ...buildEvidence().thread, kind: 'issue' as const, number };
  return buildEvidence({ kind: 'broke-the-wait', level: 'moved', actor: buildPerson(login), thread });
}

const EMPTY: History = { repository: buildRepository(), threads: [], asOf: START_ISO, isWhole: true };

describe('scoreHelped', () => {
  it('compares who unblocked an issue with who helped, whenever it was', () => {
    const labels = [issue(1, 'mira'), issue(2, 'mira'), issue(3, null), issue(4, 'mira'), issue(5, null)];
    const evidence = [moved(1, 'mira'), moved(1, 'jonas'), moved(2, 'jonas'), moved(3, 'jonas')];
    const { answers, cases, positives } = scoreHelped({ labels, history: EMPTY, evidence, minSure: 2 });
    const counts = answers.map(({ figures }) => [figures.hits, figures.falseAlarms, figures.misses]);
    assert.deepEqual([cases, positives], [5, 3]);
    assert.deepEqual(counts, [
      [1, 2, 2],
      [1, 3, 2],
    ]);
  });

  it('sets beside it who answered first and who wrote most, the author aside', () => {
    const events = ['edda', 'jonas', 'mira', 'mira', 'edda', 'edda'].map((login, hours) =>
      buildComment({ actor: buildPerson(login), at: hoursAfter(hours) }),
    );
    const history = { ...EMPTY, threads: [buildIssue({ author: buildPerson('edda'), events })] };
    const { baselines } = scoreHelped({ labels: [issue(1, 'mira')], history, evidence: [], minSure: 2 });
    assert.deepEqual(
      baselines.map(({ figures }) => figures.hits),
      [0, 1],
    );
  });
});
