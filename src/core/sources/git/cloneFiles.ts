import { GitError } from 'simple-git';
import type { UnseenReason } from '../../model/unseenReasons.ts';
import { type GitTask, hasObject, listFiles, readBlob, type TreeFile } from './gitTask.ts';
import type { RunGit } from './openGit.ts';

/** Larger files are data or generated; what became of a line in them would take long to find and mean little. */
const LARGEST_BYTES = 1_000_000;
const MOST_KEPT = 300;

/** A file's text, or why it cannot be had. */
export type FileText = { text: string } | { why: Extract<UnseenReason, 'no-content' | 'no-file' | 'too-large'> };

/** Files of a clone's commits, each content read once. */
export class CloneFiles {
  readonly #run: RunGit;
  /** Contents were left out when it was cloned. */
  readonly isPartial: boolean;
  readonly #texts = new Map<string, FileText>();

  constructor(run: RunGit, options: { isPartial: boolean }) {
    this.#run = run;
    this.isPartial = options.isPartial;
  }

  /** Files of a commit by path; of all of them those that are asked for. Null where the clone lacks the commit. */
  async tree(commit: string, paths: readonly string[] = []): Promise<Map<string, TreeFile> | null> {
    const files = await this.ask(listFiles({ commit, paths, withSize: !this.isPartial }));
    return files && new Map(files.map((file) => [file.path, file]));
  }

  async text(file: TreeFile | undefined): Promise<FileText> {
    if (file === undefined) return { why: 'no-file' };
    if ((file.size ?? 0) > LARGEST_BYTES) return { why: 'too-large' };
    const known = this.#texts.get(file.sha);
    if (known !== undefined) return known;
    const text = (await this.#isThere(file)) ? await this.ask(readBlob(file.sha)) : null;
    const found: FileText =
      text === null ? { why: 'no-content' } : text.length > LARGEST_BYTES ? { why: 'too-large' } : { text };
    if (this.#texts.size >= MOST_KEPT) this.#texts.clear();
    this.#texts.set(file.sha, found);
    return found;
  }

  async #isThere({ sha }: TreeFile): Promise<boolean> {
    return !this.isPartial || (await this.ask(hasObject(sha))) === true;
  }

  /** @returns null where git ends with an error: the clone lacks what was asked for. */
  async ask<T>(task: GitTask<T>): Promise<T | null> {
    try {
      return await this.#run(task);
    } catch (error) {
      if (error instanceof GitError) return null;
      throw error;
    }
  }
}
