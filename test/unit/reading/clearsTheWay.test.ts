import assert from 'node:assert/strict';
import { clearsTheWay } from '../../../src/core/reading/clearsTheWay.ts';

const FREE = [
  'Charts 2.4 are on npm since yesterday, and I put them on main.',
  'The new lamp is in production since Monday.',
  'I moved the ropes to the shed. You can go.',
  '5.2 is cut. All yours.',
  'The column is on main now, go ahead.',
  'This is no longer blocked.',
];

const NOT_FREE = [
  'Please wait until 5.2 is cut.',
  'You can go once the lamp is released.',
  'Is it on main yet?',
  'The lamp is not released yet.',
  'It will be merged on Friday.',
  'The rope is shorter than the pier.',
];

describe('clearsTheWay', () => {
  for (const body of FREE) it(`hears that the way is free: ${body}`, () => assert.ok(clearsTheWay(body)));
  for (const body of NOT_FREE) it(`hears nothing of the kind: ${body}`, () => assert.ok(!clearsTheWay(body)));
});
