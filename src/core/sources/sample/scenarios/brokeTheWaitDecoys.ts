import { mergeAsUsual } from '../background.ts';
import { HOUR_MS } from '../calendar.ts';
import { BOTS } from '../people.ts';
import { PINGS, STALE_WORDS } from '../phrases/waiting.ts';
import type { DecoyDetails, Scenario, Stage } from '../stage.ts';
import { waitingPull } from './brokeTheWait.ts';
import { areaOf, takes, warn } from './scenes.ts';

const HOLIDAY_STARTS_MS = Date.UTC(2025, 11, 23, 14);

function nothingMoved(stage: Stage, why: string, decoy: Omit<DecoyDetails, 'detector' | 'why'>): void {
  stage.decoy({ detector: 'broke-the-wait', why, ...decoy });
}

function pingWakesNobody(stage: Stage, turn: number): void {
  const { pull, author } = waitingPull(stage, turn, 9);
  const pinger = stage.peer(author);
  const note = pull.comment(pinger, stage.dice.pick(PINGS));
  nothingMoved(stage, 'a bare ping that woke nobody', { on: pull, actor: pinger, note });
  pull.days(16).comment(author, 'No longer needed, the port changed its mind.');
  pull.close(author);
}

/** Approved at once, merged long after: a click. */
function lateMerge(stage: Stage, turn: number): void {
  const area = areaOf(turn);
  const author = stage.peer();
  const pull = stage.pull(0, { author, area });
  pull.later(3).approve(stage.peer(author)).days(10).merge(stage.crew.maintainer);
  nothingMoved(stage, 'a merge click on approved work', { on: pull, actor: stage.crew.maintainer });
}

function closedAsStale(stage: Stage, turn: number): void {
  const { pull, author } = waitingPull(stage, turn, 30);
  const closer = turn % 2 === 0 ? stage.crew.maintainer : stage.peer(author);
  const note = pull.comment(closer, stage.dice.pick(STALE_WORDS));
  pull.close(closer);
  nothingMoved(stage, 'closing as stale', { on: pull, actor: closer, note });
}

function closedAsNotPlanned(stage: Stage): void {
  const author = stage.peer();
  const issue = stage.issue(0, {
    author,
    title: `Show the wind at ${stage.dice.pick(['pier 3', 'the outer harbor', 'Skerry', 'the bridge'])}`,
    body: 'Would be good to have. Any opinions?',
  });
  issue.days(14);
  const closer = stage.peer(author);
  issue.close(closer, 'not_planned');
  nothingMoved(stage, 'closing as not planned without the asker', { on: issue, actor: closer });
}

function botEndsTheSilence(stage: Stage, turn: number): void {
  const { pull, author } = waitingPull(stage, turn, 20);
  const note = pull.comment(
    BOTS.stale,
    'This pull request has been quiet for a while and will be closed in a week unless somebody comments.',
  );
  nothingMoved(stage, 'a bot ended the silence', { on: pull, actor: BOTS.stale, note });
  pull.days(2).comment(author, 'I split it up differently, this one can go.');
  pull.close(author);
}

/** It was the author's turn, and the author came back. */
function authorComesBack(stage: Stage, turn: number): void {
  const area = areaOf(turn);
  const author = stage.peer();
  const reviewer = stage.outsider(area, author);
  const pull = stage.pull(0, { author, area });
  pull
    .later(3)
    .review(reviewer, 'changes-requested', 'Could you split the commit in two? It is hard to read like this.');
  pull.days(12).push(author, 'Split the change');
  const note = pull.comment(author, 'Was away, split now.');
  pull.later(2).approve(reviewer);
  mergeAsUsual(stage, pull);
  nothingMoved(stage, 'the author came back to their own work', { on: pull, actor: author, note });
}

/** Friday afternoon to Monday morning. */
function onlyAWeekend(stage: Stage, turn: number): void {
  const area = areaOf(turn);
  const author = stage.peer();
  const pull = stage.pull(0, { author, area });
  pull.notBefore(stage.openedMs(0) + 64 * HOUR_MS);
  const reviewer = stage.outsider(area, author);
  pull.approve(reviewer, 'Monday morning review: looks good.');
  nothingMoved(stage, 'the wait was a weekend', { on: pull, actor: reviewer });
  mergeAsUsual(stage, pull);
}

function onlyAHoliday(stage: Stage, turn: number): void {
  const area = areaOf(turn);
  const author = stage.peer();
  const pull = stage.pull(0, { author, area });
  pull.later(5);
  const reviewer = stage.outsider(area, author);
  pull.approve(
    reviewer,
    ['Happy new year! Looks good.', 'Back at work, approved.', 'First one of the year.', 'Fine.'][turn] ?? '',
  );
  nothingMoved(stage, 'the wait was a holiday', { on: pull, actor: reviewer });
  mergeAsUsual(stage, pull);
}

/** Somebody reads it at last, and it stays where it was. */
function nothingFollowed(stage: Stage, turn: number): void {
  const { pull, author } = waitingPull(stage, turn, 10);
  const actor = stage.outsider(areaOf(turn), author);
  const { spot, text } = warn(stage, areaOf(turn), { reviewer: actor, listener: author });
  const note = pull.line(actor, spot, text);
  nothingMoved(stage, 'no progress followed', { on: pull, actor, note });
  stage.act({ detector: 'flagged-in-review', level: 'raised', actor, beneficiary: author, on: pull, note });
  stage.decoy({ detector: 'flagged-in-review', why: 'the work was never finished', actor, on: pull, note });
  // The same work on a newer base is none either.
  pull.days(4).rebase(author, [note]);
  pull.comment(author, REBASED[turn] ?? '');
  nothingMoved(stage, 'only a rebase followed', { on: pull, actor, note });
  pull.days(21).comment(author, 'I will not get to this, closing.');
  pull.close(author);
}

const REBASED = [
  'Rebased on main, nothing else changed.',
  'Just a rebase.',
  'Rebased, because of the conflict in the lock file.',
  'Rebased without changes.',
];

/** The "update branch" button is not a step forward. */
function branchUpdated(stage: Stage, turn: number): void {
  const { pull, author } = waitingPull(stage, turn, 9);
  const actor = stage.peer(author);
  pull.mergeBase(actor);
  nothingMoved(stage, 'only brought the branch up to date', { on: pull, actor });
  pull.days(18).comment(author, 'Superseded by the new layout.');
  pull.close(author);
}

function botsWork(stage: Stage): void {
  const title = `Bump ${stage.dice.pick(['reef-http', 'lagoon-xml', 'cove-assert', 'fjord-zip'])} from 2.1.0 to 2.2.0`;
  const pull = stage.pull(0, {
    author: BOTS.updates,
    area: 'ci',
    title,
    body: title,
    commits: [title],
    asksOwner: false,
  });
  pull.days(9);
  const actor = stage.peer();
  pull.approve(actor, 'Read the changelog, nothing in it for us.');
  nothingMoved(stage, 'the work of a bot that nobody had asked for', { on: pull, actor });
  pull.later(1).merge(actor);
}

const SWEEP_SIZE = 6;

/** One afternoon of approving everything that lay around. */
function sweep(stage: Stage, turn: number): void {
  const actor = turn === 0 ? stage.crew.waker : stage.peer(stage.crew.waker);
  const day = stage.openedMs(0);
  for (let part = 0; part < SWEEP_SIZE; part++) {
    const area = areaOf(part);
    const author = stage.peer(actor);
    const pull = stage.pull(part, { author, area });
    pull
      .notBefore(day)
      .days(8)
      .minutes(part * 6);
    pull.approve(actor, stage.dice.pick(['', 'ok', 'Fine.']));
    nothingMoved(stage, 'one of a sweep', { on: pull, actor, group: `sweep ${String(stage.number(0))}` });
    mergeAsUsual(stage, pull);
  }
}

/** What ends a silence, or seems to, without unlocking anything. */
export const BROKE_THE_WAIT_DECOYS: readonly Scenario[] = [
  ...takes('no wait: ping', 4, { parts: [0], tailDays: 40, play: pingWakesNobody }),
  ...takes('no wait: late merge', 4, { parts: [0], play: lateMerge }),
  ...takes('no wait: stale', 4, { parts: [0], tailDays: 40, play: closedAsStale }),
  ...takes('no wait: not planned', 4, { parts: [0], tailDays: 25, play: closedAsNotPlanned }),
  ...takes('no wait: bot', 4, { parts: [0], tailDays: 30, play: botEndsTheSilence }),
  ...takes('no wait: own court', 4, { parts: [0], tailDays: 22, play: authorComesBack }),
  ...takes('no wait: weekend', 4, { parts: [0], startOn: { weekday: 5, hour: 16 }, play: onlyAWeekend }),
  ...takes('no wait: holiday', 4, { parts: [0], startMs: HOLIDAY_STARTS_MS, play: onlyAHoliday }),
  ...takes('no wait: nothing followed', 4, { parts: [0], tailDays: 45, play: nothingFollowed }),
  ...takes('no wait: branch updated', 4, { parts: [0], tailDays: 40, play: branchUpdated }),
  ...takes("no wait: bot's work", 4, { parts: [0], play: botsWork }),
  ...takes('no wait: sweep', 2, { parts: Array.from({ length: SWEEP_SIZE }, (_, part) => part / 50), play: sweep }),
];
