import type { Pack } from '../../../shared/content/packs.ts';
import { sources } from '../../../shared/content/packs.ts';
import { reflectWords } from '../../text/areas/reflect.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export interface SourcesDialogProps {
  readonly pack: Pack;
  readonly onClose: () => void;
}

/** Every source that the questions of a pack draw on, cited in full, each once. */
export function SourcesDialog({ pack, onClose }: SourcesDialogProps) {
  const words = useWords(reflectWords);
  const keys = [...new Set(pack.prompts.flatMap((prompt) => prompt.sources))];
  return (
    <Dialog
      title={words.sourcesTitle}
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.close}</Button>}
    >
      <ul className="citations" lang="en">
        {keys.map((key) => (
          <li key={key}>{sources[key]?.citation ?? key}</li>
        ))}
      </ul>
    </Dialog>
  );
}
