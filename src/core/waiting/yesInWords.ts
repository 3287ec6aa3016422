import { isAgreementInWords, isRefusalInWords, isVerdictInWords } from './remark.ts';

/** A verdict in words that says yes: to the work, or to the idea alone. */
export function yesInWords(body: string): 'approval' | 'agreement' | null {
  if (isRefusalInWords(body)) return null;
  if (isVerdictInWords(body)) return 'approval';
  return isAgreementInWords(body) ? 'agreement' : null;
}
