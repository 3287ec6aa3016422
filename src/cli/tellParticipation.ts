import type { TeamView } from '../core/engine/loadTeam.ts';
import { repositoryName } from '../core/model/repository.ts';
import { englishTranslate } from '../core/text/englishTranslate.ts';

/** Says on stderr where not everybody is shown, and why: an empty list must not look like "nothing happened". */
export function tellParticipation(teams: readonly Pick<TeamView, 'repository' | 'participation' | 'viewer'>[]): void {
  for (const { repository, participation, viewer } of teams) {
    const name = repositoryName(repository);
    const { mode, problem } = participation;
    if (problem !== null) process.stderr.write(`${name}: ${englishTranslate(problem.message, problem.args)}\n`);
    else if (mode === 'opt-in') process.stderr.write(`${name}: only people who asked to take part are shown.\n`);
    else if (mode === 'mirror-only')
      process.stderr.write(`${name}: each person sees their own evidence and nobody else's, as this team wants it.\n`);
    if (mode === 'mirror-only' && viewer === null)
      process.stderr.write('Say who you are with "peer-leadership whoami --me LOGIN".\n');
  }
}
