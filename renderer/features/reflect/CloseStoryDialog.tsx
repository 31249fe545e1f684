import type { StoryWave } from '../../../shared/model/stories.ts';
import { storiesWords } from '../../text/areas/stories.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export interface CloseStoryDialogProps {
  readonly wave: StoryWave;
  readonly onFinish: () => void;
  readonly onClose: () => void;
}

/** Says plainly what closes, and until when, before it does (R1). */
export function CloseStoryDialog({ wave, onFinish, onClose }: CloseStoryDialogProps) {
  const words = useWords(storiesWords).close[wave];
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={onFinish}>
            {words.finish}
          </Button>
          <Button data-safe onClick={onClose}>
            {words.stay}
          </Button>
        </>
      }
    >
      <p>{words.what}</p>
      <p>{words.until}</p>
    </Dialog>
  );
}
