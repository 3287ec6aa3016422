import assert from 'node:assert/strict';
import { isCarriedOver } from '../../../src/core/text/isCarriedOver.ts';

const BROUGHT = [
  'Moved from https://github.com/tide-team/buoy/issues/12.\n\nThe lamp is dark.',
  'The lamp is dark at noon.\n\nMoved from: https://github.com/tide-team/buoy/issues/12',
  'The lamp is dark.\n\nPorted from tide-team/buoy#12.',
  '(Moved from https://git.example.org/buoy/issues/12)\n\nThe lamp is dark.',
  'The lamp is dark.\n\n---\n\nMoved from:\n- https://github.com/tide-team/buoy/issues/12',
  'This issue was transferred from https://tracker.example.org/browse/BUOY-12 by hand.',
];

const OWN = [
  'The lamp is dark.',
  'The lamp was moved from the pier to the mole, see tide-team/buoy#12.',
  'Reported by a customer on the forum: the lamp is dark.',
  '_Originally posted by @ana in https://github.com/tide-team/lighthouse/issues/3#issuecomment-1_',
  '<!-- Moved from https://github.com/tide-team/buoy/issues/12 -->\nThe lamp is dark.',
  'Copied from the manual: the lamp is lit at dusk.',
];

describe('isCarriedOver', () => {
  for (const body of BROUGHT) it(`says so of ${JSON.stringify(body)}`, () => assert.ok(isCarriedOver(body)));
  for (const body of OWN) it(`does not of ${JSON.stringify(body)}`, () => assert.ok(!isCarriedOver(body)));
});
