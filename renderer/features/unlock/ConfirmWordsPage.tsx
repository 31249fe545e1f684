import { sayProblem, troubleWords } from '../../text/areas/problems.ts';
import { recoveryWords } from '../../text/areas/recovery-words.ts';
import { useWords } from '../../text/use-words.ts';
import { Book, Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { TroubleText } from '../../ui/TroubleText.tsx';
import { Working } from '../../ui/Working.tsx';
import { useNewWords, WordsOnPaper } from '../recovery-words/index.ts';
import { PlainHead } from '../places/index.ts';

/** After an unlock of a journal whose recovery words were never checked: a calm offer of new ones. */
export function ConfirmWordsPage({ onDone }: { readonly onDone: () => void }) {
  const { list, making, problem, make } = useNewWords();
  return (
    <Book>
      <PlainHead />
      {list === null ? (
        <Offer making={making} problem={problem} onMake={make} onLater={onDone} />
      ) : (
        <WordsOnPaper list={list} onConfirmed={onDone} />
      )}
    </Book>
  );
}

interface OfferProps extends Pick<ReturnType<typeof useNewWords>, 'making' | 'problem'> {
  readonly onMake: () => void;
  readonly onLater: () => void;
}

function Offer({ making, problem, onMake, onLater }: OfferProps) {
  const { notice, yourWords } = useWords(recoveryWords);
  const troubles = useWords(troubleWords);
  return (
    <Spread>
      <Page side="verso" labelledBy="never-checked" bodyClass="stack stack--loose">
        <h1 id="never-checked">{notice.title}</h1>
      </Page>
      <Page
        side="recto"
        label={yourWords}
        bodyClass="stack"
        scrolls
        folio={
          <>
            <Button kind="primary" onClick={onMake}>
              {notice.make}
            </Button>
            <Button kind="quiet" onClick={onLater}>
              {notice.later}
            </Button>
          </>
        }
      >
        <p className="lead">{notice.why}</p>
        <p className="prose">{notice.risk}</p>
        <p className="prose">{notice.offer}</p>
        {problem !== null && (
          <Trouble alert>
            <TroubleText {...sayProblem(troubles.problem, problem)} />
          </Trouble>
        )}
        {making && <Working label={notice.making} />}
      </Page>
    </Spread>
  );
}
