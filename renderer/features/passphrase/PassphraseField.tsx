import { useState } from 'react';
import type { KeyboardEvent } from 'react';

import { passphraseWords } from '../../text/areas/passphrase.ts';
import { useWords } from '../../text/use-words.ts';
import { Field } from '../../ui/Field.tsx';
import type { FieldProps } from '../../ui/Field.tsx';

export interface PassphraseFieldProps extends Omit<FieldProps, 'type' | 'value' | 'hint'> {
  readonly hint?: string;
  readonly shown?: boolean;
}

/** A field whose words are dots. It keeps nothing in React's state, and says when Caps Lock is on. */
export function PassphraseField({ shown = false, hint, ...rest }: PassphraseFieldProps) {
  const words = useWords(passphraseWords);
  const [capsLock, setCapsLock] = useState(false);
  const look = (event: KeyboardEvent): void => {
    setCapsLock(event.getModifierState('CapsLock'));
  };
  const said = [hint, capsLock ? words.capsLock : undefined].filter((line) => line !== undefined);
  return (
    <Field
      {...rest}
      type={shown ? 'text' : 'password'}
      maxLength={1000}
      autoCapitalize="none"
      onKeyDown={look}
      onKeyUp={look}
      {...(said.length > 0 ? { hint: said.map((line) => <p key={line}>{line}</p>) } : {})}
    />
  );
}
