import { useState } from 'react';

import { OWN_DEPTHS } from '../../../shared/model/journal.ts';
import { besideWords } from '../../text/areas/beside-words.ts';
import { useWords } from '../../text/use-words.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { useAnswer } from '../../verso/use-answer.ts';
import { countWords } from './count-words.ts';
import { offeredTags, readTags } from './tags.ts';
import type { DeskView, WritingDesk } from './writing-desk.ts';

const MOST_OFFERED = 12;

export interface BesideWordsProps {
  readonly desk: WritingDesk;
  readonly view: DeskView;
}

/** What a writer may put beside the words, and need not: tags, and their own view of the entry. */
export function BesideWords({ desk, view }: BesideWordsProps) {
  const words = useWords(besideWords);
  const { tags, ownDepth } = view.marks;
  // As it was when the page opened: a fold must not shut under the writer's hands.
  const [beganOpen] = useState(tags.length > 0 || ownDepth !== null);
  return (
    <details className="beside-words" open={beganOpen}>
      <summary>{words.summary}</summary>
      <div className="stack stack--loose">
        <Tags desk={desk} tags={tags} />
        <div className="stack stack--tight">
          <Choice
            legend={words.depth.legend}
            value={ownDepth ?? 'none'}
            options={[...OWN_DEPTHS, 'none' as const].map((depth) => ({
              value: depth,
              label: words.depth.options[depth],
            }))}
            onChange={(depth) => {
              desk.mark({ ownDepth: depth === 'none' ? null : depth });
            }}
          />
          <p className="small">{words.depth.hint}</p>
        </div>
        <WordCount desk={desk} view={view} />
      </div>
    </details>
  );
}

interface TagsProps {
  readonly desk: WritingDesk;
  readonly tags: readonly string[];
}

function Tags({ desk, tags }: TagsProps) {
  const words = useWords(besideWords);
  const inUse = useAnswer('entries.tags').answer ?? [];
  const [typed, setTyped] = useState(tags.join(', '));
  const { trouble } = readTags(typed);
  const change = (text: string): void => {
    setTyped(text);
    desk.mark({ tags: readTags(text).tags });
  };
  const offered = offeredTags(inUse, tags, MOST_OFFERED);
  return (
    <div className="stack stack--tight">
      <Field
        label={words.tags.label}
        hint={words.tags.hint}
        dir="auto"
        maxLength={1000}
        value={typed}
        trouble={trouble === null ? undefined : words.tags.trouble[trouble]}
        onChange={({ target }) => {
          change(target.value);
        }}
      />
      {offered.length > 0 && (
        <ul className="cluster" aria-label={words.tags.offered}>
          {offered.map((tag) => (
            <li key={tag}>
              <TextButton
                aria-label={words.tags.add(tag)}
                onClick={() => {
                  change([...tags, tag].join(', '));
                }}
              >
                {tag}
              </TextButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Counted when somebody asks, and never else: no length is asked for (brief, section 3.3). */
function WordCount({ desk, view }: BesideWordsProps) {
  const words = useWords(besideWords);
  const [count, setCount] = useState<number | null>(null);
  return (
    <p className="small" role="status">
      <TextButton
        onClick={() => {
          const texts = view.questions.map(({ promptId }) => countWords(desk.wordsOf(promptId)));
          setCount(texts.reduce((sum, one) => sum + one, 0));
        }}
      >
        {count === null ? words.count : words.countAgain}
      </TextButton>{' '}
      {count !== null && <span>{words.counted(count)}</span>}
    </p>
  );
}
