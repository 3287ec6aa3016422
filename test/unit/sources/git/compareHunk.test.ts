import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  readCommentedLines,
  shareOfHunk,
  type CommentedLines,
} from '../../../../src/core/sources/git/commentedLines.ts';
import { compareHunk, compareSince, takesOut } from '../../../../src/core/sources/git/compareHunk.ts';

const BASE = ['open();', 'const crew = list();', 'close();'].join('\n');
const HUNK = ['@@ -1,3 +1,5 @@', ' open();', ' const crew = list();', '+const first = crew[0];', '+greet(first.name);'];

function commented(hunk = HUNK, lineCount = 1, side: 'LEFT' | 'RIGHT' = 'RIGHT'): CommentedLines {
  const lines = readCommentedLines({ diffHunk: hunk.join('\n'), side, lineCount });
  assert.ok(lines);
  return lines;
}

function merged(...lines: string[]): string {
  return ['open();', 'const crew = list();', ...lines, 'close();'].join('\n');
}

describe('readCommentedLines', () => {
  it('takes the last lines of the hunk, and three above them', () => {
    const { commented: own, above } = commented(HUNK, 2);
    assert.deepEqual(
      own.map(({ text, isNew }) => [text, isNew]),
      [
        ['constfirst=crew[0];', true],
        ['greet(first.name);', true],
      ],
    );
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

  it('takes the old side of a comment on removed lines', () => {
    for (const side of ['LEFT', 'RIGHT'] as const) {
      const lines = commented(['@@ -1,3 +1,2 @@', ' open();', '+greet();', '-wave();', '-nod();'], 2, side);
      assert.equal(lines.areRemoved, true);
      assert.deepEqual(
        [lines.above, lines.commented].map((side) => side.map(({ text }) => text)),
        [['open();'], ['wave();', 'nod();']],
      );
    }
  });

  it('takes a kept line for what it is on the old side, too', () => {
    assert.equal(commented(['@@ -1,2 +1,1 @@', '-open();', ' close();'], 1, 'LEFT').areRemoved, false);
  });

  it('has nothing to say of nothing but brackets', () => {
    for (const [line, side] of [
      ['-}', 'LEFT'],
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

  describe('of a line that the file has more than once', () => {
    const HELLO = ['function hello() {', '  count();', '  greet();', '}'];
    const base = [...HELLO, 'function wave() {', '  lift();', '}'].join('\n');
    const hunk = ['@@ -5,3 +5,4 @@', ' function wave() {', '   lift();', '+  greet();'];
    const withGreeting = [...HELLO, 'function wave() {', '  lift();', '  greet();', '}'].join('\n');

    it('sees the added one taken out again, though the other one stays', () => {
      assert.equal(compareHunk(commented(hunk), base, base), 'changed');
      assert.equal(compareHunk(commented(hunk), withGreeting, base), 'kept');
    });

    it('takes it for kept where the base put something above it', () => {
      const grown = (text: string): string => text.replace('  lift();', '  look();\n  raise();');
      assert.equal(compareHunk(commented(hunk), grown(withGreeting), grown(base)), 'kept');
    });

    it('sees the one that was only shown taken out', () => {
      const shown = ['@@ -5,3 +5,4 @@', '+// Politely.', ' function wave() {', '   lift();', '   greet();'];
      const polite = base.replace('function wave', '// Politely.\nfunction wave');
      assert.equal(compareHunk(commented(shown), polite, withGreeting), 'changed');
      assert.equal(compareHunk(commented(shown), polite, base), 'kept');
    });
  });

  describe('of a line that the pull request had taken out', () => {
    const hunk = ['@@ -1,3 +1,2 @@', ' open();', '-const crew = list();'];

    it('sees it back in its place', () => {
      assert.equal(compareHunk(commented(hunk, 1, 'LEFT'), BASE, BASE), 'changed');
    });

    it('cannot tell where it stays away, was moved, or was only laid out anew', () => {
      for (const after of [
        'open();\nclose();',
        'open();\nclose();\nconst crew = list();',
        'open();\n  const crew = list();',
      ])
        assert.equal(compareHunk(commented(hunk, 1, 'LEFT'), after, BASE), null, after);
    });

    it('sees that the pull request took more out above it, and not what the base took', () => {
      assert.equal(compareHunk(commented(hunk, 1, 'LEFT'), 'close();', BASE), 'nearby');
      assert.equal(compareHunk(commented(hunk, 1, 'LEFT'), 'close();', 'const crew = list();\nclose();'), null);
    });

    it('is told nothing of by what happened since', () => {
      const lines = commented(hunk, 1, 'LEFT');
      assert.equal(compareSince(lines, BASE, 'close();'), null);
      assert.equal(takesOut(lines, BASE, 'close();'), false);
    });
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

describe('shareOfHunk', () => {
  it('says how much of the new side a file holds, white space aside', () => {
    const hunk = HUNK.join('\n');
    assert.equal(shareOfHunk(hunk, `  open( );\n${merged('const first = crew[0];', '  greet( first.name );')}`), 1);
    assert.equal(shareOfHunk(hunk, BASE), 0.5);
    assert.equal(shareOfHunk(hunk, ''), 0);
  });

  it('tells no file by a line or two that any file may have', () => {
    assert.equal(shareOfHunk('@@ -0,0 +1,3 @@\n+{\n+x();\n+return null;', 'return null;'), null);
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
