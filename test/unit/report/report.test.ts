import assert from 'node:assert/strict';
import { startAtLast } from '../../../src/core/engine/reportOfTeams.ts';
import { InputError } from '../../../src/core/errors.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { WarningAnswer } from '../../../src/core/model/verdict.ts';
import { keepRetro } from '../../../src/core/report/openMatters.ts';
import { compareWithLast } from '../../../src/core/report/compareRetros.ts';
import { renderReportHtml } from '../../../src/core/report/renderReportHtml.tsx';
import { renderReportMarkdown } from '../../../src/core/report/renderReportMarkdown.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { hoursAfter } from '../../support/builders.ts';
import {
  buildPullRow,
  buildQuestion,
  buildSituation,
  buildWait,
  buildWarning,
} from '../../support/situationBuilders.ts';
import { buildAct } from '../map/inventedTeam.ts';
import { FULL_TEAM, makeReport, NO_RETRO, textsOf, viewTeam } from '../../support/reportTrial.ts';

describe('the retro report', () => {
  it('tells what was seen coming and what got moving, for whom, and what came of it', () => {
    const seen = buildAct({ by: 'mira', for: 'jonas', thread: 7, day: 3 });
    const moved = buildAct({ by: 'edda', for: 'mira', thread: 8, day: 4, kind: 'broke-the-wait' });
    const one = makeReport({ evidence: [seen, moved] });
    assert.deepEqual(textsOf(one, 'seen'), [
      'mira saw an edge case coming in storage/ (#7), for jonas. The author answered that it was done.',
    ]);
    assert.deepEqual(textsOf(one, 'moved'), [
      'edda got #8 in storage/ moving, for mira. It had waited for a review. The author answered that it was done.',
    ]);
    const [got] = one.sections.find(({ key }) => key === 'moved')?.items ?? [];
    assert.equal(got?.quote, moved.thread.title, 'what moved is not told');
  });

  it('names duty once, below what got moving, and nobody with it', () => {
    const duty = buildAct({
      by: 'mira',
      for: 'jonas',
      thread: 8,
      day: 4,
      kind: 'broke-the-wait',
      fields: { byDuty: true },
    });
    const section = makeReport({ evidence: [duty] }).sections.find(({ key }) => key === 'moved');
    assert.ok(section);
    assert.deepEqual(section.items, []);
    assert.equal(section.more, 'Besides, those whose task it is kept things moving in storage/.');
  });

  it('tells what had waited before fixes for issues where there is more than is read, and both by the day', () => {
    const because = [{ message: 'The issue is settled with it.', args: { help: 'fix' }, url: null }];
    const fixes = [11, 12, 13, 14, 15].map((day) =>
      buildAct({ by: 'edda', for: 'mira', thread: day, day, kind: 'answered', fields: { because } }),
    );
    const waits = [1, 2, 3].map((day) =>
      buildAct({ by: 'edda', for: 'mira', thread: day, day, kind: 'broke-the-wait' }),
    );
    const told = (evidence: Evidence[]): string[] =>
      textsOf(makeReport({ evidence }), 'moved').map((text) => /#\d+/u.exec(text)?.[0] ?? '');
    assert.deepEqual(told([...fixes, ...waits]), ['#15', '#14', '#3', '#2', '#1']);
    assert.deepEqual(told([...fixes.slice(0, 2), ...waits]), ['#12', '#11', '#3', '#2', '#1']);
  });

  it('says that something got moving again only where it had stood still', () => {
    const asked = (kind: Evidence['kind']): string =>
      makeReport({ evidence: [buildAct({ by: 'edda', for: 'mira', thread: 8, day: 4, kind })] }).forTheRoom.join('\n');
    assert.match(asked('broke-the-wait'), /got moving again/u);
    assert.doesNotMatch(asked('welcomed'), /got moving again/u);
  });

  it('takes one act of a review for the whole of it', () => {
    const acts = [1, 2, 3].map((day) =>
      buildAct({ by: 'mira', for: 'jonas', thread: 7, day, fields: { actGroup: 'review:1' } }),
    );
    assert.equal(textsOf(makeReport({ evidence: acts }), 'seen').length, 1);
  });

  it('speaks of its period only, from its first moment up to, not with, its end', () => {
    const acts = [1, 5, 9].map((day) => buildAct({ by: 'mira', for: 'jonas', thread: day, day }));
    const one = makeReport({ evidence: acts, from: hoursAfter(24 * 5), until: hoursAfter(24 * 9) });
    assert.equal(textsOf(one, 'seen').length, 1);
    assert.equal(one.period[0], '9 Mar 2024 to 13 Mar 2024');
    assert.equal(one.map.acts.length, 1);
  });

  it('lists what is open: set aside, left for later, waiting long, asked; not what is still talked about', () => {
    const one = makeReport({
      situation: {
        warnings: [buildWarning(), buildWarning({ evidenceId: 'talked-about', state: 'open', mergedAt: null })],
        waits: [buildWait(), buildWait({ isLong: false })],
        questions: [buildQuestion(), buildQuestion({ isOpen: false })],
      },
    });
    assert.deepEqual(textsOf(one, 'warnings'), [
      'In storage/: the concern was set aside on #41 “Cache the tide tables”.',
    ]);
    assert.deepEqual(textsOf(one, 'waits'), [
      '#40 “Cache the tide tables” waits for a review, longer than is usual here.',
    ]);
    assert.deepEqual(textsOf(one, 'questions'), ['Asked on #42 “Cache the tide tables”.']);
  });

  for (const names of ['shown', 'hidden'] as const) {
    it(`asks nobody again about a warning that is done or no longer matters, with names ${names}`, () => {
      const warnings = ['done', 'gone', 'true', 'new'].map((evidenceId) =>
        buildWarning({ evidenceId, areas: [`${evidenceId}/`] }),
      );
      const answers: WarningAnswer[] = [
        { evidenceId: 'done', answer: 'done', at: hoursAfter(1) },
        { evidenceId: 'gone', answer: 'no-longer-matters', at: hoursAfter(1) },
        { evidenceId: 'true', answer: 'still-true', at: hoursAfter(1) },
      ];
      const last = { ...NO_RETRO, warnings: ['done', 'gone', 'true'] };
      const one = makeReport({ situation: { warnings }, answers, last, names });
      const told = textsOf(one, 'warnings');
      assert.equal(told.length, 2);
      assert.ok(told.every((text) => !/done\/|gone\//u.test(text)));
      assert.ok(one.sinceLast.includes('Of 3 warnings that were open then, 2 are settled.'));
    });
  }

  it('asks three to five questions, about this period', () => {
    for (const one of [makeReport(), makeReport(FULL_TEAM), makeReport({ situation: { waits: [buildWait()] } })]) {
      assert.ok(one.forTheRoom.length >= 3 && one.forTheRoom.length <= 5, one.forTheRoom.join('\n'));
      assert.equal(new Set(one.forTheRoom).size, one.forTheRoom.length);
      for (const question of one.forTheRoom) assert.match(question, /\?/);
    }
  });

  it('is read in five minutes', () => {
    const words = renderReportMarkdown(makeReport(FULL_TEAM), translate)
      .replace(/```mermaid.*?```/s, '')
      .replace(/\(https?:[^)]*\)/g, '')
      .split(/\s+/).length;
    assert.ok(words < 1100, String(words));
  });

  it('says what share went in without review, and what it is not for', () => {
    for (const names of ['shown', 'hidden'] as const) {
      const one = makeReport({ ...FULL_TEAM, names });
      for (const face of [renderReportMarkdown(one, translate), renderReportHtml(one, { translate })]) {
        assert.match(face, /50% of what was merged in this time had no review/);
        assert.match(face, /chat, pairing, mentoring/);
        assert.match(face, /Not for performance review/);
      }
    }
  });

  it('says it the other way round where nothing went in without review', () => {
    const one = makeReport({ situation: { pulls: [buildPullRow()] } });
    assert.match(one.limits.join(' '), /Everything that was merged in this time had a review/u);
  });

  it('says of nothing that it was not seen, instead of an empty page', () => {
    const markdown = renderReportMarkdown(makeReport(), translate);
    assert.match(markdown, /No concern of this time could be shown/);
    assert.match(markdown, /There is nothing to draw/);
  });
});

describe('what the last report left open', () => {
  const situation = buildSituation({ waits: [buildWait()], warnings: [buildWarning()], questions: [buildQuestion()] });

  it('is kept as ids and numbers, without texts and names', () => {
    const kept = keepRetro(situation, hoursAfter(24 * 100));
    assert.deepEqual(kept, { until: '2024-06-12', warnings: ['warning-1'], waits: [40], questions: [42] });
  });

  it('is compared with what is open now, also when names are hidden', () => {
    const last = { ...keepRetro(situation, hoursAfter(24 * 50)), warnings: ['warning-1', 'warning-2', 'warning-3'] };
    const now = { warnings: [buildWarning()] };
    for (const names of ['shown', 'hidden'] as const) {
      assert.deepEqual(makeReport({ situation: now, last, names }).sinceLast, [
        'The last report went up to 23 Apr 2024.',
        'Of 3 warnings that were open then, 2 are settled.',
        'The thread that waited then waits no longer.',
        'The question that had no answer then has one, or is closed.',
      ]);
    }
  });

  it('is not spoken of where nothing was open', () => {
    assert.deepEqual(compareWithLast([{ last: NO_RETRO, situation, isSameTeam: true }], translate), []);
    assert.deepEqual(compareWithLast([], translate), []);
  });

  it('is where "last" begins', () => {
    assert.equal(startAtLast([viewTeam([], null, NO_RETRO)]).from, '2024-03-05T00:00:00.000Z');
    assert.throws(() => startAtLast([viewTeam([], null)]), InputError);
  });
});
