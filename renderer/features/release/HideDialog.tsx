import { useState } from 'react';

import { releaseWords } from '../../text/areas/release.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import type { Workbench } from './workbench.ts';
import { placesOf } from './workbench.ts';

export interface HideDialogProps {
  readonly bench: Workbench;
  /** The words selected in the text, or none. */
  readonly suggestion: string;
  readonly onHide: (words: string, replacement: string) => void;
  readonly onClose: () => void;
}

/** Hides words that Verso did not find. Selecting them first fills the field; typing does as well. */
export function HideDialog({ bench, suggestion, onHide, onClose }: HideDialogProps) {
  const words = useWords(releaseWords).hide;
  const [chosen, setChosen] = useState(suggestion);
  const [put, setPut] = useState(words.putDefault);
  const [missing, setMissing] = useState(false);
  const hide = (): void => {
    if (placesOf(bench, chosen).length === 0) setMissing(true);
    else onHide(chosen, put);
  };
  const onEnter = ({ key }: { readonly key: string }): void => {
    if (key === 'Enter') hide();
  };
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={hide}>
            {words.do}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <Field
        label={words.words}
        hint={words.wordsHint}
        dir="auto"
        value={chosen}
        trouble={missing ? words.notThere : undefined}
        onChange={({ target }) => {
          setMissing(false);
          setChosen(target.value);
        }}
        onKeyDown={onEnter}
      />
      <Field
        label={words.put}
        dir="auto"
        maxLength={500}
        value={put}
        onChange={({ target }) => {
          setPut(target.value);
        }}
        onKeyDown={onEnter}
      />
    </Dialog>
  );
}
