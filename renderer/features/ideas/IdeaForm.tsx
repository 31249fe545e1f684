import { useEffect, useState } from 'react';

import type { Idea } from '../../../shared/model/ideas.ts';
import { IDEA_STATES } from '../../../shared/model/ideas.ts';
import { ideasWords } from '../../text/areas/ideas.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { AskedFirst } from '../../ui/AskedFirst.tsx';
import { Button } from '../../ui/Button.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { dayOf } from '../../verso/day-of.ts';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { SealLine, useSealedForm } from '../sealing/index.ts';
import { ProblemLine } from '../trouble/index.ts';

export type IdeaDraft = Omit<Idea, 'createdAt' | 'changedAt'>;

export interface IdeaFormProps {
  readonly first: IdeaDraft;
  readonly isFromEntry: boolean;
  readonly onSealed: () => void;
  readonly onRemoved: () => void;
}

/** One idea. It is sealed as soon as it names a process. */
export function IdeaForm({ first, isFromEntry, onSealed, onRemoved }: IdeaFormProps) {
  const words = useWords(ideasWords);
  const verso = useVerso();
  const removing = useDeed();
  const { value, change, keeper } = useSealedForm(
    bare(first),
    (idea) => verso.call('ideas.save', idea).then(onSealed),
    ({ process }) => process.trim() !== '',
  );
  useEffect(() => {
    // What came from an entry is the writer's already: it is sealed before anything is added to it.
    if (isFromEntry) change({});
  }, [isFromEntry, change]);
  return (
    <Page
      side="recto"
      labelledBy="idea"
      bodyClass="stack stack--loose"
      folio={
        <>
          <SealLine keeper={keeper} />
          <div className="cluster push">
            <Button kind="quiet" onClick={() => window.print()}>
              {words.print}
            </Button>
            <AskedFirst
              {...words.removal}
              onConfirm={() => {
                removing.run(async () => {
                  await keeper.sealNow();
                  await verso.call('ideas.remove', { id: first.id });
                  onRemoved();
                });
              }}
            >
              {(ask) => (
                <Button kind="quiet" onClick={ask}>
                  {words.remove}
                </Button>
              )}
            </AskedFirst>
          </div>
        </>
      }
    >
      <h2 className="title" id="idea" dir="auto">
        {value.process.trim() === '' ? words.untitled : value.process}
      </h2>
      {isFromEntry && <p className="small">{words.fromEntry}</p>}
      <ProblemLine problem={removing.problem} />
      <TextArea
        label={words.process}
        hint={words.processHint}
        prose
        rows={2}
        maxLength={500}
        value={value.process}
        onChange={({ target }) => {
          change({ process: target.value });
        }}
      />
      <TextArea
        label={words.change}
        prose
        rows={2}
        maxLength={4000}
        value={value.change}
        onChange={({ target }) => {
          change({ change: target.value });
        }}
      />
      <Field
        label={words.owner}
        hint={words.ownerHint}
        maxLength={200}
        value={value.owner}
        onChange={({ target }) => {
          change({ owner: target.value });
        }}
      />
      <Field
        label={words.tell}
        maxLength={500}
        value={value.tell}
        onChange={({ target }) => {
          change({ tell: target.value });
        }}
      />
      <DayField
        label={words.reviewOn}
        value={value.reviewOn}
        onChange={(reviewOn) => {
          change({ reviewOn });
        }}
      />
      <Reviews
        value={value}
        onReview={(state, note) => {
          const review = { on: dayOf(new Date()), state, note };
          change({ state, reviews: [...value.reviews, review] });
        }}
        onState={(state) => {
          change({ state });
        }}
      />
    </Page>
  );
}

interface ReviewsProps {
  readonly value: IdeaDraft;
  readonly onState: (state: Idea['state']) => void;
  readonly onReview: (state: Idea['state'], note: string) => void;
}

/** Where it stands, what was found each time, and the line for this time. */
function Reviews({ value, onState, onReview }: ReviewsProps) {
  const words = useWords(ideasWords);
  const [note, setNote] = useState('');
  const now = new Date();
  return (
    <section className="stack" aria-labelledby="idea-reviews">
      <h3 className="label" id="idea-reviews">
        {words.reviews}
      </h3>
      {value.reviews.length > 0 && (
        <ul className="stack stack--tight">
          {value.reviews.map((review, index) => (
            <li key={`${review.on}-${String(index)}`}>
              <span className="small">{words.reviewed(review.on, review.state, now)}</span>{' '}
              <span dir="auto">{review.note}</span>
            </li>
          ))}
        </ul>
      )}
      <Select
        label={words.state}
        value={value.state}
        options={IDEA_STATES.map((state) => ({ value: state, label: words.states[state] }))}
        onChange={onState}
      />
      <TextArea
        label={words.reviewNote}
        prose
        rows={2}
        maxLength={4000}
        value={note}
        onChange={({ target }) => {
          setNote(target.value);
        }}
      />
      <p>
        <Button
          onClick={() => {
            onReview(value.state, note.trim());
            setNote('');
          }}
        >
          {words.reviewAdd}
        </Button>
      </p>
    </section>
  );
}

/** What a save carries, without the instants that the vault sets. */
function bare(idea: IdeaDraft): IdeaDraft {
  const { id, process, change, owner, reviewOn, tell, state, reviews } = idea;
  return { id, process, change, owner, reviewOn, tell, state, reviews };
}
