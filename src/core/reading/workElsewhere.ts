import { repositoryName, type Repository } from '../model/repository.ts';

/** Of another repository, whose history we do not have. */
const PULL_ELSEWHERE = /https?:\/\/[\w.-]+\/([\w.-]+\/[\w.-]+)\/pull\/\d+/giu;

/** Tells of work on it; a link alone may be to anything like it. */
const TELLS_OF_WORK =
  /\b(?:open(?:ed)?|creat(?:ed?|ing)|submit(?:ted)?|made|filed|pushed|raised|proposed|sent)\b[^.\n]{1,40}\b(?:prs?|pull request|fix|patch|change)\b|\b(?:fix(?:es|ed)?|done|address(?:es|ed)|resolve[sd]|handled|solve[sd]|work(?:ed|ing)? on|implement(?:s|ed)|taken up|draft)\b[^.,;\n]{1,40}https?:|\bcan be closed\b|\b(?:prs?|pull request|fix|patch) (?:is |are )?(?:below|here|there|at|in|up)\b/iu;

/** Whether a text tells of work on its matter in a repository that is not this one. */
export function tellsOfWorkElsewhere(text: string, repository: Repository): boolean {
  const own = repositoryName(repository).toLowerCase();
  return (
    TELLS_OF_WORK.test(text) && [...text.matchAll(PULL_ELSEWHERE)].some(([, name = '']) => name.toLowerCase() !== own)
  );
}
