import type { ThreadEvent } from '../../model/event.ts';
import type { Thread } from '../../model/thread.ts';
import type { ThreadFileDto } from './backupDto.ts';
import type { Skip } from '../misfit.ts';
import { readTimelineEntry, toPerson } from './readEvents.ts';
import { readReviewComments } from './readReviewComments.ts';

/** Turns one parsed backup file into a thread; what cannot be used is told to `skip`. */
export function toThread(file: ThreadFileDto, skip: Skip): Thread {
  const timeline = file.events.map((entry) => readTimelineEntry(entry, skip)).filter((event) => event !== null);
  const dto = 'pull' in file ? file.pull : file.issue;
  const common = {
    number: dto.number,
    id: dto.id,
    title: dto.title,
    body: dto.body ?? '',
    url: dto.html_url,
    author: toPerson(dto.user),
    association: dto.author_association ?? null,
    createdAt: dto.created_at,
    updatedAt: dto.updated_at,
    closedAt: dto.closed_at ?? null,
    isLocked: dto.locked ?? false,
    labels: (dto.labels ?? []).map((label) => (typeof label === 'string' ? label : label.name)),
    assignees: (dto.assignees ?? []).map(toPerson).filter((person) => person !== null),
    milestone: dto.milestone?.title ?? null,
  };
  if (!('pull' in file)) {
    return {
      kind: 'issue',
      ...common,
      events: sortEvents(timeline),
      state: dto.state === 'open' ? 'open' : 'closed',
      stateReason: dto.state_reason ?? null,
    };
  }
  const pull = file.pull;
  const reviewedAt = new Map(
    timeline.flatMap((event) => (event.type === 'review' ? [[event.id, event.at] as const] : [])),
  );
  return {
    kind: 'pull',
    ...common,
    events: sortEvents([...timeline, ...readReviewComments(file.comments ?? [], reviewedAt, skip)]),
    state: pull.merged_at ? 'merged' : pull.state === 'open' ? 'open' : 'closed',
    isDraft: pull.draft ?? false,
    mergedAt: pull.merged_at ?? null,
    mergedBy: toPerson(pull.merged_by),
    mergeCommitSha: pull.merge_commit_sha ?? null,
    baseRef: pull.base?.ref ?? null,
    headRef: pull.head?.ref ?? null,
    headSha: pull.head?.sha ?? null,
    additions: pull.additions ?? null,
    deletions: pull.deletions ?? null,
    changedFiles: pull.changed_files ?? null,
    files: null,
  };
}

export function sortEvents(events: ThreadEvent[]): ThreadEvent[] {
  return events
    .map((event) => ({ event, atMs: Date.parse(event.at) }))
    .sort((a, b) => a.atMs - b.atMs)
    .map(({ event }) => event);
}
