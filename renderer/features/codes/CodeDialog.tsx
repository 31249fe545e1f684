import { useEffect, useRef, useState } from 'react';

import type { Stretch } from '../../../shared/model/passage-coding.ts';
import { codingOn, isSameCoding, wholeCharacters } from '../../../shared/model/passage-coding.ts';
import { codesWords } from '../../text/areas/codes.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { ProblemLine } from '../trouble/index.ts';
import type { ShownCode } from './code-names.ts';
import { shownCodes } from './code-names.ts';
import { NEW, OwnCodeFields, useCodeDraft } from './OwnCodeFields.tsx';
import { PassageToSelectIn } from './PassageToSelectIn.tsx';
import { sentenceAt } from './sentence-at.ts';
import { shortened } from './shortened.ts';
import type { Codes, Marking } from './use-codes.ts';

export interface CodeDialogProps {
  readonly marking: Marking;
  readonly codes: Codes;
}

/** Which words, as what: selected in the passage itself, and a code chosen or made. */
export function CodeDialog({ marking, codes }: CodeDialogProps) {
  const { passage, place } = marking;
  const all = useWords(codesWords);
  const words = all.dialog;
  const shown = shownCodes(codes.own, all);
  const [selected, setSelected] = useState<Stretch>(marking.selected ?? { start: 0, end: 0 });
  const [code, setCode] = useState(marking.code ?? shown[0]?.id ?? NEW);
  const draft = useCodeDraft(codes, code);
  const [fault, setFault] = useState<string | null>(null);
  const stretch = chosenStretch(passage.text, selected);
  const choose = (id: string): void => {
    setFault(null);
    setCode(id);
    draft.begin(id);
  };
  const keepCode = async (): Promise<string | null> => {
    if (!draft.isChanged) return code;
    const outcome = await codes.save(code === NEW ? null : code, draft.words);
    if (outcome === null) return null;
    if (outcome.ok) {
      setCode(outcome.code.id);
      return outcome.code.id;
    }
    setFault(
      outcome.why === 'names-somebody' ? words.naming(outcome.words) : words.faults[outcome.why],
    );
    return null;
  };
  const mark = async (): Promise<void> => {
    if (stretch === null) return;
    const id = await keepCode();
    if (id === null) return;
    const coding = codingOn(passage, stretch, id);
    if (codes.codings.some((one) => isSameCoding(one, coding))) {
      setFault(words.already);
      return;
    }
    codes.turn(coding, true);
    codes.close();
  };
  const saveOnly = async (): Promise<void> => {
    if ((await keepCode()) !== null) codes.close();
  };
  const takeAway = async (): Promise<void> => {
    const outcome = await codes.takeAway(code);
    if (outcome === null) return;
    if (outcome.ok) choose(shown[0]?.id ?? NEW);
    else setFault(words.inUse);
  };
  const isToChange = marking.code !== null;
  return (
    <Dialog
      title={isToChange ? words.ownTitle : words.title(place)}
      onClose={codes.close}
      actions={
        <>
          <Button
            kind="primary"
            onClick={() => {
              void (isToChange ? saveOnly() : mark());
            }}
          >
            {isToChange ? words.change : words.do}
          </Button>
          {!isToChange && codes.own.some(({ id }) => id === code) && (
            <Button
              kind="quiet"
              onClick={() => {
                void takeAway();
              }}
            >
              {words.takeAway}
            </Button>
          )}
          <Button onClick={codes.close}>{words.cancel}</Button>
        </>
      }
    >
      {!isToChange && (
        <>
          <PassageToSelectIn text={passage.text} selected={selected} onSelect={setSelected} />
          <p className="small" role="status" dir="auto">
            {stretch === null
              ? words.nothing
              : words.chosen(shortened(passage.text.slice(stretch.start, stretch.end)))}
          </p>
          <Select
            label={words.code}
            value={code}
            options={[
              ...shown.map(({ id, name }) => ({ value: id, label: name })),
              { value: NEW, label: words.own },
            ]}
            onChange={choose}
          />
        </>
      )}
      {draft.isOwn ? (
        <OwnCodeFields
          draft={draft}
          isNew={code === NEW}
          onChanged={() => {
            setFault(null);
          }}
          onEnter={() => {
            void (isToChange ? saveOnly() : mark());
          }}
        />
      ) : (
        <Definition code={shown.find(({ id }) => id === code)} />
      )}
      <Fault words={fault} />
      <ProblemLine problem={codes.problem} />
    </Dialog>
  );
}

/** Where the text is large the dialog scrolls: what is wrong comes into view. */
function Fault({ words }: { readonly words: string | null }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (words !== null) box.current?.scrollIntoView({ block: 'nearest' });
  }, [words]);
  if (words === null) return null;
  return (
    <div ref={box}>
      <Trouble alert>{words}</Trouble>
    </div>
  );
}

function Definition({ code }: { readonly code: ShownCode | undefined }) {
  const words = useWords(codesWords).dialog;
  if (code === undefined) return null;
  return (
    <div className="stack stack--tight small" aria-live="polite">
      <p>{code.brief}</p>
      <dl className="facts coded-definition">
        {code.use !== '' && (
          <>
            <dt>{words.useWhen}</dt>
            <dd>{code.use}</dd>
          </>
        )}
        {code.doNotUse !== '' && (
          <>
            <dt>{words.doNotUse}</dt>
            <dd>{code.doNotUse}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

/** What is selected, or the sentence at the cursor; by whole characters. */
function chosenStretch(text: string, selected: Stretch): Stretch | null {
  const stretch = selected.start === selected.end ? sentenceAt(text, selected.start) : selected;
  return wholeCharacters(text, stretch);
}
