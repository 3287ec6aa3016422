import type { Translate } from '../ports.ts';
import type { EvidenceStory } from './evidenceStory.ts';

/**
 * The beginning of a thank-you that somebody goes on writing and sends themselves: Markdown for GitHub. Where names are
 * hidden it calls nobody: the place where it goes says who is meant.
 */
export function draftThanks(
  story: EvidenceStory,
  { translate, areNamesHidden }: { translate: Translate; areNamesHidden: boolean },
): string {
  const quote = story.quote === '' ? [] : [`> ${story.quote.replace(/[\\`*_{}[\]<>()#!|~@]/gu, '\\$&')}`];
  return [
    areNamesHidden ? translate('Thank you.') : translate('Thank you, @{login}.', { login: story.actor }),
    translate('I mean what you wrote here: {url}', { url: story.url ?? `#${String(story.thread.number)}` }),
    ...quote,
    translate('What it changed for me: '),
  ].join('\n\n');
}
