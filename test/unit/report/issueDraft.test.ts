import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draftIssue } from '../../../src/core/report/issueDraft.ts';
import { buildRepository } from '../../support/builders.ts';

const repository = buildRepository({ host: 'github.example.com', owner: 'harbor-lane', name: 'tidewater' });

describe('the draft of an issue', () => {
  it('brings title and body to GitHub as they were, whatever signs they hold', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (title, body) => {
          const draft = draftIssue({ repository, title, body });
          const { origin, pathname, hash, searchParams } = new URL(draft.url);
          assert.equal(origin + pathname + hash, 'https://github.example.com/harbor-lane/tidewater/issues/new');
          assert.equal(searchParams.get('title'), title);
          if (draft.isBodyIn) assert.equal(searchParams.get('body'), body);
        },
      ),
    );
  });

  it('leaves a body out that is too long for an address, and says so', () => {
    const { url, isBodyIn } = draftIssue({ repository, title: 'Retro', body: '## Seen & said\n'.repeat(700) });
    assert.equal(isBodyIn, false);
    assert.equal(url, 'https://github.example.com/harbor-lane/tidewater/issues/new?title=Retro');
    assert.equal(draftIssue({ repository, title: 'Retro', body: '## Seen & said' }).isBodyIn, true);
  });
});
