import { useLocation } from 'wouter';

import type { ProblemData } from '../../../shared/errors/problems.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import { reflectWords } from '../../text/areas/reflect.ts';
import { useWords } from '../../text/use-words.ts';
import { Book, Head, Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { Working } from '../../ui/Working.tsx';
import { Brand, LockButton } from '../places/index.ts';
import './reflect.css';
import { Reflecting } from './Reflecting.tsx';
import { useOpenDraft, useOpenDrafts } from './use-open-draft.ts';

export interface ReflectPageProps {
  readonly entryId: RecordId;
}

/** The page on which one writes: a draft that was begun, or any entry to be edited. */
export function ReflectPage({ entryId }: ReflectPageProps) {
  const drafts = useOpenDrafts();
  const { opening, openAgain } = useOpenDraft(drafts, entryId);
  if (opening.phase === 'ready') return <Reflecting draft={opening.draft} drafts={drafts} />;
  return (
    <NotOpen
      trouble={opening.phase === 'trouble' ? opening.trouble : null}
      onOpenAgain={openAgain}
    />
  );
}

interface NotOpenProps {
  /** Null while it is being opened. */
  readonly trouble: ProblemData | null;
  readonly onOpenAgain: () => void;
}

function NotOpen({ trouble, onOpenAgain }: NotOpenProps) {
  const words = useWords(reflectWords);
  const [, navigate] = useLocation();
  const missing = trouble?.code === 'not-found';
  return (
    <Book>
      <Head
        left={<Brand />}
        right={
          <>
            <Button
              kind="quiet"
              onClick={() => {
                navigate('/journey');
              }}
            >
              {words.back}
            </Button>
            <LockButton />
          </>
        }
      />
      <Spread>
        <Page side="verso" label={words.contents}>
          {null}
        </Page>
        <Page side="recto" labelledBy="opening" bodyClass="stack">
          <h1 className="visually-hidden" id="opening">
            {words.yourWords}
          </h1>
          {trouble === null ? (
            <Working label={words.opening} />
          ) : (
            <Trouble alert>
              <p>{missing ? words.notFound : words.notOpened}</p>
              {!missing && <Button onClick={onOpenAgain}>{words.tryAgain}</Button>}
            </Trouble>
          )}
        </Page>
      </Spread>
    </Book>
  );
}
