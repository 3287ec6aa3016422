import * as vscode from 'vscode';
import type { Repository } from '../../core/model/repository.ts';
import { draftIssue } from '../../core/report/issueDraft.ts';
import type { WorkerResult } from '../../protocol/workerResults.ts';
import { defaultPlace } from '../defaultPlace.ts';
import type { Names } from '../pickNames.ts';

interface Written {
  repository: Repository;
  /** What it is called. */
  title: string;
  names: Names;
  report: WorkerResult<'render-report'>;
  /** The text as it stands in the editor, where somebody may have changed it. */
  document: vscode.TextDocument;
}

/** Whether there is a report to pass on, for `enablement`. */
const HAS_REPORT = 'peerLeadership.hasReport';

/** The built-in extension that shows Markdown. */
const MARKDOWN_EXTENSION = 'vscode.markdown-language-features';

/** The report that was written last, and the ways to pass it on. Nothing leaves the editor before somebody says so. */
export class RetroReport {
  #written: Written | null = null;

  /** Opens the report as an untitled document, with its preview in front. */
  async show(written: Omit<Written, 'document'>): Promise<void> {
    const { report } = written;
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: report.markdown });
    await vscode.window.showTextDocument(document, { preview: false });
    if (vscode.extensions.getExtension(MARKDOWN_EXTENSION) !== undefined) {
      await vscode.commands.executeCommand('markdown.showPreview', document.uri);
    }
    this.#written = { ...written, document };
    await vscode.commands.executeCommand('setContext', HAS_REPORT, true);
  }

  /** Writes it to a file: a page where the file is called .html, else Markdown. */
  async save(): Promise<void> {
    if (this.#written === null) return;
    const { report } = this.#written;
    const place = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Save the Retro Report'),
      ...defaultPlace('retro-report.md'),
      filters: { Markdown: ['md'], HTML: ['html'] },
    });
    if (place === undefined) return;
    const text = /\.html?$/iu.test(place.path) ? report.html : markdownOf(this.#written);
    await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(text));
    const open = vscode.l10n.t('Open');
    const pressed = await vscode.window.showInformationMessage(vscode.l10n.t('The report has been saved.'), open);
    if (pressed === open) await vscode.commands.executeCommand('vscode.open', place);
  }

  async copy(): Promise<void> {
    if (this.#written === null) return;
    await vscode.env.clipboard.writeText(markdownOf(this.#written));
    vscode.window.setStatusBarMessage(vscode.l10n.t('The report has been copied.'), 5000);
  }

  /** Opens GitHub's form for a new issue in the browser, once the reader knows who will be able to read it. */
  async draftIssue(): Promise<void> {
    if (this.#written === null) return;
    const { repository, report } = this.#written;
    const body = markdownOf(this.#written);
    const { url, isBodyIn } = draftIssue({ repository, title: report.title, body });
    const open = vscode.l10n.t('Open the Draft');
    const pressed = await vscode.window.showWarningMessage(
      whoCanRead(this.#written),
      { modal: true, detail: detailOf(this.#written, isBodyIn) },
      open,
    );
    if (pressed !== open) return;
    if (!isBodyIn) await vscode.env.clipboard.writeText(body);
    // As text: a Uri would lose the difference between a sign of the report and one of the address.
    await vscode.commands.executeCommand('vscode.open', url);
  }

  /** Forgets the report; what stands in the editor is the reader's. */
  close(): void {
    this.#written = null;
    void vscode.commands.executeCommand('setContext', HAS_REPORT, false);
  }
}

function markdownOf({ document, report }: Written): string {
  return document.isClosed ? report.markdown : document.getText();
}

function whoCanRead({ title: name, report }: Written): string {
  switch (report.isPrivate) {
    case false:
      return vscode.l10n.t('Everybody on the internet will be able to read this issue.');
    case true:
      return vscode.l10n.t('Everybody with access to {0} will be able to read this issue, now and later.', name);
    case null:
      return vscode.l10n.t(
        'Everybody on the internet will be able to read this issue where {0} is public, else everybody with access to it.',
        name,
      );
  }
}

function detailOf({ title: name, names, report }: Written, isBodyIn: boolean): string {
  return [
    ...(report.isPrivate === true
      ? [vscode.l10n.t('{0} was private when it was read last. Where it becomes public, the issue does, too.', name)]
      : []),
    names === 'hidden'
      ? vscode.l10n.t('Names are hidden in the report.')
      : vscode.l10n.t('The report names people: ask them first.'),
    ...(isBodyIn
      ? []
      : [vscode.l10n.t('It is too long for an address: it is copied instead, to be pasted into the draft.')]),
    vscode.l10n.t('Nothing is published before you submit the draft on GitHub.'),
  ].join(' ');
}
