/** What a consent is given to: exact words, told apart by their SHA-256. Another word, and it has lapsed (R12). */
import { createHash } from 'node:crypto';

import type { Code } from '../../../../shared/content/codebook.ts';
import type { ReviewedWords } from '../../../../shared/contract/release-calls.ts';
import type { Preparation, PreparedCopy } from '../../../../shared/model/prepared-copy.ts';

/**
 * Question and words, and what codes of the author's own say of them.
 * @param codes in the order of the codebook.
 */
export function passageDigest(question: string, text: string, codes: readonly Code[]): string {
  const said = codes.map(({ name, brief }) => `\n\n${JSON.stringify([name, brief])}`).join('');
  return digestOf(`${question}\n\n${text}${said}`);
}

/** @param memo as it leaves. */
export function memoDigest(memo: string): string {
  return digestOf(memo);
}

/** @param about a prompt, or `MEMO`. */
export function consentTo(
  about: string,
  digest: string,
  { consents }: PreparedCopy,
): ReviewedWords['consent'] {
  const given = consents.find(({ promptId }) => promptId === about);
  if (given === undefined) return { state: 'none', special: false, agreedAt: null };
  const { agreedAt } = given;
  if (given.digest !== digest) return { state: 'lapsed', special: false, agreedAt };
  return { state: 'agreed', special: given.special, agreedAt };
}

/** Agreed to, with the tick of its own where it needs one; and not the partner's, unless those may leave. */
export function mayLeave(
  about: string,
  { consent, special }: ReviewedWords,
  { partnersWords }: Pick<Preparation, 'partnersWords'>,
  mayReleasePartnersWords: boolean,
): boolean {
  if (!mayReleasePartnersWords && partnersWords.includes(about)) return false;
  return consent.state === 'agreed' && (special.length === 0 || consent.special);
}

/** Words in quotation marks, long enough to be somebody's. */
export function holdsQuotes(text: string): boolean {
  return /[“«"][^”»"\n]{12,}[”»"]/u.test(text);
}

function digestOf(words: string): string {
  return createHash('sha256').update(words, 'utf8').digest('hex');
}
