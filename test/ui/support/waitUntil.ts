import assert from 'node:assert/strict';
import { setTimeout as pass } from 'node:timers/promises';
import { STEP_MS } from './runFromPalette.ts';

/** How long until it is looked at again: a person would not see the difference. */
const LOOK_AGAIN_MS = 100;

/**
 * Looks again and again until it is so, for what neither VS Code nor a page tells by itself.
 *
 * @param tell what is awaited, or what is there instead
 * @throws AssertionError with it, when it has not come to pass within a step's time
 */
export async function waitUntil(
  isSo: () => boolean | Promise<boolean>,
  tell: () => string | Promise<string>,
): Promise<void> {
  await waitForValue(isSo, (so) => so, tell);
}

/** The same for a value that one goes on with. @returns the first one that fits */
export async function waitForValue<Value, Fitting extends Value>(
  read: () => Value | Promise<Value>,
  fits: (value: Value) => value is Fitting,
  tell?: (last: Value) => string | Promise<string>,
): Promise<Fitting>;
export async function waitForValue<Value>(
  read: () => Value | Promise<Value>,
  fits: (value: Value) => boolean,
  tell?: (last: Value) => string | Promise<string>,
): Promise<Value>;
export async function waitForValue<Value>(
  read: () => Value | Promise<Value>,
  fits: (value: Value) => boolean,
  tell: (last: Value) => string | Promise<string> = (last) => `it stays at ${String(last).slice(0, 200)}`,
): Promise<Value> {
  const deadline = Date.now() + STEP_MS;
  for (;;) {
    const value = await read();
    if (fits(value)) return value;
    if (Date.now() > deadline) assert.fail(`It did not come to pass: ${await tell(value)}`);
    await pass(LOOK_AGAIN_MS);
  }
}
