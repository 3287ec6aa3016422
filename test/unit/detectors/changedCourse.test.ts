import assert from 'node:assert/strict';
import { changedCourse } from '../../../src/core/detectors/changedCourse.ts';
import type { Evidence } from '../../../src/core/model/evidence.ts';
import type { Pull } from '../../../src/core/model/thread.ts';
import { buildComment, buildPerson, buildPull, hoursAfter } from '../../support/builders.ts';
import { detectIn } from './detect.ts';

const mira = buildPerson('mira');
const CHANGE = 'I was wrong about this: with the printers in mind plain text is a dead end.';

/** Mira's view, lena's word on it, and what mira says then. */
function revise(
  change: string,
  { lena = 'The printers can only read JSON, though.', by = 'mira' } = {},
): Promise<Evidence[]> {
  const answer = buildComment({ at: hoursAfter(1), actor: buildPerson('lena'), body: lena });
  const said = buildComment({ id: 9, at: hoursAfter(5), actor: buildPerson(by), body: change });
  const pull = buildPull({ author: mira, body: 'Plain text it is.', events: lena === '' ? [said] : [answer, said] });
  return detectIn(changedCourse, [pull]);
}

/** Mira's merged change, and a pull request that takes it back. */
function takeBack(fields: Partial<Pull>): Promise<Evidence[]> {
  const change = buildPull({ number: 1, author: mira, title: 'Round fares', mergedAt: hoursAfter(10) });
  const revert = buildPull({
    number: 2,
    author: mira,
    title: 'Revert "Round fares"',
    createdAt: hoursAfter(30),
    mergedAt: hoursAfter(32),
    ...fields,
  });
  return detectIn(changedCourse, [change, revert]);
}

describe('changedCourse', () => {
  it('sees who takes a view back after another has spoken', async () => {
    const [evidence, ...others] = await revise(CHANGE);
    assert.ok(evidence);
    assert.deepEqual(others, []);
    assert.equal(evidence.actor.login, 'mira');
    assert.equal(evidence.level, 'landed');
    assert.equal(evidence.source.commentId, 9);
    assert.deepEqual(
      evidence.beneficiaries.map(({ login }) => login),
      ['lena'],
    );
  });

  it('knows many ways to say so', async () => {
    for (const words of [
      'OK, I have changed my mind, the idea does not survive the tunnel.',
      'After further thought, I agree with the other way round here.',
      'I retract my objection, the tests have shown me otherwise by now.',
      'You have convinced me, JSON it is from here on.',
    ])
      assert.equal((await revise(words)).length, 1, words);
  });

  it('takes what somebody might think, or thinks of others, for no change', async () => {
    for (const words of [
      'Correct me if I am wrong, but the printers read both of them.',
      'That would change my mind, if it were so in the harbor.',
      'I have not changed my mind, plain text it stays for all of them.',
      'You were wrong about the printers, they read both of them.',
      'Changed as you asked, the printers get JSON from now on.',
      'After further thought the tide tables load in two steps.',
    ])
      assert.deepEqual(await revise(words), [], words);
  });

  it('asks for a view before and another word in between', async () => {
    assert.deepEqual(await revise(CHANGE, { lena: '' }), []);
    assert.deepEqual(await revise(CHANGE, { by: 'ada' }), []);
  });

  it('takes what was put in again, and what only left a branch of releases, for no change of course', async () => {
    const change = buildPull({ number: 1, author: mira, title: 'Round fares', mergedAt: hoursAfter(10) });
    const revert = { number: 2, author: mira, title: 'Revert "Round fares"', createdAt: hoursAfter(30) };
    const taken = buildPull({ ...revert, mergedAt: hoursAfter(32) });
    const again = { number: 3, author: mira, createdAt: hoursAfter(33), mergedAt: hoursAfter(40) };
    assert.equal((await detectIn(changedCourse, [change, taken])).length, 1);
    for (const title of ['Revert "Revert "Round fares""', 'Reapply "Round fares"', 'Re-land Round fares'])
      assert.deepEqual(await detectIn(changedCourse, [change, taken, buildPull({ ...again, title })]), [], title);
    const late = buildPull({ ...again, title: 'Reland "Round fares"', mergedAt: hoursAfter(32 + 24 * 31) });
    assert.equal((await detectIn(changedCourse, [change, taken, late])).length, 1);
    assert.deepEqual(await takeBack({ baseRef: 'release-2.1' }), []);
  });

  it('takes a few words of courtesy for no change of view', async () => {
    assert.deepEqual(await revise('I was wrong, sorry.'), []);
  });

  it('sees who promptly takes their own merged change back', async () => {
    for (const revert of [{}, { title: 'Revert rounding', body: 'Reverts #1. Season tickets were rounded, too.' }]) {
      const [evidence] = await takeBack(revert);
      assert.equal(evidence?.actor.login, 'mira');
      assert.equal(evidence.thread.number, 2);
      assert.ok(evidence.because.every(({ url }) => url !== null));
    }
  });

  it('leaves reverts of others’ work, late ones, and those that were never merged', async () => {
    assert.deepEqual(await takeBack({ author: buildPerson('jonas') }), []);
    assert.deepEqual(await takeBack({ createdAt: hoursAfter(24 * 75), mergedAt: hoursAfter(24 * 76) }), []);
    assert.deepEqual(await takeBack({ mergedAt: null }), []);
    assert.deepEqual(await takeBack({ title: 'Revert "Ring the bell"' }), []);
  });

  it('leaves out programs', async () => {
    assert.deepEqual(await revise(CHANGE, { by: 'lamp-bot' }), []);
  });
});
