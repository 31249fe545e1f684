import type { RefObject } from 'react';

import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useRoomAtFoot } from '../../ui/use-room-at-foot.ts';
import { useWords } from '../../text/use-words.ts';
import { releaseWords } from '../../text/areas/release.ts';
import { OPEN_MARK_DESCRIPTION } from './ReviewText.tsx';
import type { Mark, MarkChoice, Workbench } from './workbench.ts';
import { openMark, sameWords, undecidedMarks } from './workbench.ts';

export type Verdict = 'accept' | 'change' | 'generalise' | 'keep' | 'always';

export interface OpenQuestionProps {
  readonly bench: Workbench;
  /** What the field holds for the open mark. */
  readonly put: string;
  readonly onPut: (put: string) => void;
  readonly onVerdict: (verdict: Verdict) => void;
  readonly onUndo: () => void;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Why the last key did nothing, or null. */
  readonly fault: 'nothingVaguer' | 'needsWords' | null;
}

/** Words proposed for a mark, or those decided before. */
export function putFor(mark: Mark, choice: MarkChoice | undefined): string {
  return choice?.action === 'replace' ? choice.replacement : mark.replacement;
}

/** The open proposal: what it is, what stands in the copy, and the four things one can say to it. */
export function OpenQuestion(props: OpenQuestionProps) {
  const { bench, put, onPut, onVerdict, onUndo, field, fault } = props;
  const words = useWords(releaseWords);
  const form = useRoomAtFoot<HTMLFormElement>(bench);
  const mark = openMark(bench);
  if (mark === null) return <NothingOpen bench={bench} />;
  const tier = words.tiers[mark.tier];
  const kind = words.kinds[mark.kind];
  const others = sameWords(bench, mark).length - 1;
  const choice = bench.choices.get(mark.id);
  return (
    <form
      ref={form}
      className="proposal stack"
      aria-labelledby="open-question"
      onSubmit={(event) => {
        event.preventDefault();
        onVerdict('accept');
      }}
    >
      <div className="stack stack--tight">
        <p className="eyebrow">{words.open.eyebrow(tier, kind, others)}</p>
        <h2 className="title release-open" id="open-question" dir="auto">
          {mark.text}
        </h2>
        <span hidden id={OPEN_MARK_DESCRIPTION}>
          {choice?.action === 'keep'
            ? words.open.kept
            : choice === undefined
              ? words.open.description(tier, kind, mark.replacement)
              : words.open.replaced(mark.text)}
        </span>
      </div>
      <Field
        ref={field}
        label={words.open.inCopy}
        quiet
        dir="auto"
        maxLength={500}
        value={put}
        trouble={fault === null ? undefined : words.open[fault]}
        onChange={({ target }) => {
          onPut(target.value);
        }}
      />
      <div className="proposal__actions">
        <Button kind="primary" type="submit" shortcut="A" aria-keyshortcuts="A">
          {words.open.accept}
        </Button>
        <Verb verdict="change" shortcut="C" onVerdict={onVerdict} />
        <Verb verdict="generalise" shortcut="G" onVerdict={onVerdict} />
        <Verb verdict="keep" shortcut="K" onVerdict={onVerdict} />
        {mark.kind !== 'chosen' && !mark.kind.startsWith('cast-') && mark.class === 'direct' && (
          <Verb verdict="always" shortcut="L" onVerdict={onVerdict} />
        )}
      </div>
      <p className="small proposal__keys">
        <kbd>↓</kbd> {words.open.next} <kbd>↑</kbd> {words.open.previous} <kbd>Z</kbd>{' '}
        {words.open.undo}. {words.open.promise}
      </p>
      {bench.past.length > 0 && (
        <div className="cluster">
          <Button kind="quiet" aria-keyshortcuts="Z" onClick={onUndo}>
            {words.open.undoButton}
          </Button>
          {undecidedMarks(bench).length === 0 && <p className="small">{words.open.allDecided}</p>}
        </div>
      )}
    </form>
  );
}

interface VerbProps {
  readonly verdict: Exclude<Verdict, 'accept'>;
  readonly shortcut: string;
  readonly onVerdict: (verdict: Verdict) => void;
}

function Verb({ verdict, shortcut, onVerdict }: VerbProps) {
  const words = useWords(releaseWords);
  return (
    <Button
      shortcut={shortcut}
      aria-keyshortcuts={shortcut}
      onClick={() => {
        onVerdict(verdict);
      }}
    >
      {words.open[verdict]}
    </Button>
  );
}

function NothingOpen({ bench }: { readonly bench: Workbench }) {
  const words = useWords(releaseWords);
  return (
    <div className="stack stack--tight">
      <h2 className="title" id="open-question">
        {words.open.none}
      </h2>
      <p className="small">
        {bench.included.size === 0 ? words.open.nonePassages : words.open.noneLead}
      </p>
    </div>
  );
}
