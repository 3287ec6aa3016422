/**
 * Expected failures. Each class has a closed `reason`, so that a face can switch over it exhaustively
 * and offer the one button that helps. The message says what failed, why, and what to do.
 */
export abstract class ExpectedError extends Error {
  abstract readonly reason: string;
}

export type SourceFailure =
  'not-found' | 'unreadable' | 'not-a-backup' | 'broken-archive' | 'other-repository' | 'not-a-repository';

/** A place to read history from could not be read. */
export class SourceError extends ExpectedError {
  readonly reason: SourceFailure;
  constructor(reason: SourceFailure, message: string, options?: ErrorOptions) {
    super(message, options);
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
  constructor(reason: StoreFailure, message: string, options?: ErrorOptions) {
    super(message, options);
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
  constructor(reason: InputFailure, message: string, options?: ErrorOptions) {
    super(message, options);
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
  constructor(reason: GitHubFailure, message: string, options: ErrorOptions & { url?: string | null } = {}) {
    super(message, options);
    this.name = 'GitHubError';
    this.reason = reason;
    this.url = options.url ?? null;
  }
}

export type ModelFailure = 'unreachable' | 'limit' | 'no-permission' | 'gone' | 'refused' | 'unusable';

/** A language model could not be asked, or its answers are of no use. What it has read before is kept. */
export class ModelError extends ExpectedError {
  readonly reason: ModelFailure;
  constructor(reason: ModelFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ModelError';
    this.reason = reason;
  }
}

/** The work was stopped on request. */
export class CancelledError extends ExpectedError {
  readonly reason = 'cancelled';
  constructor() {
    super('Stopped on request.');
    this.name = 'CancelledError';
  }
}
