import assert from 'node:assert/strict';
import type { Evidence } from '../../../src/core/model/evidence.ts';

/** The one act that was found. @param about what it was looked for in, for the message */
export function theOnly(found: readonly Evidence[], about?: string): Evidence {
  const [act, ...others] = found;
  assert.ok(act, about);
  assert.deepEqual(others, [], about);
  return act;
}

/** Who did it, what became of it, and whom it helped. */
export function gistOf({ actor, level, beneficiaries }: Evidence): { actor: string; level: string; helped: string[] } {
  return { actor: actor.login, level, helped: beneficiaries.map(({ login }) => login) };
}
