import { Listr, ListrLogger, ProcessOutput, type ListrDefaultRendererLogLevels } from 'listr2';
import type { ProgressStep, ReportProgress } from '../core/ports.ts';

const PHASES: Record<ProgressStep['phase'], string> = {
  read: 'reading threads',
  git: 'looking into the clone',
  store: 'storing threads',
  detect: 'looking for evidence',
  insights: 'working out insights',
};

/** Runs long work with one moving line on stderr, since stdout carries data only; no line where stderr is no terminal. */
export async function showProgress<T>(title: string, work: (progress: ReportProgress) => Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return work(() => undefined);
  const results: T[] = [];
  const tasks = new Listr(
    [
      {
        title,
        task: async (_context: unknown, task): Promise<void> => {
          results.push(
            await work((step) => {
              task.output = describeStep(step);
            }),
          );
        },
      },
    ],
    {
      rendererOptions: {
        logger: new ListrLogger<ListrDefaultRendererLogLevels>({
          processOutput: new ProcessOutput(process.stderr, process.stderr),
        }),
      },
    },
  );
  await tasks.run();
  const [result] = results;
  if (result === undefined) throw new Error(`${title} ended without a result.`);
  return result;
}

function describeStep({ phase, done, total, waitingUntil }: ProgressStep): string {
  const wait =
    waitingUntil === undefined ? '' : `; waiting for GitHub until ${new Date(waitingUntil).toLocaleTimeString()}`;
  return `${PHASES[phase]}: ${String(done)}${total === null ? '' : ` of ${String(total)}`}${wait}`;
}
