import { readAuthorReply } from './authorReply.ts';
import { splitComment } from './plainText.ts';

/** What somebody who had asked says afterwards. */
export type AskerStance =
  /** It worked, it is clear now, or it is being closed for that. */
  | 'got-on'
  /** Did, or will do, what the answer says; or agrees with it. */
  | 'took-up'
  /** It did not help, or not yet. */
  | 'not-yet'
  /** They found it themselves, or it no longer matters. */
  | 'alone'
  /** Thanks without more, or anything else. */
  | 'other';

const ALONE =
  /\b(?:(?:did|done|made|changed|wrote) (?:it|this|that|them|all of it) (?:myself|ourselves)|(?:found|figured|solved|fixed|worked|sorted|got) (?:it |this |that )?(?:out )?(?:by )?(?:myself|on my own)|(?:i|we) (?:was|were|have been) able to (?:find|figure|solve|fix|resolve|work)|i (?:have )?found (?:the|a|my) (?:answer|solution|fix|cause|problem|workaround)|never ?mind|nvm|my (?:own )?(?:mistake|fault|error)|false alarm|wrong (?:repo|project|place)|was (?:my|on our) (?:side|end)|(?:not|no longer) (?:needed|relevant|interested)|in favou?r of|superseded by|(?:moved|continued) (?:to|in)(?= (?:#\d|LINK|(?:an?|the|another|our|their) (?:\w+ )?(?:issue|ticket|repo|thread|discussion|tracker))))/i;
const NOT_YET =
  /\b(?:(?:still|it|that|this|which) (?:does|did|do|is|was|has|have|could|can)(?:n['’]t| not)|(?:does|did|do)(?:n['’]t| not) (?:help|work|fix|solve|change|make)|(?:is|are) still (?:present|there|happening|open|the case|an issue)|not (?:working|solved|fixed|helping|resolved)|no (?:luck|change|difference|success)|persists?|still (?:the )?(?:same|broken|blank|an? |happen\w*|see\w*|get\w*|fail\w*|crash\w*|occur\w*|there|not|no)|same (?:problem|error|issue|thing|here|in|with|result)|to no avail|(?:it|that|this) (?:seems|looks|is) (?:not|wrong))\b/gi;
const GOT_ON =
  /\b(?:(?:it|that|this|which|everything|all|now|they|code) (?:now |all |just |really |finally )?(?:work(?:s|ed)|helps|helped|solve[sd]|fixe[sd]|resolve[sd]|clarifie[sd]|explains|answers|did (?:it|the trick)|was (?:it|the (?:problem|cause|reason|issue))|makes it clear)|work(?:s|ed) (?:now|again|fine|perfectly|great|well|for me|with|like a charm)|(?:^|[.!]\s)(?:works|worked|solved|fixed|resolved)\b|(?:that|it|this) (?:all )?(?:fits|matches) |(?:(?:workaround|fix|solution|that) (?:is )?)?confirmed(?: (?:working|fixed|as working))?(?=[.!]|$)|(?:it|that|this|everything|all) (?:is|runs|stays) stable\b|(?<!\b(?:nothing|none|neither|never|no longer) )works(?=[.!]|$)|(?:it|that|this|(?:the )?(?:error|problem|crash|warning|message))(?:['’]s| is) gone\b|(?:builds?|runs?|starts?|passes|loads?|compiles?|finishe[sd]|accepted|clear|gone|fine|good|up|in|solved|sorted|\w+ed) (?:now|again)|(?:seems|appears|looks|is|are|been|got|get|was|problem|issue|question|now) (?:\w+ )?(?:resolved|solved|fixed|sorted|answered|to (?:work|be (?:fixed|resolved|solved|gone))|clear)|no longer (?:happens?|occurs?|reproducible|an? (?:issue|problem)|see|able to reproduce|crash\w*|fails?)|closing(?: this| it| here| now| then| as| since| the issue)?(?:[.!,]|$)|(?:let me|i['’]?ll|i will|i am|i['’]?m|can|to|now|we can|should|please|going to) (?:now |be |also |then )?clos(?:e|ed|ing)|exactly what i (?:needed|wanted|was looking for)|answers? my question|got it (?:working|running)|can(?:not|['’]t) reproduce (?:it |this |the \w+ )?(?:any ?more|now)|perfect)\b/gi;

/** "I thought maybe that was it": not said as a fact. */
const SUPPOSED =
  /\b(?:thought|maybe|perhaps|might|may|could|if|whether|guess|hope|assume|until|once|when|not sure)\b[^.!?]{0,25}$/i;

/** "I can close this once the other one is in": a plan. */
const DEPENDS = /^[^.!?\n]{0,20}\b(?:once|if|when|unless|until|after)\b/i;

/** Reads what the asker says after an answer. "Thanks" alone says nothing about whether it helped. */
export function readAskerStance(body: string): AskerStance {
  const { prose } = splitComment(body);
  if (prose === '') return 'other';
  if (WORKS_SIGNS.test(prose)) return 'got-on';
  if (ALONE.test(prose)) return 'alone';
  const worksAt = lastStatement(prose, GOT_ON);
  const failsAt = lastStatement(prose, NOT_YET);
  if (failsAt > worksAt) return 'not-yet';
  if (worksAt >= 0 && !/^[^.!?\n]*\?/.test(prose.slice(worksAt))) return 'got-on';
  const stance = readAuthorReply(body);
  if (stance === 'accepted' || APPLIED.test(prose)) return 'took-up';
  return stance === 'promised' && AGREES.test(opening(prose)) && THANKS.test(opening(prose)) ? 'took-up' : 'other';
}

/** Nothing but signs that it works. */
const WORKS_SIGNS = /^[\s✅🟢🎉🥳💚👌]+$/u;

/** So many characters before a statement say whether it is one. */
const NEAR = 60;

/** Where it is said last as a fact; -1: nowhere. */
function lastStatement(text: string, pattern: RegExp): number {
  return (
    [...text.matchAll(pattern)].findLast(
      ({ 0: said, index }) =>
        !SUPPOSED.test(text.slice(Math.max(0, index - NEAR), index)) &&
        !(/clos/i.test(said) && DEPENDS.test(text.slice(index + said.length, index + said.length + NEAR))),
    )?.index ?? -1
  );
}

/** Opens with what they did upon it. */
const APPLIED =
  /^(?:@[\w-]+[,:]?\s*)?(?:i(?:['’]ve| have| did)?\s+(?:now |just |gone ahead and |went ahead and )?)?(?:applied|adapted|switched|opened|did that|used|moved|changed|added|passed)\b/i;
const AGREES =
  /\b(?:you(?:['’]?re| are) (?:absolutely |totally |completely |quite )?(?:right|correct)|true|makes sense|good (?:idea|point|catch)|agreed?|my bad|did(?:n['’]?t| not) (?:know|realize|realise|notice)|i see|understood|will do|i['’]?ll)\b/i;
const THANKS = /\b(?:thanks|thank you|thx|ty|sorry|my bad)\b/i;

/** The first words: what comes later is often about something else. */
function opening(prose: string): string {
  return prose.slice(0, 120);
}
