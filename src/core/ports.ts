/**
 * What the engine is handed from outside. Nothing below `src/core` reads a clock, a console, the
 * environment or VS Code by itself: whoever starts the engine passes these in.
 */

/** The only clock the engine knows. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  nowMs(): number;
}

/** Where the engine writes what a maintainer may want to read later. Never review texts, tokens or addresses. */
export interface Logger {
  info(message: string): void;
  warn(message: string): void;
}

/** One step of long work. `total` is null while it is not known. */
export interface ProgressStep {
  phase: 'read' | 'git' | 'store' | 'detect' | 'insights';
  done: number;
  total: number | null;
  /** ISO: the work stands still until then, because the host asked for it. */
  waitingUntil?: string | undefined;
}

/** Told about long work as it goes on; called often, so it must be cheap. */
export type ReportProgress = (step: ProgressStep) => void;

/** A day, ISO (`2026-06-14`), that is written as the reader's language writes days. */
export interface Day {
  day: string;
}

/** Turns a message key with arguments into a sentence in the reader's language. */
export type Translate = (message: string, args?: Record<string, string | number | Day>) => string;

/** One request to a code host. Header names in lower case; never one that carries a token. */
export interface HttpRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: Readonly<Record<string, string>>;
  /** JSON text. */
  body: string | null;
}

/** The whole answer, whatever its status. Header names in lower case. */
export interface HttpAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  text: string;
}

/**
 * Performs one request where the network is reached: through VS Code's extension host, or through Node on
 * the command line. It alone holds the token and adds it, to requests to the host it was given for and to
 * no other; it follows redirects, and gives up when an answer takes too long.
 *
 * Rejects when no whole answer came, with an error whose own or whose cause's `code`, where there is one,
 * is the system's word for it (ENOTFOUND, ECONNRESET, CERT_HAS_EXPIRED, …).
 */
export type HttpFetch = (request: HttpRequest, signal: AbortSignal) => Promise<HttpAnswer>;

/** Comes back after so many milliseconds, or at once when the signal is aborted; never rejects. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** A number from 0 up to, not including, 1: spreads repeated requests. */
export type Random = () => number;

export const ignoreProgress: ReportProgress = () => undefined;
