import * as vscode from 'vscode';
import type { EvidenceStory } from '../../core/insights/evidenceStory.ts';
import { writeDay } from '../../core/text/day.ts';
import type { EvidenceAction, EvidenceShown } from '../../protocol/evidenceMessages.ts';
import { displayLocale } from '../locale.ts';

/** What the page shows of a story, in the reader's language. `state` is what the page remembers of it. */
export function buildEvidencePage(story: EvidenceStory, state: unknown): EvidenceShown {
  const locale = displayLocale();
  const days = [story.day, ...story.steps.map(({ day }) => day)];
  return {
    type: 'show',
    story,
    words: {
      helped: vscode.l10n.t('It helped'),
      quote: vscode.l10n.t('In their words'),
      timeline: vscode.l10n.t('What happened'),
      timelineGap: vscode.l10n.t('… more'),
      noTimeline: vscode.l10n.t('The history of this thread is not kept on this machine.'),
      because: vscode.l10n.t('Why we think so'),
      standing: vscode.l10n.t('How far it goes'),
      limits: vscode.l10n.t('What can fool us here'),
      questions: vscode.l10n.t('Two questions'),
      asLead: vscode.l10n.t('As a lead: how do I foster it?'),
      asProfessional: vscode.l10n.t('As a professional: how do I lead more?'),
      verdict: vscode.l10n.t('What do you say?'),
      verdictHint: vscode.l10n.t('Your word outranks ours. It stays on this machine.'),
    },
    days: Object.fromEntries(days.map((day) => [day, writeDay(day, locale)])),
    buttons: withLabels(buttonsOf(story)),
    verdicts: withLabels(verdictsOf(story)),
    state,
  };
}

/** There is nobody to thank for one's own act. */
function buttonsOf({ url, isMine }: EvidenceStory): EvidenceAction[] {
  const thanks: EvidenceAction[] = isMine ? [] : ['say-thanks'];
  return [...(url === null ? [] : (['open', 'copy-link'] as const)), ...thanks, 'show-in-map'];
}

/** One's own act one may only withdraw: it is for others to confirm. */
function verdictsOf({ isMine, isConfirmed }: EvidenceStory): EvidenceAction[] {
  if (isMine) return ['withdraw'];
  return isConfirmed ? ['take-back', 'not-leadership'] : ['confirm', 'not-leadership'];
}

function withLabels(actions: readonly EvidenceAction[]): EvidenceShown['buttons'] {
  const labels: Record<EvidenceAction, string> = {
    open: vscode.l10n.t('Open on GitHub'),
    'copy-link': vscode.l10n.t('Copy Link'),
    'say-thanks': vscode.l10n.t('Say Thanks…'),
    'show-in-map': vscode.l10n.t('Show in Map'),
    confirm: vscode.l10n.t('Confirm'),
    'not-leadership': vscode.l10n.t('Not Leadership…'),
    withdraw: vscode.l10n.t('Withdraw Mine'),
    'take-back': vscode.l10n.t('Take My Word Back'),
  };
  return actions.map((action) => ({ action, label: labels[action] }));
}
