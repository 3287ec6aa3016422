import type { ThreadEvent } from '../../model/event.ts';
import type { Thread } from '../../model/thread.ts';
import { addWorkDays, addWorkHours, AS_OF_MS, MINUTE_MS, snapToWork, toIso } from './calendar.ts';
import type { Dice } from './dice.ts';
import type { Member } from './people.ts';
import { NAME, OWNER } from './product.ts';

/** Something that somebody wrote on a thread. */
export interface Note {
  id: number;
  /** First comment of its review thread; null for a comment in the conversation. */
  rootId: number | null;
  at: string;
  actor: Member;
  url: string;
}

/** A thread was named on another one. */
export interface Reference {
  from: ThreadBuilder;
  to: number;
  at: string;
  actor: Member;
}

/** What a builder needs to know of the world around its thread. */
export interface BuilderEnv {
  number: number;
  /** Creation, in ms. */
  openedMs: number;
  dice: Dice;
  findMember(login: string): Member | undefined;
  onReference(reference: Reference): void;
}

export interface Opening {
  author: Member;
  title: string;
  body?: string;
  labels?: readonly string[];
}

type Reaction = '+1' | '-1' | 'laugh' | 'confused' | 'heart' | 'hooray' | 'rocket' | 'eyes';

/** Ids of everything on one thread come from its own range, so they are unique without a shared counter. */
const FIRST_ID = 2_400_000_000;
const IDS_PER_THREAD = 1_000;
const MENTION = /(?<![\w`/])@(?<login>[a-z0-9-]+(?:\[bot\])?)/giu;
const REFERENCE = /(?:#|\/(?:pull|issues)\/)(?<number>\d+)\b/gu;

/** One thread as it grows. Time moves with `later`, `days` and `minutes`; people act in their own working hours. */
export abstract class ThreadBuilder {
  abstract readonly kind: Thread['kind'];
  readonly number: number;
  readonly author: Member;
  title: string;
  body: string;
  /** The thread's present moment, in ms. */
  now: number;
  protected readonly env: BuilderEnv;
  protected readonly opened: string;
  protected readonly labels = new Set<string>();
  protected readonly assignees = new Map<string, Member>();
  #events: ThreadEvent[] = [];
  #nextId = 0;

  constructor(env: BuilderEnv, opening: Opening) {
    this.env = env;
    this.number = env.number;
    this.author = opening.author;
    this.title = opening.title;
    this.body = opening.body ?? '';
    this.now = env.openedMs;
    this.opened = toIso(env.openedMs);
    this.nextId();
  }

  get url(): string {
    return `https://github.com/${OWNER}/${NAME}/${this.kind === 'pull' ? 'pull' : 'issues'}/${String(this.number)}`;
  }

  get at(): string {
    return toIso(this.now);
  }

  /** When the thread was opened. */
  get openedAt(): string {
    return this.opened;
  }

  /** So many working hours pass, more or less. */
  later(hours: number): this {
    this.now = addWorkHours(this.now, hours * (0.8 + this.env.dice.int(0, 40) / 100), 1);
    return this;
  }

  /** So many working days pass. */
  days(days: number): this {
    this.now = addWorkDays(this.now, days) + this.env.dice.int(-50, 50) * MINUTE_MS;
    return this;
  }

  minutes(minutes: number): this {
    this.now += minutes * MINUTE_MS;
    return this;
  }

  /** Not before that instant (of another thread). */
  notBefore(ms: number): this {
    this.now = Math.max(this.now, ms);
    return this;
  }

  comment(actor: Member, body: string): Note {
    this.arrive(actor);
    const id = this.nextId();
    const url = `${this.url}#issuecomment-${String(id)}`;
    this.add({ type: 'comment', ...this.by(actor), ...this.written(actor, { id, body, url }) });
    return this.noted({ id, rootId: null, at: this.at, actor, url }, body);
  }

  react(actor: Member, note: Note, content: Reaction): this {
    const written = this.#events.find((event) => 'body' in event && event.id === note.id);
    if (written === undefined || !('body' in written))
      throw new RangeError(`No comment ${String(note.id)} on #${String(this.number)}.`);
    written.reactions = [...(written.reactions ?? []), { content, actor: actor.person }];
    return this;
  }

  label(actor: Member, label: string): this {
    this.arrive(actor);
    this.labels.add(label);
    return this.add({ type: 'labeled', ...this.by(actor), eventId: this.nextId(), label });
  }

  unlabel(actor: Member, label: string): this {
    this.arrive(actor);
    this.labels.delete(label);
    return this.add({ type: 'unlabeled', ...this.by(actor), eventId: this.nextId(), label });
  }

  assign(actor: Member, assignee: Member): this {
    this.arrive(actor);
    this.assignees.set(assignee.login, assignee);
    return this.add({ type: 'assigned', ...this.by(actor), eventId: this.nextId(), assignee: assignee.person });
  }

  close(actor: Member, stateReason: string | null = null): this {
    this.arrive(actor);
    return this.closeSilently(actor, stateReason, null);
  }

  /** Without moving the clock: for an issue that a merge elsewhere closes. */
  closeBy(actor: Member, at: number): this {
    this.notBefore(at);
    return this.closeSilently(actor, 'completed', null);
  }

  /** The other side of a reference: this thread was named on another one. */
  crossReferenced(reference: Reference): void {
    const source = { repo: `${OWNER}/${NAME}`, kind: reference.from.kind, number: reference.from.number };
    const base = { at: reference.at, actor: reference.actor.person, eventId: null };
    this.#events.push({ type: 'cross-referenced', ...base, source });
  }

  /** The finished thread: what lies after the sample's today has not happened yet. */
  finish(): Thread {
    const today = toIso(AS_OF_MS);
    const events = this.#events
      .filter(({ at }) => at <= today)
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    this.#events = events;
    return this.assemble(events, events.at(-1)?.at ?? this.opened);
  }

  protected abstract assemble(events: ThreadEvent[], updatedAt: string): Thread;

  protected closeSilently(actor: Member, stateReason: string | null, commitSha: string | null): this {
    return this.add({ type: 'closed', ...this.by(actor), eventId: this.nextId(), stateReason, commitSha });
  }

  /** Fields that pull requests and issues share. */
  protected common(events: readonly ThreadEvent[], updatedAt: string) {
    const ending = events.findLast(({ type }) => type === 'closed' || type === 'reopened');
    return {
      number: this.number,
      id: FIRST_ID + this.number * IDS_PER_THREAD,
      title: this.title,
      body: this.body,
      url: this.url,
      author: this.author.person,
      association: this.author.association,
      createdAt: this.opened,
      updatedAt,
      closedAt: ending?.type === 'closed' ? ending.at : null,
      isLocked: false,
      labels: [...this.labels],
      assignees: [...this.assignees.values()].flatMap(({ person }) => person ?? []),
      milestone: null,
    };
  }

  protected by(actor: Member) {
    return { at: this.at, actor: actor.person, eventId: null };
  }

  protected written(actor: Member, text: { id: number; body: string; url: string }) {
    return { ...text, isEdited: false, association: actor.association, reactions: [] };
  }

  /** The actor gets to it when they are at work; then a moment passes. */
  protected arrive(actor: Member): void {
    this.now += this.env.dice.int(25, 95) * 1000;
    if (actor.zone !== null) this.now = snapToWork(this.now, actor.zone);
  }

  protected add(event: ThreadEvent): this {
    this.#events.push(event);
    return this;
  }

  protected get events(): readonly ThreadEvent[] {
    return this.#events;
  }

  protected replaceEvents(change: (event: ThreadEvent) => ThreadEvent): void {
    this.#events = this.#events.map(change);
  }

  protected nextId(): number {
    if (this.#nextId >= IDS_PER_THREAD) throw new RangeError(`Too much happens on #${String(this.number)}.`);
    return FIRST_ID + this.number * IDS_PER_THREAD + this.#nextId++;
  }

  /** What GitHub adds when a text names people or threads. */
  protected noted(note: Note, body: string): Note {
    this.announce(note.actor, body, note.at);
    return note;
  }

  protected announce(actor: Member, text: string, at: string): void {
    const logins = new Set(Array.from(text.matchAll(MENTION), (match) => match.groups?.['login'] ?? ''));
    for (const login of logins) {
      const named = this.env.findMember(login);
      if (named === undefined || named === actor) continue;
      this.add({ type: 'mentioned', at, actor: named.person, eventId: this.nextId() });
      this.add({ type: 'subscribed', at, actor: named.person, eventId: this.nextId() });
    }
    const numbers = new Set(Array.from(text.matchAll(REFERENCE), (match) => Number(match.groups?.['number'])));
    numbers.delete(this.number);
    for (const to of numbers) this.env.onReference({ from: this, to, at, actor });
  }
}
