import { useState } from 'react';
import { Link, useLocation } from 'wouter';

import type { CallOutput } from '../../../shared/contract/contract.ts';
import { storiesWords } from '../../text/areas/stories.ts';
import { useWords } from '../../text/use-words.ts';
import { Book, Page, Spread } from '../../ui/Book.tsx';
import { Working } from '../../ui/Working.tsx';
import { useReadOnly } from '../../verso/read-only.tsx';
import { useAnswer } from '../../verso/use-answer.ts';
import { PlacesHead } from '../places/index.ts';
import { ProblemLine } from '../trouble/index.ts';
import { BothStories } from './BothStories.tsx';

type Stories = CallOutput<'stories.read'>;

/** The paired stories (R1): the one that waits, or both side by side. */
export function StoriesPage() {
  const words = useWords(storiesWords);
  const [, navigate] = useLocation();
  const [now] = useState(() => new Date());
  const stories = useAnswer('stories.read');
  const { answer } = stories;
  if (answer !== null && answer.second !== null) {
    return (
      <Book>
        <PlacesHead current="journal" />
        <BothStories
          first={answer.first}
          second={answer.second}
          now={now}
          onQuestions={(entryId) => {
            navigate(`/reflect/${entryId}`);
          }}
        />
      </Book>
    );
  }
  return (
    <Book closed={answer?.isFirstWaiting ?? false}>
      <PlacesHead current="journal" />
      <Spread>
        <Page side="verso" labelledBy="stories" bodyClass="stack">
          <h1 id="stories">{words.title}</h1>
          <p className="small">{words.lead}</p>
        </Page>
        <Page
          side="recto"
          {...(answer === null ? { label: words.title } : { labelledBy: 'stories-state' })}
          bodyClass="stack stack--loose"
        >
          <ProblemLine problem={stories.problem} />
          {answer === null && stories.problem === null && <Working label={words.opening} />}
          {answer !== null && <NotYet stories={answer} />}
        </Page>
      </Spread>
    </Book>
  );
}

/** Why there is nothing to lay side by side, and what comes next. */
function NotYet({ stories }: { readonly stories: Stories }) {
  const words = useWords(storiesWords);
  const profile = useAnswer('profile.read');
  const isReadOnly = useReadOnly() !== null;
  const isMentor = profile.answer?.role === 'mentor';
  const isSecondAside = !stories.isFirstWaiting && stories.firstAsked !== null;
  const said = stories.isFirstWaiting ? words.waiting : isSecondAside ? words.setAside : words.none;
  return (
    <>
      <h2 className="title" id="stories-state">
        {said.title}
      </h2>
      <div className="prose stack">
        {stories.isFirstWaiting && <p>{words.waiting.why}</p>}
        <p>{said === words.none && isMentor ? words.mentors : said.next}</p>
      </div>
      {!isReadOnly && (
        <p>
          <Link href="/journey">{words.toJourney}</Link>
        </p>
      )}
    </>
  );
}
