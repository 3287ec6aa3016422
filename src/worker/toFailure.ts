import { ExpectedError } from '../core/errors.ts';
import type { Failure } from '../protocol/workerMessages.ts';

/** Makes an error fit to travel between threads. */
export function toFailure(error: unknown): Failure {
  if (error instanceof ExpectedError) {
    return { name: error.name, reason: error.reason, message: error.message };
  }
  if (error instanceof Error) {
    return { name: error.name, reason: null, message: error.message };
  }
  return { name: 'Error', reason: null, message: String(error) };
}
