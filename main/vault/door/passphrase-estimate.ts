/**
 * How long a passphrase would stand against guessing, by zxcvbn. The library works on strings, so for
 * the length of one call the passphrase is one; it dies with this process like every other copy.
 */
import type { MatchExtended, ZxcvbnFactory } from '@zxcvbn-ts/core';

import type { PassphraseEstimate } from '../../../shared/model/vault.ts';

type Reason = PassphraseEstimate['reasons'][number];

/** Characters, not UTF-16 units. */
export const SHORTEST_PASSPHRASE = 10;
const LEAST_SCORE = 3;
/** zxcvbn's time grows with the square of the length; nobody's strength lies beyond this. */
const LONGEST_JUDGED = 128;

let factory: Promise<ZxcvbnFactory> | null = null;

export async function estimatePassphrase(utf8: Uint8Array): Promise<PassphraseEstimate> {
  const characters = Array.from(new TextDecoder().decode(utf8).normalize('NFKC'));
  factory ??= loadFactory();
  const result = (await factory).check(characters.slice(0, LONGEST_JUDGED).join(''));
  const short = characters.length < SHORTEST_PASSPHRASE;
  const accepted = result.score >= LEAST_SCORE && !short;
  if (accepted) return { score: result.score, accepted, reasons: [] };
  const reasons = new Set<Reason>(short ? ['short'] : []);
  for (const match of result.sequence) {
    const reason = reasonOf(match);
    if (reason !== null) reasons.add(reason);
  }
  if (reasons.size === 0) reasons.add('few-words');
  return { score: result.score, accepted, reasons: [...reasons] };
}

function reasonOf(match: MatchExtended): Reason | null {
  switch (match.pattern) {
    case 'dictionary':
      return dictionaryReason(String(match['dictionaryName']));
    case 'spatial':
      return 'keyboard';
    case 'repeat':
      return 'repeats';
    case 'sequence':
      return 'sequence';
    case 'date':
    case 'regex':
      return 'dates';
    default:
      return null;
  }
}

function dictionaryReason(name: string): Reason {
  if (/password/i.test(name)) return 'common';
  return /name/i.test(name) ? 'names' : 'few-words';
}

/** Loaded at the first question: the word lists are of no use to an unlock. */
async function loadFactory(): Promise<ZxcvbnFactory> {
  const [core, general, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...general.dictionary, ...english.dictionary },
    graphs: general.adjacencyGraphs,
  });
}
