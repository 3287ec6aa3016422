import { z } from 'zod';
import { EVIDENCE_LEVELS } from '../model/evidenceKinds.ts';
import type { Person } from '../model/person.ts';
import { repositoryName, repositorySchema } from '../model/repository.ts';
import { verdictSchema, type Verdict } from '../model/verdict.ts';
import { isSamePerson } from '../people/humans.ts';
import type { Store, StoredRepository } from '../store/store.ts';
import { parseJsonLines } from '../text/parseJsonLines.ts';

/** One verdict as it leaves and enters: with the repository that it is about. */
const verdictLineSchema = verdictSchema.extend({
  host: repositorySchema.shape.host,
  /** The host's number of the repository, which survives a rename; null where the source does not know it. */
  repositoryId: repositorySchema.shape.id,
  /** `owner/name`. */
  repo: z.string(),
});
type VerdictLine = z.infer<typeof verdictLineSchema>;

/** Every verdict on these repositories, one JSON object a line. */
export function exportVerdicts(
  store: Store,
  repositories: readonly StoredRepository[],
): { text: string; count: number } {
  const lines = repositories.flatMap((repository) =>
    store.verdicts(repository.key).map((verdict): VerdictLine => ({
      host: repository.host,
      repositoryId: repository.id,
      repo: repositoryName(repository),
      ...verdict,
    })),
  );
  return { text: lines.map((line) => `${JSON.stringify(line)}\n`).join(''), count: lines.length };
}

export interface ImportedVerdicts {
  /** Verdicts taken over. */
  stored: number;
  /** Left out: what is here was said later or by the actor, or it withdraws what somebody else did. */
  outranked: number;
  /** Left out: about repositories that are not here. */
  elsewhere: number;
}

/**
 * Takes over verdicts that were exported. Of two on the same evidence the later one holds, and a withdrawal by its
 * actor before any other. A line that does not fit stops it before anything is stored.
 *
 * @param options.file its name, for messages
 * @throws InputError `bad-file` with file and line; StoreError.
 */
export function importVerdicts(options: {
  store: Store;
  repositories: readonly StoredRepository[];
  text: string;
  file: string;
}): ImportedVerdicts {
  const { store, repositories, text, file } = options;
  const lines = parseJsonLines({ text, file, schema: verdictLineSchema });
  const result: ImportedVerdicts = { stored: 0, outranked: 0, elsewhere: 0 };
  const unclaimed = new Set(lines);
  for (const repository of repositories) {
    const kept = new Map(store.verdicts(repository.key).map((verdict) => [verdict.evidenceId, verdict]));
    const taken = new Map<string, Verdict>();
    const evidence = store.evidence({ repository: repository.key, levels: EVIDENCE_LEVELS });
    const actors = new Map(evidence.map(({ id, actor }) => [id, actor]));
    for (const line of lines) {
      if (!isAbout(line, repository)) continue;
      unclaimed.delete(line);
      const verdict = verdictSchema.parse(line);
      const before = taken.get(verdict.evidenceId) ?? kept.get(verdict.evidenceId);
      const isOutranked = before !== undefined && !outranks(verdict, before);
      if (isOutranked || isForeignWithdrawal(verdict, actors.get(verdict.evidenceId))) result.outranked += 1;
      else taken.set(verdict.evidenceId, verdict);
    }
    store.putVerdicts(repository.key, [...taken.values()]);
    result.stored += taken.size;
  }
  result.elsewhere = unclaimed.size;
  return result;
}

function isAbout(line: VerdictLine, repository: StoredRepository): boolean {
  if (line.host.toLowerCase() !== repository.host.toLowerCase()) return false;
  if (line.repositoryId !== null && repository.id !== null) return line.repositoryId === repository.id;
  return line.repo.toLowerCase() === repositoryName(repository).toLowerCase();
}

/** Where the evidence is not here now, `applyVerdicts` will look at it when it is. */
function isForeignWithdrawal({ verdict, by }: Verdict, actor: Person | undefined): boolean {
  return verdict === 'withdrawn' && actor !== undefined && !isSamePerson(by, actor);
}

function outranks(next: Verdict, before: Verdict): boolean {
  const isOwnWord = isSamePerson(next.by, before.by);
  if (before.verdict === 'withdrawn' && !isOwnWord) return false;
  if (next.verdict === 'withdrawn' && !isOwnWord) return true;
  return Date.parse(next.at) > Date.parse(before.at);
}
