import assert from 'node:assert/strict';
import { parseCodeowners } from '../../../src/core/people/codeowners.ts';

describe('parseCodeowners', () => {
  it('lets the last matching line decide', () => {
    const owners = parseCodeowners('* @mira\n/storage/ @tomasz @octo/storage\n');
    assert.deepEqual(owners.ownersOf('readme.md'), ['@mira']);
    assert.deepEqual(owners.ownersOf('storage/disk/write.ts'), ['@tomasz', '@octo/storage']);
  });

  it('knows logins, teams and addresses, and nothing else as owners', () => {
    const owners = parseCodeowners('*.sql @octo/data ana@example.org nobody\n');
    assert.deepEqual(owners.ownersOf('db/first.sql'), ['@octo/data', 'ana@example.org']);
  });

  it('takes ownership away by a pattern without owners', () => {
    const owners = parseCodeowners('/docs/ @mira\n/docs/generated/\n');
    assert.deepEqual(owners.ownersOf('docs/intro.md'), ['@mira']);
    assert.deepEqual(owners.ownersOf('docs/generated/api.md'), []);
  });

  it('ignores comments, at the start of a line and behind the owners', () => {
    const owners = parseCodeowners('# who owns what\r\n/api/ @mira # since spring @tomasz\r\n');
    assert.deepEqual(owners.ownersOf('api/routes.ts'), ['@mira']);
  });

  it('passes over sections and negated patterns, which GitHub does not know', () => {
    const owners = parseCodeowners('[Docs] @octo/docs\n* @mira\n!*.md @tomasz\n');
    assert.deepEqual(owners.ownersOf('intro.md'), ['@mira']);
  });

  it('reads folder/* as the files of the folder alone', () => {
    const owners = parseCodeowners('docs/* @mira\n');
    assert.deepEqual(owners.ownersOf('docs/intro.md'), ['@mira']);
    assert.deepEqual(owners.ownersOf('docs/build/trouble.md'), []);
  });

  it('reads folder/**/* as everything below the folder', () => {
    const owners = parseCodeowners('docs/**/* @mira\n');
    assert.deepEqual(owners.ownersOf('docs/intro.md'), ['@mira']);
    assert.deepEqual(owners.ownersOf('docs/build/trouble.md'), ['@mira']);
  });

  it('finds a bare name anywhere, an anchored one only at the top', () => {
    const owners = parseCodeowners('logs/ @mira\n/apps/ @tomasz\n');
    assert.deepEqual(owners.ownersOf('deep/down/logs/today.txt'), ['@mira']);
    assert.deepEqual(owners.ownersOf('deep/apps/main.ts'), []);
  });

  it('tells upper from lower case', () => {
    assert.deepEqual(parseCodeowners('/Docs/ @mira\n').ownersOf('docs/intro.md'), []);
  });

  it('reads the first line also where a program began the file with a mark', () => {
    assert.deepEqual(parseCodeowners('\uFEFF/api/ @mira\r\n').ownersOf('api/x.ts'), ['@mira']);
  });

  it('reads an escaped space as part of the pattern', () => {
    assert.deepEqual(parseCodeowners('/my\\ notes/ @mira\n').ownersOf('my notes/one.md'), ['@mira']);
  });

  it('finds no owner where the file says nothing, and for what is no path of a tree', () => {
    assert.deepEqual(parseCodeowners('').ownersOf('a.ts'), []);
    assert.deepEqual(parseCodeowners('* @mira').ownersOf('../outside.ts'), []);
  });
});
