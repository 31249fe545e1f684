import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';

export interface DialogProps {
  readonly title: string;
  /** Esc and the safe answer. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the safe one last; one with `data-safe` has the keyboard when the dialog opens. */
  readonly actions: ReactNode;
}

/** The system's own modal dialog; mounted means open. Focus returns to where it was. */
export function Dialog({ title, onClose, children, actions }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('[data-safe]')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="stack">
        <h2 className="lead" id={id}>
          {title}
        </h2>
        {children}
        <div className="dialog__actions cluster">{actions}</div>
      </div>
    </dialog>
  );
}
