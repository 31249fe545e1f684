import { reflectWords } from '../../text/areas/reflect.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** The honest notice, from any page where one writes: what the lock does, and what it does not. */
export function NoticeDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(reflectWords);
  return (
    <Dialog
      title={words.notice.title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.close}</Button>}
    >
      <p>{words.notice.lead}</p>
      <ul className="stack stack--tight">
        {words.notice.points.map(([claim, meaning]) => (
          <li key={claim}>
            <strong>{claim}</strong> {meaning}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
