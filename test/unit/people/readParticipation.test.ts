import assert from 'node:assert/strict';
import fc from 'fast-check';
import { englishTranslate } from '../../../src/core/text/englishTranslate.ts';
import { UNREADABLE_TEXT } from '../../../src/core/people/repositoryFiles.ts';
import { readParticipation } from '../../../src/core/people/readParticipation.ts';

describe('readParticipation', () => {
  const read = (text: string | null) => readParticipation(text);

  it('lets everybody take part where there is no file, or one that says nothing', () => {
    for (const text of [null, '', '# not yet\n', '{}']) {
      const everyone = { participation: 'everyone', exclude: [], include: [] };
      assert.deepEqual(read(text), { policy: everyone, problem: null });
    }
  });

  it('reads who takes part, who is left out and who is in', () => {
    const text = 'participation: opt-in\nexclude:\n  - noor\n  - 4711\ninclude: [mira, jonas]\n';
    assert.deepEqual(read(text), {
      policy: { participation: 'opt-in', exclude: ['noor', '4711'], include: ['mira', 'jonas'] },
      problem: null,
    });
  });

  it('leaves out who is written down and nobody else, also where a login looks like a number or a yes', () => {
    const logins = ['007', '1e5', '0x1F', '12345678901234567890', 'true', 'no'];
    assert.deepEqual(read(`exclude: [${logins.join(', ')}]`).policy.exclude, logins);
    assert.deepEqual(read('exclude: 007').policy.exclude, ['007']);
    for (const nothing of ['', '~', 'null']) assert.deepEqual(read(`exclude: ${nothing}`).policy.exclude, []);
  });

  it('reads a file of a program that begins it with a mark', () => {
    assert.deepEqual(read('\uFEFFexclude:\r\n  - noor\r\n').policy.exclude, ['noor']);
  });

  it('takes one login for a list, and a key without a value for an empty one', () => {
    const { policy } = read('exclude: noor\ninclude:\n');
    assert.deepEqual([policy.exclude, policy.include], [['noor'], []]);
  });

  it('shows nobody to others when the file cannot be read, and says why without what is in it', () => {
    const bad: [text: string, why: RegExp][] = [
      ['exclude: [noor', /: line 1 is not YAML\.$/],
      ['participation: none\nexclude: [noor]', /must be everyone, opt-in or mirror-only/],
      ['exlude:\n  - noor\n', /and nothing else/],
      ['exclude:\n  noor: true\n', /"exclude" must be a list of logins/],
      ['- noor\n', /and nothing else/],
      ['exclude: [a]\nexclude: [noor]\n', /: line 2 is not YAML/],
      ['exclude: *noor', /and nothing else/],
      ['exclude: [Noor Noorsdottir]', /"exclude" holds something that is neither a login nor a hash/],
      ['include: ["sha256:noor"]', /"include" holds something/],
      ['noor', /and nothing else/],
      [UNREADABLE_TEXT, /is not YAML/],
    ];
    for (const [text, why] of bad) {
      const { policy, problem } = read(text);
      assert.equal(policy.participation, 'mirror-only', text);
      assert.ok(problem, text);
      assert.match(englishTranslate(problem.message, problem.args), why, text);
      assert.doesNotMatch(JSON.stringify(problem), /noor/i, text);
    }
  });

  it('gives an answer to whatever stands there', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { policy, problem } = read(text);
        assert.equal(problem !== null && policy.participation !== 'mirror-only', false);
      }),
    );
  });
});
