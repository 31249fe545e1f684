import { useId } from 'react';
import type { ReactNode } from 'react';

import type { Option } from './Choice.tsx';

export interface ScaleProps<T extends string | number> {
  /** The statement that is answered. */
  readonly legend: string;
  /** Behind the legend, in the window's language. */
  readonly mark?: ReactNode;
  /** In which the statement is written, where that is not the window's language. */
  readonly lang?: string | undefined;
  /** On one line, from end to end. */
  readonly points: readonly Option<T>[];
  /** Beside the line: not to say. */
  readonly apart: Option<T>;
  readonly value: T | null;
  readonly onChange: (value: T) => void;
}

/** A statement and its points on one line; the arrow keys move, "prefer not to say" among them. */
export function Scale<T extends string | number>(props: ScaleProps<T>) {
  const { legend, mark, lang, points, apart, value, onChange } = props;
  const name = useId();
  const radio = (option: Option<T>) => (
    <input
      type="radio"
      name={name}
      checked={option.value === value}
      onChange={() => {
        onChange(option.value);
      }}
    />
  );
  return (
    <fieldset className="scale">
      <legend lang={lang}>
        {legend}
        {mark}
      </legend>
      <div className="scale__points">
        {points.map((option) => (
          <label key={option.value}>
            {radio(option)} {option.label}
          </label>
        ))}
      </div>
      <label className="check">
        {radio(apart)} <span>{apart.label}</span>
      </label>
    </fieldset>
  );
}
