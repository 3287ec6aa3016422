import { InvalidArgumentError } from 'commander';
import { planModelReading, readWithModel } from '../core/engine/readWithModel.ts';
import { repositoryName } from '../core/model/repository.ts';
import { chooseRepositories, withStore } from './database.ts';
import { createNodeFetch } from './nodeFetch.ts';
import { showProgress } from './showProgress.ts';

export interface ModelOptions {
  db: string;
  repo?: string;
  with: string;
  model: string;
  yes: boolean;
}

/** Where the endpoint's key is taken from; local ones need none. */
const KEY_VARIABLE = 'OPENAI_API_KEY';

/** Says what would be sent, to whom and how much; sends it when that was agreed to with `--yes`. */
export async function readWithLanguageModel(options: ModelOptions): Promise<void> {
  const endpoint = { url: options.with, model: options.model };
  const { host } = new URL(endpoint.url);
  await withStore(options.db, options.yes ? 'read-write' : 'read-only', async (store) => {
    for (const repository of chooseRepositories(store, options.repo)) {
      const { key } = repository;
      const plan = planModelReading(store, key);
      process.stderr.write(
        `${repositoryName(repository)}: ${String(plan.lines.length)} comments to read, about ${String(plan.tokens)} tokens in all, by ${endpoint.model} at ${host}.\n` +
          `Sent are their texts, the answers, the code they stand on and the titles; logins are masked. ` +
          `Already read: ${String(plan.alreadyRead)}. Not sent, because of somebody who is left out: ${String(plan.leftOut)}.\n`,
      );
      if (!options.yes || plan.lines.length === 0) continue;
      const fetch = createNodeFetch({ apiUrl: endpoint.url, token: process.env[KEY_VARIABLE] ?? 'none' });
      const { read, unread } = await showProgress(`Reading with ${endpoint.model}`, (progress) =>
        readWithModel({ store, key, plan, endpoint, fetch, signal: new AbortController().signal, progress }),
      );
      process.stderr.write(
        `Read: ${String(read)}.${unread === 0 ? '' : ` Without an answer that can be used: ${String(unread)}; the built-in reader reads these.`}\n`,
      );
    }
    if (!options.yes) process.stderr.write('Nothing was sent. Add --yes to send it.\n');
  });
}

export function parseEndpoint(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError('Write the address up to the version, such as http://localhost:11434/v1.');
  }
  return text;
}
