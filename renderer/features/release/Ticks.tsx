import type { Dispatch } from 'react';

import type { ReviewedWords } from '../../../shared/contract/release-calls.ts';
import { releaseConsentWords } from '../../text/areas/release-consent.ts';
import { useWords } from '../../text/use-words.ts';
import { Check } from '../../ui/Check.tsx';
import type { Agreeable, Said, SaidAction } from './agreement.ts';

export interface TicksProps {
  /** The words, by their prompt; or the note. */
  readonly words: ReviewedWords & Agreeable;
  /** What was said last; the vault's answer may be a moment behind. */
  readonly said: Said;
  readonly say: Dispatch<SaidAction>;
  readonly mayReleasePartnersWords: boolean;
  readonly mayLeave: string;
  /** The key that turns the first tick. */
  readonly shortcut: string | null;
  readonly partnerHint: string;
}

/** What their author says of exact words: whether they may leave, with what the law protects apart (R12). */
export function Ticks(props: TicksProps) {
  const { words: about, said, say, mayReleasePartnersWords, mayLeave, shortcut } = props;
  const words = useWords(releaseConsentWords);
  const { promptId, special } = about;
  const given = said.consents.find((one) => one.promptId === promptId);
  const tellsPartner = said.partnersWords.includes(promptId);
  const isAgreed = given?.digest === about.digest;
  const isSpecialAgreed = isAgreed && given.special;
  const isBarred = tellsPartner && !mayReleasePartnersWords;
  const kinds = special.map((kind) => words.kinds[kind]);
  const isMissing = isAgreed && special.length > 0 && !isSpecialAgreed;
  return (
    <>
      <div>
        <Check
          checked={isAgreed && !isBarred}
          onChange={(on) => {
            say({ type: 'agree', passage: about, on });
          }}
          {...hintOf(consentHint(about, words))}
        >
          {mayLeave} {shortcut !== null && <kbd>{shortcut}</kbd>}
        </Check>
      </div>
      {special.length > 0 && (
        <div>
          <Check
            checked={isSpecialAgreed}
            onChange={(on) => {
              say({ type: 'agree-special', passage: about, on });
            }}
            hint={isMissing ? `${words.specialHint} ${words.specialMissing}` : words.specialHint}
          >
            {words.special(kinds)}
          </Check>
        </div>
      )}
      {!mayReleasePartnersWords && (
        <div>
          <Check
            checked={tellsPartner}
            onChange={(on) => {
              say({ type: 'partners', promptId, on });
            }}
            {...hintOf(
              tellsPartner ? props.partnerHint : about.quotes ? words.partnerQuotes : null,
            )}
          >
            {words.partner}
          </Check>
        </div>
      )}
    </>
  );
}

function consentHint(
  { consent }: ReviewedWords,
  words: (typeof releaseConsentWords)['en'],
): string | null {
  if (consent.agreedAt === null) return null;
  if (consent.state === 'agreed') return words.agreed(consent.agreedAt, new Date());
  return consent.state === 'lapsed' ? words.lapsed(consent.agreedAt, new Date()) : null;
}

function hintOf(hint: string | null): { readonly hint?: string } {
  return hint === null ? {} : { hint };
}
