import { askData } from './askEmulator.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from './startEmulator.ts';
import { buildRepository } from '../builders.ts';

type Served = EmulatorOptions['repositories'][number];

interface EmulatedRepositoryTrial {
  /** Serves tide-team/lighthouse until the test is over. */
  start: (served?: Partial<Served>, options?: Partial<EmulatorOptions>) => Promise<void>;
  emulator: () => Emulator;
  /** Fields of the repository, which must be there. */
  see: (selection: string, variables?: Record<string, unknown>, types?: string) => Promise<unknown>;
  /** An answer of REST, without following where it leads. */
  get: (path: string, headers?: Record<string, string>) => Promise<Response>;
}

/** One repository that an emulated GitHub serves, asked through GraphQL and REST. */
export function useEmulatedRepository(): EmulatedRepositoryTrial {
  let emulator: Emulator;
  afterEach(() => emulator.close());
  return {
    emulator: () => emulator,
    async start(served = {}, options = {}) {
      emulator = await startEmulator({
        repositories: [{ repository: buildRepository(), threads: [], ...served }],
        ...options,
      });
    },
    async see(selection, variables = {}, types = '') {
      const query = `query ${types} { repository(owner: "tide-team", name: "lighthouse") { ${selection} } }`;
      return (await askData(emulator, query, variables))['repository'];
    },
    get: async (path, headers = {}) =>
      fetch(emulator.url + path, { headers: { authorization: 'token any', ...headers }, redirect: 'manual' }),
  };
}
