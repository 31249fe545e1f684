import { useId } from 'react';

export interface Option<T extends string | number> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

export interface ChoiceProps<T extends string | number> {
  readonly legend: string;
  readonly options: readonly Option<T>[];
  /** Null while nothing is chosen. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** The legend is for screen readers only, where a heading says it. */
  readonly legendHidden?: boolean;
}

/** One of a few, each on its own line. */
export function Choice<T extends string | number>(props: ChoiceProps<T>) {
  const { legend, options, value, onChange, legendHidden = false } = props;
  const name = useId();
  return (
    <fieldset className="stack stack--tight">
      <legend className={legendHidden ? 'visually-hidden' : 'label'}>{legend}</legend>
      {options.map((option) => (
        <div key={option.value}>
          <label className="check">
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              aria-describedby={option.hint === undefined ? undefined : `${name}-${option.value}`}
              onChange={() => {
                onChange(option.value);
              }}
            />
            <span>{option.label}</span>
          </label>
          {option.hint !== undefined && (
            <p className="small indent" id={`${name}-${option.value}`}>
              {option.hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}

/** One of a few on a line: the chosen word is underlined by the pencil, like a place. */
export function Segmented<T extends string | number>(props: ChoiceProps<T>) {
  const { legend, options, value, onChange } = props;
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => {
              onChange(option.value);
            }}
          />{' '}
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
