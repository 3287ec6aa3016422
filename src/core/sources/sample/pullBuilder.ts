import type { CommitEvent, ReviewEvent, ThreadEvent } from '../../model/event.ts';
import type { GitIdentity } from '../../model/person.ts';
import type { Pull } from '../../model/thread.ts';
import { HOUR_MS, toIso } from './calendar.ts';
import type { Member } from './people.ts';
import { type Spot, spotAbout } from './phraseBook.ts';
import type { Area } from './product.ts';
import { type BuilderEnv, type Note, type Opening, ThreadBuilder } from './threadBuilder.ts';

interface PullOpening extends Opening {
  area: Area;
  /** Paths that the pull request changes. */
  files: readonly string[];
  /** Messages of its first commits. */
  commits: readonly string[];
  isDraft?: boolean;
  /** Branch that it is to be merged into. */
  base?: string;
  head?: string;
}

interface ReviewContent {
  state: ReviewEvent['state'];
  body: string;
  lines: readonly { spot: Spot; text: string }[];
}

interface PushOptions {
  /** Review comments whose lines this push changes: GitHub can no longer place them. */
  outdates?: readonly Note[];
  /** Who is named in a co-author trailer. */
  coAuthor?: Member;
  /** Second parent: the push merges the base branch in. */
  isMerge?: boolean;
}

interface CommitOptions extends PushOptions {
  /** Default: now. */
  authoredMs?: number;
  /** Default: the author's own machine. */
  committer?: GitIdentity;
}

/** What GitHub puts as committer on what is done in the browser. */
const GITHUB_COMMITTER: GitIdentity = { name: 'GitHub', email: 'noreply@github.com' };
const CLOSES = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?) #(?<number>\d+)/giu;

/** A pull request as it grows. */
export class PullBuilder extends ThreadBuilder {
  readonly kind = 'pull';
  readonly area: Area;
  readonly #files: Set<string>;
  #head: string;
  #isDraft: boolean;
  readonly #base: string;
  readonly #branch: string;
  #baseSha: string;
  #closeLinked: (numbers: readonly number[], actor: Member, at: number) => void = () => undefined;

  constructor(env: BuilderEnv, opening: PullOpening) {
    super(env, opening);
    this.area = opening.area;
    this.#files = new Set(opening.files);
    this.#base = opening.base ?? 'main';
    this.#branch = opening.head ?? `${opening.author.login.replace('[bot]', '') || 'patch'}/${String(this.number)}`;
    this.#isDraft = opening.isDraft ?? false;
    this.#baseSha = env.dice.sha();
    this.#head = this.#baseSha;
    for (const message of opening.commits)
      this.#commit(opening.author, message, { authoredMs: this.now - env.dice.int(1, 30) * HOUR_MS });
    for (const label of opening.labels ?? []) this.labels.add(label);
    this.announce(opening.author, this.body, this.opened);
  }

  /** Told which issues a merge closes. */
  onMerge(closeLinked: (numbers: readonly number[], actor: Member, at: number) => void): this {
    this.#closeLinked = closeLinked;
    return this;
  }

  /** Asks somebody for a review, at this very moment (a program may do it at night). */
  request(actor: Member, reviewer: Member): this {
    return this.add({
      type: 'review-requested',
      ...this.by(actor),
      eventId: this.nextId(),
      reviewer: reviewer.person,
      team: null,
    });
  }

  requestTeam(actor: Member, team: string): this {
    return this.add({ type: 'review-requested', ...this.by(actor), eventId: this.nextId(), reviewer: null, team });
  }

  /** A review without line comments. */
  review(actor: Member, state: ReviewEvent['state'], body: string): this {
    this.arrive(actor);
    this.#addReview(actor, state, body);
    return this;
  }

  /** A review with its line comments, all at one instant. */
  reviewLines(actor: Member, review: ReviewContent): Note[] {
    this.arrive(actor);
    const reviewId = this.#addReview(actor, review.state, review.body);
    return review.lines.map(({ spot, text }) => this.#addLine(actor, { spot, text, reviewId, root: null }));
  }

  /** One line comment, as a review of its own. */
  line(actor: Member, spot: Spot, text: string): Note {
    const [note] = this.reviewLines(actor, { state: 'commented', body: '', lines: [{ spot, text }] });
    if (note === undefined) throw new RangeError('A line comment was not written.');
    return note;
  }

  approve(actor: Member, body = ''): this {
    return this.review(actor, 'approved', body);
  }

  /** Answers in a review thread. GitHub makes a wordless review of it. */
  reply(actor: Member, root: Note, text: string): Note {
    this.arrive(actor);
    const reviewId = this.#addReview(actor, 'commented', '');
    return this.#addLine(actor, { spot: null, text, reviewId, root });
  }

  resolve(actor: Member, note: Note): this {
    this.#change(note, { isResolved: true, resolvedBy: actor.person });
    return this;
  }

  push(actor: Member, message: string, options: PushOptions = {}): this {
    this.arrive(actor);
    this.#commit(actor, message, options);
    return this.outdate(options.outdates ?? []);
  }

  /** The author takes suggested lines over in the browser. */
  applySuggestion(actor: Member, note: Note): this {
    this.arrive(actor);
    this.#commit(actor, 'Apply suggestion from code review', { coAuthor: note.actor, committer: GITHUB_COMMITTER });
    return this.outdate([note]).resolve(actor, note);
  }

  /** Brings the branch up to date with its base by a merge commit. */
  mergeBase(actor: Member, outdates: readonly Note[] = []): this {
    return this.push(actor, `Merge branch '${this.#base}' into ${this.#branch}`, { outdates, isMerge: true });
  }

  /** Rewrites the branch: the same commits with new names and committer dates, and nothing else changed. */
  rebase(actor: Member, outdates: readonly Note[] = []): this {
    this.arrive(actor);
    const beforeSha = this.#head;
    this.#baseSha = this.env.dice.sha();
    this.#head = this.#baseSha;
    this.replaceEvents((event) => (event.type === 'commit' ? this.#rewritten(event) : event));
    this.add({ type: 'force-push', ...this.by(actor), eventId: this.nextId(), beforeSha, afterSha: this.#head });
    return this.outdate(outdates);
  }

  outdate(notes: readonly Note[]): this {
    for (const note of notes) this.#change(note, { isOutdated: true });
    return this;
  }

  readyForReview(actor: Member): this {
    this.arrive(actor);
    this.#isDraft = false;
    return this.add({ type: 'ready-for-review', ...this.by(actor), eventId: this.nextId() });
  }

  merge(actor: Member): this {
    this.arrive(actor);
    const sha = this.env.dice.sha();
    this.add({ type: 'merged', ...this.by(actor), eventId: this.nextId(), commitSha: sha });
    this.closeSilently(actor, null, sha);
    const numbers = Array.from(this.body.matchAll(CLOSES), (match) => Number(match.groups?.['number']));
    this.#closeLinked(numbers, actor, this.now);
    if (this.env.dice.chance(0.7)) this.add({ type: 'head-ref-deleted', ...this.by(actor), eventId: this.nextId() });
    return this;
  }

  /** The head commit, as people quote it. */
  get shortHead(): string {
    return this.#head.slice(0, 8);
  }

  protected assemble(events: ThreadEvent[], updatedAt: string): Pull {
    const common = this.common(events, updatedAt);
    const merged = events.find((event) => event.type === 'merged');
    const commits = events.filter((event) => event.type === 'commit');
    const size = (number: number) => (number * 37) % 91;
    return {
      kind: 'pull',
      ...common,
      state: merged !== undefined ? 'merged' : common.closedAt === null ? 'open' : 'closed',
      isDraft: this.#isDraft,
      mergedAt: merged?.at ?? null,
      mergedBy: merged?.actor ?? null,
      mergeCommitSha: merged?.commitSha ?? null,
      baseRef: this.#base,
      headRef: this.#branch,
      headSha: commits.at(-1)?.sha ?? this.#head,
      additions: 3 + size(this.number) * commits.length,
      deletions: size(this.number + 1),
      changedFiles: this.#files.size,
      files: [...this.#files],
      events,
    };
  }

  #addReview(actor: Member, state: ReviewEvent['state'], body: string): number {
    const id = this.nextId();
    const url = `${this.url}#pullrequestreview-${String(id)}`;
    this.add({
      type: 'review',
      ...this.by(actor),
      ...this.written(actor, { id, body, url }),
      state,
      commitSha: this.#head,
    });
    if (body !== '') this.announce(actor, body, this.at);
    return id;
  }

  #addLine(actor: Member, line: { spot: Spot | null; text: string; reviewId: number; root: Note | null }): Note {
    const id = this.nextId();
    const url = `${this.url}#discussion_r${String(id)}`;
    const rootId = line.root?.rootId ?? id;
    const first =
      line.root === null
        ? undefined
        : this.events.find((event) => event.type === 'review-comment' && event.id === rootId);
    if (first?.type !== 'review-comment' && line.spot === null)
      throw new RangeError('An answer needs a review thread.');
    const place =
      first?.type === 'review-comment'
        ? { path: first.path, originalLine: first.originalLine, diffHunk: first.diffHunk, isOutdated: first.isOutdated }
        : {
            path: line.spot?.path ?? '',
            originalLine: line.spot?.line ?? null,
            diffHunk: line.spot === null ? null : spotAbout(line.text, line.spot).hunk,
            isOutdated: false,
          };
    this.#files.add(place.path);
    this.add({
      type: 'review-comment',
      ...this.by(actor),
      ...this.written(actor, { id, body: line.text, url }),
      reviewId: line.reviewId,
      rootCommentId: rootId,
      ...place,
      originalStartLine: null,
      side: 'RIGHT',
      originalCommitSha: this.#head,
      isResolved: false,
      resolvedBy: null,
    });
    return this.noted({ id, rootId, at: this.at, actor, url }, line.text);
  }

  #change(note: Note, change: { isOutdated?: boolean; isResolved?: boolean; resolvedBy?: Member['person'] }): void {
    this.replaceEvents((event) =>
      event.type === 'review-comment' && event.rootCommentId === note.rootId ? { ...event, ...change } : event,
    );
  }

  #commit(actor: Member, message: string, options: CommitOptions): void {
    const identity = this.env.dice.pick(actor.git);
    const trailer = options.coAuthor?.git[0];
    const parents = options.isMerge === true ? [this.#head, this.env.dice.sha()] : [this.#head];
    const sha = this.env.dice.sha();
    this.add({
      type: 'commit',
      ...this.by(actor),
      sha,
      message: trailer === undefined ? message : `${message}\n\nCo-authored-by: ${trailer.name} <${trailer.email}>`,
      author: identity,
      authoredAt: toIso(options.authoredMs ?? this.now),
      committer: options.committer ?? identity,
      url: `${this.url}/commits/${sha}`,
      parents,
    });
    this.#head = sha;
  }

  #rewritten(event: CommitEvent): CommitEvent {
    const sha = this.env.dice.sha();
    const parents = [this.#head];
    this.#head = sha;
    return { ...event, at: this.at, sha, parents, url: `${this.url}/commits/${sha}` };
  }
}
