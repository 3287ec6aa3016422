import type { RepositoryKey, Store } from '../../src/core/store/store.ts';
import {
  buildCommit,
  buildImportRecord,
  buildPerson,
  buildPull,
  buildRepository,
  buildReviewComment,
  hoursAfter,
} from './builders.ts';

/** A remark on somebody's work, which its author answered with a commit and a word. */
export interface HarbourRemark {
  by: string;
  on: string;
  text: string;
  answer?: { by: string; text: string };
  /** Who wrote the commit, where it was not the author alone. */
  coAuthor?: string;
}

/** Keeps a repository in which each remark stands on a pull request of its own, and gives its key. */
export function keepHarbour(store: Store, remarks: readonly HarbourRemark[]): RepositoryKey {
  const key = store.saveRepository(buildRepository());
  store.putThreads(
    key,
    remarks.map(({ by, on, text, answer, coAuthor }, index) => {
      const at = hoursAfter(48 * index);
      const reply = answer ?? { by: on, text: 'Fixed.' };
      return buildPull({
        number: index + 1,
        author: buildPerson(on),
        createdAt: at,
        events: [
          buildReviewComment({ id: 100 + index, actor: buildPerson(by), body: text, at: hoursAfter(48 * index + 1) }),
          buildCommit({
            actor: buildPerson(coAuthor ?? on),
            at: hoursAfter(48 * index + 1.5),
            message: `Work ${String(index)}`,
          }),
          buildReviewComment({
            id: 20_000 + index,
            rootCommentId: 100 + index,
            actor: buildPerson(reply.by),
            body: reply.text,
            at: hoursAfter(48 * index + 2),
          }),
        ],
      });
    }),
  );
  const counts = { pulls: remarks.length, reviewComments: 2 * remarks.length };
  store.finishImport(key, buildImportRecord(hoursAfter(48 * remarks.length + 1000), counts));
  return key;
}
