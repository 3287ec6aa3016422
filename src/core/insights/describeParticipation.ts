import type { Participation } from '../model/participation.ts';
import type { Translate } from '../ports.ts';

/**
 * Says where not everybody is shown, and why: an empty list must not look like "nothing happened". Empty where
 * everybody takes part.
 */
export function describeParticipation({ mode, problem }: Participation, translate: Translate): string[] {
  if (problem !== null) {
    return [
      translate(problem.message, problem.args),
      translate('Until that is put right, each person sees their own evidence and nobody else’s.'),
    ];
  }
  switch (mode) {
    case 'everyone':
      return [];
    case 'opt-in':
      return [translate('As this team wants it, only people who asked to take part are shown.')];
    case 'mirror-only':
      return [translate('As this team wants it, each person sees their own evidence and nobody else’s.')];
  }
}
