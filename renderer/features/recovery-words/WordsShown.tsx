import { recoveryWords } from '../../text/areas/recovery-words.ts';
import { useWords } from '../../text/use-words.ts';
import { Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import './recovery-words.css';
import { WordsSheet } from './WordsSheet.tsx';

export interface WordsShownProps {
  readonly list: readonly string[];
  readonly onWritten: () => void;
}

/** The words, once, to be written down or printed. */
export function WordsShown({ list, onWritten }: WordsShownProps) {
  const words = useWords(recoveryWords);
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  return (
    <>
      <Spread>
        <Page
          side="verso"
          labelledBy="words-title"
          bodyClass="stack stack--loose"
          folio={<p className="footnote">{words.source}</p>}
        >
          <h1 id="words-title" ref={heading} tabIndex={-1}>
            {words.title}
          </h1>
          <div className="prose stack">
            <p>{words.what}</p>
            <p>{words.how}</p>
          </div>
        </Page>
        <Page
          side="recto"
          labelledBy="words-list"
          bodyClass="stack stack--loose"
          scrolls
          folio={
            <>
              <Button kind="primary" onClick={onWritten}>
                {words.written}
              </Button>
              <Button
                onClick={() => {
                  print();
                }}
              >
                {words.print}
              </Button>
            </>
          }
        >
          <h2 className="visually-hidden" id="words-list">
            {words.yourWords}
          </h2>
          <ol className="words" lang="en">
            {list.map((word, index) => (
              <li key={index}>{word}</li>
            ))}
          </ol>
          <p className="small">{words.next}</p>
        </Page>
      </Spread>
      <WordsSheet list={list} />
    </>
  );
}
