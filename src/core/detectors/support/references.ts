import type { Repository } from '../../model/repository.ts';
import { withoutHtmlComments } from '../../text/withoutHtmlComments.ts';

/** One place in a text that names a thread of the same repository. */
export interface Reference {
  number: number;
  /** The comment, review comment or review that a permalink points at. */
  commentId: number | null;
  /** What stands before and after it on the same line, as far as it can matter (`NEAR` characters). */
  before: string;
  after: string;
}

/** Farther away nothing is said of a reference; a line of thousands of them is read once, not once for each. */
const NEAR = 400;
const NAMED =
  /https?:\/\/(?<host>[\w.-]+)\/(?<owner>[\w.-]+)\/(?<name>[\w.-]+)\/(?:issues|pull)\/(?<linked>\d{1,7})(?:#(?:issuecomment-|discussion_r|pullrequestreview-)(?<commentId>\d+))?|(?<![\w&#/])#(?<number>\d{1,7})\b|(?<![\w-])GH-(?<ghNumber>\d{1,7})\b/gi;
/** Names a thread of some repository in full. */
const FULL_NAME = /(?<![\w./-])[\w.-]+\/[\w.-]+#\d{1,7}\b/g;
/** "#7 0x00005555": a frame of a stack trace. */
const FRAME = /^\s+0x[0-9a-f]/i;

/**
 * Finds `#12`, `GH-12`, `owner/name#12` and links to threads and comments of this repository in what somebody
 * wrote themselves: not in code, quotes or HTML comments. In the order of the text.
 */
export function findReferences(text: string, repository: Repository): Reference[] {
  if (!/#\d|GH-\d|\/(?:issues|pull)\/\d/i.test(text)) return [];
  return ownLines(text).flatMap((line) => referencesOf(line, repository));
}

/** Lines of a text without fenced or inline code, quotes and HTML comments. Links stay. */
function ownLines(text: string): string[] {
  const lines: string[] = [];
  let isCode = false;
  for (const line of withoutHtmlComments(text).split(/\r?\n/)) {
    if (/^\s{0,3}(?:`{3,}|~{3,})/.test(line)) isCode = !isCode;
    else if (!isCode && !/^\s{0,3}>/.test(line)) lines.push(line.replace(/`[^`]*`/g, ' '));
  }
  return lines;
}

function referencesOf(line: string, repository: Repository): Reference[] {
  // `owner/name#12` of this repository becomes `#12`; of another one it is none of ours.
  const short = line.replace(FULL_NAME, (whole: string) => {
    const [fullName = '', number = ''] = whole.split('#');
    const [owner, name] = fullName.split('/');
    return isHere(repository, owner, name) ? `#${number}` : ' ';
  });
  return [...short.matchAll(NAMED)].flatMap((match) => {
    const { groups = {}, index } = match;
    if (groups['linked'] !== undefined) {
      if (!isHere(repository, groups['owner'], groups['name'])) return [];
      if (groups['host']?.toLowerCase() !== repository.host.toLowerCase()) return [];
    }
    const number = Number(groups['linked'] ?? groups['number'] ?? groups['ghNumber']);
    const end = index + match[0].length;
    const after = short.slice(end, end + NEAR);
    if (number === 0 || FRAME.test(after)) return [];
    const commentId = groups['commentId'] === undefined ? null : Number(groups['commentId']);
    return [{ number, commentId, before: short.slice(Math.max(0, index - NEAR), index), after }];
  });
}

function isHere(repository: Repository, owner: string | undefined, name: string | undefined): boolean {
  return (
    owner?.toLowerCase() === repository.owner.toLowerCase() && name?.toLowerCase() === repository.name.toLowerCase()
  );
}

const CLOSES =
  /\b(?:clos(?:e[sd]?|ing)|fix(?:e[sd]|ing)?|resolv(?:e[sd]?|ing)|solv(?:e[sd]?|ing)|implement(?:s|ed|ing)?|address(?:e[sd]|ing)?):?\s+(?:(?!(?:from|since|introduced|after|by|with|of|caused)\b)[\w']+\s+){0,4}(?:[[(]?#\d+[\])]?[\s,&]*(?:and\s+)?)*[[(]?$/i;
const HEDGED =
  /\b(?:not|\w+n['’]t|cannot|partial(?:ly)?|partly|part of|may|might|could|would|should|alternative|instead|attempts?|half of|first (?:step|part)|similar)\b/i;
const SETTLED_BY =
  /\b(?:fixed|solved|resolved|closed|addressed|implemented|done|handled|covered|added|merged|completed|superseded) (?:\w+ ){0,2}(?:in|by|with|via|through|as part of)\s+(?:PR\s+)?[[(]?$/i;

const SETTLES =
  /^\)?\s+(?:(?:has|have) (?:now )?(?:been )?(?:merged|fixed|solved|resolved|landed)|(?:was|is|got) merged|(?:fixed|solved|resolved|fixes|solves|resolves) (?:this|it|the issue)\b)/i;

/** "Fixes #12", "closes #11 and #12", "fixes the crash described in #12"; not "partly fixes", "may also close". */
export function saysItCloses(reference: Reference): boolean {
  const sentence = sentenceBefore(reference);
  return CLOSES.test(sentence) && !HEDGED.test(sentence);
}

/** "Fixed in #12", "#12 solved this": the thread on which it is said is settled by the one it names. */
export function saysItWasSettledBy(reference: Reference): boolean {
  const sentence = sentenceBefore(reference);
  return (SETTLED_BY.test(sentence) || SETTLES.test(reference.after)) && !HEDGED.test(sentence);
}

const WOULD_CLOSE =
  /\b(?:can|could|may|should|will|would) (?:\w+ )?(?:be )?(?:closed?|resolved|solved|fixed|settled|covered|addressed) (?:\w+ ){0,3}?(?:when|once|after|as soon as|by|with|in)\s+(?:PR\s+)?[[(]?$/i;
const WOULD_SETTLE = /^[\])]?\s+(?:would|will|should) (?:\w+ )?(?:fix|solve|resolve|settle|address|cover)\b/i;

/** "This could be closed once #12 is merged", "#12 would solve this": what would settle it, in whoever's eyes says so. */
export function saysItWouldSettle(reference: Reference): boolean {
  const sentence = sentenceBefore(reference);
  if (/\b(?:not|never|only|partly|partially)\b|n['’]t\b/i.test(sentence)) return false;
  return WOULD_CLOSE.test(sentence) || WOULD_SETTLE.test(reference.after);
}

function sentenceBefore({ before }: Reference): string {
  return before.slice(before.search(/[^.;!?]*$/));
}
