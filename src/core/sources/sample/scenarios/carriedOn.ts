import { mergeAsUsual } from '../background.ts';
import type { Member } from '../people.ts';
import type { PullBuilder } from '../pullBuilder.ts';
import type { Scenario, Stage } from '../stage.ts';
import { areaOf, chooseAuthor, takes, tell } from './scenes.ts';

interface Handed {
  title: string;
  leaving: string;
  commits: readonly [string, string, ...string[]];
}

const PICKED_UP: readonly Handed[] = [
  {
    title: 'Offline seat map',
    leaving: 'I am on the other project from Monday, no idea when I am back to this.',
    commits: ['Load the seat map from the snapshot', 'Draw taken seats offline', 'Test the map without a network'],
  },
  {
    title: 'Write-ahead log for holds',
    leaving: 'Running out of time with this one. Half of it works.',
    commits: ['Replay holds after a restart', 'Expire holds while replaying', 'Test a crash while holding'],
  },
  {
    title: 'Timetable diff for the crew',
    leaving: 'Parental leave starts tomorrow, sorry for leaving this here.',
    commits: ['Compare by departure', 'Show replaced departures', 'Say what changed in words'],
  },
  {
    title: 'Sign the kiosk image',
    leaving: 'I do not get the last part to work and have to stop.',
    commits: ['Sign with the vault key', 'Check the signature at boot'],
  },
];
const CONTINUED: readonly Handed[] = [
  {
    title: 'Two-phase refunds',
    leaving: 'I will not get to finish it this quarter. If somebody wants to take over the branch, please do.',
    commits: ['Book the refund in two phases', 'Undo a refund that was not confirmed', 'Test the time-out'],
  },
  {
    title: 'Radio link session resume',
    leaving: 'Back in the other team from today. The branch is free for anyone.',
    commits: ['Resume from the last acknowledged batch', 'Drop sessions older than a day'],
  },
  {
    title: 'Ferry positions on the map',
    leaving: 'Could somebody carry this over the line? I am in the hospital for a while.',
    commits: ['Smooth the positions', 'Hide boats that are moored', 'Explain the symbols'],
  },
];

function leave(stage: Stage, turn: number, handed: Handed): { old: PullBuilder; author: Member } {
  const author = chooseAuthor(stage, areaOf(turn), stage.crew.waker);
  const old = stage.pull(0, { author, area: areaOf(turn), title: handed.title });
  old.later(5).push(author, 'Work in progress');
  old.comment(author, handed.leaving);
  return { old, author };
}

/** A new pull request goes on from where the old one ended. */
function pickedUp(stage: Stage, handed: Handed, turn: number): void {
  const { old, author } = leave(stage, turn, handed);
  const actor = stage.peer(author);
  const body = `Picked up from #${String(old.number)}, with what was missing there.`;
  const pull = stage.pull(1, {
    author: actor,
    area: areaOf(turn),
    title: `${handed.title}, continued`,
    body,
    commits: handed.commits,
  });
  old.notBefore(stage.openedMs(1)).minutes(10);
  const hint = old.comment(actor, `I took your commits over to #${String(pull.number)} and finished it there.`);
  pull.later(3).approve(stage.peer(actor, author));
  mergeAsUsual(stage, pull);
  old.notBefore(pull.now).later(2).close(author);
  const alsoAt = [
    { thread: old.number, commentId: hint.id },
    { thread: old.number, commentId: null },
  ];
  stage.act({
    detector: 'carried-on',
    level: 'moved',
    actor,
    beneficiary: author,
    on: pull,
    at: pull.openedAt,
    alsoAt,
  });
  stage.arguable({ detector: 'broke-the-wait', level: 'moved', actor, beneficiary: author, on: old, note: hint });
}

/** Somebody goes on, on the same branch. */
function continued(stage: Stage, handed: Handed, turn: number): void {
  const { old, author } = leave(stage, turn + 3, handed);
  const actor = stage.dice.chance(0.4) ? stage.crew.waker : stage.peer(author);
  old.days(8 + turn).push(actor, handed.commits[0]);
  const at = old.at;
  for (const message of handed.commits.slice(1)) old.later(4).push(actor, message);
  const note = old.comment(actor, 'Went on with this, it is complete now as far as I see.');
  old.later(3).approve(stage.peer(author, actor));
  old.later(1).merge(stage.crew.maintainer);
  const alsoAt = [{ thread: old.number, commentId: note.id }];
  stage.act({ detector: 'carried-on', level: 'moved', actor, beneficiary: author, on: old, at, alsoAt });
  stage.act({ detector: 'broke-the-wait', level: 'moved', actor, beneficiary: author, on: old, at, alsoAt });
}

function inProgress(stage: Stage, turn: number): { pull: PullBuilder; author: Member; helper: Member } {
  const author = chooseAuthor(stage, areaOf(turn));
  const pull = stage.pull(0, { author, area: areaOf(turn) });
  pull.later(4);
  return { pull, author, helper: stage.peer(author) };
}

function coAuthorOnly(stage: Stage, turn: number): void {
  const { pull, author, helper } = inProgress(stage, turn);
  pull.push(author, 'Second part, sat together on it', { coAuthor: helper });
  stage.decoy({ detector: 'carried-on', why: 'a co-author trailer only', actor: helper, on: pull });
  pull.later(2).approve(stage.peer(author, helper));
  mergeAsUsual(stage, pull);
}

function baseMergedOnly(stage: Stage, turn: number): void {
  const { pull, author, helper } = inProgress(stage, turn + 1);
  pull.mergeBase(helper);
  stage.decoy({ detector: 'carried-on', why: 'merged the base in only', actor: helper, on: pull });
  pull.later(2).approve(stage.peer(author, helper));
  mergeAsUsual(stage, pull);
}

function suggestionsOnly(stage: Stage, turn: number): void {
  const { pull, author, helper } = inProgress(stage, turn + 2);
  const spot = stage.spot(areaOf(turn + 2));
  const note = pull.line(helper, spot, 'nit: shorter\n\n```suggestion\n  return rows;\n```');
  pull.later(1).applySuggestion(author, note);
  stage.decoy({ detector: 'carried-on', why: 'applied suggestions only', actor: helper, on: pull });
  stage.decoy({ detector: 'flagged-in-review', why: 'a nit that was heeded', actor: helper, on: pull, note });
  pull.later(2).approve(helper);
  mergeAsUsual(stage, pull);
}

function backport(stage: Stage, turn: number): void {
  const { pull, author, helper } = inProgress(stage, turn + 3);
  pull.approve(stage.peer(author, helper));
  mergeAsUsual(stage, pull);
  const body = `Backport of #${String(pull.number)}.`;
  const port = stage.pull(1, {
    author: helper,
    area: areaOf(turn + 3),
    title: `[release-9] ${pull.title}`,
    body,
    base: 'release-9',
    commits: [`${pull.title}\n\n(cherry picked)`],
  });
  port.later(2).approve(author);
  mergeAsUsual(stage, port);
  stage.decoy({ detector: 'carried-on', why: 'a backport', actor: helper, on: port, at: port.openedAt });
}

function ownEarlierWork(stage: Stage, turn: number): void {
  const { pull, author } = inProgress(stage, turn);
  const note = pull.comment(author, 'Starting over with another approach.');
  stage.arguable({ detector: 'changed-course', level: 'landed', actor: author, beneficiary: null, on: pull, note });
  pull.close(author);
  const again = stage.pull(1, {
    author,
    area: areaOf(turn),
    title: `${pull.title}, second try`,
    body: `Picked up from #${String(pull.number)}.`,
  });
  again.later(3).approve(stage.peer(author));
  mergeAsUsual(stage, again);
  stage.decoy({ detector: 'carried-on', why: 'their own earlier work', actor: author, on: again, at: again.openedAt });
}

/** Work that somebody left, and who took it further. */
export const CARRIED_ON: readonly Scenario[] = [
  ...tell('carried on: picked up', PICKED_UP, { parts: [0, 5], tailDays: 25, play: pickedUp }),
  ...tell('carried on: same branch', CONTINUED, { parts: [0], tailDays: 30, play: continued }),
  ...takes('not carried: co-author', 4, { parts: [0], play: coAuthorOnly }),
  ...takes('not carried: base merged', 4, { parts: [0], play: baseMergedOnly }),
  ...takes('not carried: suggestions', 4, { parts: [0], play: suggestionsOnly }),
  ...takes('not carried: backport', 4, { parts: [0, 4], play: backport }),
  ...takes('not carried: own work', 4, { parts: [0, 3], play: ownEarlierWork }),
];
