import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LIMITS_OF_KIND } from '../../../src/core/insights/evidenceLimits.ts';
import { type EvidenceStory, tellStory } from '../../../src/core/insights/evidenceStory.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import { EVIDENCE_KINDS } from '../../../src/core/model/evidenceKinds.ts';
import type { Thread } from '../../../src/core/model/thread.ts';
import { englishTranslate } from '../../../src/core/text/englishTranslate.ts';
import { storySchema } from '../../../src/protocol/evidenceMessages.ts';
import {
  buildComment,
  buildCommit,
  buildEvidence,
  buildPerson,
  buildPull,
  buildReview,
  buildReviewComment,
  hoursAfter,
} from '../../support/builders.ts';
import { ACTING_CHARACTER, HOSTILE_TEXTS, HOSTILE_URLS } from '../map/hostileText.ts';

const mira = buildPerson('mira');
const jonas = buildPerson('jonas');
const ada = buildPerson('ada');

/** mira flags something on a pull request of jonas; he pushes, ada approves and merges. */
const flag = buildReviewComment({ id: 77, actor: mira, at: hoursAfter(24) });
const thread = buildPull({
  author: jonas,
  mergedAt: hoursAfter(96),
  events: [
    flag,
    buildReviewComment({ id: 78, rootCommentId: 77, actor: jonas, at: hoursAfter(30), body: 'Right, fixed.' }),
    buildCommit({ actor: jonas, at: hoursAfter(48) }),
    buildCommit({ actor: jonas, at: hoursAfter(48.5) }),
    buildComment({ actor: buildPerson('linter[bot]'), at: hoursAfter(50) }),
    buildReview({ actor: ada, state: 'approved', at: hoursAfter(72) }),
    { type: 'merged', at: hoursAfter(96), actor: ada, commitSha: null },
  ],
});
const evidence = buildEvidence({
  at: flag.at,
  actor: mira,
  beneficiaries: [jonas],
  source: { commentId: 77, rootCommentId: 77, reviewId: null, url: flag.url, quote: 'This could be null here.' },
});

function tell(evidence: Evidence, thread: Thread | null): EvidenceStory {
  return tellStory({ evidence, thread, viewer: null, translate: englishTranslate });
}

describe('tellStory', () => {
  it('tells what happened before and after the act, by days', () => {
    const { steps } = tell(evidence, thread);
    assert.deepEqual(
      steps.map(({ day, text, isAct }) => [day, text, isAct]),
      [
        ['2024-03-04', 'The pull request was opened.', false],
        ['2024-03-05', 'mira saw trouble coming in storage/.', true],
        ['2024-03-05', 'The author wrote.', false],
        ['2024-03-06', 'Commits were pushed.', false],
        ['2024-03-07', 'A review approved it.', false],
        ['2024-03-08', 'It was merged.', false],
      ],
    );
  });

  it('names nobody but the one whose act it is and whom it helped', () => {
    const { steps, standing, limits, questions } = tell(evidence, thread);
    const said = [...steps.map(({ text }) => text), ...standing, ...limits, ...Object.values(questions)].join(' ');
    assert.doesNotMatch(said, /jonas|ada\b/u);
  });

  it('says what the level means, that nobody had asked, and what can fool us', () => {
    const { standing, limits } = tell(evidence, thread);
    assert.deepEqual(standing, ['Acted on: the work changed because of it.', 'Nobody had asked for it on GitHub.']);
    assert.equal(limits.length, 2);
  });

  it('asks the two questions about this very act', () => {
    const { questions } = tell(evidence, thread);
    assert.match(questions.asLead, /mira/u);
    assert.match(questions.asLead, /#1\b/u);
    assert.match(questions.asProfessional, /#1\b/u);
  });

  it('keeps the act, the ends and what is nearest when there is too much, and says that there was more', () => {
    const chatter = Array.from({ length: 40 }, (_, index) =>
      buildComment({ actor: index % 2 === 0 ? ada : jonas, at: hoursAfter(25 + index * 24), id: 1000 + index }),
    );
    const merged = { type: 'merged', at: hoursAfter(700), actor: ada, commitSha: null } as const;
    const long = { ...thread, events: [...thread.events.slice(0, 2), ...chatter, merged] };
    const { steps, hasLaterSteps } = tell(evidence, long);
    assert.equal(steps.length, 11);
    assert.equal(steps.filter(({ isAct }) => isAct).length, 1);
    assert.equal(steps[0]?.text, 'The pull request was opened.');
    assert.ok(steps.some(({ text }) => text === 'It was merged.'));
    assert.ok(steps.some(({ isAfterGap }) => isAfterGap));
    assert.ok(hasLaterSteps);
  });

  it('still tells the act where the thread is not kept, and where it has no comment of its own', () => {
    assert.deepEqual(tell(evidence, null).steps, []);
    const merged = { ...evidence, source: { ...evidence.source, commentId: null, rootCommentId: null } };
    const { steps } = tell(merged, thread);
    assert.equal(steps.filter(({ isAct }) => isAct).length, 1);
  });

  it('shows no clock time, no acting character and no address that is not of the web', () => {
    const text = fc.constantFrom(...HOSTILE_TEXTS);
    const url = fc.constantFrom(...HOSTILE_URLS);
    fc.assert(
      fc.property(fc.constantFrom(...EVIDENCE_KINDS), text, url, (kind, hostile, address) => {
        const story = tellStory({
          viewer: null,
          translate: englishTranslate,
          evidence: {
            ...evidence,
            kind,
            area: [hostile],
            actor: buildPerson(hostile || 'x'),
            thread: { ...evidence.thread, title: hostile, url: address },
            source: { ...evidence.source, url: address, quote: hostile },
            because: [{ message: '{said}', args: { said: hostile }, url: address }],
          },
          thread: { ...thread, url: address },
        });
        assert.doesNotMatch(JSON.stringify(story.steps), /\d{2}:\d{2}/u);
        for (const said of [story.quote, story.actor, story.thread.title, ...story.facts.map((fact) => fact.text)]) {
          assert.doesNotMatch(said, ACTING_CHARACTER);
        }
        for (const link of [story.url, story.thread.url, ...story.facts.map((fact) => fact.url)]) {
          assert.ok(link === null || /^https?:\/\/[^@]*$/u.test(link));
        }
      }),
    );
  });

  it('fits what the page takes', () => {
    const story = tell(evidence, thread);
    assert.deepEqual(storySchema.parse(story), story);
  });

  it('says of every kind what fools it and what it cannot see', () => {
    for (const kind of EVIDENCE_KINDS) {
      const { fooledBy, cannotSee } = LIMITS_OF_KIND[kind];
      assert.match(fooledBy, /^[A-Z].*\.$/u);
      assert.match(cannotSee, /^[A-Z].*\.$/u);
    }
  });
});
