import { splitComment } from './plainText.ts';

/** Where something has arrived, or what was done with it, so that others can build on it. */
const THERE_NOW =
  /\b(?:is|are|was|were|(?:has|have) been|got|went|landed|['’]s)\s+(?:(?:now|already|finally|all|just|in)\s+){0,2}(?:(?:on|in|at|into|to)\s+(?:main|master|trunk|develop|staging|production|prod|npm|pypi|crates\.io|maven|(?:the )?(?:registry|store|mirror|cluster|image|lab|rack)|all (?:regions|sites|machines))\b|(?:merged|released|published|deployed|shipped|tagged|cut|unblocked|enabled|installed|upgraded|rolled out|out now|out since|live|available)\b)/i;
/** The author may go on. */
const GO_ON =
  /\byou (?:can|may|could) (?:now )?(?:go(?: on| ahead)?|proceed|continue|start|merge|rebase)\b|\bgo (?:go|ahead|for it)\b|\ball yours\b|\bover to you\b|\bno longer block(?:ed|s|ing)\b|\bnothing (?:is )?(?:left )?in the way\b|\bthe way is (?:clear|free)\b|\bready (?:for you|(?:on|from) (?:our|my) side)\b/i;
/** Not yet, not for certain, or only asked. */
const NOT_YET =
  /\?\s*$|\b(?:until|till|unless|once|when|if|whether|before|after|as soon as|not|never|cannot|will|would|should|could be|might|may be)\b|n['’]t\b/i;

/** Says that what the work had waited for is there now, or that its author may go on. */
export function clearsTheWay(body: string): boolean {
  return splitComment(body)
    .prose.split(/(?<=[.!?])\s+|\n+/)
    .some((sentence) => (GO_ON.test(sentence) || THERE_NOW.test(sentence)) && !NOT_YET.test(sentence));
}
