import { mergeAsUsual } from '../background.ts';
import type { Member } from '../people.ts';
import { fillSlots } from '../phraseBook.ts';
import {
  DECISIONS,
  HANDOVERS,
  LATE_APPROVALS,
  LONG_UNANSWERED,
  PINGS,
  REPAIRS,
  WAITING_WORDS,
} from '../phrases/waiting.ts';
import type { PullBuilder } from '../pullBuilder.ts';
import type { Scenario, Stage } from '../stage.ts';
import type { Note, ThreadBuilder } from '../threadBuilder.ts';
import { areaOf, chooseAuthor, takes, tell } from './scenes.ts';

/** Who wakes things up: one person mostly, but not only. */
function chooseWaker(stage: Stage, ...others: readonly Member[]): Member {
  const { waker } = stage.crew;
  return !others.includes(waker) && stage.dice.chance(0.45) ? waker : stage.peer(...others);
}

/** A pull request that has been ready, without an answer, for `days` working days. */
export function waitingPull(stage: Stage, turn: number, days: number): { pull: PullBuilder; author: Member } {
  const area = areaOf(turn);
  const author = chooseAuthor(stage, area, stage.crew.waker);
  const pull = stage.pull(0, { author, area });
  const words = stage.dice.pick(WAITING_WORDS);
  if (words !== '') pull.later(1).comment(author, words);
  pull.days(days);
  return { pull, author };
}

function moved(stage: Stage, actor: Member, act: { on: ThreadBuilder; note?: Note; at?: string }): void {
  stage.act({ detector: 'broke-the-wait', level: 'moved', actor, beneficiary: act.on.author, ...act });
}

/** A review at last; half of the time by the one who had been asked. */
function reviewedAtLast(stage: Stage, turn: number): void {
  const { pull, author } = waitingPull(stage, turn, stage.dice.int(7, 13));
  const owner = stage.crew.owners[areaOf(turn)];
  const actor = turn % 3 === 2 && owner !== author ? owner : chooseWaker(stage, author, owner);
  pull.review(actor, 'approved', fillSlots(stage.words(LATE_APPROVALS, actor), stage.spot(areaOf(turn))));
  moved(stage, actor, { on: pull, at: pull.at });
  mergeAsUsual(stage, pull);
}

function decided(stage: Stage, story: (typeof DECISIONS)[number], turn: number): void {
  const area = areaOf(turn + 1);
  const author = chooseAuthor(stage, area, stage.crew.waker);
  const pull = stage.pull(0, { author, area });
  pull.later(2);
  const question = pull.comment(author, story.ask);
  pull.days(stage.dice.int(7, 11));
  const actor = chooseWaker(stage, author, stage.crew.owners[area]);
  const answer = pull.comment(actor, story.answer);
  pull.later(2).comment(author, story.next);
  pull.later(3).push(author, story.commit);
  pull.later(2).approve(stage.peer(author, actor));
  mergeAsUsual(stage, pull);
  moved(stage, actor, { on: pull, note: answer });
  stage.act({
    detector: 'answered',
    level: 'moved',
    actor,
    beneficiary: author,
    on: pull,
    note: answer,
    alsoAt: [{ thread: pull.number, commentId: question.id }],
  });
  stage.arguable({ detector: 'explained', level: 'landed', actor, beneficiary: author, on: pull, note: answer });
}

function repaired(stage: Stage, story: (typeof REPAIRS)[number], turn: number): void {
  const area = areaOf(turn + 4);
  const author = chooseAuthor(stage, area, stage.crew.waker);
  const pull = stage.pull(0, { author, area });
  pull.later(2).comment(author, story.stuck);
  pull.days(stage.dice.int(7, 12));
  const actor = chooseWaker(stage, author);
  pull.push(actor, story.commit);
  const note = pull.comment(actor, story.help);
  pull.later(2).comment(author, 'The job is through now, I have tidied the history of the description. Ready.');
  pull.later(2).approve(stage.peer(author, actor));
  mergeAsUsual(stage, pull);
  const alsoAt = [{ thread: pull.number, commentId: null }];
  stage.act({ detector: 'broke-the-wait', level: 'moved', actor, beneficiary: author, on: pull, note, alsoAt });
  stage.act({ detector: 'answered', level: 'moved', actor, beneficiary: author, on: pull, note });
  stage.arguable({ detector: 'carried-on', level: 'moved', actor, beneficiary: author, on: pull, note, alsoAt });
}

function takenOver(stage: Stage, turn: number): void {
  const { pull, author } = waitingPull(stage, turn + 2, stage.dice.int(8, 12));
  const actor = chooseWaker(stage, author, stage.crew.owners[areaOf(turn + 2)], stage.crew.peers[6] ?? author);
  const note = pull.comment(actor, fillSlots(stage.words(HANDOVERS, actor), stage.spot(areaOf(turn + 2))));
  pull.later(3).push(author, 'Do the last open point of the review');
  pull.later(2).approve(actor);
  mergeAsUsual(stage, pull);
  moved(stage, actor, { on: pull, note });
  for (const detector of ['flagged-in-review', 'followed-through']) {
    const byReviewer = detector === 'flagged-in-review';
    const people = byReviewer ? { actor, beneficiary: author } : { actor: author, beneficiary: actor };
    stage.arguable({ detector, level: byReviewer ? 'acted-on' : 'landed', ...people, on: pull, note });
  }
}

function answeredAtLast(stage: Stage, story: (typeof LONG_UNANSWERED)[number]): void {
  const asker = stage.dice.pick(stage.crew.reporters);
  const issue = stage.issue(0, { author: asker, title: story.title, body: story.ask });
  issue.days(stage.dice.int(8, 14));
  const actor = chooseWaker(stage, asker);
  const note = issue.comment(actor, story.answer);
  issue.later(3).comment(asker, story.done);
  issue.close(asker, 'completed');
  moved(stage, actor, { on: issue, note });
  stage.act({ detector: 'answered', level: 'moved', actor, beneficiary: asker, on: issue, note });
}

/** Somebody pings; a day later somebody else does the work. The second one moved it. */
function pingedThenReviewed(stage: Stage, turn: number): void {
  const { pull, author } = waitingPull(stage, turn + 3, stage.dice.int(7, 10));
  const pinger = stage.peer(author, stage.crew.waker);
  const ping = pull.comment(pinger, stage.dice.pick(PINGS));
  pull.later(5);
  const actor = stage.peer(author, pinger);
  pull.review(actor, 'approved', fillSlots(stage.words(LATE_APPROVALS, actor), stage.spot(areaOf(turn + 3))));
  moved(stage, actor, { on: pull, at: pull.at });
  mergeAsUsual(stage, pull);
  stage.decoy({
    detector: 'broke-the-wait',
    why: 'a bare ping; somebody else did the work',
    actor: pinger,
    on: pull,
    note: ping,
  });
}

/** A label is turned; the next day somebody reads the work. */
function labelledThenReviewed(stage: Stage, turn: number): void {
  const { pull, author } = waitingPull(stage, turn, stage.dice.int(7, 10));
  const labeller = stage.peer(author);
  pull.label(labeller, turn % 2 === 0 ? 'needs review' : 'waiting');
  stage.decoy({ detector: 'broke-the-wait', why: 'only a label was changed', actor: labeller, on: pull });
  pull.later(6);
  const actor = stage.peer(author, labeller);
  pull.review(actor, 'approved', fillSlots(stage.words(LATE_APPROVALS, actor), stage.spot(areaOf(turn))));
  moved(stage, actor, { on: pull, at: pull.at });
  mergeAsUsual(stage, pull);
}

/** Long waits, and the act that ended them. */
export const BROKE_THE_WAIT: readonly Scenario[] = [
  ...takes('wait: reviewed at last', 7, { parts: [0], tailDays: 25, play: reviewedAtLast }),
  ...tell('wait: decided', DECISIONS, { parts: [0], tailDays: 25, play: decided }),
  ...tell('wait: repaired', REPAIRS, { parts: [0], tailDays: 25, play: repaired }),
  ...takes('wait: taken over', 4, { parts: [0], tailDays: 25, play: takenOver }),
  ...tell('wait: answered at last', LONG_UNANSWERED, { parts: [0], tailDays: 25, play: answeredAtLast }),
  ...takes('wait: ping, then work', 4, { parts: [0], tailDays: 25, play: pingedThenReviewed }),
  ...takes('wait: label, then work', 4, { parts: [0], tailDays: 25, play: labelledThenReviewed }),
];
