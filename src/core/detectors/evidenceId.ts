import { createHash } from 'node:crypto';
import type { Person } from '../model/person.ts';
import { repositoryName, type Repository } from '../model/repository.ts';
import { personKey } from '../people/humans.ts';

/**
 * What makes an act the act it is. One of the ids, or type, time and actor where GitHub gives none. `chosen`:
 * the act is that somebody was chosen there, by name; one comment may choose several people.
 */
export type ActKey = (
  { commentId: number } | { reviewId: number } | { type: string; at: string; actorId: number | null }
) & { chosen?: Person };

/**
 * Id of an act: 20 hex digits of a SHA-256 over host, repository, thread number and the act itself.
 * Kind, level, login and repository name stay out of it, so that what people said of a piece of evidence
 * survives renames, better detectors and raised → acted-on. (Only a source that does not know the
 * repository's numeric id falls back to its name.)
 */
export function evidenceId(repository: Repository, threadNumber: number, act: ActKey): string {
  const place = repository.id === null ? repositoryName(repository).toLowerCase() : String(repository.id);
  const what =
    'commentId' in act
      ? `comment:${String(act.commentId)}`
      : 'reviewId' in act
        ? `review:${String(act.reviewId)}`
        : `${act.type}:${new Date(act.at).toISOString()}:${String(act.actorId ?? 'ghost')}`;
  const chosen = act.chosen === undefined ? [] : [`chose:${personKey(act.chosen)}`];
  return createHash('sha256')
    .update([repository.host.toLowerCase(), place, String(threadNumber), what, ...chosen].join('\n'))
    .digest('hex')
    .slice(0, 20);
}
