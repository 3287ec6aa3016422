import type { ModelFailure } from '../../errors.ts';
import type { ModelAnswer, ModelFault } from './modelAnswer.ts';

/** What to do about an answer of a language model. Times in milliseconds. */
export type ModelVerdict =
  | { do: 'accept' }
  | { do: 'retry'; afterMs: number }
  /** Ask for fewer at once; `isForGood`: also from now on. */
  | { do: 'split'; isForGood: boolean }
  /** Go on without this one. */
  | { do: 'skip' }
  | { do: 'fail'; reason: ModelFailure };

/** After so many failures in a row the model is given up. */
const MOST_FAILURES = 5;
const SECOND_MS = 1000;
const LONGEST_WAIT_MS = 5 * 60 * SECOND_MS;

const REASONS: Record<ModelFault['fault'], ModelFailure> = {
  'too-much': 'refused',
  'not-understood': 'refused',
  'no-answer': 'unreachable',
  busy: 'refused',
  limit: 'limit',
  quota: 'limit',
  'no-permission': 'no-permission',
  gone: 'gone',
  refused: 'refused',
};

export interface ModelCircumstances {
  /** How often this batch failed in a row so far. */
  failures: number;
  /** How many comments, asked about one at a time, were gone on without in a row so far. */
  skipped: number;
  /** Fewer comments can be asked about at once. */
  canSplit: boolean;
}

/** The policy: pure, so that it can be tested without a model. */
export function judgeAnswer(answer: ModelAnswer, circumstances: ModelCircumstances): ModelVerdict {
  if ('text' in answer) return { do: 'accept' };
  const { failures, skipped, canSplit } = circumstances;
  const fail: ModelVerdict = { do: 'fail', reason: REASONS[answer.fault] };
  switch (answer.fault) {
    case 'too-much':
      return canSplit ? { do: 'split', isForGood: true } : { do: 'skip' };
    case 'not-understood':
      // One comment may trip a filter: the others are to be read all the same.
      if (canSplit) return { do: 'split', isForGood: false };
      return skipped + 1 >= MOST_FAILURES ? fail : { do: 'skip' };
    case 'no-answer':
      // A slow model may need longer for many comments than for few.
      return canSplit ? { do: 'split', isForGood: true } : wait(answer, failures, fail);
    case 'busy':
    case 'limit':
      return wait(answer, failures, fail);
    case 'quota':
    case 'no-permission':
    case 'gone':
    case 'refused':
      return fail;
  }
}

function wait({ afterMs }: ModelFault, failures: number, fail: ModelVerdict): ModelVerdict {
  const pauseMs = afterMs ?? SECOND_MS * 2 ** failures;
  return failures + 1 >= MOST_FAILURES || pauseMs > LONGEST_WAIT_MS ? fail : { do: 'retry', afterMs: pauseMs };
}
