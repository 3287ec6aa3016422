import assert from 'node:assert/strict';
import { builtInReader } from '../../../../src/core/reading/builtIn/builtInReader.ts';
import { readerItem } from './readerItem.ts';
import { UNSEEN, UNSEEN_LATER } from './unseenComments.ts';

/** As measured when they were new: 22 of 30 concerns heard, 2 of 30 others taken for one. */
const LEAST_HEARD = 20;
const MOST_MISTAKEN = 4;

describe('the built-in reader on comments written after its rules were fixed', () => {
  let heard: readonly string[];
  before(async () => {
    const readings = await builtInReader.read(UNSEEN.map(([, text]) => readerItem(text)));
    heard = UNSEEN.flatMap(([, text], index) => (readings[index]?.isConcern === true ? [text] : []));
  });

  it('hears most of the concerns', () => {
    const missed = UNSEEN.filter(([isConcern, text]) => isConcern && !heard.includes(text)).map(([, text]) => text);
    assert.ok(UNSEEN.length / 2 - missed.length >= LEAST_HEARD, missed.join('\n'));
  });

  it('takes hardly anything else for one', () => {
    const mistaken = UNSEEN.filter(([isConcern, text]) => !isConcern && heard.includes(text)).map(([, text]) => text);
    assert.ok(mistaken.length <= MOST_MISTAKEN, mistaken.join('\n'));
  });
});

/** As measured: 12 of 20 concerns heard, 2 of 20 others taken for one. */
const LEAST_HEARD_LATER = 11;
const MOST_MISTAKEN_LATER = 3;

describe('the built-in reader on comments that an outsider wrote', () => {
  it('hears more than half of the concerns, and takes hardly anything else for one', async () => {
    const readings = await builtInReader.read(UNSEEN_LATER.map(([, text]) => readerItem(text)));
    const heard = UNSEEN_LATER.filter((_, index) => readings[index]?.isConcern === true);
    assert.ok(heard.filter(([isConcern]) => isConcern).length >= LEAST_HEARD_LATER);
    assert.ok(heard.filter(([isConcern]) => !isConcern).length <= MOST_MISTAKEN_LATER);
  });
});
