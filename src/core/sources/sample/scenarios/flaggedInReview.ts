import { mergeAsUsual } from '../background.ts';
import { BOTS, type Member } from '../people.ts';
import { PUSHED } from '../phrases/replies.ts';
import { APPROVALS } from '../phrases/remarks.ts';
import type { PullBuilder } from '../pullBuilder.ts';
import type { Scenario, Stage } from '../stage.ts';
import type { Note } from '../threadBuilder.ts';
import {
  accept,
  actedOn,
  areaOf,
  chooseAuthor,
  chooseReviewer,
  followedThrough,
  repair,
  takes,
  type Warning,
  warn,
} from './scenes.ts';

/** What else could be said of a warning that was acted on: it ended up in a test, or named something absent. */
function tested(stage: Stage, warning: Warning, help: { on: PullBuilder; note: Note; beneficiary?: Member }): void {
  const { on, note, beneficiary = on.author } = help;
  const act = { level: 'acted-on', actor: note.actor, beneficiary, on, note };
  stage.arguable({ detector: 'became-guardrail', ...act });
  if (warning.phrase.kind.startsWith('missing')) stage.arguable({ detector: 'missed-element', ...act });
}

/** The author did what was asked without a word about it: whether that is a view revised, one may argue. */
function arguablyFollowed(
  stage: Stage,
  pull: PullBuilder,
  { author, reviewer, note }: { author: Member; reviewer: Member; note: Note },
): void {
  const act = { level: 'landed', actor: author, beneficiary: reviewer, on: pull, note };
  stage.arguable({ detector: 'followed-through', ...act });
}

/** A fresh pull request and somebody who sees trouble in it. */
function opened(stage: Stage, turn: number) {
  const area = areaOf(turn);
  const author = chooseAuthor(stage, area);
  const reviewer = chooseReviewer(stage, area, author);
  const warning = warn(stage, area, { reviewer, listener: author });
  const pull = stage.pull(0, { author, area, spots: [warning.spot] });
  pull.later(stage.dice.int(2, 6));
  return { area, author, reviewer, warning, pull };
}

function acceptedInWords(stage: Stage, turn: number): void {
  const { reviewer, warning, pull } = opened(stage, turn);
  const note = pull.line(reviewer, warning.spot, warning.text);
  pull.later(3);
  repair(pull, warning, note);
  const answer = accept(stage, pull, { spot: warning.spot, note, turn });
  pull.later(2).approve(reviewer, stage.dice.pick(APPROVALS));
  mergeAsUsual(stage, pull);
  actedOn(stage, note, { on: pull });
  tested(stage, warning, { on: pull, note });
  followedThrough(stage, pull, { answer, to: reviewer });
}

function thumbsUp(stage: Stage, turn: number): void {
  const { author, reviewer, warning, pull } = opened(stage, turn + 1);
  const note = pull.line(reviewer, warning.spot, warning.text);
  pull.react(author, note, '+1').later(4);
  repair(pull, warning, note);
  pull.later(2).approve(reviewer);
  mergeAsUsual(stage, pull);
  actedOn(stage, note, { on: pull });
  tested(stage, warning, { on: pull, note });
  arguablyFollowed(stage, pull, { author, reviewer, note });
}

function suggestionApplied(stage: Stage, turn: number): void {
  const { author, reviewer, warning, pull } = opened(stage, turn + 2);
  const code = warning.spot.hunk.split('\n').at(-1)?.slice(1) ?? '';
  const note = pull.line(reviewer, warning.spot, `${warning.text}\n\n\`\`\`suggestion\n${code} // checked\n\`\`\``);
  pull.later(2).applySuggestion(author, note);
  pull.later(2).approve(reviewer, stage.dice.pick(APPROVALS));
  mergeAsUsual(stage, pull);
  actedOn(stage, note, { on: pull });
  tested(stage, warning, { on: pull, note });
  arguablyFollowed(stage, pull, { author, reviewer, note });
}

function changesRequestedThenApproved(stage: Stage, turn: number): void {
  const { author, reviewer, warning, pull } = opened(stage, turn + 3);
  const [note] = pull.reviewLines(reviewer, { state: 'changes-requested', body: '', lines: [warning] });
  if (note === undefined) throw new RangeError('The review has one comment.');
  pull.later(5);
  repair(pull, warning, note);
  pull.later(2).approve(reviewer, turn % 2 === 0 ? '' : 'Thank you, that is it.');
  mergeAsUsual(stage, pull);
  actedOn(stage, note, { on: pull });
  tested(stage, warning, { on: pull, note });
  arguablyFollowed(stage, pull, { author, reviewer, note });
}

function hunkChanged(stage: Stage, turn: number): void {
  const { author, reviewer, warning, pull } = opened(stage, turn + 4);
  const note = pull.line(reviewer, warning.spot, warning.text);
  pull.later(4);
  repair(pull, warning, note);
  pull.reply(author, note, stage.words(PUSHED, author));
  pull.later(2).approve(stage.peer(author, reviewer), stage.dice.pick(APPROVALS));
  mergeAsUsual(stage, pull);
  actedOn(stage, note, { on: pull });
  tested(stage, warning, { on: pull, note });
  arguablyFollowed(stage, pull, { author, reviewer, note });
}

function inTheConversation(stage: Stage, turn: number): void {
  const { author, reviewer, warning, pull } = opened(stage, turn + 5);
  const note = pull.comment(reviewer, `About \`${warning.spot.path}\`: ${warning.text}`);
  pull.later(3);
  repair(pull, warning, note);
  const answer = accept(stage, pull, { spot: warning.spot, note, turn });
  pull.later(2).approve(stage.peer(author, reviewer), stage.dice.pick(APPROVALS));
  mergeAsUsual(stage, pull);
  actedOn(stage, note, { on: pull });
  tested(stage, warning, { on: pull, note });
  followedThrough(stage, pull, { answer, to: reviewer });
}

/** Two warnings in one review: two acts that share their review. */
function twoInOneReview(stage: Stage, turn: number): void {
  const { area, author, reviewer, warning, pull } = opened(stage, turn);
  const second = warn(stage, area, { reviewer, listener: author });
  const notes = pull.reviewLines(reviewer, {
    state: 'commented',
    body: 'Two things I would like to see settled before this goes in.',
    lines: [warning, second],
  });
  pull.later(5);
  for (const [index, note] of notes.entries()) {
    repair(pull, index === 0 ? warning : second, note);
    // What one pull request took up is told once.
    const answer = accept(stage, pull, { spot: warning.spot, note, turn: index });
    followedThrough(stage, pull, { answer, to: reviewer });
    actedOn(stage, note, { on: pull });
    tested(stage, index === 0 ? warning : second, { on: pull, note });
  }
  pull.later(3).approve(reviewer);
  mergeAsUsual(stage, pull);
}

/** A program wrote it, a human asked for it: the human is the one who was helped. */
function onAgentWork(stage: Stage, turn: number): void {
  const area = areaOf(turn + 2);
  const human = stage.peer();
  const reviewer = chooseReviewer(stage, area, human);
  const warning = warn(stage, area, { reviewer, listener: human });
  const body = `Assigned by @${human.login}.\n\nGenerated change, please review.`;
  const pull = stage.pull(0, { author: BOTS.agent, area, spots: [warning.spot], body, asksOwner: false });
  pull.assign(human, human);
  pull.later(3);
  const note = pull.line(reviewer, warning.spot, warning.text);
  pull.later(2).reply(human, note, 'True, that must not go in. I have asked for a change.');
  repair(pull, warning, note);
  pull.later(2).approve(reviewer).later(1).merge(human);
  actedOn(stage, note, { on: pull, beneficiary: human });
  tested(stage, warning, { on: pull, note, beneficiary: human });
  arguablyFollowed(stage, pull, { author: human, reviewer, note });
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
