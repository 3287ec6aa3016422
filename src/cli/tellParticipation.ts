import type { TeamView } from '../core/engine/loadTeam.ts';
import { describeParticipation } from '../core/insights/describeParticipation.ts';
import { repositoryName } from '../core/model/repository.ts';
import { englishTranslate } from '../core/text/englishTranslate.ts';

/** Says on stderr where not everybody is shown, and why. */
export function tellParticipation(teams: readonly Pick<TeamView, 'repository' | 'participation' | 'viewer'>[]): void {
  for (const { repository, participation, viewer } of teams) {
    const sentences = describeParticipation(participation, englishTranslate);
    if (sentences.length === 0) continue;
    process.stderr.write(`${repositoryName(repository)}: ${sentences.join(' ')}\n`);
    if (participation.mode === 'mirror-only' && viewer === null)
      process.stderr.write('Say who you are with "peer-leadership whoami --me LOGIN".\n');
  }
}
