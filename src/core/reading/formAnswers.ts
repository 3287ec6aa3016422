import { withoutHtmlComments } from '../text/withoutHtmlComments.ts';
import { splitComment } from './plainText.ts';

/** What the writer of an issue says of the matter itself, and what its form asked for. */
export interface FormAnswers {
  /** Own words without headings, boxes, and the parts on how to repeat it, what was expected, versions and logs. */
  prose: string;
  /** Follows a form that asks for the reproduction of a fault. */
  isReport: boolean;
  /** Follows a form that asks for a wish. */
  isWish: boolean;
}

/** A heading, a line in bold, or a question or label that stands alone on its line. */
const HEADING =
  /^\s{0,3}(?:#{1,6}\s+(?<hash>\S.{0,160}?)|\*\*(?<bold>[^*\n]{2,160})\*\*:?|(?<line>(?:describe|what|how|which|is|are|expected|actual|current|steps|version|environment|additional|please)\b[^.!\n]{2,160}[:?]))\s*$/i;
const REPRODUCTION = /\b(?:reproduc\w+|expect\w*|actual (?:behaviou?r|result)|current behaviou?r|what happened)\b/i;
/** Says nothing of what may come of it. */
const APART =
  /\b(?:reproduc\w+|steps|expect\w*|versions?|environment|system|platform|machine|operating|os|hardware|logs?|output|obtain\w*|additional|any(?:thing)? (?:else|other)|check-?list|check(?:ed|s)|existing issue|search\w*|screenshots?|config\w*|browser|device|type of|i still think|issues, reports|confirm\w*|did you)\b/i;
const WISH =
  /\b(?:feature (?:you|request|description)|describe (?:the|your) (?:solution|feature|idea|proposal)|solution you|alternatives|use[- ]case|related to (?:a|any) problem|like to see)\b/i;
/** What a form leaves where nobody wrote anything, and where a text came from. */
const FILLER = /^\s*(?:(?:_No response_|n\/?a|none)\s*$|(?:moved|ported) from\b)/i;

/** Carried over from elsewhere: who wrote it first is not known. */
const RELAYED =
  /^\W*(?:this (?:issue )?(?:was|is|has been) )?(?:moved|ported|transferred|copied|migrated|imported|cross-?posted|re-?posted|forwarded|originally (?:posted|reported|filed|opened|written|found)|reported)(?: (?:over|here))? (?:from|by|in|at|on|via)\b:?[^\n]{0,60}?(?:https?:\/\/|[\w.-]+\/[\w.-]+#\d|#\d|@\w|\b(?:forum|support|mail|slack|discord|chat|irc|customers?|users?)\b)/im;

/** The text says that somebody else wrote it first, elsewhere. */
export function isRelayed(body: string): boolean {
  return RELAYED.test(withoutHtmlComments(body));
}

/** Reads the body of an issue as answers to its form; without a form all of it is the writer's own words. */
export function readFormAnswers(body: string): FormAnswers {
  const lines = splitComment(body).prose.split('\n');
  const headings: string[] = [];
  const own: string[] = [];
  let isApart = false;
  for (const line of lines) {
    const { hash, bold, line: asked } = HEADING.exec(line)?.groups ?? {};
    const heading = hash ?? bold ?? asked;
    if (heading !== undefined) {
      headings.push(heading);
      isApart = APART.test(heading);
    } else if (!isApart && !FILLER.test(line)) own.push(line);
  }
  const isReport = headings.some((heading) => REPRODUCTION.test(heading));
  return { prose: own.join('\n').trim(), isReport, isWish: headings.some((heading) => WISH.test(heading)) };
}
