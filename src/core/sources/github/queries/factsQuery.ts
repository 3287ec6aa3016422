import { z } from 'zod';
import type { Person } from '../../../model/person.ts';
import type { Repository } from '../../../model/repository.ts';
import { UNREADABLE_TEXT, type RepositoryFiles } from '../../../people/repositoryFiles.ts';
import type { GraphqlQuery } from '../githubClient.ts';
import { toPerson } from '../toPerson.ts';
import { maybeAccount } from './dto.ts';
import { ACCOUNT } from './fragments.ts';

/** What is to be known of a repository before it is mined. */
export interface RepositoryFacts {
  /** As it is called today: GitHub follows renames and moves. */
  repository: Repository & { id: number };
  isPrivate: boolean;
  hasIssues: boolean;
  files: RepositoryFiles;
  /** Pull requests and issues. */
  threadCount: number;
  /** Whose token it is. */
  viewer: Person | null;
}

/** Where GitHub looks for owners; the first that exists counts. */
const CODEOWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** A file of YAML goes by either ending, and whoever asks to be left out must not hang on which. */
const PARTICIPATION = ['.github/peer-leadership.yml', '.github/peer-leadership.yaml'];

const blob = z.object({ text: z.string().nullish() }).nullish();

const answer = z.object({
  repository: z.object({
    databaseId: z.number().int().positive(),
    nameWithOwner: z.string().regex(/^[^/]+\/[^/]+$/),
    url: z.url(),
    isPrivate: z.boolean(),
    hasIssuesEnabled: z.boolean(),
    pulls: z.object({ totalCount: z.number() }),
    issues: z.object({ totalCount: z.number() }),
    owners0: blob,
    owners1: blob,
    owners2: blob,
    mailmap: blob,
    participation0: blob,
    participation1: blob,
  }),
  viewer: maybeAccount,
});

/** Variables: owner, name. Without a clone: the few files that say who is who come through GitHub, too. */
export const factsQuery: GraphqlQuery<RepositoryFacts> = {
  text: `query Facts($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    databaseId nameWithOwner url isPrivate hasIssuesEnabled
    pulls: pullRequests(first: 1) { totalCount }
    issues(first: 1) { totalCount }
    ${CODEOWNERS.map((path, index) => file(`owners${index}`, path)).join('\n    ')}
    ${file('mailmap', '.mailmap')}
    ${PARTICIPATION.map((path, index) => file(`participation${index}`, path)).join('\n    ')}
  }
  viewer { ...Account }
  rateLimit { cost }
}
${ACCOUNT}`,
  answer: answer.transform(({ repository, viewer }) => {
    const [owner = '', name = ''] = repository.nameWithOwner.split('/');
    const participation = repository.participation0 ?? repository.participation1;
    const owners = [repository.owners0, repository.owners1, repository.owners2];
    return {
      repository: { host: new URL(repository.url).host, owner, name, id: repository.databaseId },
      isPrivate: repository.isPrivate,
      hasIssues: repository.hasIssuesEnabled,
      threadCount: repository.pulls.totalCount + repository.issues.totalCount,
      files: {
        codeowners: owners.find((found) => found)?.text ?? null,
        mailmap: repository.mailmap?.text ?? null,
        participation: participation ? (participation.text ?? UNREADABLE_TEXT) : null,
        paths: [],
      },
      viewer: toPerson(viewer),
    };
  }),
};

function file(alias: string, path: string): string {
  return `${alias}: object(expression: "HEAD:${path}") { ... on Blob { text } }`;
}
