import type { IdentifierKind } from '../../../shared/model/release.ts';
import type { Naming } from '../../../shared/naming/namings.ts';
import { namingHelpWords } from '../../text/areas/naming-help.ts';
import { useWords } from '../../text/use-words.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import './naming-help.css';

/** Id of the note: it describes the text area with the words that it is about. */
export const NAMING_NOTE_ID = 'naming-note';

export interface NamingNoteProps {
  /** Null for nothing: what a screen reader hears is there before it speaks. */
  readonly naming: Naming | null;
  /** Of the meeting that the entry is about; a date may give way to it. */
  readonly meeting: number | null;
  /** Which keys take the first offer, and which leave the words as they are. */
  readonly keys: { readonly take: string; readonly leave: string };
  /** Whether its words are underlined, so that it can stand level with them. */
  readonly isLevel: boolean;
  readonly onPut: (words: string) => void;
  readonly onAddToCast: () => void;
  /** The words stay in this entry. */
  readonly onLeave: () => void;
  /** Back to the words. */
  readonly onBack: () => void;
}

/**
 * In the outer margin, level with its words: what they may give away, and what could stand instead. It
 * comes after the words in the order of the keyboard, and Escape leads back. A screen reader hears of it in
 * the pause, after what it is saying.
 */
export function NamingNote({ naming, ...rest }: NamingNoteProps) {
  const words = useWords(namingHelpWords);
  const { take, leave } = rest.keys;
  return (
    <>
      <p className="visually-hidden" role="status">
        {naming !== null &&
          words.heard(naming.text, words.asks[naming.kind], take, naming.replacement, leave)}
      </p>
      {naming !== null && <Note naming={naming} {...rest} />}
    </>
  );
}

function Note(props: NamingNoteProps & { readonly naming: Naming }) {
  const { naming, meeting, keys, isLevel, onPut, onAddToCast, onLeave, onBack } = props;
  const words = useWords(namingHelpWords);
  const { text, kind, replacement } = naming;
  const meetings = kind === 'date' && meeting !== null ? [words.meeting(meeting)] : [];
  return (
    <aside
      id={NAMING_NOTE_ID}
      className={isLevel ? 'slip slip--level' : 'slip'}
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBack();
      }}
    >
      <p className="slip__phrase" dir="auto">
        {words.quoted(text)}
      </p>
      <p>{words.asks[kind]}</p>
      {[replacement, ...meetings].map((offer, place) => (
        <p key={offer}>
          <TextButton
            aria-label={words.useLabel(offer, text)}
            onClick={() => {
              onPut(offer);
            }}
          >
            {words.use} <span className="put">{offer}</span>
          </TextButton>
          {place === 0 && (
            <>
              {' '}
              <kbd>{keys.take}</kbd>
            </>
          )}
        </p>
      ))}
      {MAY_JOIN.has(kind) && (
        <p>
          <TextButton aria-label={words.addToCastLabel(text)} onClick={onAddToCast}>
            {words.addToCast}
          </TextButton>
        </p>
      )}
      <p>
        <TextButton aria-label={words.notNowLabel(text)} onClick={onLeave}>
          {words.notNow}
        </TextButton>{' '}
        <kbd>{keys.leave}</kbd>
      </p>
    </aside>
  );
}

/** Whom and what one calls by a name, and is not on the list. */
const MAY_JOIN: ReadonlySet<IdentifierKind> = new Set<IdentifierKind>([
  'person',
  'institution',
  'place',
]);
