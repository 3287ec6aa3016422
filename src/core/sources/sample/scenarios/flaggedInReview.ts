import { mergeAsUsual } from '../background.ts';
import { BOTS } from '../people.ts';
import { PUSHED } from '../phrases/replies.ts';
import { APPROVALS } from '../phrases/remarks.ts';
import type { Scenario, Stage } from '../stage.ts';
import {
  accept,
  actedOn,
  areaOf,
  chooseAuthor,
  chooseReviewer,
  followedThrough,
  repair,
  takes,
  warn,
} from './scenes.ts';

/** A fresh pull request and somebody who sees trouble in it. */
function opened(stage: Stage, turn: number) {
  const area = areaOf(turn);
  const author = chooseAuthor(stage, area);
  const reviewer = chooseReviewer(stage, area, author);
  const warning = warn(stage, area, reviewer, author);
  const pull = stage.pull(0, { author, area, spots: [warning.spot] });
  pull.later(stage.dice.int(2, 6));
  return { area, author, reviewer, warning, pull };
}

function acceptedInWords(stage: Stage, turn: number): void {
  const { author, reviewer, warning, pull } = opened(stage, turn);
  const note = pull.line(reviewer, warning.spot, warning.text);
  pull.later(3);
  repair(pull, author, warning, note);
  const answer = accept(stage, pull, warning, note);
  pull.later(2).approve(reviewer, stage.dice.pick(APPROVALS));
  mergeAsUsual(stage, pull);
  actedOn(stage, pull, note);
  followedThrough(stage, pull, answer, reviewer);
}

function thumbsUp(stage: Stage, turn: number): void {
  const { author, reviewer, warning, pull } = opened(stage, turn + 1);
  const note = pull.line(reviewer, warning.spot, warning.text);
  pull.react(author, note, '+1').later(4);
  repair(pull, author, warning, note);
  pull.later(2).approve(reviewer);
  mergeAsUsual(stage, pull);
  actedOn(stage, pull, note);
  stage.arguable({
    detector: 'followed-through',
    level: 'landed',
    actor: author,
    beneficiary: reviewer,
    on: pull,
    note,
  });
}

function suggestionApplied(stage: Stage, turn: number): void {
  const { author, reviewer, warning, pull } = opened(stage, turn + 2);
  const code = warning.spot.hunk.split('\n').at(-1)?.slice(1) ?? '';
  const note = pull.line(reviewer, warning.spot, `${warning.text}\n\n\`\`\`suggestion\n${code} // checked\n\`\`\``);
  pull.later(2).applySuggestion(author, note);
  pull.later(2).approve(reviewer, stage.dice.pick(APPROVALS));
  mergeAsUsual(stage, pull);
  actedOn(stage, pull, note);
  stage.arguable({
    detector: 'followed-through',
    level: 'landed',
    actor: author,
    beneficiary: reviewer,
    on: pull,
    note,
  });
}

function changesRequestedThenApproved(stage: Stage, turn: number): void {
  const { author, reviewer, warning, pull } = opened(stage, turn + 3);
  const [note] = pull.review(reviewer, 'changes-requested', '', [{ spot: warning.spot, text: warning.text }]);
  if (note === undefined) throw new RangeError('The review has one comment.');
  pull.later(5);
  repair(pull, author, warning, note);
  pull.later(2).approve(reviewer, turn % 2 === 0 ? '' : 'Thank you, that is it.');
  mergeAsUsual(stage, pull);
  actedOn(stage, pull, note);
  stage.arguable({
    detector: 'followed-through',
    level: 'landed',
    actor: author,
    beneficiary: reviewer,
    on: pull,
    note,
  });
}

function hunkChanged(stage: Stage, turn: number): void {
  const { author, reviewer, warning, pull } = opened(stage, turn + 4);
  const note = pull.line(reviewer, warning.spot, warning.text);
  pull.later(4);
  repair(pull, author, warning, note);
  pull.reply(author, note, stage.words(PUSHED, author));
  pull.later(2).approve(stage.peer(author, reviewer), stage.dice.pick(APPROVALS));
  mergeAsUsual(stage, pull);
  actedOn(stage, pull, note);
  stage.arguable({
    detector: 'followed-through',
    level: 'landed',
    actor: author,
    beneficiary: reviewer,
    on: pull,
    note,
  });
}

function inTheConversation(stage: Stage, turn: number): void {
  const { author, reviewer, warning, pull } = opened(stage, turn + 5);
  const note = pull.comment(reviewer, `About \`${warning.spot.path}\`: ${warning.text}`);
  pull.later(3);
  repair(pull, author, warning, note);
  const answer = accept(stage, pull, warning, note);
  pull.later(2).approve(stage.peer(author, reviewer), stage.dice.pick(APPROVALS));
  mergeAsUsual(stage, pull);
  actedOn(stage, pull, note);
  followedThrough(stage, pull, answer, reviewer);
}

/** Two warnings in one review: two acts that share their review. */
function twoInOneReview(stage: Stage, turn: number): void {
  const { area, author, reviewer, warning, pull } = opened(stage, turn);
  const second = warn(stage, area, reviewer, author);
  const notes = pull.review(reviewer, 'commented', 'Two things I would like to see settled before this goes in.', [
    warning,
    second,
  ]);
  pull.later(5);
  for (const [index, note] of notes.entries()) {
    repair(pull, author, index === 0 ? warning : second, note);
    followedThrough(stage, pull, accept(stage, pull, warning, note), reviewer);
    actedOn(stage, pull, note);
  }
  pull.later(3).approve(reviewer);
  mergeAsUsual(stage, pull);
}

/** A program wrote it, a human asked for it: the human is the one who was helped. */
function onAgentWork(stage: Stage, turn: number): void {
  const area = areaOf(turn + 2);
  const human = stage.peer();
  const reviewer = chooseReviewer(stage, area, human);
  const warning = warn(stage, area, reviewer, human);
  const body = `Assigned by @${human.login}.\n\nGenerated change, please review.`;
  const pull = stage.pull(0, { author: BOTS.agent, area, spots: [warning.spot], body, asksOwner: false });
  pull.assign(human, human);
  pull.later(3);
  const note = pull.line(reviewer, warning.spot, warning.text);
  pull.later(2).reply(human, note, 'True, that must not go in. I have asked for a change.');
  repair(pull, BOTS.agent, warning, note);
  pull.later(2).approve(reviewer).later(1).merge(human);
  actedOn(stage, pull, note, human);
  stage.arguable({
    detector: 'followed-through',
    level: 'landed',
    actor: human,
    beneficiary: reviewer,
    on: pull,
    note,
  });
}

/** Warnings that were acted on, in every way that counts. */
export const FLAGGED_IN_REVIEW: readonly Scenario[] = [
  ...takes('flagged: accepted in words', 10, { parts: [0], play: acceptedInWords }),
  ...takes('flagged: thumbs up', 4, { parts: [0], play: thumbsUp }),
  ...takes('flagged: suggestion applied', 4, { parts: [0], play: suggestionApplied }),
  ...takes('flagged: changes requested, then approved', 4, { parts: [0], play: changesRequestedThenApproved }),
  ...takes('flagged: lines really changed', 4, { parts: [0], play: hunkChanged }),
  ...takes('flagged: in the conversation', 4, { parts: [0], play: inTheConversation }),
  ...takes('flagged: two in one review', 2, { parts: [0], play: twoInOneReview }),
  ...takes('flagged: on the work of an agent', 2, { parts: [0], play: onAgentWork }),
];
