import assert from 'node:assert/strict';
import type { ThreadEvent } from '../../../src/core/model/event.ts';
import { ana, jonas, mira, push, refuse, say, WAY_OUT, movers } from './brokenWait.ts';

const CASES: readonly (readonly [name: string, events: ThreadEvent[], movers: string[]])[] = [
  [
    'who restarted what had stood still at its author, when the author says whose words it is built on',
    [refuse(1, ana), say(20, jonas, WAY_OUT), push(22), say(22, mira, 'Took the shutter that @jonas proposed.')],
    ['jonas'],
  ],
  [
    'who brought what the author had waited for, when the author goes on at once',
    [refuse(1, ana), say(20, jonas, 'The shutters of the new lamp are on main since today. You can go.'), push(21)],
    ['jonas'],
  ],
  [
    'who restarted it, when the author says at once that it is done',
    [refuse(1, ana), say(20, jonas, WAY_OUT), say(20.3, mira, 'You are a hero. Cherry-picked.'), push(23)],
    ['jonas'],
  ],
  [
    'nobody for bringing it, when the author goes on weeks later',
    [refuse(1, ana), say(20, jonas, 'The shutters of the new lamp are on main since today. You can go.'), push(30)],
    [],
  ],
  [
    'nobody when a standstill ended and the author says nothing of why',
    [refuse(0.5, ana), say(20, jonas, WAY_OUT), push(22), say(22, mira, 'New version.')],
    [],
  ],
  [
    'nobody when it was asked for a rebase meanwhile, which the push then was for',
    [
      refuse(1, ana),
      say(18, ana, 'Please rebase.'),
      say(20, jonas, WAY_OUT),
      push(22),
      say(22, mira, 'Took the shutter that @jonas proposed.'),
    ],
    [],
  ],
  [
    'nobody for words that came before the author had been silent for long',
    [refuse(0.5, ana), say(0.9, jonas, WAY_OUT), push(2), say(2, mira, 'Took the shutter that @jonas proposed.')],
    [],
  ],
];

describe('broke-the-wait on what stood still at its author credits', () => {
  for (const [name, events, expected] of CASES) it(name, () => assert.deepEqual(movers(...events), expected));
});
