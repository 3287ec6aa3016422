import { CancelledError, ModelError } from '../../errors.ts';
import type { Sleep } from '../../ports.ts';
import type { Reading } from '../reader.ts';
import type { ReadingLine } from '../readingLine.ts';
import { describeModelFailure } from './describeModel.ts';
import type { AskModel, ModelName } from './modelAnswer.ts';
import { judgeAnswer } from './modelFault.ts';
import { toMessages } from './prompt.ts';
import { readAnswer } from './readAnswer.ts';

/** After so many answers in a row of which nothing can be used, the model is given up: each has its price. */
const MOST_UNUSABLE = 5;

interface DeskOptions {
  ask: AskModel;
  model: ModelName;
  sleep: Sleep;
  signal: AbortSignal;
}

/** Fewer lines have to be asked for at once: only this time, or from now on. */
export interface AskFewer {
  isForGood: boolean;
}

/** One model that is asked batch by batch. */
export class ModelDesk {
  readonly #options: DeskOptions;
  #skipped = 0;
  #unusable = 0;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /**
   * Asks for one batch, and waits where the model asks for it.
   *
   * @returns one reading a line, in order; null where the model left it out, or answered something else than asked for
   * @throws ModelError when the model refuses or cannot be reached; CancelledError
   */
  async ask(lines: readonly ReadingLine[]): Promise<(Reading | null)[] | AskFewer> {
    const { ask, model, sleep, signal } = this.#options;
    for (let failures = 0; ; failures += 1) {
      if (signal.aborted) throw new CancelledError();
      const answer = await ask(toMessages(lines), signal);
      const verdict = judgeAnswer(answer, { failures, skipped: this.#skipped, canSplit: lines.length > 1 });
      switch (verdict.do) {
        case 'accept': {
          this.#skipped = 0;
          const readings = readAnswer('text' in answer ? answer.text : '', model.name);
          return this.#use(lines.map((_, index) => readings.get(index + 1) ?? null));
        }
        case 'skip':
          this.#skipped += 1;
          return lines.map(() => null);
        case 'split':
          return { isForGood: verdict.isForGood };
        case 'retry':
          await sleep(verdict.afterMs, signal);
          break;
        case 'fail':
          throw this.#failure(verdict.reason, 'text' in answer ? null : answer.status);
      }
    }
  }

  #use(readings: (Reading | null)[]): (Reading | null)[] {
    this.#unusable = readings.some((reading) => reading !== null) ? 0 : this.#unusable + 1;
    if (this.#unusable >= MOST_UNUSABLE) throw this.#failure('unusable', null);
    return readings;
  }

  #failure(reason: ModelError['reason'], status: number | null): ModelError {
    return new ModelError(reason, describeModelFailure({ reason, model: this.#options.model, status }));
  }
}
