import type { ReactNode } from 'react';

import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

export interface QuestionProps {
  readonly title: string;
  /** The verb that loses something. */
  readonly confirm: string;
  readonly onConfirm: () => void;
  /** The safe answer; it has the keyboard, and Esc gives it, too. */
  readonly keep: string;
  readonly onKeep: () => void;
  /** What is lost. */
  readonly children: ReactNode;
}

/** Asked once more before something is lost. */
export function Question({ title, confirm, onConfirm, keep, onKeep, children }: QuestionProps) {
  return (
    <Dialog
      title={title}
      onClose={onKeep}
      actions={
        <>
          <Button kind="danger" onClick={onConfirm}>
            {confirm}
          </Button>
          <Button data-safe onClick={onKeep}>
            {keep}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
