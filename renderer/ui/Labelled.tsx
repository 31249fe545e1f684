import { useId } from 'react';
import type { ReactNode } from 'react';

import { Trouble } from './Trouble.tsx';

/** What stands about a field, whatever its kind. */
export interface LabelledParts {
  readonly label: string;
  /** For whoever hears it, where several fields of a page bear one label: begins with that. */
  readonly labelInFull?: string | undefined;
  /** In which the label is written, where that is not the window's language. */
  readonly labelLang?: string | undefined;
  /** The label in small type, where the question above says the same. */
  readonly quiet?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong with it: read out at once, and the field's description. */
  readonly trouble?: ReactNode;
}

/** For the element that is labelled. */
export interface LabelledBy {
  readonly id: string;
  readonly 'aria-label': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

interface LabelledProps extends LabelledParts {
  readonly children: (labelledBy: LabelledBy) => ReactNode;
}

/** Label above, hint below it, the field, and what is wrong with it: one frame for every kind of field. */
export function Labelled(props: LabelledProps) {
  const { label, labelInFull, labelLang, quiet, hint, trouble, children } = props;
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, trouble ? `${id}-trouble` : ''];
  const describedBy = described.filter(Boolean).join(' ');
  return (
    <>
      <div className="field">
        <label className={quiet === true ? 'small' : 'label'} htmlFor={id} lang={labelLang}>
          {label}
        </label>
        {hint !== undefined && (
          <div className="small" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        {children({
          id,
          'aria-label': labelInFull,
          'aria-invalid': trouble ? true : undefined,
          'aria-describedby': describedBy === '' ? undefined : describedBy,
        })}
      </div>
      {trouble && (
        <Trouble id={`${id}-trouble`} alert>
          {trouble}
        </Trouble>
      )}
    </>
  );
}
