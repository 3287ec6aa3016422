import type { ModelFailure } from '../../errors.ts';
import type { Translate } from '../../ports.ts';
import type { ModelName } from './modelAnswer.ts';
import { type Message, say } from '../../text/message.ts';

/** What a reading by a language model would take. */
export interface PlanFigures {
  repository: string;
  comments: number;
  tokens: number;
  alreadyRead: number;
  leftOut: number;
}

/** Where a model is: behind an address, or brought into VS Code by a vendor's extension. */
export type ModelSite = { url: string } | { vendor: string };

/** Says, before anything is sent, what would leave the machine, to whom, and how much: sentences, one a line. */
export function describePlan(
  { repository, comments, tokens, alreadyRead, leftOut }: PlanFigures,
  { model, site }: { model: string; site: ModelSite },
  translate: Translate,
): string[] {
  const what = { repository, comments, tokens: aboutTokens(tokens), model };
  return [
    ...('url' in site ? describeAddress(what, site.url, translate) : [describeVendor(what, site.vendor, translate)]),
    translate(
      'Sent are their texts, the answers to them, the code they stand on, the paths and the titles. Logins are masked; names that people wrote otherwise, and what is in the texts, are not.',
    ),
    translate('Already read: {alreadyRead}. Not sent, because of somebody who is left out: {leftOut}.', {
      alreadyRead,
      leftOut,
    }),
    ...('url' in site ? warnOfWay(site.url, translate) : []),
  ];
}

/** An estimate has two figures that mean something. */
export function aboutTokens(tokens: number): number {
  return Number(tokens.toPrecision(2));
}

type What = Record<'repository' | 'comments' | 'tokens' | 'model', string | number>;

function describeAddress(what: What, url: string, translate: Translate): string[] {
  if (isThisMachine(url))
    return [
      translate(
        '{repository}: {comments} comments to read, about {tokens} tokens in all, by {model} on this machine.',
        what,
      ),
    ];
  const { host } = new URL(url);
  return [
    translate(
      '{repository}: {comments} comments to read, about {tokens} tokens in all, by {model} at {host}: they leave this machine.',
      { ...what, host },
    ),
  ];
}

function describeVendor(what: What, vendor: string, translate: Translate): string {
  return translate(
    '{repository}: {comments} comments to read, about {tokens} tokens in all, by {model} of {vendor}: they leave this machine, unless that model runs on it, and count as your use of it.',
    { ...what, vendor },
  );
}

function warnOfWay(url: string, translate: Translate): string[] {
  const { protocol, host } = new URL(url);
  if (isThisMachine(url) || protocol === 'https:') return [];
  return [translate('The way to {host} is not encrypted: whoever is on it can read what is sent.', { host })];
}

function isThisMachine(url: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
}

/** What came of it. */
export function describeReading(read: number, unread: number, translate: Translate): string {
  if (unread === 0) return translate('Read: {read}.', { read });
  return translate(
    'Read: {read}. Without an answer that can be used: {unread}; the built-in reader reads these, and the next run asks again.',
    { read, unread },
  );
}

/** Why it could not go on, and what to do. */
export function describeModelFailure(failure: {
  reason: ModelFailure;
  model: ModelName;
  status: number | null;
}): Message[] {
  return [describeReason(failure), say('What was read so far is kept, and is not asked for again.')];
}

function describeReason({
  reason,
  model,
  status,
}: {
  reason: ModelFailure;
  model: ModelName;
  status: number | null;
}): Message {
  const who = { model: model.name, place: model.place };
  switch (reason) {
    case 'unreachable':
      return say('The language model {model} ({place}) cannot be reached, or takes too long.', who);
    case 'limit':
      return say(
        'The language model {model} ({place}) answers no more for now: its limit is reached. Try again later, or with another model.',
        who,
      );
    case 'no-permission':
      return say(
        'VS Code does not let Peer Leadership ask {model} ({place}). Allow it, under Manage Language Model Access, or choose another model.',
        who,
      );
    case 'gone':
      return say('The language model {model} ({place}) is not there any more. Choose another one.', who);
    case 'unusable':
      return say(
        'The language model {model} ({place}) does not answer in the shape that was asked for. Choose another one.',
        who,
      );
    case 'refused':
      return status === null
        ? say('The language model {model} ({place}) failed. Try again later, or with another model.', who)
        : say(
            'The language model {model} ({place}) answered with status {status}. Check its address, the model’s name and the key.',
            { ...who, status },
          );
  }
}
