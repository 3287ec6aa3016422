import { ExpectedError, GitHubError } from '../core/errors.ts';
import type { Failure } from '../protocol/workerResponses.ts';

/** Makes an error fit to travel between threads. */
export function toFailure(error: unknown): Failure {
  if (error instanceof ExpectedError) {
    const url = error instanceof GitHubError ? error.url : null;
    return { name: error.name, reason: error.reason, message: error.message, told: error.told, url };
  }
  if (error instanceof Error) {
    return { name: error.name, reason: null, message: error.message, told: error.message, url: null };
  }
  return { name: 'Error', reason: null, message: String(error), told: String(error), url: null };
}
