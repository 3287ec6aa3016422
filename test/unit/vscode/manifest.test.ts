import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { PERIODS } from '../../../src/core/insights/period.ts';
import { GROUPINGS } from '../../../src/vscode/tree/groupings.ts';

const settingSchema = z.object({
  type: z.string(),
  default: z.unknown(),
  enum: z.array(z.string()).optional(),
  pattern: z.string().optional(),
  items: z.object({ pattern: z.string() }).optional(),
  scope: z.enum(['window', 'application']),
  ignoreSync: z.literal(true).optional(),
});
const manifestSchema = z.object({
  activationEvents: z.array(z.string()),
  contributes: z.object({
    commands: z.array(z.object({ command: z.string() })),
    views: z.record(z.string(), z.array(z.object({ id: z.string() }))),
    configuration: z.object({ properties: z.record(z.string(), settingSchema) }),
    walkthroughs: z.array(
      z.object({ steps: z.array(z.object({ id: z.string(), completionEvents: z.array(z.string()) })) }),
    ),
  }),
});

const ROOT = path.join(import.meta.dirname, '..', '..', '..');
const SOURCES = path.join(ROOT, 'src');
const manifestText = readFileSync(path.join(ROOT, 'package.json'), 'utf8');
const { activationEvents, contributes } = manifestSchema.parse(JSON.parse(manifestText));

const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/u.test(name))
  .map((name) => readFileSync(path.join(SOURCES, name), 'utf8'));
/** Every name of ours that the code writes down. */
const named = new Set(
  sources.flatMap((text) => [...text.matchAll(/'(peerLeadership(?:\.\w+)+)'/gu)].map(([, name = '']) => name)),
);
const commands = contributes.commands.map(({ command }) => command);
const settings = contributes.configuration.properties;

/** Names that no list of the manifest holds: types of pages, items of the status bar, a command of VS Code's own. */
const ELSEWHERE = ['peerLeadership.mining', 'peerLeadership.here.focus'];

describe('the manifest beside the code', () => {
  it('lists every command and every setting that the code names, and no other', () => {
    const views = Object.values(contributes.views).flatMap((list) => list.map(({ id }) => id));
    const pages = activationEvents.map((event) => event.replace('onWebviewPanel:', ''));
    const conditions = [...manifestText.matchAll(/"(?:(?:when|enablement)": "|onContext:)[^"]+"/gu)]
      .map(([text]) => text)
      .join(' ');
    const known = new Set([...commands, ...Object.keys(settings), ...views, ...pages, ...ELSEWHERE]);
    assert.deepEqual(
      [...named].filter((name) => !known.has(name) && !conditions.includes(name)),
      [],
    );
    assert.deepEqual(
      [...commands, ...Object.keys(settings)].filter((name) => !named.has(name)),
      [],
    );
  });

  it('offers the values that the code knows', () => {
    assert.deepEqual(settings['peerLeadership.insights.groupBy']?.enum, [...GROUPINGS]);
    assert.deepEqual(settings['peerLeadership.insights.period']?.enum, [...PERIODS]);
  });

  it('has every setting checked while it is written, with a default that is right itself', () => {
    for (const [name, setting] of Object.entries(settings)) {
      const isChecked =
        setting.type === 'boolean' ||
        setting.enum !== undefined ||
        setting.pattern !== undefined ||
        setting.items !== undefined;
      assert.ok(isChecked, `${name} says what it takes`);
      if (setting.enum !== undefined) assert.ok(setting.enum.includes(z.string().parse(setting.default)), name);
      if (setting.pattern !== undefined)
        assert.match(z.string().parse(setting.default), new RegExp(setting.pattern, 'u'), name);
    }
  });

  it('keeps what was read and whom one named on this machine: nothing of it goes into Settings Sync', () => {
    assert.ok(!sources.some((text) => text.includes('setKeysForSync')));
    for (const name of ['repositories', 'excludedPeople', 'extraBots', 'extraPeers'])
      assert.equal(settings[`peerLeadership.${name}`]?.ignoreSync, true, name);
  });

  it('ends steps of the walkthrough by commands that there are', () => {
    const events = contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap((step) => step.completionEvents));
    for (const [, command = ''] of events.join('\n').matchAll(/onCommand:(\S+)/gu))
      assert.ok(commands.includes(command));
  });

  it('ticks off also the step that was taken before the walkthrough was opened', () => {
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    const events = steps.find(({ id }) => id === 'sample')?.completionEvents ?? [];
    // A context that holds already when VS Code begins to listen is never noticed: one part must come true only then.
    for (const condition of ['state == ready', 'state == ready && peerLeadership.isWalkthroughOpen'])
      assert.ok(events.includes(`onContext:peerLeadership.${condition}`), condition);
    assert.ok(named.has('peerLeadership.isWalkthroughOpen'), 'the code sets it');
  });
});
