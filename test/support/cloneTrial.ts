import { loadTeam } from '../../src/core/engine/loadTeam.ts';
import { lookIntoClone } from '../../src/core/engine/lookIntoClone.ts';
import type { ReviewCommentEvent, ThreadEvent } from '../../src/core/model/event.ts';
import type { Evidence } from '../../src/core/model/evidence.ts';
import { EVIDENCE_LEVELS } from '../../src/core/model/evidenceKinds.ts';
import type { GitFacts } from '../../src/core/model/gitFacts.ts';
import type { Pull, Thread } from '../../src/core/model/thread.ts';
import type { ReportProgress } from '../../src/core/ports.ts';
import { contentHash, IMPORTED_READER } from '../../src/core/reading/reader.ts';
import { openStore } from '../../src/core/store/openStore.ts';
import type { RepositoryKey, Store } from '../../src/core/store/store.ts';
import {
  buildImportRecord,
  buildCommit,
  buildPerson,
  buildPull,
  buildRepository,
  buildReviewComment,
  hoursAfter,
} from './builders.ts';
import { GitRepository } from './gitRepository.ts';

/** The file that is remarked on. */
export const PATH = 'storage/cache.ts';
export const BEFORE = ['import { open } from "fs";', '', 'const cache = open();', '', 'export { cache };', ''];
/** As the reviewer saw it: two lines put in. */
export const SEEN = [...BEFORE.slice(0, 3), 'const entry = cache.get(key);', 'entry.touch();', ...BEFORE.slice(3)];
export const HUNK = [
  '@@ -1,3 +1,5 @@',
  ' import { open } from "fs";',
  ' ',
  ' const cache = open();',
  '+const entry = cache.get(key);',
  '+entry.touch();',
].join('\n');
/** As it was changed upon the remark. */
export const GUARDED = SEEN.map((line) => (line === 'entry.touch();' ? 'entry?.touch();' : line));

const jonas = buildPerson('jonas');
export const mira = buildPerson('mira');

export function lines(text: readonly string[]): string {
  return text.join('\n');
}

export function remark(fields: Partial<ReviewCommentEvent>): ReviewCommentEvent {
  const body = 'This crashes with a null entry when the cache is empty.';
  return buildReviewComment({
    actor: jonas,
    at: hoursAfter(10),
    path: PATH,
    diffHunk: HUNK,
    isOutdated: true,
    body,
    ...fields,
  });
}

/** jonas remarks on the last of the two lines; mira says nothing (or `answers`), pushes, and it is merged. */
export function remarkedPull(
  mergeCommitSha: string,
  more: {
    number?: number;
    comment?: Partial<ReviewCommentEvent>;
    answers?: readonly ThreadEvent[];
    pull?: Partial<Pull>;
  } = {},
): Pull {
  const { number = 1, comment = {}, answers = [], pull = {} } = more;
  return buildPull({
    number,
    author: mira,
    mergedAt: hoursAfter(30),
    mergeCommitSha,
    events: [
      buildCommit({ at: hoursAfter(0), message: 'Touch the entry' }),
      remark({ id: 100 + number, ...comment }),
      ...answers,
      buildCommit({ at: hoursAfter(20), message: 'Look again' }),
      // By somebody else: whoever merges over their own remark has left it for later.
      { type: 'merged', at: hoursAfter(30), actor: buildPerson('elke'), commitSha: mergeCommitSha },
    ],
    ...pull,
  });
}

/** A store with one repository, and a real git repository that is looked into. */
export class CloneTrial {
  readonly store: Store;
  readonly key: RepositoryKey;
  readonly origin: GitRepository;

  private constructor(store: Store, origin: GitRepository) {
    this.store = store;
    this.origin = origin;
    this.key = store.saveRepository(buildRepository());
  }

  static async open(inFolder: (...parts: string[]) => string): Promise<CloneTrial> {
    const store = await openStore({ file: inFolder('lighthouse.db'), mode: 'read-write', clock: { nowMs: () => 0 } });
    const origin = new GitRepository(inFolder('origin'));
    origin.commit('Begin', { [PATH]: lines(BEFORE) }, { at: hoursAfter(-100) });
    return new CloneTrial(store, origin);
  }

  close(): void {
    this.store.close();
  }

  /** Keeps the threads; what jonas remarks is read as a concern. */
  keep(...threads: Thread[]): void {
    this.store.putThreads(this.key, threads);
    const counts = { pulls: threads.length, reviewComments: 1 };
    this.store.finishImport(this.key, buildImportRecord(hoursAfter(2000), counts));
    for (const pull of threads) {
      if (pull.kind !== 'pull') continue;
      for (const comment of pull.events.filter(isRemark)) {
        const item = { pull, comment, author: jonas, replies: [], reviewState: null };
        const reading = { isConcern: true, kind: 'missing-handling', probability: 0.9, reason: 'names a crash' };
        this.store.putReadings(IMPORTED_READER, new Map([[contentHash(item), reading]]));
      }
    }
  }

  look(folder = this.origin.folder, progress: ReportProgress = () => undefined): Promise<GitFacts> {
    return lookIntoClone({ store: this.store, key: this.key, folder, progress });
  }

  evidence(): Evidence[] {
    return loadTeam(this.store, this.key, { levels: EVIDENCE_LEVELS })?.evidence ?? [];
  }

  find(kind: Evidence['kind']): Evidence | undefined {
    return this.evidence().find((act) => act.kind === kind);
  }
}

function isRemark(event: ThreadEvent): event is ReviewCommentEvent {
  return event.type === 'review-comment' && event.rootCommentId === event.id;
}
