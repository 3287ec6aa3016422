import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a backup of one issue of `harbor-lane/lighthouse` into `folder`. */
export async function writeSmallBackup(folder: string): Promise<void> {
  const day = '2026-03-02T09:00:00Z';
  const issue = {
    id: 7001,
    number: 3,
    html_url: 'https://github.com/harbor-lane/lighthouse/issues/3',
    title: 'The lamp turns too slowly',
    body: 'It takes twelve seconds.',
    state: 'open',
    user: { id: 41, login: 'oda-brandvik', type: 'User' },
    created_at: day,
    updated_at: day,
  };
  await mkdir(path.join(folder, 'issues'), { recursive: true });
  await writeFile(path.join(folder, 'issues', '3.json'), JSON.stringify({ issue, events: [] }));
  await writeFile(path.join(folder, 'state.json'), JSON.stringify({ version: 1, last_backup: day }));
}
