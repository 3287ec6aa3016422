import type { Thread } from '../../model/thread.ts';
import { Dice } from './dice.ts';
import { IssueBuilder } from './issueBuilder.ts';
import { BOTS, type Crew, type Member, visitor } from './people.ts';
import { chooseSpot, fillSlots, PhraseBook, type Spot } from './phraseBook.ts';
import { COMMIT_MESSAGES, PULL_BODIES, PULL_TITLES } from './phrases/titles.ts';
import { AREA_FACTS, AREAS, type Area, crewFolder } from './product.ts';
import { PullBuilder } from './pullBuilder.ts';
import type { BuilderEnv, Note, Opening, Reference, ThreadBuilder } from './threadBuilder.ts';
import type { PlantedAct, PlantedDecoy, SampleTruth } from './truth.ts';

/** One crew with what has been said and who has come by so far. */
export class World {
  readonly crew: Crew;
  readonly book = new PhraseBook();
  /** Moment from which each newcomer is part of the daily work, in ms. */
  readonly joinedMs = new Map<Member, number>();
  readonly #members = new Map<string, Member>();
  #visitors = 0;

  constructor(crew: Crew) {
    this.crew = crew;
    for (const member of [...crew.peers, ...crew.newcomers, ...crew.reporters, ...Object.values(BOTS)])
      this.#members.set(member.login, member);
  }

  find(login: string): Member | undefined {
    return this.#members.get(login);
  }

  /** Somebody who has never been here before. */
  nextVisitor(): Member {
    const member = visitor(this.crew.index, this.#visitors++);
    this.#members.set(member.login, member);
    return member;
  }
}

/** What is to happen on one or several threads, and what of it is true. */
export interface Scenario {
  name: string;
  /** Working days from the first thread's creation to each thread's; the first is 0. */
  parts: readonly number[];
  /** Working days that the last thread needs. Default 20. */
  tailDays?: number;
  /** Fixed start in ms, instead of a random working day. */
  startMs?: number;
  /** Weekday (1 = Monday) and hour (UTC) of the start, where they matter. */
  startOn?: { weekday: number; hour: number };
  /** The crew's newcomer who joins with it. */
  newcomer?: number;
  play(stage: Stage): void;
}

export interface PullRequest extends Partial<Opening> {
  author: Member;
  area: Area;
  spots?: readonly Spot[];
  commits?: readonly string[];
  isDraft?: boolean;
  base?: string;
  head?: string;
  /** Whether the area's owner is asked at once, as CODEOWNERS does. Default true. */
  asksOwner?: boolean;
}

interface ActDetails {
  detector: string;
  level: string;
  actor: Member;
  beneficiary: Member | null;
  on: ThreadBuilder;
  /** The act's words; without them the act is an event at `at`. */
  note?: Note;
  at?: string;
  alsoAt?: PlantedAct['alsoAt'];
}

export interface DecoyDetails {
  detector: string;
  why: string;
  actor: Member;
  on: ThreadBuilder;
  note?: Note;
  at?: string;
  group?: string;
}

/** Where one unit of the history is acted out: hands out threads, people and words, and keeps the truth. */
export class Stage {
  readonly world: World;
  readonly dice: Dice;
  readonly truth: SampleTruth = { acts: [], decoys: [], arguable: [] };
  readonly #slots: readonly { number: number; openedMs: number }[];
  readonly #threads = new Map<number, PullBuilder | IssueBuilder>();

  constructor(world: World, seed: number, slots: readonly { number: number; openedMs: number }[]) {
    this.world = world;
    this.dice = new Dice(seed);
    this.#slots = slots;
  }

  get crew(): Crew {
    return this.world.crew;
  }

  /** Number that the thread of a part will have, for texts that look ahead. */
  number(part: number): number {
    return this.#slot(part).number;
  }

  /** When the thread of a part is opened, in ms. */
  openedMs(part: number): number {
    return this.#slot(part).openedMs;
  }

  pull(part: number, request: PullRequest): PullBuilder {
    const spots = request.spots ?? [this.spot(request.area)];
    const [first] = spots;
    const words = first ?? this.spot(request.area);
    const builder = new PullBuilder(this.#env(part), {
      author: request.author,
      area: request.area,
      title: fillSlots(request.title ?? this.dice.pick(PULL_TITLES), words),
      body: request.body ?? this.dice.pick(PULL_BODIES),
      files: [
        ...spots.map(({ path }) => path),
        crewFolder(this.crew.index) + this.dice.pick(AREA_FACTS[request.area].paths),
      ],
      commits: request.commits ?? [fillSlots(this.dice.pick(COMMIT_MESSAGES), words)],
      isDraft: request.isDraft ?? false,
      ...(request.base === undefined ? {} : { base: request.base }),
      ...(request.head === undefined ? {} : { head: request.head }),
      ...(request.labels === undefined ? {} : { labels: request.labels }),
    });
    this.#keep(builder);
    builder.onMerge((numbers, actor, at) => {
      for (const number of numbers) {
        const linked = this.#threads.get(number);
        if (linked instanceof IssueBuilder) linked.closeBy(actor, at);
      }
    });
    if (request.asksOwner !== false) this.#askOwner(builder, request);
    return builder;
  }

  issue(part: number, opening: Opening): IssueBuilder {
    return this.#keep(new IssueBuilder(this.#env(part), opening));
  }

  /** A place in the code of this crew. */
  spot(area: Area): Spot {
    return chooseSpot(area, crewFolder(this.crew.index), this.dice);
  }

  area(): Area {
    return this.dice.pick(AREAS);
  }

  /** A phrase that this person has not worn out. */
  words(bank: readonly string[], speaker: Member, spot?: Spot): string {
    const phrase = this.world.book.draw(bank, speaker.login, this.dice);
    return spot === undefined ? phrase : fillSlots(phrase, spot);
  }

  /** A peer other than the maintainer and those named. */
  peer(...others: readonly (Member | undefined)[]): Member {
    const { peers, maintainer } = this.crew;
    return this.dice.pick(peers.filter((peer) => peer !== maintainer && !others.includes(peer)));
  }

  /** A peer who does not own the area. */
  outsider(area: Area, ...others: readonly (Member | undefined)[]): Member {
    return this.peer(this.crew.owners[area], ...others);
  }

  act(details: ActDetails): void {
    this.truth.acts.push(toAct(details));
  }

  /** A fair reader could go either way. */
  arguable(details: ActDetails): void {
    this.truth.arguable.push(toAct(details));
  }

  decoy(details: DecoyDetails): void {
    const { detector, why, actor, on, group } = details;
    this.truth.decoys.push({
      detector,
      why,
      actor: actor.person?.login ?? null,
      group: group ?? null,
      ...place(on, details),
    });
  }

  /** The threads in the order of their parts. */
  finish(): Thread[] {
    return this.#slots.map(({ number }) => {
      const builder = this.#threads.get(number);
      if (builder === undefined) throw new RangeError(`Nothing was written on #${String(number)}.`);
      return builder.finish();
    });
  }

  #askOwner(builder: PullBuilder, request: PullRequest): void {
    const owner = this.crew.owners[request.area];
    const reviewer = owner === request.author ? this.crew.maintainer : owner;
    if (request.isDraft === true || reviewer === request.author) return;
    builder.now += this.dice.int(1, 50) * 1000;
    builder.request(request.author, reviewer);
  }

  #keep<T extends PullBuilder | IssueBuilder>(builder: T): T {
    this.#threads.set(builder.number, builder);
    return builder;
  }

  #slot(part: number): { number: number; openedMs: number } {
    const slot = this.#slots[part];
    if (slot === undefined) throw new RangeError(`The scenario has no part ${String(part)}.`);
    return slot;
  }

  #env(part: number): BuilderEnv {
    const slot = this.#slot(part);
    return {
      ...slot,
      dice: this.dice,
      findMember: (login) => this.world.find(login),
      onReference: (reference: Reference) => this.#threads.get(reference.to)?.crossReferenced(reference),
    };
  }
}

function place(
  on: ThreadBuilder,
  { note, at }: { note?: Note; at?: string },
): Pick<PlantedDecoy, 'thread' | 'kind' | 'commentId' | 'rootCommentId' | 'at'> {
  return {
    thread: on.number,
    kind: on.kind,
    commentId: note?.id ?? null,
    rootCommentId: note?.rootId ?? null,
    at: note?.at ?? at ?? on.at,
  };
}

function toAct(details: ActDetails): PlantedAct {
  const { detector, level, actor, beneficiary, on, alsoAt } = details;
  return {
    detector,
    level,
    actor: actor.login,
    beneficiary: beneficiary?.login ?? null,
    alsoAt: alsoAt ?? [],
    ...place(on, details),
  };
}
