import type { Dispatch } from 'react';

import type { Review, ReviewedPassage } from '../../../shared/contract/release-calls.ts';
import type { Consent } from '../../../shared/model/prepared-copy.ts';
import { releaseConsentWords } from '../../text/areas/release-consent.ts';
import { useWords } from '../../text/use-words.ts';
import { Check } from '../../ui/Check.tsx';
import type { Codes } from '../codes/index.ts';
import { CodedText, PassageCodes } from '../codes/index.ts';
import type { SaidAction } from './agreement.ts';
import { ExactText } from './ExactText.tsx';

export interface PassageRowProps {
  /** 1 for the first. */
  readonly place: number;
  readonly passage: ReviewedPassage;
  /** What was said of it last; the vault's answer may be a moment behind. */
  readonly given: Consent | undefined;
  readonly tellsPartner: boolean;
  readonly mayReleasePartnersWords: boolean;
  readonly say: Dispatch<SaidAction>;
  readonly codes: Codes;
  readonly namingCodes: Review['namingCodes'];
}

/** A passage, and what its author says of it. */
export function PassageRow(props: PassageRowProps) {
  const { place, passage, codes, namingCodes } = props;
  const words = useWords(releaseConsentWords);
  const title = `exact-${passage.promptId}`;
  return (
    <>
      <section className="recto" aria-labelledby={title}>
        <div className="page__body">
          <div className="answer">
            <h2 id={title}>
              <span className="release-place-number">{String(place)}. </span>
              <span data-question dir="auto">
                {passage.question}
              </span>
            </h2>
            <CodedText passage={passage} codes={codes}>
              <ExactText text={passage.text} />
            </CodedText>
            <PassageCodes place={place} passage={passage} codes={codes} naming={namingCodes} />
          </div>
        </div>
      </section>
      <fieldset className="verso release-consent">
        <legend className="visually-hidden">{words.passage(place)}</legend>
        <div className="page__body">
          <div className="stack">
            <Ticks {...props} />
          </div>
        </div>
      </fieldset>
    </>
  );
}

function Ticks(props: PassageRowProps) {
  const { place, passage, given, tellsPartner, mayReleasePartnersWords, say } = props;
  const words = useWords(releaseConsentWords);
  const { special } = passage;
  const isAgreed = given?.digest === passage.digest;
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
            say({ type: 'agree', passage, on });
          }}
          {...hintOf(consentHint(passage, words))}
        >
          {words.mayLeave(place)} {place <= 9 && <kbd>{place}</kbd>}
        </Check>
      </div>
      {special.length > 0 && (
        <div>
          <Check
            checked={isSpecialAgreed}
            onChange={(on) => {
              say({ type: 'agree-special', passage, on });
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
              say({ type: 'partners', promptId: passage.promptId, on });
            }}
            {...hintOf(
              tellsPartner ? words.partnerHint : passage.quotes ? words.partnerQuotes : null,
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
  { consent }: ReviewedPassage,
  words: (typeof releaseConsentWords)['en'],
): string | null {
  if (consent.agreedAt === null) return null;
  if (consent.state === 'agreed') return words.agreed(consent.agreedAt, new Date());
  return consent.state === 'lapsed' ? words.lapsed(consent.agreedAt, new Date()) : null;
}

function hintOf(hint: string | null): { readonly hint?: string } {
  return hint === null ? {} : { hint };
}
