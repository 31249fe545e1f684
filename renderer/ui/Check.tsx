import { useId } from 'react';
import type { ReactNode } from 'react';

interface TickProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly hint?: ReactNode;
}

export interface CheckProps extends TickProps {
  readonly kind?: 'checkbox' | 'switch';
}

/** A tick or a switch; its words are its label. */
export function Check({ kind = 'checkbox', checked, onChange, children, hint }: CheckProps) {
  const id = useId();
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          role={kind === 'switch' ? 'switch' : undefined}
          checked={checked}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => {
            onChange(event.target.checked);
          }}
        />
        <span>{children}</span>
      </label>
      {hint !== undefined && (
        <p className="small indent" id={id}>
          {hint}
        </p>
      )}
    </>
  );
}
