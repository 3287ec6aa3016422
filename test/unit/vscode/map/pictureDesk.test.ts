import assert from 'node:assert/strict';
import { PictureDesk } from '../../../../src/vscode/map/pictureDesk.ts';

describe('PictureDesk', () => {
  it('hands each picture to whoever asked for it', async () => {
    const desk = new PictureDesk();
    const asked: number[] = [];
    const [first, second] = [desk.ask((picture) => asked.push(picture)), desk.ask((picture) => asked.push(picture))];
    desk.receive(asked[1] ?? 0, 'Yg==');
    desk.receive(asked[0] ?? 0, 'YQ==');
    assert.deepEqual(
      [await first, await second].map((picture) => new TextDecoder().decode(picture ?? undefined)),
      ['a', 'b'],
    );
  });

  it('gives nothing where the page cannot draw, or goes away', async () => {
    const desk = new PictureDesk();
    const refused = desk.ask((picture) => desk.receive(picture, null));
    const left = desk.ask(() => undefined);
    desk.giveUp();
    assert.deepEqual([await refused, await left], [null, null]);
  });
});
