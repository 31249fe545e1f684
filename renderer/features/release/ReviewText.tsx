import { memo } from 'react';

import type { Passage } from '../../../shared/model/release.ts';
import { useWords } from '../../text/use-words.ts';
import { releaseWords } from '../../text/areas/release.ts';
import { END_ATTRIBUTE, PASSAGE_ATTRIBUTE, START_ATTRIBUTE } from './selected-words.ts';
import type { Mark, MarkChoice, Workbench } from './workbench.ts';
import { piecesOf, shownMarks } from './workbench.ts';

export interface ReviewTextProps {
  readonly bench: Workbench;
  readonly onOpen: (id: string) => void;
}

/** Id of a mark's link on the page. */
export function markElementId(id: string): string {
  return `mark-${id}`;
}

/** What is said of the open mark when focus reaches it. */
export const OPEN_MARK_DESCRIPTION = 'open-mark-description';

/** The passages of the copy, with every mark a link. Together they are one stop in the order of Tab. */
export function ReviewText({ bench, onOpen }: ReviewTextProps) {
  const stop = bench.openId ?? shownMarks(bench)[0]?.id ?? null;
  return bench.passages
    .filter(({ promptId }) => bench.included.has(promptId))
    .map((passage) => (
      <section className="answer" key={passage.promptId}>
        <h2>{passage.question}</h2>
        <PassageText bench={bench} passage={passage} stop={stop} onOpen={onOpen} />
      </section>
    ));
}

interface PassageTextProps extends ReviewTextProps {
  readonly passage: Passage;
  readonly stop: string | null;
}

function PassageText({ bench, passage, stop, onOpen }: PassageTextProps) {
  return (
    <p className="release-text" dir="auto" {...{ [PASSAGE_ATTRIBUTE]: passage.promptId }}>
      {piecesOf(bench, passage).map((piece) =>
        piece.kind === 'words' ? (
          <span
            key={piece.start}
            {...{
              [START_ATTRIBUTE]: piece.start,
              [END_ATTRIBUTE]: piece.start + piece.text.length,
            }}
          >
            {piece.text}
          </span>
        ) : (
          <MarkLink
            key={piece.mark.id}
            mark={piece.mark}
            choice={piece.choice}
            current={piece.mark.id === bench.openId}
            stop={piece.mark.id === stop}
            onOpen={onOpen}
          />
        ),
      )}
    </p>
  );
}

interface MarkLinkProps {
  readonly mark: Mark;
  readonly choice: MarkChoice | null;
  readonly current: boolean;
  readonly stop: boolean;
  readonly onOpen: (id: string) => void;
}

const MarkLink = memo(function MarkLink({ mark, choice, current, stop, onOpen }: MarkLinkProps) {
  const words = useWords(releaseWords);
  return (
    <a
      id={markElementId(mark.id)}
      className={markClass(mark, choice)}
      href="#open-question"
      tabIndex={stop ? 0 : -1}
      aria-current={current ? 'true' : undefined}
      aria-describedby={current ? OPEN_MARK_DESCRIPTION : `tier-${mark.tier}`}
      {...{ [START_ATTRIBUTE]: mark.start, [END_ATTRIBUTE]: mark.end }}
      onClick={(event) => {
        event.preventDefault();
        onOpen(mark.id);
      }}
      onFocus={() => {
        if (!current) onOpen(mark.id);
      }}
    >
      {choice?.action === 'replace' ? (
        choice.replacement === '' ? (
          <span className="visually-hidden">{words.open.replaced(mark.text)}</span>
        ) : (
          choice.replacement
        )
      ) : (
        mark.text
      )}
    </a>
  );
});

/** Shape first: two lines, one line, a broken line; put in, brackets; kept, nothing. */
function markClass(mark: Mark, choice: MarkChoice | null): string {
  if (choice?.action === 'replace') return 'put';
  if (choice?.action === 'keep') return 'mark mark--kept';
  if (mark.tier === 'certain') return 'mark mark--certain';
  return mark.tier === 'check' ? 'mark mark--check' : 'mark';
}
