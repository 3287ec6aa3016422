import * as vscode from 'vscode';
import { z } from 'zod';
import { safeUrl } from '../../core/text/safeUrl.ts';
import type { CommandMap } from './commandMap.ts';

const lineSchema = z.object({ url: z.string() });

/** The commands on one line of evidence. What comes as its address is checked again: anybody may run a command. */
export const evidenceCommands: Pick<CommandMap, 'peerLeadership.openEvidence' | 'peerLeadership.copyEvidenceLink'> = {
  'peerLeadership.openEvidence': async (line) => {
    const url = urlOf(line);
    if (url !== null) await vscode.env.openExternal(vscode.Uri.parse(url, true));
  },
  'peerLeadership.copyEvidenceLink': async (line) => {
    const url = urlOf(line);
    if (url !== null) await vscode.env.clipboard.writeText(url);
  },
};

function urlOf(line: unknown): string | null {
  const { data } = lineSchema.safeParse(line);
  return data === undefined ? null : safeUrl(data.url);
}
