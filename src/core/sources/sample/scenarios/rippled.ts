import { mergeAsUsual } from '../background.ts';
import { BOTS, type Member } from '../people.ts';
import { ADVICE, type Advice, FROM_A_MACHINE, KNOWN_BEFORE, OTHER_MATTER, SAID_TWICE } from '../phrases/advice.ts';
import type { Area } from '../product.ts';
import type { PullBuilder } from '../pullBuilder.ts';
import type { Scenario, Stage } from '../stage.ts';
import type { Note } from '../threadBuilder.ts';
import { tell } from './scenes.ts';

/** `teacher` gives the advice and it lands. */
function advised(
  stage: Stage,
  words: { area: Area; text: string; landed: string; commit: string },
  { part, teacher, learner }: { part: number; teacher: Member; learner: Member },
): { pull: PullBuilder; note: Note } {
  const pull = stage.pull(part, { author: learner, area: words.area });
  const note = pull.later(3).line(teacher, stage.spot(words.area), words.text);
  pull.later(4).push(learner, words.commit, { outdates: [note] });
  pull.reply(learner, note, words.landed);
  pull.later(2).approve(stage.peer(learner, teacher));
  mergeAsUsual(stage, pull);
  const at = { actor: teacher, beneficiary: learner, on: pull, note };
  if (teacher.person?.type === 'user') {
    stage.arguable({ detector: 'explained', level: 'landed', ...at });
    stage.arguable({ detector: 'flagged-in-review', level: 'acted-on', ...at });
  }
  stage.arguable({
    detector: 'followed-through',
    level: 'landed',
    actor: learner,
    beneficiary: teacher.person?.type === 'user' ? teacher : null,
    on: pull,
    note,
  });
  return { pull, note };
}

function firstWords(advice: Advice) {
  return { area: advice.area, text: advice.first, landed: advice.landed, commit: advice.commit };
}

function secondWords(advice: Advice) {
  return { area: advice.area, text: advice.second, landed: advice.landedAgain, commit: advice.commit };
}

function chain(stage: Stage): [Member, Member, Member] {
  const [a, b, c] = stage.dice.sample(
    stage.crew.peers.filter((peer) => peer !== stage.crew.maintainer),
    3,
  );
  if (a === undefined || b === undefined || c === undefined) throw new RangeError('Too few peers.');
  return [a, b, c];
}

function rippled(stage: Stage, advice: Advice): void {
  const [x, y, z] = chain(stage);
  const first = advised(stage, firstWords(advice), { part: 0, teacher: x, learner: y });
  const second = advised(stage, secondWords(advice), { part: 1, teacher: y, learner: z });
  const alsoAt = [{ thread: second.pull.number, commentId: second.note.id }];
  stage.act({
    detector: 'rippled',
    level: 'landed',
    actor: x,
    beneficiary: y,
    on: first.pull,
    note: first.note,
    alsoAt,
  });
}

/** The later teacher had said it before anybody told them. */
function knewBefore(stage: Stage, advice: Advice): void {
  const [x, y, z] = chain(stage);
  const early = advised(stage, secondWords(advice), { part: 0, teacher: y, learner: z });
  const first = advised(stage, firstWords(advice), { part: 1, teacher: x, learner: y });
  for (const { pull, note } of [early, first])
    stage.decoy({ detector: 'rippled', why: 'they had said it before', actor: note.actor, on: pull, note });
}

function sameTeacher(stage: Stage, advice: Advice): void {
  const [x, y, z] = chain(stage);
  const first = advised(stage, firstWords(advice), { part: 0, teacher: x, learner: y });
  const second = advised(stage, secondWords(advice), { part: 1, teacher: x, learner: z });
  for (const { pull, note } of [first, second])
    stage.decoy({ detector: 'rippled', why: 'repeated by the same person', actor: x, on: pull, note });
}

function anotherMatter(stage: Stage, [area, text, landed, other, otherLanded]: (typeof OTHER_MATTER)[number]): void {
  const [x, y, z] = chain(stage);
  const first = advised(
    stage,
    { area, text, landed, commit: 'Follow the advice' },
    { part: 0, teacher: x, learner: y },
  );
  advised(
    stage,
    { area, text: other, landed: otherLanded, commit: 'Follow up on the remark' },
    { part: 1, teacher: y, learner: z },
  );
  stage.decoy({ detector: 'rippled', why: 'passed on something else', actor: x, on: first.pull, note: first.note });
}

function fromAMachine(stage: Stage, advice: Advice): void {
  const [, y, z] = chain(stage);
  const first = advised(
    stage,
    { ...firstWords(advice), text: `Suggestion: ${advice.first}` },
    { part: 0, teacher: BOTS.aiReviewer, learner: y },
  );
  advised(stage, secondWords(advice), { part: 1, teacher: y, learner: z });
  stage.decoy({
    detector: 'rippled',
    why: 'the advice came from a bot',
    actor: BOTS.aiReviewer,
    on: first.pull,
    note: first.note,
  });
}

/** Advice that travelled on, and what only looks like it. */
export const RIPPLED: readonly Scenario[] = [
  ...tell('rippled', ADVICE, { parts: [0, 26], play: rippled }),
  ...tell('not rippled: knew before', KNOWN_BEFORE, { parts: [0, 18], play: knewBefore }),
  ...tell('not rippled: same teacher', SAID_TWICE, { parts: [0, 20], play: sameTeacher }),
  ...tell('not rippled: another matter', OTHER_MATTER, { parts: [0, 15], play: anotherMatter }),
  ...tell('not rippled: from a machine', FROM_A_MACHINE, { parts: [0, 22], play: fromAMachine }),
];
