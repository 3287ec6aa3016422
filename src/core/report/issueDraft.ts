import type { Repository } from '../model/repository.ts';

/** GitHub's server takes addresses up to about 8 kB; some systems hand on less of one that is longer. */
const LONGEST_URL = 8000;

export interface IssueDraft {
  url: string;
  /** False: the body is too long for an address, and has to get there another way. */
  isBodyIn: boolean;
}

/** The address of GitHub's form for a new issue, filled in as far as an address can hold it. */
export function draftIssue(options: { repository: Repository; title: string; body: string }): IssueDraft {
  const { repository, title, body } = options;
  const place = [repository.owner, repository.name].map(encodeURIComponent).join('/');
  const form = `https://${repository.host}/${place}/issues/new?title=${encodeURIComponent(title)}`;
  const url = `${form}&body=${encodeURIComponent(body)}`;
  return url.length <= LONGEST_URL ? { url, isBodyIn: true } : { url: form, isBodyIn: false };
}
