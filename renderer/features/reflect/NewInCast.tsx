import type { Naming } from '../../../shared/naming/namings.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { CastDialog } from '../release/index.ts';

export interface NewInCastProps {
  /** What was pointed out. */
  readonly naming: Naming;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** Puts a name on the cast list without leaving the page. The words of the entry stay as they are. */
export function NewInCast({ naming, onSaved, onClose }: NewInCastProps) {
  const verso = useVerso();
  return (
    <CastDialog
      member={null}
      suggestion={naming.text}
      suggestedKind={naming.kind === 'person' ? 'person' : 'place'}
      onSave={async (member) => {
        await verso.call('cast.save', member);
        onSaved();
      }}
      onRemove={() => Promise.resolve()}
      onClose={onClose}
    />
  );
}
