import type { KeyboardEvent } from 'react';

import type { Review } from '../../../shared/contract/release-calls.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import { releaseFilesWords } from '../../text/areas/release-files.ts';
import { releaseWords } from '../../text/areas/release.ts';
import { useWords } from '../../text/use-words.ts';
import { Page, Spread } from '../../ui/Book.tsx';
import { Working } from '../../ui/Working.tsx';
import { CopyName } from './CopyName.tsx';
import { ExactText } from './ExactText.tsx';
import { isFree } from './free-keys.ts';
import { HeldBack } from './HeldBack.tsx';
import { ListOfChanges } from './ListOfChanges.tsx';
import { SaveCopy } from './SaveCopy.tsx';
import { CopyPassage, WithoutFile } from './WithoutFile.tsx';

export interface FilesPagesProps {
  readonly entryId: RecordId;
  /** Null until it is known. */
  readonly review: Review | null;
  readonly onDecide: () => void;
  /** Something left, or the name changed: what is known of the copy may be another. */
  readonly onChanged: () => void;
}

/** The third step: on the left what leaves, on the right in which way. */
export function FilesPages({ entryId, review, onDecide, onChanged }: FilesPagesProps) {
  const words = useWords(releaseFilesWords);
  const exact = useWords(releaseWords).exact;
  const leaving = (review?.passages ?? []).filter(({ promptId }) =>
    review?.leaving.includes(promptId),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 's' || !isFree(event)) return;
    event.preventDefault();
    document.querySelector<HTMLButtonElement>('[data-save]')?.click();
  };
  return (
    <div className="release-keys" onKeyDown={onKeyDown}>
      <Spread>
        <Page side="recto" labelledBy="leaving-title" bodyClass="stack" scrolls>
          <header className="stack stack--tight">
            <p className="eyebrow">{words.leaving(leaving.length)}</p>
            <h1 className="title" id="leaving-title">
              {exact.title}
            </h1>
          </header>
          {leaving.map(({ promptId, question, text }) => (
            <section className="answer" key={promptId} aria-labelledby={`leaving-${promptId}`}>
              <h2 id={`leaving-${promptId}`} dir="auto">
                {question}
              </h2>
              <ExactText text={text} />
              {review?.heldBy.length === 0 && (
                <CopyPassage
                  entryId={entryId}
                  promptId={promptId}
                  question={question}
                  onTaken={onChanged}
                />
              )}
            </section>
          ))}
          {review?.memo?.leaves === true && (
            <section className="answer release-no-paper" aria-labelledby="leaving-memo">
              <h2 id="leaving-memo">{words.memo}</h2>
              <ExactText text={review.memo.text} />
              <p className="small">{words.memoIn}</p>
            </section>
          )}
        </Page>
        <Page side="verso" labelledBy="files-title" bodyClass="stack stack--loose release-no-print">
          <header className="stack stack--tight">
            <h2 className="title" id="files-title" tabIndex={-1}>
              {words.title}
            </h2>
            <p className="small">{words.lead}</p>
          </header>
          {review === null && <Working label={exact.computing} />}
          {review !== null && review.heldBy.length > 0 && (
            <HeldBack review={review} onDecide={onDecide} />
          )}
          {review !== null && review.heldBy.length === 0 && (
            <>
              <SaveCopy
                entryIds={[entryId]}
                reasons={[]}
                suggestedName={review.suggestedName}
                onSaved={onChanged}
              />
              <CopyName onChanged={onChanged} />
              <WithoutFile entryId={entryId} onTaken={onChanged} />
            </>
          )}
          <ListOfChanges />
        </Page>
      </Spread>
    </div>
  );
}
