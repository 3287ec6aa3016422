import { isUnionType, type GraphQLSchema } from 'graphql';
import type { Person } from '../../../src/core/model/person.ts';
import { type EmulatedRepository, RepositoryState, type ThreadKind } from './repositoryState.ts';

const FIRST_REPOSITORY_ID = 900_001;

export interface WorldOptions {
  schema: GraphQLSchema;
  repositories: readonly EmulatedRepository[];
  /** ISO; null for everything there is. */
  asOf: string | null;
  viewer: Person;
}

/** Everything that the emulated GitHub knows, and its present moment. */
export class World {
  readonly repositories: readonly RepositoryState[];
  /** Whom the token belongs to. */
  readonly viewer: Person;
  /** Cursors of another epoch are refused. */
  cursorEpoch = 1;
  #asOfMs: number;
  readonly #timelineTypes: Record<ThreadKind, ReadonlySet<string>>;

  constructor(options: WorldOptions) {
    this.#timelineTypes = {
      pull: memberNames(options.schema, 'PullRequestTimelineItems'),
      issue: memberNames(options.schema, 'IssueTimelineItems'),
    };
    this.#asOfMs = toMs(options.asOf);
    this.viewer = options.viewer;
    this.repositories = options.repositories.map(
      (repository, index) => new RepositoryState(this, repository, FIRST_REPOSITORY_ID + index),
    );
  }

  /** Ms since the epoch; Infinity shows everything. */
  get asOfMs(): number {
    return this.#asOfMs;
  }

  /** Names of the types that a timeline may hold. */
  timelineTypes(kind: ThreadKind): ReadonlySet<string> {
    return this.#timelineTypes[kind];
  }

  setAsOf(asOf: string | null): void {
    this.#asOfMs = toMs(asOf);
    for (const repository of this.repositories) repository.forgetMoment();
  }

  /** By its name or a former one, whatever the case of its letters. */
  findRepository(
    owner: string,
    name: string,
    options: { followRenames: boolean } = { followRenames: true },
  ): RepositoryState | undefined {
    const asked = `${owner}/${name}`.toLowerCase();
    return (
      this.repositories.find(({ nameWithOwner }) => nameWithOwner.toLowerCase() === asked) ??
      (options.followRenames
        ? this.repositories.find(({ options: { formerNames } }) =>
            formerNames?.some((former) => former.toLowerCase() === asked),
          )
        : undefined)
    );
  }
}

function toMs(asOf: string | null): number {
  return asOf === null ? Infinity : Date.parse(asOf);
}

function memberNames(schema: GraphQLSchema, union: string): Set<string> {
  const type = schema.getType(union);
  return new Set(isUnionType(type) ? type.getTypes().map(({ name }) => name) : []);
}
