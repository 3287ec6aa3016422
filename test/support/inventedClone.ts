import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { GitFacts } from '../../src/core/model/gitFacts.ts';
import type { Pull } from '../../src/core/model/thread.ts';
import { Dice } from '../../src/core/sources/sample/dice.ts';
import { buildCommit, buildPerson, buildPull, buildReviewComment, hoursAfter } from './builders.ts';
import { git } from './gitRepository.ts';

/** What is planted under a comment. */
type PlantedFate = 'changed' | 'kept';

/** A real git repository of any size, the pull requests that went into it, and what is true of their comments. */
export interface InventedClone {
  folder: string;
  pulls: Pull[];
  /** By comment: up to the merge, and whether its line is still there in the end. */
  truth: Map<number, { untilMerge: PlantedFate; isThereNow: boolean }>;
}

/** What was found of comments, where it is not what was planted. */
export function wrongFates({ hunks }: GitFacts, { truth }: InventedClone): string[] {
  return Object.entries(hunks).flatMap(([id, fate]) => {
    const planted = truth.get(Number(id));
    const isRight =
      planted !== undefined &&
      (fate.untilMerge === null || fate.untilMerge === planted.untilMerge) &&
      (fate.sinceMerge === null || (fate.sinceMerge === 'kept') === planted.isThereNow);
    return isRight ? [] : [`#${id}: ${JSON.stringify([fate, planted])}`];
  });
}

interface SourceFile {
  path: string;
  lines: string[];
  /** A pull request about it is open: nothing takes it away. */
  isBusy: boolean;
}

const FOLDERS = ['api', 'storage/tide tables', 'ui/häfen', 'docs', 'sync/deep/er', 'tools'];
const LINES = 120;
const FILES = 240;
const HUGE_BYTES = 3_000_000;

/**
 * Invents the history of a team: squashes, merge commits, rebase merges, commits without a pull request, files that are
 * renamed (one by one, by folders, within pull requests), removed, huge, oddly named, and a submodule.
 */
export function inventClone(folder: string, size: { commits: number; pulls: number; seed?: number }): InventedClone {
  return new Inventor(folder, size.seed ?? 1).invent(size.commits, size.pulls);
}

class Inventor {
  readonly #folder: string;
  readonly #dice: Dice;
  readonly #stream: string[] = [];
  readonly #files: SourceFile[] = [];
  readonly #truth: InventedClone['truth'] = new Map();
  readonly #marked: { pull: (sha: string) => Pull; mark: number }[] = [];
  readonly #watched: { id: number; line: string }[] = [];
  #mark = 0;
  #line = 0;
  #commits = 0;

  constructor(folder: string, seed: number) {
    this.#folder = folder;
    this.#dice = new Dice(seed);
  }

  invent(commits: number, pulls: number): InventedClone {
    this.#begin();
    for (let number = 1; number <= pulls; number += 1) {
      this.#addPull(number, Math.max(1, Math.floor((commits - this.#commits) / (pulls - number + 1)) - 2));
    }
    const there = new Set(this.#files.flatMap(({ lines }) => lines));
    for (const { id, line } of this.#watched) {
      const planted = this.#truth.get(id);
      if (planted) planted.isThereNow = there.has(line);
    }
    const shas = this.#write();
    return {
      folder: this.#folder,
      pulls: this.#marked.map(({ pull, mark }) => pull(shas.get(mark) ?? '')),
      truth: this.#truth,
    };
  }

  #begin(): void {
    for (let index = 0; index < FILES; index += 1) {
      const folder = FOLDERS[index % FOLDERS.length] ?? '';
      const lines = Array.from({ length: LINES }, () => this.#newLine());
      this.#files.push({ path: `${folder}/lamp ${String(index)}.ts`, lines, isBusy: false });
    }
    const huge: SourceFile = { path: 'data/huge.json', lines: [], isBusy: true };
    while (huge.lines.length * 40 < HUGE_BYTES) huge.lines.push(this.#newLine());
    const module = `M 160000 ${'1a'.repeat(20)} vendor/module\n`;
    this.#commit('Begin', [...this.#files, huge].map(writeFile).join('') + module);
  }

  #newLine(): string {
    this.#line += 1;
    return `export const tide${String(this.#line)} = count(${String(this.#line * 7)});`;
  }

  #pick(): SourceFile {
    const file = this.#files[this.#dice.int(0, this.#files.length - 1)];
    if (!file) throw new RangeError('There are files.');
    return file;
  }

  /** A commit without a pull request. */
  #work(): void {
    const file = this.#pick();
    const roll = this.#dice.int(0, 99);
    if (roll < 3) this.#move([file], `moved/${String(this.#commits)}`);
    else if (roll === 3 && this.#commits % 40 === 0) this.#sort(path.posix.dirname(file.path));
    else if (roll === 4 && !file.isBusy && this.#files.length > FILES / 2) {
      this.#files.splice(this.#files.indexOf(file), 1);
      this.#commit('Take a lamp out', `D ${file.path}\n`);
    } else if (roll === 5) this.#add();
    else this.#edit(file, roll < 20 ? `Fix a lamp\n\nFixes #${String(90_000 + roll)}` : 'Trim a lamp');
  }

  #sort(folder: string): void {
    const files = this.#files.filter((other) => path.posix.dirname(other.path) === folder);
    this.#move(files, `sorted/${String(this.#commits)}`);
  }

  #add(): void {
    const lines = Array.from({ length: LINES }, () => this.#newLine());
    const fresh = { path: `api/new ${String(this.#commits)}.ts`, lines, isBusy: false };
    this.#files.push(fresh);
    this.#commit('Add a lamp', writeFile(fresh));
  }

  #edit(file: SourceFile, message: string): void {
    const at = this.#dice.int(0, file.lines.length - 1);
    if (file.lines.length > LINES) file.lines.splice(at, 1);
    else file.lines[at] = this.#newLine();
    this.#commit(message, writeFile(file));
  }

  #move(files: readonly SourceFile[], folder: string): void {
    const changes = files.map((file) => {
      const old = file.path;
      file.path = `${folder}/${path.posix.basename(old)}`;
      return `D ${old}\n${writeFile(file)}`;
    });
    this.#commit('Sort the lamps', changes.join(''));
  }

  /** A pull request with one remark; `work` commits go in between the remark and the merge. */
  #addPull(number: number, work: number): void {
    const file = this.#pick();
    const at = this.#dice.int(4, file.lines.length - 5);
    const own = [this.#newLine(), this.#newLine(), this.#newLine()];
    const [line = ''] = own.slice(-1);
    const above = file.lines.slice(at - 3, at);
    const diffHunk = ['@@ -1,3 +1,6 @@', ...above.map((text) => ` ${text}`), ...own.map((text) => `+${text}`)].join(
      '\n',
    );
    const comment = { id: number, path: file.path, diffHunk, at: this.#now() };
    file.isBusy = true;
    for (let index = 0; index < work; index += 1) this.#work();
    file.isBusy = false;
    const outcome = this.#dice.int(0, 9);
    const merged = outcome < 4 ? own : outcome < 7 ? [...own.slice(0, 2), this.#newLine()] : own.slice(0, 2);
    const place = Math.max(...above.map((text) => file.lines.indexOf(text)), Math.min(at, file.lines.length) - 1) + 1;
    const isRenamed = this.#dice.int(0, 9) === 0;
    const old = file.path;
    if (isRenamed) file.path = `renamed/${String(number)}/lamp.ts`;
    const untilMerge = outcome < 4 ? 'kept' : 'changed';
    this.#truth.set(number, { untilMerge, isThereNow: false });
    this.#watched.push({ id: number, line });
    const mark = this.#merge(number, { file, place, own, merged, gone: isRenamed ? `D ${old}\n` : '' });
    this.#marked.push({ mark, pull: (sha) => this.#toPull(number, comment, sha) });
  }

  /** One of the three ways of GitHub. */
  #merge(
    number: number,
    {
      file,
      place,
      own,
      merged,
      gone,
    }: { file: SourceFile; place: number; own: string[]; merged: string[]; gone: string },
  ): number {
    const way = number % 3;
    const insert = (lines: readonly string[]): string => {
      const text = [...file.lines.slice(0, place), ...lines, ...file.lines.slice(place)];
      return writeFile({ ...file, lines: text });
    };
    const before = this.#mark;
    if (way === 1) this.#commit(`Light lamp ${String(number)}`, gone + insert(own), { branch: 'topic', from: before });
    if (way === 2) this.#commit(`Light lamp ${String(number)}`, gone + insert(own));
    const changes = (way === 2 ? '' : gone) + insert(merged);
    const subject = way === 0 ? `Light lamp ${String(number)} (#${String(number)})` : `Look again at ${String(number)}`;
    this.#commit(subject, changes, way === 1 ? { from: before, merge: this.#mark } : {});
    file.lines.splice(place, 0, ...merged);
    return this.#mark;
  }

  #toPull(number: number, comment: { id: number; path: string; diffHunk: string; at: string }, sha: string): Pull {
    const { at } = comment;
    const mergedAt = hoursAfter(1, at);
    const body = 'This crashes with a null entry when the cache is empty.';
    const mira = buildPerson('mira');
    const jonas = buildPerson('jonas');
    return buildPull({
      number,
      title: `Light lamp ${String(number)}`,
      author: mira,
      createdAt: hoursAfter(-1, at),
      mergedAt,
      mergeCommitSha: sha,
      events: [
        buildCommit({ at: hoursAfter(-1, at), message: `Light lamp ${String(number)}` }),
        buildReviewComment({ ...comment, actor: jonas, isOutdated: true, body: `${body} (${String(number)})` }),
        buildCommit({ at: hoursAfter(0.5, at), message: `Look again at ${String(number)}` }),
        { type: 'merged', at: mergedAt, actor: jonas, commitSha: sha },
      ],
    });
  }

  #now(): string {
    return hoursAfter(this.#commits / 3);
  }

  #commit(message: string, changes: string, place: { branch?: string; from?: number; merge?: number } = {}): void {
    this.#mark += 1;
    this.#commits += 1;
    const { branch = 'main', from, merge } = place;
    const seconds = String(Date.parse(this.#now()) / 1000);
    const who = `mira <mira@example.org> ${seconds} +0000`;
    const parents =
      (from === undefined ? '' : `from :${String(from)}\n`) + (merge === undefined ? '' : `merge :${String(merge)}\n`);
    this.#stream.push(
      `commit refs/heads/${branch}\nmark :${String(this.#mark)}\nauthor ${who}\ncommitter ${who}\n${data(message)}${parents}${changes}\n`,
    );
  }

  #write(): Map<number, string> {
    mkdirSync(this.#folder, { recursive: true });
    git(this.#folder, 'init', '--quiet', '--bare');
    const stream = path.join(this.#folder, 'stream');
    const marks = path.join(this.#folder, 'marks');
    writeFileSync(stream, this.#stream.join(''));
    const input = readFileSync(stream);
    execFileSync('git', ['fast-import', '--quiet', `--export-marks=${marks}`], {
      cwd: this.#folder,
      input,
      maxBuffer: 1e9,
    });
    const lines = readFileSync(marks, 'utf8').trim().split('\n');
    return new Map(
      lines.map((entry) => {
        const [mark = '', sha = ''] = entry.slice(1).split(' ');
        return [Number(mark), sha];
      }),
    );
  }
}

function writeFile({ path: name, lines }: Pick<SourceFile, 'path' | 'lines'>): string {
  return `M 100644 inline ${name}\n${data(`${lines.join('\n')}\n`)}`;
}

function data(text: string): string {
  return `data ${String(Buffer.byteLength(text))}\n${text}\n`;
}
