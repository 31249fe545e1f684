import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';

import type { Idea } from '../../../shared/model/ideas.ts';
import { isUnfinished } from '../../../shared/model/ideas.ts';
import type { Entry, RecordId } from '../../../shared/model/journal.ts';
import { ideasWords } from '../../text/areas/ideas.ts';
import { useWords } from '../../text/use-words.ts';
import { Book, Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { newRecordId } from '../../verso/new-record-id.ts';
import { useAnswer } from '../../verso/use-answer.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { PlacesHead } from '../places/index.ts';
import { ProblemLine } from '../trouble/index.ts';
import type { IdeaDraft } from './IdeaForm.tsx';
import { IdeaForm } from './IdeaForm.tsx';
import { blankIdea, ideaFrom } from './idea-from.ts';

export interface IdeasPageProps {
  readonly ideaId?: RecordId;
  /** An entry of the pack that turns stories into changes; its words begin a new idea. */
  readonly fromEntry?: RecordId;
}

/** Ideas for change: the list asks which, the page answers. */
export function IdeasPage({ ideaId, fromEntry }: IdeasPageProps) {
  const words = useWords(ideasWords);
  const [, navigate] = useLocation();
  const ideas = useAnswer('ideas.list');
  const begun = useBegun(fromEntry ?? null);
  const known = ideas.answer?.find(({ id }) => id === ideaId);
  const shown: IdeaDraft | null =
    begun ?? known ?? (ideaId === undefined || ideas.answer === null ? null : blankIdea(ideaId));
  return (
    <Book>
      <PlacesHead current="ideas" />
      <Spread>
        <Page
          side="verso"
          labelledBy="ideas-title"
          bodyClass="stack stack--loose"
          folio={<p className="footnote">{words.source}</p>}
        >
          <div className="stack">
            <h1 id="ideas-title">{words.title}</h1>
            <p className="small">{words.lead}</p>
          </div>
          <ProblemLine problem={ideas.problem} />
          {ideas.answer !== null && <Rows ideas={ideas.answer} openId={shown?.id ?? null} />}
          <p>
            <Button
              onClick={() => {
                navigate(`/ideas/${newRecordId()}`);
              }}
            >
              {words.add}
            </Button>
          </p>
        </Page>
        {shown === null ? (
          <Page side="recto" label={words.list}>
            {ideas.answer !== null && <p className="small">{words.choose}</p>}
          </Page>
        ) : (
          <IdeaForm
            key={shown.id}
            first={shown}
            isFromEntry={begun !== null}
            onSealed={ideas.askAgain}
            onRemoved={() => {
              ideas.askAgain();
              navigate('/ideas');
            }}
          />
        )}
      </Spread>
    </Book>
  );
}

function Rows({
  ideas,
  openId,
}: {
  readonly ideas: readonly Idea[];
  readonly openId: string | null;
}) {
  const words = useWords(ideasWords);
  if (ideas.length === 0) {
    return (
      <div className="stack stack--tight">
        <p>{words.none}</p>
        <p className="small">{words.noneNext}</p>
      </div>
    );
  }
  return (
    <ul className="rows rows--open" aria-label={words.list}>
      {ideas.map((idea) => (
        <li key={idea.id}>
          <Link
            className="row"
            href={`/ideas/${idea.id}`}
            aria-current={idea.id === openId ? 'true' : undefined}
          >
            <span className="row__title" dir="auto">
              {idea.process}
            </span>
            <span className="row__meta">
              <Standing idea={idea} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Standing({ idea }: { readonly idea: Idea }) {
  const words = useWords(ideasWords);
  const now = new Date();
  if (idea.state !== 'raised' && idea.state !== 'trying') {
    return words.closedOn(idea.state, idea.reviews.at(-1)?.on ?? null, now);
  }
  if (isUnfinished(idea)) return idea.owner.trim() === '' ? words.noOwner : words.noDate;
  return idea.reviewOn === null ? words.noDate : words.lookAgainOn(idea.reviewOn, now);
}

/** An idea with the words of an entry, or null where none was given or it cannot be read. */
function useBegun(entryId: RecordId | null): IdeaDraft | null {
  const verso = useVerso();
  const [entry, setEntry] = useState<Entry | null>(null);
  const [id] = useState(newRecordId);
  useEffect(() => {
    if (entryId === null) return undefined;
    let wanted = true;
    verso.call('entries.read', { id: entryId }).then(
      (read) => {
        if (wanted) setEntry(read);
      },
      // An empty form is as good a beginning.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [verso, entryId]);
  return entryId === null || entry?.id !== entryId ? null : ideaFrom(id, entry);
}
