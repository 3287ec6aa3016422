import type { HttpAnswer } from '../../ports.ts';

/** What to do about an answer of a language model's endpoint, or about none. Times in milliseconds. */
export type ModelVerdict =
  | { do: 'accept' }
  | { do: 'retry'; afterMs: number }
  /** It may not know how to be told to answer in JSON: ask without. */
  | { do: 'ask-plainly' }
  /** It was too much at once. */
  | { do: 'split' }
  | { do: 'fail' };

/** After so many failures in a row the endpoint is given up. */
const MOST_FAILURES = 5;
const SECOND_MS = 1000;
const LONGEST_WAIT_MS = 5 * 60 * SECOND_MS;

export interface ModelCircumstances {
  /** How often this batch failed in a row so far. */
  failures: number;
  isToldJson: boolean;
  /** Fewer comments can be asked about at once. */
  canSplit: boolean;
}

/** The policy: pure, so that it can be tested without a network. */
export function judgeAnswer(answer: HttpAnswer | null, circumstances: ModelCircumstances): ModelVerdict {
  const { failures, isToldJson, canSplit } = circumstances;
  if (answer?.status === 200) return { do: 'accept' };
  if (answer?.status === 413 && canSplit) return { do: 'split' };
  if (answer?.status === 400 || answer?.status === 422) {
    if (isToldJson) return { do: 'ask-plainly' };
    return canSplit ? { do: 'split' } : { do: 'fail' };
  }
  // A slow model may need longer for many comments than for few.
  if ((answer === null || answer.status === 504) && canSplit) return { do: 'split' };
  const mayPass = answer === null || answer.status === 408 || answer.status === 429 || answer.status >= 500;
  if (!mayPass || failures + 1 >= MOST_FAILURES) return { do: 'fail' };
  const asked = Number(answer?.headers['retry-after']);
  const afterMs = Number.isFinite(asked) && asked >= 0 ? asked * SECOND_MS : SECOND_MS * 2 ** failures;
  return afterMs > LONGEST_WAIT_MS ? { do: 'fail' } : { do: 'retry', afterMs };
}
