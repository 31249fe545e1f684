import type { Dispatch } from 'react';

import type { Review, ReviewedPassage } from '../../../shared/contract/release-calls.ts';
import { releaseConsentWords } from '../../text/areas/release-consent.ts';
import { useWords } from '../../text/use-words.ts';
import type { Codes } from '../codes/index.ts';
import { CodedText, PassageCodes } from '../codes/index.ts';
import type { Said, SaidAction } from './agreement.ts';
import { ExactText } from './ExactText.tsx';
import { Ticks } from './Ticks.tsx';

export interface PassageRowProps {
  /** 1 for the first. */
  readonly place: number;
  readonly passage: ReviewedPassage;
  readonly said: Said;
  readonly mayReleasePartnersWords: boolean;
  readonly say: Dispatch<SaidAction>;
  readonly codes: Codes;
  readonly namingCodes: Review['namingCodes'];
}

/** A passage, and what its author says of it. */
export function PassageRow(props: PassageRowProps) {
  const { place, passage, said, say, mayReleasePartnersWords, codes, namingCodes } = props;
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
            <Ticks
              words={passage}
              said={said}
              say={say}
              mayReleasePartnersWords={mayReleasePartnersWords}
              mayLeave={words.mayLeave(place)}
              shortcut={place <= 9 ? String(place) : null}
              partnerHint={words.partnerHint}
            />
          </div>
        </div>
      </fieldset>
    </>
  );
}
