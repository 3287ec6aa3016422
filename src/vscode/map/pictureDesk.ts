/** Asks the page for pictures, and hands each to whoever waits for it. */
export class PictureDesk {
  readonly #waiting = new Map<number, (picture: Uint8Array | null) => void>();
  #last = 0;

  /** Null where the page could not draw it, or went away. */
  async ask(send: (picture: number) => void): Promise<Uint8Array | null> {
    const picture = ++this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(picture, resolve);
      send(picture);
    });
  }

  /** @param png base64 */
  receive(picture: number, png: string | null): void {
    this.#waiting.get(picture)?.(png === null ? null : Buffer.from(png, 'base64'));
    this.#waiting.delete(picture);
  }

  giveUp(): void {
    for (const resolve of this.#waiting.values()) resolve(null);
    this.#waiting.clear();
  }
}
