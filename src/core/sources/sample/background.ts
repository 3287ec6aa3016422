import { BOTS, GHOST, type Member } from './people.ts';
import { fillSlots } from './phraseBook.ts';
import { ACCEPTS } from './phrases/replies.ts';
import {
  APPROVALS,
  NIT_ANSWERS,
  NITS,
  PLAIN_ANSWERS,
  PRAISE,
  QUESTIONS,
  RENAMES,
  SIMPLIFICATIONS,
  STATUS,
} from './phrases/remarks.ts';
import { BUG_PLACES, BUG_REPORTS, CHORES } from './phrases/titles.ts';
import { AREAS, type Area } from './product.ts';
import type { PullBuilder } from './pullBuilder.ts';
import type { Stage } from './stage.ts';
import type { Note } from './threadBuilder.ts';

/** Everyday work: nothing in it is evidence of anything. Waits are short, remarks are taste, questions are plain. */
export interface BackgroundKind {
  name: string;
  weight: number;
  parts: readonly number[];
  play(stage: Stage, openedMs: number): void;
}

function everydayAuthor(stage: Stage, openedMs: number): Member {
  const { crew, world } = stage;
  const joined = crew.newcomers.filter((newcomer) => (world.joinedMs.get(newcomer) ?? Infinity) < openedMs);
  if (joined.length > 0 && stage.dice.chance(0.12)) return stage.dice.pick(joined);
  return stage.dice.chance(0.1) ? crew.maintainer : stage.dice.pick(crew.peers);
}

function everydayArea(stage: Stage, author: Member): Area {
  const own = AREAS.find((area) => stage.crew.owners[area] === author);
  return own !== undefined && stage.dice.chance(0.6) ? own : stage.area();
}

/** Whoever merges: the maintainer mostly, else the author. */
export function mergeAsUsual(stage: Stage, pull: PullBuilder): void {
  const canMerge = stage.crew.peers.includes(pull.author) && pull.author !== stage.crew.maintainer;
  pull.later(stage.dice.int(1, 3)).merge(canMerge && stage.dice.chance(0.35) ? pull.author : stage.crew.maintainer);
}

/** The area's owner, or the maintainer for the owner's own work. */
function everydayReviewer(stage: Stage, author: Member, area: Area): Member {
  const owner = stage.crew.owners[area];
  return owner === author || stage.dice.chance(0.4) ? stage.peer(author) : owner;
}

function uneventfulPull(stage: Stage, openedMs: number): void {
  const author = everydayAuthor(stage, openedMs);
  const area = everydayArea(stage, author);
  const pull = stage.pull(0, { author, area });
  const reviewer = everydayReviewer(stage, author, area);
  pull.later(stage.dice.int(1, 4));
  if (stage.dice.chance(0.15)) pull.comment(author, stage.dice.pick(STATUS));
  pull.later(1).approve(reviewer, stage.dice.pick(APPROVALS));
  if (reviewer === stage.crew.owners[area]) {
    stage.decoy({
      detector: 'sought-out',
      why: 'requested within two minutes of opening',
      actor: reviewer,
      on: pull,
      at: pull.openedAt,
    });
  }
  mergeAsUsual(stage, pull);
}

/** One remark that is no warning, with what the author makes of it. */
function remark(stage: Stage, pull: PullBuilder, reviewer: Member): Note | null {
  const spot = stage.spot(pull.area);
  const bank = stage.dice.pick([NITS, NITS, RENAMES, SIMPLIFICATIONS]);
  const note = pull.line(reviewer, spot, fillSlots(stage.dice.pick(bank), spot));
  pull.later(1);
  if (stage.dice.chance(0.2)) return null;
  pull.push(
    pull.author,
    fillSlots(stage.dice.pick(['Address review', 'Review remarks', 'Rename in {sym}', 'Tidy {sym}']), spot),
    { outdates: [note] },
  );
  if (stage.dice.chance(0.8)) pull.reply(pull.author, note, stage.dice.pick(NIT_ANSWERS));
  if (stage.dice.chance(0.5)) pull.resolve(pull.author, note);
  stage.decoy({ detector: 'flagged-in-review', why: 'a nit that was heeded', actor: reviewer, on: pull, note });
  stage.decoy({ detector: 'followed-through', why: 'only heeded a nit', actor: pull.author, on: pull, note });
  return note;
}

function reviewedPull(stage: Stage, openedMs: number): void {
  const author = everydayAuthor(stage, openedMs);
  const area = everydayArea(stage, author);
  const pull = stage.pull(0, { author, area });
  const reviewer = everydayReviewer(stage, author, area);
  pull.later(stage.dice.int(1, 3));
  for (let left = stage.dice.int(1, 3); left > 0; left--) remark(stage, pull, reviewer);
  if (stage.dice.chance(0.4)) plainQuestion(stage, pull, reviewer);
  if (stage.dice.chance(0.3)) {
    const note = pull.line(reviewer, stage.spot(area), stage.dice.pick(PRAISE));
    if (stage.dice.chance(0.5)) pull.react(author, note, stage.dice.pick(['heart', 'hooray', '+1'] as const));
    stage.decoy({ detector: 'flagged-in-review', why: 'praise', actor: reviewer, on: pull, note });
  }
  pull.later(2).approve(reviewer, stage.dice.pick(APPROVALS));
  mergeAsUsual(stage, pull);
}

function plainQuestion(stage: Stage, pull: PullBuilder, reviewer: Member): void {
  const spot = stage.spot(pull.area);
  const question = pull.line(reviewer, spot, fillSlots(stage.dice.pick(QUESTIONS), spot));
  pull.later(1).reply(pull.author, question, stage.dice.pick(PLAIN_ANSWERS));
  stage.decoy({ detector: 'flagged-in-review', why: 'a plain question', actor: reviewer, on: pull, note: question });
}

function aiReviewedPull(stage: Stage, openedMs: number): void {
  const author = everydayAuthor(stage, openedMs);
  const area = everydayArea(stage, author);
  const pull = stage.pull(0, { author, area });
  const spot = stage.spot(area);
  const concern = stage.world.book.drawConcern(area, { speaker: BOTS.aiReviewer, listener: author }, stage.dice);
  pull.minutes(stage.dice.int(3, 9));
  const note = pull.line(BOTS.aiReviewer, spot, `**Potential issue** ${fillSlots(concern.text, spot)}`);
  pull.later(1).push(author, fillSlots(concern.fix, spot), { outdates: [note] });
  if (stage.dice.chance(0.5)) pull.reply(author, note, fillSlots(stage.dice.pick(ACCEPTS), spot));
  stage.decoy({
    detector: 'flagged-in-review',
    why: 'the warning came from an AI reviewer',
    actor: BOTS.aiReviewer,
    on: pull,
    note,
  });
  stage.arguable({ detector: 'followed-through', level: 'landed', actor: author, beneficiary: null, on: pull, note });
  pull.later(2).approve(everydayReviewer(stage, author, area), stage.dice.pick(APPROVALS));
  mergeAsUsual(stage, pull);
}

function unreviewedPull(stage: Stage): void {
  const pull = stage.pull(0, { author: stage.crew.maintainer, area: stage.area(), asksOwner: false });
  pull.later(1).merge(stage.crew.maintainer);
}

const PACKAGES = [
  'kelp-router',
  'driftwood',
  'tern-logger',
  'pebble-cache',
  'buoy-test',
  'mooring-cli',
  'sandbar-ui',
  'plankton-parse',
];

function updatePull(stage: Stage): void {
  const { dice, crew } = stage;
  const version = `${String(dice.int(1, 6))}.${String(dice.int(0, 20))}`;
  const title = `Bump ${dice.pick(PACKAGES)} from ${version}.${String(dice.int(0, 4))} to ${version}.${String(dice.int(5, 9))}`;
  const body = `${title}.\n\nDependabot will resolve any conflicts with this PR as long as you don't alter it yourself.`;
  const pull = stage.pull(0, {
    author: BOTS.updates,
    area: 'ci',
    title,
    body,
    commits: [title],
    labels: ['dependencies'],
    asksOwner: false,
  });
  pull.later(dice.int(1, 5)).approve(crew.owners.ci).later(1).merge(crew.owners.ci);
}

function agentPull(stage: Stage): void {
  const human = stage.peer();
  const area = stage.area();
  const pull = stage.pull(0, {
    author: BOTS.agent,
    area,
    body: `Assigned by @${human.login}.\n\nGenerated change, please review.`,
    asksOwner: false,
  });
  pull.assign(human, human);
  pull.later(2).approve(human, stage.dice.pick(APPROVALS)).later(1).merge(human);
}

function pullOfDeletedAccount(stage: Stage): void {
  const area = stage.area();
  const pull = stage.pull(0, { author: GHOST, area, asksOwner: false });
  pull.later(2).approve(stage.crew.owners[area], stage.dice.pick(APPROVALS)).later(2).merge(stage.crew.maintainer);
}

/** A defect that has bitten, reported and soon repaired by the owner. */
function bugAndFix(stage: Stage): void {
  const { crew, dice } = stage;
  const [area, kind, body] = dice.pick(BUG_REPORTS);
  const title = `${kind} (${dice.pick(BUG_PLACES)})`;
  const fixer = crew.owners[area];
  const reporter = dice.chance(0.5) ? dice.pick(crew.reporters) : stage.peer(fixer);
  const issue = stage.issue(0, { author: reporter, title, body, labels: crew.peers.includes(reporter) ? ['bug'] : [] });
  issue.later(2).label(crew.maintainer, `area: ${area}`);
  if (dice.chance(0.5)) issue.assign(fixer, fixer);
  const pull = stage.pull(1, { author: fixer, area, title: `Fix: ${title}`, body: `Fixes #${String(issue.number)}` });
  pull.later(2).approve(stage.peer(fixer), dice.pick(APPROVALS));
  mergeAsUsual(stage, pull);
}

function chore(stage: Stage): void {
  const author = stage.peer();
  const [title, body] = stage.dice.pick(CHORES);
  const issue = stage.issue(0, { author, title, body, labels: ['chore'] });
  issue.assign(author, author);
  issue.days(stage.dice.int(2, 30)).close(author, 'completed');
}

export const BACKGROUND: readonly BackgroundKind[] = [
  { name: 'uneventful', weight: 42, parts: [0], play: uneventfulPull },
  { name: 'reviewed', weight: 26, parts: [0], play: reviewedPull },
  { name: 'ai-reviewed', weight: 5, parts: [0], play: aiReviewedPull },
  { name: 'unreviewed', weight: 7, parts: [0], play: unreviewedPull },
  { name: 'update', weight: 7, parts: [0], play: updatePull },
  { name: 'agent', weight: 2, parts: [0], play: agentPull },
  { name: 'bug', weight: 5, parts: [0, 0.4], play: bugAndFix },
  { name: 'deleted account', weight: 1, parts: [0], play: pullOfDeletedAccount },
  { name: 'chore', weight: 5, parts: [0], play: chore },
];

/** The very first threads: one each, so that nobody who has always been here looks like a newcomer later. */
export function foundingThread(stage: Stage, who: Member): void {
  if (stage.crew.peers.includes(who)) {
    const pull = stage.pull(0, {
      author: who,
      area: stage.area(),
      asksOwner: false,
      title: 'Set up {thing}',
      body: '',
    });
    pull.later(2);
    if (who !== stage.crew.maintainer) pull.approve(stage.crew.maintainer);
    pull.later(1).merge(who);
    return;
  }
  const issue = stage.issue(0, { author: who, title: 'Printer on the pier prints twice', body: 'Saw it today.' });
  issue.later(3).comment(who, 'It was the cable on our side. Closing.');
  issue.close(who, 'completed');
}
