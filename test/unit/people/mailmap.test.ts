import assert from 'node:assert/strict';
import { parseMailmap } from '../../../src/core/people/mailmap.ts';

const MIRA_AT_HOME = { name: 'mira', email: 'mira@home.example' };

describe('parseMailmap', () => {
  it('leaves an identity alone that it does not name', () => {
    assert.deepEqual(parseMailmap('Ana Sol <ana@example.org>').canonical(MIRA_AT_HOME), MIRA_AT_HOME);
  });

  it('gives an address its proper name', () => {
    assert.deepEqual(parseMailmap('Mira Voss <mira@home.example>').canonical(MIRA_AT_HOME), {
      name: 'Mira Voss',
      email: 'mira@home.example',
    });
  });

  it('replaces an address and keeps the name', () => {
    assert.deepEqual(parseMailmap('<mira@example.org> <MIRA@home.example>').canonical(MIRA_AT_HOME), {
      name: 'mira',
      email: 'mira@example.org',
    });
  });

  it('replaces both', () => {
    assert.deepEqual(parseMailmap('Mira Voss <mira@example.org> <mira@home.example>').canonical(MIRA_AT_HOME), {
      name: 'Mira Voss',
      email: 'mira@example.org',
    });
  });

  it('tells people apart who shared an address, by their names', () => {
    const mailmap = parseMailmap(
      'Mira Voss <mira@example.org> mira <team@example.org>\nTomasz Lis <tomasz@example.org> tl <team@example.org>\n',
    );
    assert.equal(mailmap.canonical({ name: 'Mira', email: 'team@example.org' }).email, 'mira@example.org');
    assert.equal(mailmap.canonical({ name: 'tl', email: 'team@example.org' }).name, 'Tomasz Lis');
    assert.deepEqual(mailmap.canonical({ name: 'build', email: 'team@example.org' }), {
      name: 'build',
      email: 'team@example.org',
    });
  });

  it('adds what a later line says to an earlier one', () => {
    const mailmap = parseMailmap('Mira V. <mira@home.example>\n<mira@example.org> <mira@home.example>\n');
    assert.deepEqual(mailmap.canonical(MIRA_AT_HOME), { name: 'Mira V.', email: 'mira@example.org' });
  });

  it('reads the first line also where a program began the file with a mark', () => {
    const mailmap = parseMailmap('\uFEFFMira V. <mira@home.example>\r\n');
    assert.equal(mailmap.canonical(MIRA_AT_HOME).name, 'Mira V.');
  });

  it('skips comments and lines that it cannot read', () => {
    const mailmap = parseMailmap('# Old <mira@home.example>\nMira Voss\n<> <mira@home.example>\n');
    assert.deepEqual(mailmap.canonical(MIRA_AT_HOME), MIRA_AT_HOME);
  });
});
