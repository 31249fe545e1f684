import { useState } from 'react';

import { LONGEST_CODE_NAME } from '../../../shared/content/codebook.ts';
import { LONGEST_BRIEF } from '../../../shared/model/own-codes.ts';
import { codesWords } from '../../text/areas/codes.ts';
import { useWords } from '../../text/use-words.ts';
import { Field } from '../../ui/Field.tsx';
import type { Codes } from './use-codes.ts';

/** In the list of codes: the one that is to be made. */
export const NEW = 'new';

export interface CodeDraft {
  readonly isOwn: boolean;
  /** There is something to keep before the code can be used. */
  readonly isChanged: boolean;
  readonly words: { readonly name: string; readonly brief: string };
  readonly begin: (id: string) => void;
  readonly put: (change: { readonly name?: string; readonly brief?: string }) => void;
}

/** What the author calls a code of their own, as it is being typed. */
export function useCodeDraft({ own }: Codes, code: string): CodeDraft {
  const kept = (id: string) => {
    const { name = '', brief = '' } = own.find((one) => one.id === id) ?? {};
    return { name, brief };
  };
  const [words, setWords] = useState(kept(code));
  const before = kept(code);
  const isOwn = code === NEW || own.some(({ id }) => id === code);
  return {
    isOwn,
    isChanged:
      code === NEW || (isOwn && (words.name !== before.name || words.brief !== before.brief)),
    words,
    begin: (id) => {
      setWords(kept(id));
    },
    put: (change) => {
      setWords({ ...words, ...change });
    },
  };
}

export interface OwnCodeFieldsProps {
  readonly draft: CodeDraft;
  readonly isNew: boolean;
  readonly onChanged: () => void;
  readonly onEnter: () => void;
}

/** Name and short definition of a code of the author's own. */
export function OwnCodeFields({ draft, isNew, onChanged, onEnter }: OwnCodeFieldsProps) {
  const words = useWords(codesWords).dialog;
  const onKeyDown = ({ key }: { readonly key: string }): void => {
    if (key === 'Enter') onEnter();
  };
  return (
    <>
      <Field
        label={words.name}
        hint={isNew ? words.nameHint : words.nameHintOwn}
        dir="auto"
        maxLength={LONGEST_CODE_NAME}
        value={draft.words.name}
        onChange={({ target }) => {
          onChanged();
          draft.put({ name: target.value });
        }}
        onKeyDown={onKeyDown}
      />
      <Field
        label={words.brief}
        dir="auto"
        maxLength={LONGEST_BRIEF}
        value={draft.words.brief}
        onChange={({ target }) => {
          onChanged();
          draft.put({ brief: target.value });
        }}
        onKeyDown={onKeyDown}
      />
    </>
  );
}
