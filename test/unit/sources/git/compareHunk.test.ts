import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  compareHunk,
  compareSince,
  readCommentedLines,
  takesOut,
  type CommentedLines,
} from '../../../../src/core/sources/git/compareHunk.ts';

const BASE = ['open();', 'const crew = list();', 'close();'].join('\n');
const HUNK = ['@@ -1,3 +1,5 @@', ' open();', ' const crew = list();', '+const first = crew[0];', '+greet(first.name);'];

function commented(hunk = HUNK, lineCount = 1): CommentedLines {
  const lines = readCommentedLines({ diffHunk: hunk.join('\n'), side: 'RIGHT', lineCount });
  assert.ok(lines);
  return lines;
}

function merged(...lines: string[]): string {
  return ['open();', 'const crew = list();', ...lines, 'close();'].join('\n');
}

describe('readCommentedLines', () => {
  it('takes the last lines of the hunk, and three above them', () => {
    const { commented: own, above } = commented(HUNK, 2);
    assert.deepEqual(own, [
      { text: 'constfirst=crew[0];', isNew: true },
      { text: 'greet(first.name);', isNew: true },
    ]);
    assert.deepEqual(
      above.map(({ text }) => text),
      ['open();', 'constcrew=list();'],
    );
  });

  it('takes what a bracket closes for part of it', () => {
    const { commented: own } = commented(['@@ -0,0 +1,3 @@', '+if (late) {', '+  wait();', '+}']);
    assert.deepEqual(
      own.map(({ text }) => text),
      ['wait();', '}'],
    );
  });

  it('has nothing to say of removed lines, and of nothing but brackets', () => {
    for (const [line, side] of [
      ['-old();', 'LEFT'],
      ['-old();', 'RIGHT'],
      ['+}', 'RIGHT'],
    ] as const) {
      assert.equal(readCommentedLines({ diffHunk: `@@ -1 +1 @@\n${line}`, side, lineCount: 1 }), null);
    }
    assert.equal(readCommentedLines({ diffHunk: '', side: 'RIGHT', lineCount: 1 }), null);
  });
});

describe('compareHunk', () => {
  const KEPT = merged('const first = crew[0];', 'greet(first.name);');

  it('finds lines kept that stand as they stood', () => {
    assert.equal(compareHunk(commented(), KEPT, BASE), 'kept');
  });

  it('finds lines changed that the pull request rewrote or took out', () => {
    assert.equal(compareHunk(commented(), merged('const first = crew[0];', 'greet(first?.name);'), BASE), 'changed');
    assert.equal(compareHunk(commented(), BASE, BASE), 'changed');
  });

  it('finds a change nearby where the pull request put a line in above them', () => {
    const guarded = merged('const first = crew[0];', 'if (!first) return;', 'greet(first.name);');
    assert.equal(compareHunk(commented(), guarded, BASE), 'nearby');
  });

  it('takes what the base branch put in, took out or moved for no change', () => {
    const movedBase = ['license();', '', BASE].join('\n');
    assert.equal(compareHunk(commented(), ['license();', '', KEPT].join('\n'), movedBase), 'kept');
    const onContext = commented(HUNK.slice(0, 3));
    assert.equal(
      compareHunk(onContext, 'open();\nconst crew = all();\nclose();', 'open();\nconst crew = all();'),
      'kept',
    );
    const grown = merged('const first = crew[0];', 'count();', 'greet(first.name);');
    assert.equal(compareHunk(commented(), grown, `${BASE}\ncount();`), 'kept');
  });

  it('sees the pull request rewrite a line that it had only shown', () => {
    const onContext = commented(HUNK.slice(0, 3));
    assert.equal(compareHunk(onContext, 'open();\nconst crew = sorted();\nclose();', BASE), 'changed');
  });

  it('does not know whose change it was without the base', () => {
    const onContext = commented(HUNK.slice(0, 3));
    assert.equal(compareHunk(onContext, 'open();\nconst crew = sorted();\nclose();', null), null);
    assert.equal(compareHunk(commented(), BASE, null), 'changed');
  });

  it('takes a line that a formatter broke for the same', () => {
    const hunk = ['@@ -0,0 +1 @@', '+greet(first.name, { loud: true });'];
    const laidOut = ['greet(first.name, {', '    loud: true', '});'].join('\n');
    assert.equal(compareHunk(commented(hunk), laidOut, ''), 'kept');
  });

  it('sees a line put between two commented ones', () => {
    const guarded = merged('const first = crew[0];', 'if (!first) return;', 'greet(first.name);');
    assert.equal(compareHunk(commented(HUNK, 2), guarded, BASE), 'changed');
  });

  const word = fc.stringMatching(/^[a-z]{3,8}$/);
  const line = fc.tuple(word, word).map(([a, b]) => `${a}(${b});`);
  const lines = fc.array(line, { minLength: 1, maxLength: 12 });

  it('never sees a change in white space alone, nor in what a rebase puts elsewhere', () => {
    fc.assert(
      fc.property(lines, lines, fc.integer({ min: 1, max: 4 }), (own, others, lineCount) => {
        const at = commented(['@@ -0,0 +1 @@', ...own.map((text) => `+${text}`)], lineCount);
        const laidOut = own.flatMap((text) => [`\t\t${text.replace('(', ' (')}  `, '']);
        const file = [...others, ...laidOut, ...others].join('\r\n');
        assert.equal(compareHunk(at, file, others.join('\n')), 'kept');
      }),
    );
  });

  it('always sees it when a line of its own is gone', () => {
    fc.assert(
      fc.property(lines, (own) => {
        const at = commented(['@@ -0,0 +1 @@', ...own.map((text) => `+${text}`)]);
        const last = own.at(-1) ?? '';
        const rest = own.filter((text) => text !== last).map((text) => text.toUpperCase());
        assert.equal(compareHunk(at, rest.join('\n'), ''), 'changed');
      }),
    );
  });
});

describe('compareSince and takesOut', () => {
  const file = merged('const first = crew[0];', 'greet(first.name);');

  it('say whether the lines are still there', () => {
    assert.equal(compareSince(commented(), file, `// moved\n${file}`), 'kept');
    assert.equal(compareSince(commented(), file, BASE), 'changed');
    assert.equal(compareSince(commented(), BASE, BASE), null);
  });

  it('say whether a commit took them out', () => {
    assert.equal(takesOut(commented(), file, BASE), true);
    assert.equal(takesOut(commented(), file, `${file}\nmore();`), false);
  });
});
