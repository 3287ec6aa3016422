import assert from 'node:assert/strict';
import { PictureDesk } from '../../../../src/vscode/map/pictureDesk.ts';

describe('PictureDesk', () => {
  it('hands each picture to whoever asked for it', async () => {
    const desk = new PictureDesk();
    const asked: number[] = [];
    const send = async (picture: number): Promise<boolean> => asked.push(picture) > 0;
    const [first, second] = [desk.ask(send), desk.ask(send)];
    desk.receive(asked[1] ?? 0, 'Yg==');
    desk.receive(asked[0] ?? 0, 'YQ==');
    assert.deepEqual(
      [await first, await second].map((picture) => new TextDecoder().decode(picture ?? undefined)),
      ['a', 'b'],
    );
  });

  it('gives nothing where the page cannot draw, or goes away', async () => {
    const desk = new PictureDesk();
    const refused = desk.ask(async (picture) => {
      desk.receive(picture, null);
      return true;
    });
    const left = desk.ask(async () => true);
    desk.giveUp();
    assert.deepEqual([await refused, await left], [null, null]);
  });

  it('gives nothing where no page heard the question, instead of waiting for ever', async () => {
    assert.equal(await new PictureDesk().ask(async () => false), null);
  });
});
