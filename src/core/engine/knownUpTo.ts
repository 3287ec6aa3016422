import { InputError } from '../errors.ts';
import { latestOf } from '../text/latestOf.ts';
import { say } from '../text/message.ts';

/**
 * Up to when the history of any of these repositories is known: ISO.
 *
 * @throws InputError `unknown-repository` when no import of any of them has finished
 */
export function knownUpTo(teams: readonly { asOf: string | null }[]): string {
  const asOf = latestOf(teams.map((team) => team.asOf));
  if (asOf !== null) return asOf;
  throw new InputError('unknown-repository', say('Nothing has been imported to the end yet. Import or mine it first.'));
}
