import { useId } from 'react';

import type { Option } from './Choice.tsx';

export interface SelectProps<T extends string | number> {
  readonly label: string;
  /** For whoever hears it, where several boxes of a page bear one label: begins with that. */
  readonly labelInFull?: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few, in a sentence: its label and the box on one line. */
export function Select<T extends string | number>(props: SelectProps<T>) {
  const { label, labelInFull, options, value, onChange } = props;
  const id = useId();
  return (
    <div className="cluster">
      <label htmlFor={id}>{label}</label>
      <select
        className="select"
        id={id}
        aria-label={labelInFull}
        value={String(value)}
        onChange={(event) => {
          const chosen = options[event.target.selectedIndex];
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={String(option.value)}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
