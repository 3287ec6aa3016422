import { englishTranslate } from './text/englishTranslate.ts';
import { type Message, renderTold, say, type Told } from './text/message.ts';

/** What an error is made with: what is told, one sentence without a list around it. */
type Given = Told | Message;

/**
 * Expected failures. Each class has a closed `reason`, so that a face can switch over it exhaustively
 * and offer the one button that helps. `message` is English, for logs and the command line.
 */
export abstract class ExpectedError extends Error {
  abstract readonly reason: string;
  readonly told: Told;
  constructor(told: Given, options?: ErrorOptions) {
    const sentences = typeof told === 'object' && 'message' in told ? [told] : told;
    super(renderTold(sentences, englishTranslate), options);
    this.told = sentences;
  }
}

export type SourceFailure =
  'not-found' | 'unreadable' | 'not-a-backup' | 'broken-archive' | 'other-repository' | 'not-a-repository';

/** A place to read history from could not be read. */
export class SourceError extends ExpectedError {
  readonly reason: SourceFailure;
  constructor(reason: SourceFailure, told: Given, options?: ErrorOptions) {
    super(told, options);
    this.name = 'SourceError';
    this.reason = reason;
  }
}

export type StoreFailure =
  | 'no-sqlite'
  | 'cannot-open'
  | 'read-only'
  | 'not-a-database'
  | 'newer-version'
  | 'busy'
  | 'disk-full'
  | 'missing'
  | 'damaged'
  | 'invalid-record';

/** The database could not be opened, read or written. */
export class StoreError extends ExpectedError {
  readonly reason: StoreFailure;
  constructor(reason: StoreFailure, told: Given, options?: ErrorOptions) {
    super(told, options);
    this.name = 'StoreError';
    this.reason = reason;
  }
}

export type InputFailure =
  | 'bad-repository-name'
  | 'bad-date'
  | 'bad-file'
  | 'unknown-repository'
  | 'ambiguous-repository'
  | 'unknown-evidence'
  | 'ambiguous-evidence'
  | 'unknown-person'
  | 'not-looked-through'
  | 'not-yours'
  | 'bad-setting';

/** Something a person or a program handed over cannot be used as it is. */
export class InputError extends ExpectedError {
  readonly reason: InputFailure;
  constructor(reason: InputFailure, told: Given, options?: ErrorOptions) {
    super(told, options);
    this.name = 'InputError';
    this.reason = reason;
  }
}

export type GitHubFailure =
  | 'no-token'
  | 'bad-token'
  | 'missing-scope'
  | 'sso-required'
  | 'address-not-allowed'
  | 'forbidden'
  | 'not-found'
  | 'not-github'
  | 'no-network'
  | 'bad-certificate'
  | 'unavailable'
  | 'unsupported';

/** GitHub could not be asked, or would not answer. */
export class GitHubError extends ExpectedError {
  readonly reason: GitHubFailure;
  /** Where it can be put right, when GitHub said so (single sign-on). */
  readonly url: string | null;
  constructor(reason: GitHubFailure, told: Given, options: ErrorOptions & { url?: string | null } = {}) {
    super(told, options);
    this.name = 'GitHubError';
    this.reason = reason;
    this.url = options.url ?? null;
  }
}

export type ModelFailure = 'unreachable' | 'limit' | 'no-permission' | 'gone' | 'refused' | 'unusable';

/** A language model could not be asked, or its answers are of no use. What it has read before is kept. */
export class ModelError extends ExpectedError {
  readonly reason: ModelFailure;
  constructor(reason: ModelFailure, told: Given, options?: ErrorOptions) {
    super(told, options);
    this.name = 'ModelError';
    this.reason = reason;
  }
}

/** The work was stopped on request. */
export class CancelledError extends ExpectedError {
  readonly reason = 'cancelled';
  constructor() {
    super(say('Stopped on request.'));
    this.name = 'CancelledError';
  }
}
