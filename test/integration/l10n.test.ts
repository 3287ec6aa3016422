import assert from 'node:assert/strict';
import { type BundleReport, readBundles, readEnglishBundle } from '../../scripts/l10n/bundles.ts';
import { extractMessages } from '../../scripts/l10n/extractMessages.ts';
import { TeamLibrary } from '../../src/core/engine/teamLibrary.ts';
import { ignoreProgress, type Translate } from '../../src/core/ports.ts';
import { readSample } from '../../src/core/sources/sample/readSample.ts';
import { englishTranslate } from '../../src/core/text/englishTranslate.ts';
import { GROUPINGS } from '../../src/vscode/tree/groupings.ts';
import { teamNodes } from '../../src/vscode/tree/teamNodes.ts';
import type { TreeNode } from '../../src/vscode/tree/treeNode.ts';
import { useTemporaryFolder } from '../support/temporaryFolder.ts';

/*
 * Messages are English sentences in the code; a bundle holds each with its translation. Run `npm run l10n` when this
 * fails: it lists what is to be translated.
 */
describe('the language bundles', function () {
  this.timeout(240_000);
  const temporaryFile = useTemporaryFolder();
  let messages: string[] = [];
  let reports: BundleReport[] = [];

  before(async () => {
    ({ messages } = extractMessages());
    reports = await readBundles(messages);
  });

  it('hold every message of the code, and no other', async () => {
    assert.deepEqual(Object.keys(await readEnglishBundle()), messages);
    assert.deepEqual(
      reports.map(({ file }) => file),
      ['bundle.l10n.de.json', 'package.nls.de.json'],
    );
    for (const { file, missing, stale } of reports) {
      assert.deepEqual({ file, missing, stale }, { file, missing: [], stale: [] });
    }
  });

  it('keep placeholders, buttons and names of settings as they are', () => {
    assert.deepEqual(
      reports.flatMap(({ bent }) => bent),
      [],
    );
  });

  it('hold whatever is said of the sample team', async () => {
    const said = new Set<string>();
    const translate: Translate = (message, args) => {
      said.add(message);
      return englishTranslate(message, args);
    };
    const clock = { nowMs: () => Date.parse('2026-09-30T00:00:00Z') };
    const library = new TeamLibrary({ folder: temporaryFile(), clock, holder: { holder: 'test', pid: 1 } });
    const options = { progress: ignoreProgress, signal: new AbortController().signal };
    const { repository } = await library.importFrom(readSample(), options);
    const team = await library.load(repository);
    assert.ok(team !== null);
    for (const grouping of GROUPINGS) {
      const context = { translate, locale: 'en', now: '2026-09-30T00:00:00Z', viewer: null };
      openAll(teamNodes(team, { grouping, since: null, filter: '' }, context));
    }
    for (const { id } of team.evidence.slice(0, 50)) await library.story(repository, id, translate);
    assert.deepEqual(
      [...said].filter((message) => !messages.includes(message)),
      [],
    );
  });
});

function openAll(nodes: readonly TreeNode[]): void {
  for (const node of nodes) openAll(node.children?.() ?? []);
}
