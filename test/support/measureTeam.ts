import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import path from 'node:path';
import type { Evaluation } from '../../src/core/evaluation/evaluateRepository.ts';
import type { Figures, Measure } from '../../src/core/evaluation/measure.ts';
import { bundledCli } from './runCli.ts';

/** The teams of test/teams, with the repository that each history is of. */
export const INVENTED_TEAMS = {
  fleet: 'fleetwork/scheduler',
  atrium: 'atriumhq/atrium',
  lattice: 'latticelab/lattice',
  ember: 'emberworks/firmware',
} as const;
export type InventedTeam = keyof typeof INVENTED_TEAMS;

const FOLDER = path.resolve(import.meta.dirname, '../teams');
const run = promisify(execFile);

/** Imports a team's history into `file`, a database that is not there yet, and measures it against its labels. */
export async function measureTeam(team: InventedTeam, file: string): Promise<Evaluation> {
  const place = ['--db', file, '--repo', INVENTED_TEAMS[team]];
  const archive = path.join(FOLDER, team, 'archive.tar.gz');
  await run(process.execPath, [bundledCli(), 'import', archive, ...place]);
  const labels = ['--labels', path.join(FOLDER, team), '--format', 'json'];
  const { stdout } = await run(process.execPath, [bundledCli(), 'evaluate', ...place, ...labels], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Evaluation;
}

/** The figures of the product as it ships. */
export function figuresOf(measure: Measure | null): Figures {
  const answer = measure?.answers.find(({ name }) => name === 'evidence' || name === 'evidence, reader as it ships');
  if (answer === undefined) throw new RangeError('There are no labels of that kind.');
  return answer.figures;
}
