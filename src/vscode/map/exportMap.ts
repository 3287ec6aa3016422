import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { MapLimits } from '../../core/map/limitMap.ts';
import type { MapPlaces } from '../../core/map/mapScene.ts';
import type { Repository } from '../../core/model/repository.ts';
import { defaultPlace } from '../defaultPlace.ts';
import type { EngineClient } from '../engine/engineClient.ts';
import { pickNames, type Names } from '../pickNames.ts';

export interface MapExport {
  engine: EngineClient;
  repository: Repository;
  areNamesHidden: boolean;
  limits: MapLimits;
  places: MapPlaces | null;
  /** Asks the page for a picture with these labels; null where it cannot draw one now. */
  drawPicture: ((labels: Record<string, string>) => Promise<Uint8Array | null>) | null;
}

type Format = 'svg' | 'png' | 'html';

/**
 * Asks what kind of file and whose names, then where to, and writes it. Nothing is written when the reader
 * gives no answer.
 *
 * @throws EngineFailure; Error of the file system
 */
export async function exportMap(parts: MapExport): Promise<void> {
  const format = await pickFormat(parts.drawPicture !== null);
  const names = format && (await pickNames(vscode.l10n.t('Names in the Export'), parts));
  if (format === undefined || names === undefined) return;
  const content = await makeContent(parts, format, names);
  if (content === null) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The map could not be drawn just now. Bring its tab to the front, then export it again.'),
    );
    return;
  }
  const place = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export the Leadership Map'),
    ...defaultPlace(`leadership-map-${parts.repository.name}.${format}`),
    filters: { [format.toUpperCase()]: [format] },
  });
  if (place === undefined) return;
  await vscode.workspace.fs.writeFile(place, content);
  const open = vscode.l10n.t('Open');
  const pressed = await vscode.window.showInformationMessage(vscode.l10n.t('The map has been exported.'), open);
  if (pressed === open) await vscode.commands.executeCommand('vscode.open', place);
}

async function pickFormat(hasPicture: boolean): Promise<Format | undefined> {
  const formats: (vscode.QuickPickItem & { format: Format })[] = [
    { format: 'svg', label: 'SVG', description: vscode.l10n.t('a drawing that stays sharp at any size') },
    { format: 'png', label: 'PNG', description: vscode.l10n.t('a picture of what is on the screen') },
    { format: 'html', label: 'HTML', description: vscode.l10n.t('a page with the map, the evidence and the tables') },
  ];
  const chosen = await vscode.window.showQuickPick(
    formats.filter(({ format }) => format !== 'png' || hasPicture),
    { title: vscode.l10n.t('Export the Leadership Map') },
  );
  return chosen?.format;
}

async function makeContent(parts: MapExport, format: Format, names: Names): Promise<Uint8Array | null> {
  const { engine, repository, limits, places, drawPicture } = parts;
  const aliasSalt = randomUUID();
  if (format === 'png') {
    const labels = await engine.call('name-map', { repository, names, aliasSalt });
    return labels === null || drawPicture === null ? null : drawPicture(labels.labels);
  }
  const file = await engine.call('export-map', { repository, previous: places, format, names, limits, aliasSalt });
  return file === null ? null : new TextEncoder().encode(file.text);
}
