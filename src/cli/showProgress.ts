import { Listr } from 'listr2';
import type { ProgressStep, ReportProgress } from '../core/ports.ts';

const PHASES: Record<ProgressStep['phase'], string> = {
  read: 'reading threads',
  store: 'storing threads',
  detect: 'looking for evidence',
  insights: 'working out insights',
};

/** Runs long work with one moving line on stderr (none where stderr is not a terminal). */
export async function showProgress<T>(title: string, work: (progress: ReportProgress) => Promise<T>): Promise<T> {
  let result: { value: T } | null = null;
  const tasks = new Listr(
    [
      {
        title,
        task: async (_context: unknown, task): Promise<void> => {
          const value = await work((step) => {
            task.output = step.total === null ? `${PHASES[step.phase]}: ${String(step.done)}` : `${PHASES[step.phase]}: ${String(step.done)} of ${String(step.total)}`;
          });
          result = { value };
        },
      },
    ],
    process.stderr.isTTY ? { rendererOptions: { outputBar: 1 } } : { renderer: 'silent' },
  );
  await tasks.run();
  if (result === null) throw new Error('The work ended without a result.');
  return (result as { value: T }).value;
}
