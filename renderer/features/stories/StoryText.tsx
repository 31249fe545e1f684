import { useMemo } from 'react';

import type { Part } from '../../../shared/compare/in-both.ts';
import { slipsIn } from '../../../shared/lens/showing.ts';
import { lensWords } from '../../text/areas/lens.ts';
import { useWords } from '../../text/use-words.ts';
import { LensSlip, useLens } from '../lens/index.ts';

export interface StoryTextProps {
  readonly parts: readonly Part[];
  readonly text: string;
  /** The writer has asked for the questions of the lens. */
  readonly asks: boolean;
}

/** A story as it was written; what stands in both is underlined where that was asked for. */
export function StoryText({ parts, text, asks }: StoryTextProps) {
  return (
    <>
      <div className="prose story-text" dir="auto">
        {parts.map((part, place) =>
          part.inBoth ? <mark key={place}>{part.text}</mark> : part.text,
        )}
      </div>
      {asks && <Questions text={text} />}
    </>
  );
}

/** Both stories are closed: a question can alter nothing any more. */
function Questions({ text }: { readonly text: string }) {
  const words = useWords(lensWords);
  const { silenced } = useLens();
  const slips = useMemo(() => slipsIn(text, new Set(silenced)), [text, silenced]);
  return (
    <aside className="lens__list" aria-label={words.title}>
      {slips.length === 0 ? (
        <p>{words.both.none}</p>
      ) : (
        <ul>
          {slips.map((slip) => (
            <li key={slip.pattern.id}>
              <LensSlip slip={slip} />
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
