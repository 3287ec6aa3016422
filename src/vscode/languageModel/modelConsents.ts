import { z } from 'zod';
import type { Repository } from '../../core/model/repository.ts';
import type { Memory } from '../orderedMemory.ts';

/** Which model may read the comments of a repository; another vendor's is asked about anew. */
const consentSchema = z.object({
  vendor: z.string(),
  /** The model's id, and what it is called. */
  id: z.string(),
  name: z.string(),
});
export type ModelConsent = z.infer<typeof consentSchema>;

const PREFIX = 'modelConsent/';

/** What somebody agreed to, by repository, in this machine's memory of the extension. */
export class ModelConsents {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  find(repository: Repository): ModelConsent | null {
    return consentSchema.safeParse(this.#memory.get(keyOf(repository))).data ?? null;
  }

  async give(repository: Repository, { vendor, id, name }: ModelConsent): Promise<void> {
    await this.#memory.update(keyOf(repository), { vendor, id, name });
  }

  async withdraw(repository: Repository): Promise<void> {
    await this.#memory.update(keyOf(repository), undefined);
  }

  async forget(): Promise<void> {
    const keys = this.#memory.keys().filter((key) => key.startsWith(PREFIX));
    for (const key of keys) await this.#memory.update(key, undefined);
  }
}

/** By the number that a rename leaves as it is, where it is known. */
function keyOf({ host, owner, name, id }: Repository): string {
  return id === null ? `${PREFIX}${host}/${owner}/${name}`.toLowerCase() : `${PREFIX}${host}#${String(id)}`;
}
