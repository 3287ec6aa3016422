import type { ShownTeam } from './showTeam.ts';
import { stampDatabase } from './stampDatabase.ts';

/** A team, and the database that it was read from. */
export interface LoadedTeam extends ShownTeam {
  /** Whoever compares the stamp (see `stampDatabase`; from before it was read) sees whether it is still up to date. */
  written: { file: string; stamp: string | null };
}

/**
 * The team that was shown last. The faces ask for it several times after each change, and for what concerns a file with
 * each editor that one comes to; a long history's takes seconds to read.
 */
export class RememberedTeam {
  #last: { basis: string; team: LoadedTeam | null } | null = null;

  /**
   * The team as it was read last where nothing was written into its database since.
   *
   * @param said whatever else it rests on, as JSON holds it
   */
  async load(file: string, said: unknown, read: () => Promise<ShownTeam | null>): Promise<LoadedTeam | null> {
    // From before it is read: what is written meanwhile shows the next time.
    const stamp = await stampDatabase(file);
    const basis = JSON.stringify([file, stamp, said]);
    if (this.#last?.basis === basis) return this.#last.team;
    // Never two at once in memory.
    this.#last = null;
    const shown = await read();
    const team = shown && { ...shown, written: { file, stamp } };
    this.#last = { basis, team };
    return team;
  }

  /** After whatever else was done with it here: some file systems tell the time of writing to the second only. */
  forget(): void {
    this.#last = null;
  }
}
