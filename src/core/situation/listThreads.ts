import { isWritten } from '../model/event.ts';
import type { History } from '../model/history.ts';
import type { Person } from '../model/person.ts';
import type { IssueRow, PullRow } from '../model/situation.ts';
import type { Issue, Pull } from '../model/thread.ts';
import { distinctPeople, isHuman } from '../people/humans.ts';
import type { TeamContext } from '../people/teamContext.ts';

/** One row for each pull request, newest first. */
export function listPulls({ history, team }: { history: History; team: TeamContext }): PullRow[] {
  return newestFirst(history.threads.filter((thread) => thread.kind === 'pull')).map((pull) => ({
    number: pull.number,
    title: pull.title,
    url: pull.url,
    areas: [...team.areasOf(pull)],
    author: pull.author,
    openedAt: pull.createdAt,
    mergedAt: pull.mergedAt,
    closedAt: pull.closedAt,
    reviewers: reviewersOf(pull, team, null),
    hasHumanReview: reviewersOf(pull, team, pull.mergedAt).length > 0,
    isByNewcomer: isHuman(pull.author) && team.standing(pull.author, Date.parse(pull.createdAt)) === 'newcomer',
    isByProgram: pull.author !== null && !isHuman(pull.author),
  }));
}

/** One row for each issue, newest first. */
export function listIssues({ history, team }: { history: History; team: TeamContext }): IssueRow[] {
  return newestFirst(history.threads.filter((thread) => thread.kind === 'issue')).map((issue) => ({
    number: issue.number,
    title: issue.title,
    url: issue.url,
    areas: [...team.areasOf(issue)],
    author: issue.author,
    openedAt: issue.createdAt,
    closedAt: issue.closedAt,
  }));
}

function newestFirst<T extends Pull | Issue>(threads: readonly T[]): T[] {
  return threads.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.number - a.number);
}

/** Humans who spoke on it, up to `until` where it is given, and whose work it was not when it was opened. */
function reviewersOf(pull: Pull, team: TeamContext, until: string | null): Person[] {
  const speakers = pull.events
    .filter(isWritten)
    .filter(({ at }) => until === null || Date.parse(at) <= Date.parse(until))
    .map(({ actor }) => actor);
  const others = speakers.filter(isHuman).filter((person) => !team.isAuthor(pull, person, pull.createdAt));
  return distinctPeople(others);
}
