import type { Translate } from '../../ports.ts';

/** What a reading by a language model would take. */
export interface PlanFigures {
  repository: string;
  comments: number;
  tokens: number;
  alreadyRead: number;
  leftOut: number;
}

/**
 * Says, before anything is sent, what would leave the machine, to whom, and how much: sentences, one a line.
 *
 * @param endpoint.url where it would be sent to
 */
export function describePlan(
  { repository, comments, tokens, alreadyRead, leftOut }: PlanFigures,
  endpoint: { url: string; model: string },
  translate: Translate,
): string[] {
  const { host, protocol, hostname } = new URL(endpoint.url);
  const isHere = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
  const what = { repository, comments, tokens, model: endpoint.model, host };
  return [
    isHere
      ? translate(
          '{repository}: {comments} comments to read, about {tokens} tokens in all, by {model} on this machine.',
          what,
        )
      : translate(
          '{repository}: {comments} comments to read, about {tokens} tokens in all, by {model} at {host}: they leave this machine.',
          what,
        ),
    translate(
      'Sent are their texts, the answers to them, the code they stand on, the paths and the titles. Logins are masked; names that people wrote otherwise, and what is in the texts, are not.',
    ),
    translate('Already read: {alreadyRead}. Not sent, because of somebody who is left out: {leftOut}.', {
      alreadyRead,
      leftOut,
    }),
    ...(isHere || protocol === 'https:'
      ? []
      : [translate('The way to {host} is not encrypted: whoever is on it can read what is sent.', { host })]),
  ];
}

/** What came of it. */
export function describeReading(read: number, unread: number, translate: Translate): string {
  if (unread === 0) return translate('Read: {read}.', { read });
  return translate(
    'Read: {read}. Without an answer that can be used: {unread}; the built-in reader reads these, and the next run asks again.',
    { read, unread },
  );
}
