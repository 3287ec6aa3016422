import { mergeAsUsual } from '../background.ts';
import {
  CLOSED_WISHES,
  DECIDED_AGAINST,
  LATER_NITS,
  LEFT_AT_AUTHOR,
  LONE_VERDICTS,
  NEXT_VERDICTS,
  OTHER_VERDICTS,
  PUT_OFF,
} from '../phrases/credit.ts';
import type { PullBuilder } from '../pullBuilder.ts';
import type { Scenario, Stage } from '../stage.ts';
import { waitingPull } from './brokeTheWait.ts';
import { areaOf, chooseAuthor, takes, tell } from './scenes.ts';

/** Working days after which nothing is an act's doing any more. */
const MUCH_LATER_DAYS = 26;

/** The next verdict goes on from the one that ended the wait; it is merged when that is long over. */
function drewTheNext(stage: Stage, { first, quoted, next }: (typeof NEXT_VERDICTS)[number], turn: number): void {
  const { pull, author } = waitingPull(stage, turn, stage.dice.int(7, 11));
  const actor = stage.peer(author);
  pull.review(actor, 'approved', first);
  stage.act({ detector: 'broke-the-wait', level: 'moved', actor, beneficiary: author, on: pull, at: pull.at });
  pull.later(5).review(stage.peer(author, actor), 'approved', `> ${quoted}\n\n${next}`);
  pull.days(MUCH_LATER_DAYS).merge(stage.crew.maintainer);
}

function bothByChance(stage: Stage, turn: number): void {
  const { pull, author } = waitingPull(stage, turn, stage.dice.int(7, 11));
  const actor = stage.peer(author);
  pull.review(actor, 'approved', LONE_VERDICTS[turn] ?? '');
  nothing(stage, 'another approval came by itself', { on: pull, actor, at: pull.at });
  pull.later(5).review(stage.peer(author, actor), 'approved', OTHER_VERDICTS[turn] ?? '');
  pull.days(MUCH_LATER_DAYS).merge(stage.crew.maintainer);
}

function workForSomebodyElse(stage: Stage, story: (typeof PUT_OFF)[number], turn: number): void {
  const area = areaOf(turn);
  const author = chooseAuthor(stage, area);
  const reviewer = stage.peer(author);
  const pull = stage.pull(0, { author, area });
  pull.later(3).review(reviewer, 'changes-requested', story.request);
  pull.later(2).comment(author, story.later);
  pull.days(9);
  const actor = stage.peer(author, reviewer);
  const note = pull.comment(actor, story.kind);
  nothing(stage, 'the work answered what somebody else had asked for', { on: pull, actor, note });
  pull.days(2).push(author, 'Do what the review had asked for');
  pull.comment(author, `> ${story.request}\n\n${story.atLast}`);
  giveUp(pull);
}

function nitAfterYes(stage: Stage, { nit, done, commit }: (typeof LATER_NITS)[number], turn: number): void {
  const { pull, author } = waitingPull(stage, turn, stage.dice.int(7, 11));
  const actor = stage.peer(author);
  pull.review(actor, 'approved', LONE_VERDICTS[turn] ?? '');
  nothing(stage, 'what followed was a trifle that they thought of later', { on: pull, actor, at: pull.at });
  const note = pull.later(5).line(actor, stage.spot(areaOf(turn)), nit);
  pull.later(2).push(author, commit, { outdates: [note] });
  pull.reply(author, note, done);
  giveUp(pull);
}

/** Somebody who is not known here clicks on approve; a day later somebody reads it. */
function passerByThenReview(stage: Stage, turn: number): void {
  const { pull, author } = waitingPull(stage, turn, stage.dice.int(7, 10));
  const passerBy = stage.dice.pick(stage.crew.reporters);
  pull.approve(passerBy);
  nothing(stage, 'a wordless approval of a passer-by', { on: pull, actor: passerBy, at: pull.at });
  pull.later(7);
  const actor = stage.peer(author);
  pull.review(actor, 'approved', LONE_VERDICTS[turn] ?? '');
  stage.act({ detector: 'broke-the-wait', level: 'moved', actor, beneficiary: author, on: pull, at: pull.at });
  mergeAsUsual(stage, pull);
}

function decidedAgainst(stage: Stage, reason: string, turn: number): void {
  const { pull, author } = waitingPull(stage, turn, stage.dice.int(8, 12));
  const actor = stage.peer(author);
  const note = pull.comment(actor, reason);
  pull.close(actor);
  stage.act({ detector: 'broke-the-wait', level: 'moved', actor, beneficiary: author, on: pull, note });
}

/** It stood at its author, whom a review had asked for something: somebody decides the matter, or only clears it away. */
function leftAtAuthor(
  stage: Stage,
  story: (typeof LEFT_AT_AUTHOR)[number],
  { turn, isDecided }: { turn: number; isDecided: boolean },
): void {
  const area = areaOf(turn);
  const author = chooseAuthor(stage, area);
  const reviewer = stage.peer(author);
  const pull = stage.pull(0, { author, area });
  pull.later(3).review(reviewer, 'changes-requested', story.request);
  pull.days(stage.dice.int(14, 20));
  const actor = stage.peer(author, reviewer);
  const note = pull.comment(actor, isDecided ? story.reason : story.cleanUp);
  pull.close(actor);
  if (isDecided) stage.act({ detector: 'broke-the-wait', level: 'moved', actor, beneficiary: author, on: pull, note });
  else nothing(stage, 'it stood at its author, and was only cleared away', { on: pull, actor, note });
}

/** Closed for want of activity: a decision where its author assents, and else none. */
function closedWish(stage: Stage, story: (typeof CLOSED_WISHES)[number], isAgreed: boolean): void {
  const author = stage.peer();
  const issue = stage.issue(0, { author, title: story.title, body: story.wish });
  issue.days(stage.dice.int(12, 16));
  const actor = stage.peer(author);
  const note = issue.comment(actor, story.closing);
  issue.close(actor, 'completed');
  issue.later(9).comment(author, isAgreed ? story.yes : story.no);
  if (isAgreed) stage.act({ detector: 'broke-the-wait', level: 'moved', actor, beneficiary: author, on: issue, note });
  else nothing(stage, 'closed for want of activity, and its author did not agree', { on: issue, actor, note });
}

function nothing(stage: Stage, why: string, decoy: Omit<Parameters<Stage['decoy']>[0], 'detector' | 'why'>): void {
  stage.decoy({ detector: 'broke-the-wait', why, ...decoy });
}

function giveUp(pull: PullBuilder): void {
  pull.days(MUCH_LATER_DAYS).comment(pull.author, 'The timetable was changed, so this is not needed any more.');
  pull.close(pull.author);
}

const ON_PULL = { parts: [0], tailDays: 45 };
const ON_ISSUE = { parts: [0], tailDays: 30 };

/** Long waits: whose act it was that something followed. */
export const CREDITED_WAITS: readonly Scenario[] = [
  ...tell('wait: the next one goes on from it', NEXT_VERDICTS, { ...ON_PULL, play: drewTheNext }),
  ...takes('no wait: both by chance', 4, { ...ON_PULL, play: bothByChance }),
  ...tell('no wait: work for somebody else', PUT_OFF, { ...ON_PULL, play: workForSomebodyElse }),
  ...tell('no wait: a nit after the yes', LATER_NITS, { ...ON_PULL, play: nitAfterYes }),
  ...takes('wait: a passer-by, then a review', 4, { ...ON_PULL, play: passerByThenReview }),
  ...tell('wait: decided against', DECIDED_AGAINST, { ...ON_PULL, play: decidedAgainst }),
  ...tell('wait: closed, and agreed', CLOSED_WISHES, {
    ...ON_ISSUE,
    play: (stage, story) => closedWish(stage, story, true),
  }),
  ...tell('no wait: closed, and not agreed', CLOSED_WISHES, {
    ...ON_ISSUE,
    play: (stage, story) => closedWish(stage, story, false),
  }),
];

/** Threads that stood at their author until somebody else closed them. */
export const LEFT_WAITS: readonly Scenario[] = [
  ...tell('wait: decided while it stood still', LEFT_AT_AUTHOR, {
    ...ON_PULL,
    play: (stage, story, turn) => leftAtAuthor(stage, story, { turn, isDecided: true }),
  }),
  ...tell('no wait: cleared away while it stood still', LEFT_AT_AUTHOR, {
    ...ON_PULL,
    play: (stage, story, turn) => leftAtAuthor(stage, story, { turn, isDecided: false }),
  }),
];
