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
  phase: 'read' | 'store' | 'detect' | 'insights';
  done: number;
  total: number | null;
}

/** Told about long work as it goes on; called often, so it must be cheap. */
export type ReportProgress = (step: ProgressStep) => void;

/** Turns a message key with arguments into a sentence in the reader's language. */
export type Translate = (
  message: string,
  args?: Record<string, string | number>,
) => string;

export const silentLogger: Logger = {
  info: () => undefined,
  warn: () => undefined,
};

export const ignoreProgress: ReportProgress = () => undefined;
