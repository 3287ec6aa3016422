import { mergeAsUsual } from '../background.ts';
import { BOTS, type Member } from '../people.ts';
import type { PullBuilder } from '../pullBuilder.ts';
import type { Scenario, Stage } from '../stage.ts';
import { areaOf, takes } from './scenes.ts';

const BLOCKED: readonly ((base: number) => string)[] = [
  (base) => `Blocked by #${String(base)}.`,
  (base) => `Depends on #${String(base)}, please merge that one first.`,
  (base) => `To do before this can go in:\n\n- [ ] #${String(base)}\n- [x] tests`,
  (base) => `On hold until #${String(base)} is in.`,
  (base) => `This needs #${String(base)}, I cannot go on before.`,
  (base) => `Waiting for #${String(base)} to land.`,
];

/** Somebody's work in steady progress, finished by its author after some days. */
function steadyWork(stage: Stage, author: Member, turn: number): PullBuilder {
  const pull = stage.pull(0, { author, area: areaOf(turn) });
  for (const message of ['First half', 'Second half', 'Adapt the tests']) pull.days(1).push(author, message);
  pull.later(3).approve(stage.peer(author));
  return pull;
}

/** Days of an author on the lower half of a stack. */
const STEPS = ['Lay the ground', 'Move the callers', 'Take the old way out', 'Cover the rest', 'Name it as agreed'];

/** After the other one is in, this one goes on. */
function goOn(stage: Stage, pull: PullBuilder, { base, except }: { base: PullBuilder; except: Member }): void {
  pull
    .notBefore(base.now)
    .later(3)
    .push(pull.author, `Use what #${String(base.number)} brings`);
  pull.comment(pull.author, `#${String(base.number)} is in, this can go on.`);
  pull.later(3).approve(stage.peer(pull.author, except));
  mergeAsUsual(stage, pull);
}

function blockedBy(stage: Stage, turn: number): { base: PullBuilder; pull: PullBuilder; finisher: Member } {
  const finisher = stage.peer();
  const author = stage.peer(finisher);
  const base = steadyWork(stage, finisher, turn);
  const words = BLOCKED[turn % BLOCKED.length];
  const pull = stage.pull(1, { author, area: areaOf(turn + 1), body: words?.(base.number) ?? '' });
  return { base, pull, finisher };
}

function cleared(stage: Stage, turn: number): void {
  const { base, pull, finisher } = blockedBy(stage, turn);
  base.later(1).merge(finisher);
  const at = base.at;
  goOn(stage, pull, { base, except: finisher });
  const alsoAt = [{ thread: pull.number, commentId: null }];
  stage.act({
    detector: 'cleared-dependency',
    level: 'moved',
    actor: finisher,
    beneficiary: pull.author,
    on: base,
    at,
    alsoAt,
  });
}

/** One author, two pull requests on top of each other: who approved the lower one moved both. */
function stack(stage: Stage, turn: number): void {
  const author = stage.peer();
  const approver = stage.outsider(areaOf(turn), author);
  const base = stage.pull(0, { author, area: areaOf(turn), head: `stack/${String(stage.number(0))}` });
  const body = `Stacked on #${String(base.number)}, blocked by it.`;
  const pull = stage.pull(1, { author, area: areaOf(turn), body, base: `stack/${String(base.number)}` });
  base.notBefore(stage.openedMs(1));
  for (const message of STEPS) base.days(1).push(author, message);
  base
    .later(4)
    .approve(
      approver,
      [
        'Read both together, the lower half is ready.',
        'The base is fine, go on.',
        'This half is good, I look at the upper one next.',
        'Base approved.',
      ][turn] ?? '',
    );
  const approvedAt = base.at;
  base.later(1).merge(author);
  const mergedAt = base.at;
  // It lay there for days, and not for want of a reviewer.
  const reviewer = stage.peer(author, approver);
  pull.notBefore(base.now).later(3).approve(reviewer);
  stage.decoy({
    detector: 'broke-the-wait',
    why: 'it had waited for the base of its stack',
    actor: reviewer,
    on: pull,
    at: pull.at,
  });
  mergeAsUsual(stage, pull);
  const alsoAt = [{ thread: pull.number, commentId: null }];
  stage.act({
    detector: 'cleared-dependency',
    level: 'moved',
    actor: approver,
    beneficiary: author,
    on: base,
    at: approvedAt,
    alsoAt,
  });
  stage.decoy({
    detector: 'cleared-dependency',
    why: 'their own base of their own stack',
    actor: author,
    on: base,
    at: mergedAt,
  });
}

function onlyRelated(stage: Stage, turn: number): void {
  const other = stage.peer();
  const author = stage.peer(other);
  const base = steadyWork(stage, other, turn);
  const pull = stage.pull(1, {
    author,
    area: areaOf(turn + 1),
    body: `Related to #${String(base.number)}, but can go in on its own.`,
  });
  base.later(1).merge(other);
  stage.decoy({ detector: 'cleared-dependency', why: 'related, not blocked', actor: other, on: base, at: base.at });
  pull.later(3).approve(stage.peer(author, other));
  mergeAsUsual(stage, pull);
}

function neverMoved(stage: Stage, turn: number): void {
  const { base, pull, finisher } = blockedBy(stage, turn);
  base.later(1).merge(finisher);
  stage.decoy({
    detector: 'cleared-dependency',
    why: 'the blocked one never moved',
    actor: finisher,
    on: base,
    at: base.at,
  });
  pull.notBefore(base.now).days(24).comment(pull.author, 'Not needed any more.');
  pull.close(pull.author);
}

function clearedByBot(stage: Stage, turn: number): void {
  const author = stage.peer();
  const title = `Bump ${['gull-math', 'barnacle-io', 'kelp-router', 'tern-logger'][turn] ?? 'kelp-router'} from 3.4.0 to 4.0.0`;
  const base = stage.pull(0, {
    author: BOTS.updates,
    area: 'ci',
    title,
    body: title,
    commits: [title],
    asksOwner: false,
  });
  const pull = stage.pull(1, {
    author,
    area: areaOf(turn),
    body: `Blocked by #${String(base.number)} (needs the new major).`,
  });
  base.notBefore(stage.openedMs(1)).later(2).merge(BOTS.checks);
  stage.decoy({ detector: 'cleared-dependency', why: 'a bot finished it', actor: BOTS.updates, on: base, at: base.at });
  goOn(stage, pull, { base, except: author });
}

/** Threads that wait for others, and who finished those. */
export const CLEARED_DEPENDENCY: readonly Scenario[] = [
  ...takes('cleared', 6, { parts: [0, 1], tailDays: 25, play: cleared }),
  ...takes('cleared: the base of a stack', 4, { parts: [0, 0.1], play: stack }),
  ...takes('not cleared: only related', 4, { parts: [0, 1], play: onlyRelated }),
  ...takes('not cleared: never moved', 4, { parts: [0, 1], tailDays: 45, play: neverMoved }),
  ...takes('not cleared: by a bot', 4, { parts: [0, 0.2], play: clearedByBot }),
];
