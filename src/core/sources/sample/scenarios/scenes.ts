import type { Member } from '../people.ts';
import { fillSlots, type Spot, spotAbout } from '../phraseBook.ts';
import type { ConcernPhrase } from '../phrases/concerns.ts';
import { ACCEPTS, ACCEPTS_WITH_MORE } from '../phrases/replies.ts';
import type { Area } from '../product.ts';
import type { PullBuilder } from '../pullBuilder.ts';
import type { Scenario, Stage } from '../stage.ts';
import type { Note } from '../threadBuilder.ts';

/** `count` takes of one scenario; `turn` tells them apart. */
export function takes(
  name: string,
  count: number,
  scene: Omit<Scenario, 'name' | 'play'> & { play: (stage: Stage, turn: number) => void },
): Scenario[] {
  const { play, ...rest } = scene;
  return Array.from({ length: count }, (_, turn) => ({
    ...rest,
    name: `${name} ${String(turn + 1)}`,
    play: (stage) => play(stage, turn),
  }));
}

/** One take per story. */
export function tell<T>(
  name: string,
  stories: readonly T[],
  scene: Omit<Scenario, 'name' | 'play'> & { play: (stage: Stage, story: T, turn: number) => void },
): Scenario[] {
  const { play, ...rest } = scene;
  return stories.map((story, turn) => ({
    ...rest,
    name: `${name} ${String(turn + 1)}`,
    play: (stage) => play(stage, story, turn),
  }));
}

/** A warning by a reviewer about one place. */
export interface Warning {
  reviewer: Member;
  spot: Spot;
  phrase: ConcernPhrase;
  text: string;
}

/** Who sees trouble here: the quiet reviewer mostly in storage, the writer in docs, others elsewhere. */
export function chooseReviewer(stage: Stage, area: Area, author: Member): Member {
  const { quiet, writer, turner } = stage.crew;
  const usual = area === 'storage' ? quiet : area === 'docs' ? writer : area === 'sync' ? turner : undefined;
  if (usual !== undefined && usual !== author && stage.dice.chance(0.6)) return usual;
  return stage.outsider(area, author);
}

const AREAS_WITH_CONCERNS: readonly Area[] = ['storage', 'sync', 'api', 'ui', 'docs', 'ci', 'storage', 'api'];

/** The area of the take, so that areas are spread evenly. */
export function areaOf(turn: number): Area {
  return AREAS_WITH_CONCERNS[turn % AREAS_WITH_CONCERNS.length] ?? 'api';
}

/** An author for the area: the owner often, else any other peer. */
export function chooseAuthor(stage: Stage, area: Area, ...others: readonly (Member | undefined)[]): Member {
  const { owners, quiet, turner } = stage.crew;
  // Two people take turns: one sees what the other overlooks in storage, and the other way round in sync.
  const follower = area === 'storage' ? turner : area === 'sync' ? quiet : undefined;
  if (follower !== undefined && !others.includes(follower) && stage.dice.chance(0.3)) return follower;
  return !others.includes(owners[area]) && stage.dice.chance(0.4) ? owners[area] : stage.peer(...others);
}

/** Puts a warning into words; it fits the area, and its speaker has neither said nor heard it before. */
export function warn(stage: Stage, area: Area, people: { reviewer: Member; listener: Member }): Warning {
  const { reviewer, listener } = people;
  const spot = stage.spot(area);
  const phrase = stage.world.book.drawConcern(area, { speaker: reviewer, listener }, stage.dice);
  const text = fillSlots(phrase.text, spot);
  return { reviewer, spot: spotAbout(text, spot), phrase, text };
}

/** The author deals with the warning in a commit that changes the lines. */
export function repair(pull: PullBuilder, warning: Warning, note: Note): void {
  pull.push(pull.author, fillSlots(warning.phrase.fix, warning.spot), note.rootId === null ? {} : { outdates: [note] });
}

/** An author's yes to a warning, and whether it tells of more work than the warning asked for. */
export interface Yes {
  note: Note;
  hasMore: boolean;
}

/** The author takes the warning as right, in words; in every third take they tell of more than was asked for. */
export function accept(
  stage: Stage,
  pull: PullBuilder,
  { spot, note, turn }: { spot: Spot; note: Note; turn: number },
): Yes {
  const hasMore = turn % 3 === 0;
  const text = stage.words(hasMore ? ACCEPTS_WITH_MORE : ACCEPTS, pull.author, spot);
  const answer = note.rootId === null ? pull.comment(pull.author, text) : pull.reply(pull.author, note, text);
  return { note: answer, hasMore };
}

/** A warning that the author acted on: the truth about its reviewer, and what could be said besides. */
export function actedOn(stage: Stage, note: Note, help: { on: PullBuilder; beneficiary?: Member }): void {
  const act = { actor: note.actor, beneficiary: help.beneficiary ?? help.on.author, on: help.on, note };
  stage.act({ detector: 'flagged-in-review', level: 'acted-on', ...act });
  stage.arguable({ detector: 'explained', level: 'landed', ...act });
}

/** The other half of it: the author did it; with more work than was asked for, that is an act of its own. */
export function followedThrough(stage: Stage, pull: PullBuilder, { answer, to }: { answer: Yes; to: Member }): void {
  const { note, hasMore } = answer;
  const alsoAt = note.rootId === null ? [] : [{ thread: pull.number, commentId: note.rootId }];
  const act = { level: 'landed', actor: pull.author, on: pull, note };
  const half = { detector: 'followed-through', beneficiary: to, alsoAt, ...act };
  if (hasMore) stage.act(half);
  else stage.arguable(half);
  stage.arguable({ detector: 'changed-course', beneficiary: null, ...act });
}

/** A warning that stays what it was: shown among the open warnings only. */
export function onlyRaised(stage: Stage, why: string, { on, note }: { on: PullBuilder; note: Note }): void {
  const raised = { detector: 'flagged-in-review', actor: note.actor, on, note };
  stage.act({ ...raised, level: 'raised', beneficiary: on.author });
  stage.decoy({ ...raised, why });
}
