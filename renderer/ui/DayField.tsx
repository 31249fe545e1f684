import { Field } from './Field.tsx';
import type { LabelledParts } from './Labelled.tsx';

export interface DayFieldProps extends LabelledParts {
  /** YYYY-MM-DD, or null for none. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** A day that can be left open. */
export function DayField({ value, onChange, ...parts }: DayFieldProps) {
  return (
    <Field
      {...parts}
      type="date"
      value={value ?? ''}
      onChange={({ target }) => {
        onChange(target.value === '' ? null : target.value);
      }}
    />
  );
}
