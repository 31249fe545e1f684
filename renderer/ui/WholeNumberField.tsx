import { useState } from 'react';

import { Field } from './Field.tsx';
import type { LabelledParts } from './Labelled.tsx';

export interface WholeNumberFieldProps extends Omit<LabelledParts, 'trouble'> {
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
  /** Said while what is typed is no whole number between the two. */
  readonly wrong: string;
  /** Empty is no answer. */
  readonly required?: boolean;
  /** Called with what is a number, and with null for nothing typed; never with what is wrong. */
  readonly onChange: (value: number | null) => void;
}

/** A whole number. What is typed stays as it is typed, so that what is wrong with it can be seen. */
export function WholeNumberField(props: WholeNumberFieldProps) {
  const { value, least, most, wrong, required, onChange, ...parts } = props;
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  const read = (text: string): number | null | 'wrong' => {
    if (text === '') return required === true ? 'wrong' : null;
    const number = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? number : 'wrong';
  };
  return (
    <Field
      {...parts}
      inputMode="numeric"
      value={typed}
      trouble={read(typed) === 'wrong' ? wrong : undefined}
      onChange={({ target }) => {
        const text = target.value.trim();
        setTyped(text);
        const number = read(text);
        if (number !== 'wrong') onChange(number);
      }}
    />
  );
}
