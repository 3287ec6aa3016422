import { InvalidArgumentError } from 'commander';
import { detectEvidence } from '../core/engine/detectEvidence.ts';
import { planModelReading } from '../core/engine/planModelReading.ts';
import { readWithModel } from '../core/engine/readWithModel.ts';
import { repositoryName } from '../core/model/repository.ts';
import { createEndpointAsk } from '../core/reading/languageModel/chatEndpoint.ts';
import { describePlan, describeReading } from '../core/reading/languageModel/describeModel.ts';
import { englishTranslate } from '../core/text/englishTranslate.ts';
import { chooseRepositories, withStore } from './database.ts';
import { sleep, untilInterrupted } from './interruption.ts';
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
/** A model on a machine without a graphics card takes its time. */
const PATIENCE_MS = 5 * 60_000;

/** Says what would be sent, to whom and how much; sends it when that was agreed to with `--yes`. */
export async function readWithLanguageModel(options: ModelOptions): Promise<void> {
  const endpoint = { url: options.with, model: options.model };
  await withStore(options.db, options.yes ? 'update' : 'read-only', async (store) => {
    for (const repository of chooseRepositories(store, options.repo)) {
      const { key } = repository;
      const plan = planModelReading(store, key);
      const figures = { ...plan, repository: repositoryName(repository), comments: plan.lines.length };
      process.stderr.write(
        `${describePlan(figures, { model: endpoint.model, site: endpoint }, englishTranslate).join('\n')}\n`,
      );
      // Also where nothing is left to read: a run that was killed has not looked for evidence.
      if (!options.yes || plan.lines.length + plan.alreadyRead === 0) continue;
      const token = process.env[KEY_VARIABLE] ?? 'none';
      const fetch = createNodeFetch({ apiUrl: endpoint.url, token, patienceMs: PATIENCE_MS });
      const ask = createEndpointAsk({ endpoint, fetch });
      const model = { name: endpoint.model, place: new URL(endpoint.url).host };
      const { read, unread } = await untilInterrupted((signal) =>
        showProgress(`Reading with ${endpoint.model}`, async (progress) => {
          try {
            return await readWithModel({ store, key, ask, model, sleep, signal, progress });
          } finally {
            await detectEvidence({ store, key, progress });
          }
        }),
      );
      process.stderr.write(`${describeReading(read, unread, englishTranslate)}\n`);
    }
    if (!options.yes) process.stderr.write(`${englishTranslate('Nothing was sent. Add --yes to send it.')}\n`);
  });
}

export function parseEndpoint(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError('Write the address up to the version, such as http://localhost:11434/v1.');
  }
  return text;
}
