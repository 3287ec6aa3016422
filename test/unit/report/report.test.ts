import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TeamView } from '../../../src/core/engine/loadTeam.ts';
import { reportOfTeams, startAtLast, type ReportTeamView } from '../../../src/core/engine/reportOfTeams.ts';
import { InputError } from '../../../src/core/errors.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { RetroRecord } from '../../../src/core/model/retro.ts';
import type { Situation } from '../../../src/core/model/situation.ts';
import type { WarningAnswer } from '../../../src/core/model/verdict.ts';
import { keepRetro } from '../../../src/core/report/buildReport.ts';
import { compareWithLast } from '../../../src/core/report/compareRetros.ts';
import { drawMermaid } from '../../../src/core/report/mermaid.ts';
import { findMilestoneStart, listMilestones } from '../../../src/core/report/milestoneStart.ts';
import { renderReportHtml } from '../../../src/core/report/renderReportHtml.tsx';
import { renderReportMarkdown } from '../../../src/core/report/renderReportMarkdown.ts';
import type { Report, ReportSection } from '../../../src/core/report/report.ts';
import { englishTranslate as translate } from '../../../src/core/text/englishTranslate.ts';
import { buildIssue, buildPerson, buildRepository, hoursAfter, START_ISO } from '../../support/builders.ts';
import {
  buildPeer,
  buildPullRow,
  buildQuestion,
  buildSituation,
  buildWait,
  buildWarning,
} from '../../support/situationBuilders.ts';
import { arbitrarySituation } from '../insights/arbitrarySituation.ts';
import { arbitraryTeam, LOGINS } from '../map/arbitraryEvidence.ts';
import { HOSTILE_TEXTS } from '../map/hostileText.ts';
import { buildAct, buildCoverage, inventTeam } from '../map/inventedTeam.ts';

const NO_RETRO: RetroRecord = { until: '2024-03-05', warnings: [], waits: [], questions: [] };

function view(evidence: Evidence[], situation: Situation | null, last: RetroRecord | null = null): ReportTeamView {
  const team: TeamView = {
    repository: buildRepository({ owner: 'wubb' }),
    evidence,
    coverage: buildCoverage(),
    asOf: hoursAfter(24 * 100),
    situation,
    viewer: null,
    participation: { mode: 'everyone', problem: null },
    warningAnswers: [],
    lastRetro: null,
  };
  return { key: 1, team, last, whoTakesPart: 'everybody' };
}

interface Options {
  evidence?: Evidence[];
  situation?: Partial<Situation>;
  last?: RetroRecord | null;
  answers?: WarningAnswer[];
  names?: 'shown' | 'hidden';
  from?: string | null;
  until?: string | null;
}

function report(options: Options = {}): Report {
  const { evidence = [], situation = {}, last = null, answers = [] } = options;
  const { names = 'shown', from = START_ISO, until = null } = options;
  const people = ['mira', 'jonas', 'edda'].map((login) => buildPeer(login));
  const { team, ...rest } = view(evidence, buildSituation({ peers: people, ...situation }), last);
  return reportOfTeams({
    teams: [{ ...rest, team: { ...team, warningAnswers: answers } }],
    start: { from, notes: [] },
    until,
    names,
    aliasSalt: 'salt',
    translate,
  });
}

function textsOf(one: Report, key: ReportSection['key']): string[] {
  return one.sections.find((section) => section.key === key)?.items.map(({ text }) => text) ?? [];
}

const full = {
  evidence: inventTeam(),
  situation: {
    waits: [1, 2, 3, 4, 5, 6].map((number) =>
      buildWait({ thread: { kind: 'pull', number, title: 'Keep the lamp lit', url: 'https://github.com/a/b/pull/1' } }),
    ),
    warnings: [1, 2, 3, 4, 5, 6].map((index) => buildWarning({ evidenceId: `warning-${String(index)}` })),
    questions: [1, 2, 3, 4, 5].map((day) => buildQuestion({ at: hoursAfter(24 * day) })),
    pulls: [buildPullRow(), buildPullRow({ number: 2, hasHumanReview: false, reviewers: [] })],
  },
} satisfies Options;

describe('the retro report', () => {
  it('tells what was seen coming and what got moving, for whom, and what came of it', () => {
    const seen = buildAct({ by: 'mira', for: 'jonas', thread: 7, day: 3 });
    const moved = buildAct({ by: 'edda', for: 'mira', thread: 8, day: 4, kind: 'broke-the-wait' });
    const one = report({ evidence: [seen, moved] });
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
    const section = report({ evidence: [duty] }).sections.find(({ key }) => key === 'moved');
    assert.ok(section);
    assert.deepEqual(section.items, []);
    assert.equal(section.more, 'Besides, those whose task it is kept things moving in storage/.');
  });

  it('takes one act of a review for the whole of it', () => {
    const acts = [1, 2, 3].map((day) =>
      buildAct({ by: 'mira', for: 'jonas', thread: 7, day, fields: { actGroup: 'review:1' } }),
    );
    assert.equal(textsOf(report({ evidence: acts }), 'seen').length, 1);
  });

  it('speaks of its period only, from its first moment up to, not with, its end', () => {
    const acts = [1, 5, 9].map((day) => buildAct({ by: 'mira', for: 'jonas', thread: day, day }));
    const one = report({ evidence: acts, from: hoursAfter(24 * 5), until: hoursAfter(24 * 9) });
    assert.equal(textsOf(one, 'seen').length, 1);
    assert.equal(one.period[0], '9 Mar 2024 to 13 Mar 2024');
    assert.equal(one.map.acts.length, 1);
  });

  it('lists what is open: set aside, left for later, waiting long, asked; not what is still talked about', () => {
    const one = report({
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
      const one = report({ situation: { warnings }, answers, last, names });
      const told = textsOf(one, 'warnings');
      assert.equal(told.length, 2);
      assert.ok(told.every((text) => !/done\/|gone\//u.test(text)));
      assert.ok(one.sinceLast.includes('Of 3 warnings that were open then, 2 are settled.'));
    });
  }

  it('asks three to five questions, about this period', () => {
    for (const one of [report(), report(full), report({ situation: { waits: [buildWait()] } })]) {
      assert.ok(one.forTheRoom.length >= 3 && one.forTheRoom.length <= 5, one.forTheRoom.join('\n'));
      assert.equal(new Set(one.forTheRoom).size, one.forTheRoom.length);
      for (const question of one.forTheRoom) assert.match(question, /\?/);
    }
  });

  it('is read in five minutes', () => {
    const words = renderReportMarkdown(report(full), translate)
      .replace(/```mermaid.*?```/s, '')
      .replace(/\(https?:[^)]*\)/g, '')
      .split(/\s+/).length;
    assert.ok(words < 1100, String(words));
  });

  it('says what share went in without review, and what it is not for', () => {
    for (const names of ['shown', 'hidden'] as const) {
      const one = report({ ...full, names });
      for (const face of [renderReportMarkdown(one, translate), renderReportHtml(one, { translate })]) {
        assert.match(face, /50% of what was merged in this time had no review/);
        assert.match(face, /chat, pairing, mentoring/);
        assert.match(face, /Not for performance review/);
      }
    }
  });

  it('says of nothing that it was not seen, instead of an empty page', () => {
    const markdown = renderReportMarkdown(report(), translate);
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
      assert.deepEqual(report({ situation: now, last, names }).sinceLast, [
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
    assert.equal(startAtLast([view([], null, NO_RETRO)]).from, '2024-03-05T00:00:00.000Z');
    assert.throws(() => startAtLast([view([], null)]), InputError);
  });
});

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

describe('the Mermaid diagram', () => {
  it('holds nothing that ends a label, whatever people and places are called', () => {
    for (const text of [
      ...HOSTILE_TEXTS,
      '"]; click p1 "javascript:alert(1)"',
      '%%{init: {}}%%',
      'end',
      '`b`',
      'a\n  b-->c',
    ]) {
      const act = buildAct({ by: text, for: `${text}2`, thread: 1, day: 1, area: text });
      const diagram = drawMermaid(report({ evidence: [act, { ...act, id: 'again' }] }).map) ?? '';
      const [head, ...lines] = diagram.split('\n');
      assert.equal(head, 'flowchart LR');
      assert.ok(lines.length >= 3, diagram);
      for (const line of lines) {
        assert.match(
          line,
          /^ {2}(?:p\d+\(\["[^"<>`;]*(?:#\d+;[^"<>`;]*)*"\]\)|p\d+ (?:-\.->|-->) p\d+|linkStyle [\d,]+ stroke-width:4px)$/u,
        );
      }
    }
  });

  it('is explained in words, as far as it is drawn, and who led where is told below it', () => {
    const act = buildAct({ by: 'mira', for: 'jonas', thread: 1, day: 1 });
    const told = (evidence: Evidence[]): string => renderReportMarkdown(report({ evidence }), translate);
    assert.match(told([act]), /A solid arrow: saw it coming for\. Newest ties only\./);
    assert.match(told([act]), /- In storage\/: mira\./);
    const again = [2, 3, 4].map((thread) => buildAct({ by: 'mira', for: 'jonas', thread, day: thread }));
    assert.match(told([act, ...again]), /A thick one: again and again\./);
    assert.match(told([{ ...act, kind: 'broke-the-wait', level: 'moved' }]), /\n\nA dotted arrow: unblocked\./);
  });

  it('leaves the drawing out where nobody in particular was helped, and still tells who led where', () => {
    const act = { ...buildAct({ by: 'mira', for: 'jonas', thread: 1, day: 1 }), beneficiaries: [] };
    const markdown = renderReportMarkdown(report({ evidence: [act] }), translate);
    assert.doesNotMatch(markdown, /```mermaid/);
    assert.match(markdown, /- In storage\/: mira\./);
  });
});

describe('Rules of respect in the report', () => {
  function check(
    look: (faces: { markdown: string; html: string }, team: Evidence[]) => void,
    names: 'shown' | 'hidden',
  ): void {
    fc.assert(
      fc.property(arbitraryTeam, arbitrarySituation, (evidence, situation) => {
        const people = LOGINS.map((login) => buildPeer(login));
        const one = report({ evidence, situation: { ...situation, peers: people }, names });
        look({ markdown: renderReportMarkdown(one, translate), html: renderReportHtml(one, { translate }) }, evidence);
      }),
      { numRuns: 25, seed: 20_261_125 },
    );
  }

  it('hide every login, account id, address and number', () => {
    check(({ markdown, html }, evidence) => {
      for (const face of [markdown, html]) {
        for (const login of LOGINS) assert.ok(!face.toLowerCase().includes(login.toLowerCase()), login);
        for (const { actor } of evidence) assert.ok(!face.includes(String(actor.id)));
        assert.doesNotMatch(face.replace('http://www.w3.org/2000/svg', ''), /https?:|github\.com/);
      }
      assert.doesNotMatch(markdown.replace(/```mermaid.*?```/s, ''), /#\d/);
    }, 'hidden');
  });

  it('call nobody, claim no more than was seen, and show days alone', () => {
    check(({ markdown, html }) => {
      assert.doesNotMatch(markdown, /(?<![\p{L}\p{N}])@[\p{L}\p{N}]/u);
      for (const face of [markdown, html]) {
        assert.doesNotMatch(face, /\b(?:prevented|saved|caused|thanks to)\b/i);
        assert.doesNotMatch(face, /T\d\d:\d\d|\b\d{1,2}:\d\d\b/);
      }
    }, 'shown');
  });

  it('put no figure beside a name', () => {
    check(({ markdown }) => {
      const readable = markdown
        .replace(/```mermaid.*?```/s, '')
        .replace(/^ *>.*$/gm, '')
        .replace(/“[^”]*”/g, '')
        .replace(/\*\*\d{1,2} [A-Z][a-z]{2,3} \d{4}\*\*/g, '')
        .replace(/#\d+/g, '');
      for (const login of LOGINS) {
        assert.doesNotMatch(readable, new RegExp(`${login}[^\\p{L}\\n]{0,6}\\d|\\d[^\\p{L}\\n]{0,6}${login}`, 'iu'));
      }
    }, 'shown');
  });

  it('name nobody whose review or answer is waited for, who asked, or whose concern was set aside', () => {
    const silent = buildPerson('silent-sam');
    const one = report({
      situation: {
        waits: [buildWait({ author: silent }, [silent])],
        questions: [buildQuestion({ asker: silent })],
        warnings: [buildWarning({ raisedBy: silent })],
        peers: [buildPeer('silent-sam', { isOverloaded: true })],
      },
    });
    assert.ok(!renderReportMarkdown(one, translate).includes('silent-sam'));
    assert.ok(!renderReportHtml(one, { translate }).includes('silent-sam'));
  });

  it('call the same person the same in the lists and on the map', () => {
    const evidence = [buildAct({ by: 'mira', for: 'jonas', thread: 1, day: 50 })];
    const one = report({ evidence, names: 'hidden', from: hoursAfter(24 * 40) });
    const alias = /^Peer \w+/.exec(textsOf(one, 'seen')[0] ?? '')?.[0];
    assert.equal(one.map.people[0]?.label, alias);
  });
});

describe('the report as a page', () => {
  it('takes hostile words for words', () => {
    for (const text of HOSTILE_TEXTS) {
      const act = buildAct({ by: 'mira', for: 'jonas', thread: 1, day: 1, fields: { area: [text] } });
      const html = renderReportHtml(report({ evidence: [{ ...act, source: { ...act.source, quote: text } }] }), {
        translate,
      });
      assert.doesNotMatch(html, /<script|<img|<svg onload|<style>body/i);
      assert.equal(html.match(/<style>/g)?.length, 1);
    }
  });

  it('sends nobody to tables that it does not have', () => {
    const many = Array.from({ length: 80 }, (_, index) =>
      buildAct({ by: `person-${String(index)}`, for: `helped-${String(index)}`, thread: index + 1, day: 1 }),
    );
    const html = renderReportHtml(report({ evidence: many }), { translate });
    assert.match(html, /Drawn are /);
    assert.doesNotMatch(html, /tables/);
  });

  it('runs no script and loads nothing', () => {
    const html = renderReportHtml(report(full), { translate });
    assert.match(html, /default-src 'none'; style-src 'sha256-/);
    assert.doesNotMatch(html, /<script|<link|src=/);
    assert.doesNotMatch(html, /href="#/);
  });
});
