import type { Dispatch } from 'react';

import type { Review } from '../../../shared/contract/release-calls.ts';
import { MEMO } from '../../../shared/model/prepared-copy.ts';
import { releaseConsentWords } from '../../text/areas/release-consent.ts';
import { useWords } from '../../text/use-words.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import type { Said, SaidAction } from './agreement.ts';
import { Ticks } from './Ticks.tsx';

export interface MemoRowProps {
  /** Null until the vault has seen these words. */
  readonly review: Review | null;
  readonly said: Said;
  readonly say: Dispatch<SaidAction>;
  readonly mayReleasePartnersWords: boolean;
}

/** The note to whoever reads the copy. Its words leave as they are, so it is agreed to like a passage. */
export function MemoRow({ review, said, say, mayReleasePartnersWords }: MemoRowProps) {
  const words = useWords(releaseConsentWords);
  const memo = review?.memo ?? null;
  const naming = review?.namingMemo ?? [];
  return (
    <>
      <div className="recto">
        <div className="page__body stack">
          <TextArea
            label={words.memo.label}
            hint={words.memo.hint}
            prose
            rows={2}
            maxLength={20_000}
            value={said.memo}
            trouble={naming.length > 0 ? words.memo.names(naming) : undefined}
            onChange={({ target }) => {
              say({ type: 'memo', memo: target.value });
            }}
          />
        </div>
      </div>
      {memo === null ? (
        <div className="verso" />
      ) : (
        <fieldset className="verso release-consent">
          <legend className="visually-hidden">{words.memo.title}</legend>
          <div className="page__body">
            <div className="stack">
              <Ticks
                words={{ ...memo, promptId: MEMO }}
                said={said}
                say={say}
                mayReleasePartnersWords={mayReleasePartnersWords}
                mayLeave={words.memo.mayLeave}
                shortcut={null}
                partnerHint={words.memo.partnerHint}
              />
            </div>
          </div>
        </fieldset>
      )}
    </>
  );
}
