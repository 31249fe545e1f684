import { useMemo, useState } from 'react';

import type { Part } from '../../../shared/compare/in-both.ts';
import { inBoth } from '../../../shared/compare/in-both.ts';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import { lensWords } from '../../text/areas/lens.ts';
import { storiesWords } from '../../text/areas/stories.ts';
import { useWords } from '../../text/use-words.ts';
import { Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Choice.tsx';
import { useReadOnly } from '../../verso/read-only.tsx';
import { LanguageMark } from '../wording/index.ts';
import './stories.css';
import { StoryText } from './StoryText.tsx';

export type Story = NonNullable<CallOutput<'stories.read'>['second']>;

export interface BothStoriesProps {
  /** Null where only the second was ever written. */
  readonly first: Story | null;
  readonly second: Story;
  readonly now: Date;
  readonly onQuestions: (entryId: RecordId) => void;
}

/** Left the first, right the second; above them what both answer, and how they may be read. */
export function BothStories({ first, second, now, onQuestions }: BothStoriesProps) {
  const words = useWords(storiesWords);
  const { both: lens } = useWords(lensWords);
  const isReadOnly = useReadOnly() !== null;
  const [reading, setReading] = useState<'plain' | 'both'>('plain');
  const [asks, setAsks] = useState(false);
  const parts = useMemo(
    () => (first !== null && reading === 'both' ? inBoth(first.text, second.text) : null),
    [first, second, reading],
  );
  const hasNone = parts !== null && !parts.first.some((part) => part.inBoth);
  return (
    <Spread rows>
      <Page side="verso" labelledBy="stories" bodyClass="stack">
        <h1 id="stories">{words.title}</h1>
        <p className="small">{words.lead}</p>
      </Page>
      <Page side="recto" label={words.notes} bodyClass="stack">
        <div className="answer">
          <h2 lang={second.questionLanguage}>
            {second.question}
            <LanguageMark language={second.questionLanguage} />
          </h2>
        </div>
        {first !== null && (
          <Segmented
            legend={words.show}
            value={reading}
            options={[
              { value: 'plain', label: words.plain },
              { value: 'both', label: words.both },
            ]}
            onChange={setReading}
          />
        )}
        <p className="small stories-hint" role="status">
          {parts !== null && (hasNone ? words.bothNone : words.bothHint)}
        </p>
      </Page>
      <Page side="verso" labelledBy="first-story" bodyClass="stack">
        <h2 className="lead" id="first-story">
          {words.first}
        </h2>
        {first === null ? (
          <p>{words.onlySecond}</p>
        ) : (
          <>
            <p className="small">{words.writtenOn(first.writtenAt, now)}</p>
            <StoryText parts={parts?.first ?? whole(first.text)} text={first.text} asks={asks} />
          </>
        )}
      </Page>
      <Page side="recto" labelledBy="second-story" bodyClass="stack">
        <h2 className="lead" id="second-story">
          {words.second}
        </h2>
        <p className="small">{words.writtenOn(second.writtenAt, now)}</p>
        <StoryText parts={parts?.second ?? whole(second.text)} text={second.text} asks={asks} />
      </Page>
      <Page side="verso" label={lens.label}>
        <p>
          <Button
            kind="quiet"
            onClick={() => {
              setAsks(!asks);
            }}
          >
            {asks ? lens.stop : lens.ask}
          </Button>
        </p>
      </Page>
      <Page side="recto" label={words.questions}>
        {!isReadOnly && (
          <p>
            <Button
              kind="primary"
              onClick={() => {
                onQuestions(second.entryId);
              }}
            >
              {words.questions}
            </Button>
          </p>
        )}
      </Page>
    </Spread>
  );
}

function whole(text: string): readonly Part[] {
  return [{ text, inBoth: false }];
}
