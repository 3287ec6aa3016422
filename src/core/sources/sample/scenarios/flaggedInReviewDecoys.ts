import { mergeAsUsual } from '../background.ts';
import { BOTS, GHOST, type Member } from '../people.ts';
import { fillSlots } from '../phraseBook.ts';
import { DEFERRALS, SET_ASIDES } from '../phrases/replies.ts';
import type { Scenario, Stage } from '../stage.ts';
import { accept, areaOf, chooseAuthor, chooseReviewer, onlyRaised, repair, takes, warn } from './scenes.ts';

function opened(stage: Stage, turn: number, reviewedBy?: Member) {
  const area = areaOf(turn);
  const author = chooseAuthor(stage, area, reviewedBy);
  const reviewer = reviewedBy ?? chooseReviewer(stage, area, author);
  const warning = warn(stage, area, { reviewer, listener: author });
  const pull = stage.pull(0, { author, area, spots: [warning.spot] });
  pull.later(stage.dice.int(2, 5));
  return { area, author, reviewer, warning, pull };
}

function setAside(stage: Stage, turn: number): void {
  const { author, reviewer, warning, pull } = opened(stage, turn);
  const note = pull.line(reviewer, warning.spot, warning.text);
  // Others may agree; what counts is the author.
  if (turn % 2 === 0) pull.react(stage.peer(author, reviewer), note, '+1');
  pull.later(2).reply(author, note, stage.words(SET_ASIDES, author));
  pull.later(2).approve(stage.peer(author, reviewer));
  mergeAsUsual(stage, pull);
  onlyRaised(stage, 'the concern was set aside', { on: pull, note });
}

/** Agreed, left for a follow-up that is still open. */
function deferred(stage: Stage, turn: number): void {
  const { author, reviewer, warning, pull } = opened(stage, turn + 1);
  const note = pull.line(reviewer, warning.spot, warning.text);
  pull.notBefore(stage.openedMs(1)).later(1);
  const follow = stage.issue(1, {
    author,
    title: fillSlots(warning.phrase.fix, warning.spot),
    body: `From the review of #${String(pull.number)}.`,
    labels: ['follow-up'],
  });
  follow.assign(author, author);
  const answer = pull.reply(author, note, stage.words(DEFERRALS, author).replace('{ref}', String(follow.number)));
  pull.later(2).approve(reviewer);
  mergeAsUsual(stage, pull);
  stage.act({ detector: 'flagged-in-review', level: 'deferred', actor: reviewer, beneficiary: author, on: pull, note });
  stage.decoy({
    detector: 'flagged-in-review',
    why: 'the concern was left for a follow-up',
    actor: reviewer,
    on: pull,
    note,
  });
  stage.decoy({ detector: 'followed-through', why: 'promised, and not done', actor: author, on: pull, note: answer });
}

/** A rebase loses the place of the comment; the lines are the same. */
function onlyRebased(stage: Stage, turn: number): void {
  const { author, reviewer, warning, pull } = opened(stage, turn + 2);
  const note = pull.line(reviewer, warning.spot, warning.text);
  pull.later(4).rebase(author, [note]);
  pull.comment(author, 'Rebased on main, no other changes.');
  pull.later(2).approve(stage.peer(author, reviewer));
  mergeAsUsual(stage, pull);
  onlyRaised(stage, 'outdated by a rebase only', { on: pull, note });
}

function onlyMergedBase(stage: Stage, turn: number): void {
  const { author, reviewer, warning, pull } = opened(stage, turn + 3);
  const note = pull.line(reviewer, warning.spot, warning.text);
  pull.later(4).mergeBase(author, [note]);
  pull.later(2).approve(stage.peer(author, reviewer));
  mergeAsUsual(stage, pull);
  onlyRaised(stage, 'outdated by merging the base in only', { on: pull, note });
}

function onlyResolved(stage: Stage, turn: number): void {
  const { author, reviewer, warning, pull } = opened(stage, turn + 4);
  const note = pull.line(reviewer, warning.spot, warning.text);
  pull.react(author, note, 'eyes').later(2).resolve(author, note);
  const other = pull.later(1).line(reviewer, stage.spot(pull.area), PASSED_OVER[turn] ?? '');
  pull.later(3).push(author, 'Reword the help text');
  pull.later(1).approve(stage.peer(author, reviewer));
  mergeAsUsual(stage, pull);
  onlyRaised(stage, 'resolved by clicking only', { on: pull, note });
  onlyRaised(stage, 'something was pushed afterwards, and nobody said that it was for this', { on: pull, note: other });
}

const PASSED_OVER = [
  'When the ferry is cancelled after the sale this still counts the seat as taken.',
  'A second tab keeps the old token, the first write from there will be refused.',
  'With summer time beginning this list has one hour twice, and the sum is too high.',
  'The import stops at the first empty line, so the rest of the file is lost without a word.',
];

/** The pipeline was red on these lines before anybody said a word. */
function afterRedChecks(stage: Stage, turn: number): void {
  const { author, reviewer, warning, pull } = opened(stage, turn);
  const { path, line } = warning.spot;
  pull.comment(
    BOTS.checks,
    `**Checks failed** on \`${path}:${String(line)}\`: unhandled case, see the log of the job \`test\`.`,
  );
  pull.later(1);
  const note = pull.line(
    reviewer,
    warning.spot,
    `The red job points here: ${path}:${String(line)} fails on an unhandled case.`,
  );
  pull.later(2).push(author, 'Make the checks green', { outdates: [note] });
  pull.later(2).approve(reviewer);
  mergeAsUsual(stage, pull);
  stage.decoy({
    detector: 'flagged-in-review',
    why: 'the change answers red checks on the same lines',
    actor: reviewer,
    on: pull,
    note,
  });
}

/** An AI reviewer said it first, on the same lines. */
function afterTheBot(stage: Stage, turn: number): void {
  const { author, reviewer, warning, pull } = opened(stage, turn + 1);
  const first = pull.line(BOTS.aiReviewer, warning.spot, `**Potential issue** ${warning.text}`);
  pull.later(2);
  const echo = pull.reply(
    reviewer,
    first,
    stage.dice.pick([
      '+1 to the bot.',
      'The bot is right here, I think.',
      'This one looks real.',
      'Same remark from me.',
    ]),
  );
  pull.later(2);
  repair(pull, warning, first);
  pull.reply(author, first, 'Changed.');
  pull.later(2).approve(reviewer);
  mergeAsUsual(stage, pull);
  stage.decoy({
    detector: 'flagged-in-review',
    why: 'a bot had said it before',
    actor: reviewer,
    on: pull,
    note: echo,
  });
  stage.decoy({
    detector: 'flagged-in-review',
    why: 'the warning came from an AI reviewer',
    actor: BOTS.aiReviewer,
    on: pull,
    note: first,
  });
}

/** Authors look at their own work too. */
function ownRemark(stage: Stage, turn: number): void {
  const { author, reviewer, pull } = opened(stage, turn + 5);
  const own = warn(stage, areaOf(turn + 5), { reviewer: author, listener: author });
  const note = pull.line(author, own.spot, `Note to self: ${own.text}`);
  const partner = stage.peer(author, reviewer);
  pull.push(partner, 'Add the part that we had talked about');
  const theirs = pull.later(1).line(partner, stage.spot(pull.area), BY_PARTNERS[turn] ?? '');
  pull.later(2);
  repair(pull, own, note);
  pull.reply(author, note, 'Done.');
  pull.outdate([theirs]).reply(author, theirs, 'Fixed.');
  pull.later(2).approve(reviewer);
  mergeAsUsual(stage, pull);
  stage.decoy({ detector: 'flagged-in-review', why: "the author's own remark", actor: author, on: pull, note });
  stage.decoy({
    detector: 'flagged-in-review',
    why: 'the remark of somebody who wrote the branch, too',
    actor: partner,
    on: pull,
    note: theirs,
  });
}

const BY_PARTNERS = [
  'We forgot the night boat here, its list is empty until six and `first` is undefined then.',
  'Our two halves take the locks in another order, that can hang.',
  'I left the file handle open when the read throws.',
  'This still trusts the price from the form, anybody can change that.',
];

function byDeletedAccount(stage: Stage, turn: number): void {
  const { author, reviewer, pull, area } = opened(stage, turn + 2);
  const warning = warn(stage, area, { reviewer: GHOST, listener: author });
  const note = pull.line(GHOST, warning.spot, warning.text);
  pull.later(2);
  repair(pull, warning, note);
  const answer = accept(stage, pull, { spot: warning.spot, note, turn });
  pull.later(2).approve(reviewer);
  mergeAsUsual(stage, pull);
  stage.decoy({ detector: 'flagged-in-review', why: 'the account was deleted', actor: GHOST, on: pull, note });
  stage.arguable({
    detector: 'followed-through',
    level: 'landed',
    actor: author,
    beneficiary: null,
    on: pull,
    note: answer.note,
  });
}

const RITUALS = [
  'Please add a test for the case that the list is empty, otherwise it will break one day.',
  'Did you think of big files? This could be slow with big files.',
];

/** One person says the same under everything: four threads of it. */
function ritual(stage: Stage, turn: number): void {
  const reviewer = stage.peer(stage.crew.quiet, stage.crew.turner);
  for (let part = 0; part < 4; part++) {
    const area = (['storage', 'api', 'sync', 'ui'] as const)[part] ?? 'api';
    const pull = stage.pull(part, { author: stage.peer(reviewer), area });
    pull.later(3);
    const note = pull.line(reviewer, stage.spot(area), RITUALS[turn] ?? '');
    pull.later(3).push(pull.author, 'Address review', { outdates: [note] });
    pull.reply(pull.author, note, 'Done.');
    pull.later(2).approve(reviewer);
    mergeAsUsual(stage, pull);
    stage.decoy({
      detector: 'flagged-in-review',
      why: 'a ritual: the same words on many threads',
      actor: reviewer,
      on: pull,
      note,
    });
  }
}

const REFUSALS = [
  'I would argue that nobody is confused who knows that the scale has been changed by hand.',
  'Only whoever has removed the old table can run into that, and they know. The removed part stood behind a switch.',
];

/** The author says no, with a word for done in it, and goes on with something else. */
function refusedInPassing(stage: Stage, turn: number): void {
  const { author, reviewer, warning, pull } = opened(stage, turn);
  const note = pull.line(reviewer, warning.spot, warning.text);
  pull.later(2).reply(author, note, REFUSALS[turn % 2] ?? '');
  pull.later(2).push(author, 'Reword the help text');
  pull.later(2).approve(stage.peer(author, reviewer));
  mergeAsUsual(stage, pull);
  onlyRaised(stage, 'the concern was set aside', { on: pull, note });
}

/** The lines change with what the author says was done for somebody else. */
function doneForOthers(stage: Stage, turn: number): void {
  const { author, reviewer, warning, pull } = opened(stage, turn);
  const note = pull.line(reviewer, warning.spot, warning.text);
  const other = stage.peer(author, reviewer);
  pull.later(1).comment(other, FOR_OTHERS[turn % 2] ?? '');
  pull.later(3).push(author, 'Reword the help text', { outdates: [note] });
  pull.comment(author, `Addressed @${other.login}'s comments.`);
  pull.later(2).approve(stage.peer(author, reviewer));
  mergeAsUsual(stage, pull);
  onlyRaised(stage, 'something was pushed afterwards, and nobody said that it was for this', { on: pull, note });
}

const FOR_OTHERS = [
  'The help text could say what the number is for, I had to look twice.',
  'Please write the names of the piers in full in the help text.',
];

/** A nit in the shape of a suggestion block, taken over. */
function suggestedNit(stage: Stage, turn: number): void {
  const { author, reviewer, pull, area } = opened(stage, turn);
  const spot = stage.spot(area);
  const code = spot.hunk.split('\n').at(-1)?.slice(1) ?? '';
  const note = pull.line(
    reviewer,
    spot,
    `${stage.dice.pick(['nit: trailing space', 'one word less', 'style only'])}\n\n\`\`\`suggestion\n${code}\n\`\`\``,
  );
  pull.later(1).applySuggestion(author, note).later(1);
  const status = pull.comment(reviewer, STATUS[turn] ?? '');
  pull.later(1).approve(reviewer);
  mergeAsUsual(stage, pull);
  stage.decoy({ detector: 'flagged-in-review', why: 'a nit that was heeded', actor: reviewer, on: pull, note });
  stage.decoy({ detector: 'flagged-in-review', why: 'a status', actor: reviewer, on: pull, note: status });
}

const STATUS = [
  'I am half way through, the rest tomorrow.',
  'Started the long run on the test boat, it takes an hour.',
  'Read up to the second commit.',
  'The run is green on my side by now.',
];

/** What looks like a warning that was acted on, and is none. */
export const FLAGGED_IN_REVIEW_DECOYS: readonly Scenario[] = [
  ...takes('not flagged: set aside', 6, {
    parts: [0],
    play: (stage, turn) => [setAside, refusedInPassing, doneForOthers][turn % 3]?.(stage, turn),
  }),
  ...takes('not flagged: deferred', 5, { parts: [0, 1], play: deferred }),
  ...takes('not flagged: rebased', 4, { parts: [0], play: onlyRebased }),
  ...takes('not flagged: base merged in', 4, { parts: [0], play: onlyMergedBase }),
  ...takes('not flagged: resolved only', 4, { parts: [0], play: onlyResolved }),
  ...takes('not flagged: red checks', 4, { parts: [0], play: afterRedChecks }),
  ...takes('not flagged: bot first', 4, { parts: [0], play: afterTheBot }),
  ...takes('not flagged: own remark', 4, { parts: [0], play: ownRemark }),
  ...takes('not flagged: deleted account', 4, { parts: [0], play: byDeletedAccount }),
  ...takes('not flagged: ritual', 2, { parts: [0, 6, 13, 22], play: ritual }),
  ...takes('not flagged: suggested nit', 4, { parts: [0], play: suggestedNit }),
];
