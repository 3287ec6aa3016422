/** Asks the page for pictures, and hands each to whoever waits for it. */
export class PictureDesk {
  readonly #waiting = new Map<number, (picture: Uint8Array | null) => void>();
  #last = 0;

  /**
   * Null where the page could not draw it, or went away.
   *
   * @param send answers false where there was no page that could have heard it
   */
  async ask(send: (picture: number) => PromiseLike<boolean>): Promise<Uint8Array | null> {
    const picture = ++this.#last;
    const answer = new Promise<Uint8Array | null>((resolve) => this.#waiting.set(picture, resolve));
    if (!(await send(picture))) this.receive(picture, null);
    return answer;
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
