import { useId, useState } from 'react';

import type { CallOutput } from '../../../shared/contract/contract.ts';
import { schemeWords } from '../../text/areas/scheme.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { ProblemLine } from '../trouble/index.ts';

export interface CardFieldProps {
  /** One goes into the file. */
  readonly hasCard: boolean;
  /** Null takes it out. */
  readonly onCard: (card: string | null) => void;
}

type Reading = CallOutput<'scheme.readCard'>;
type Card = Extract<Reading, { readonly outcome: 'card' }>;
type Refusal = keyof (typeof schemeWords)['en']['cardRefused'];

/** A card has a few hundred bytes. */
const MOST_CHARACTERS = 100_000;

/** The researcher's card, from its file or pasted; what is no card is said at once. */
export function CardField({ hasCard, onCard }: CardFieldProps) {
  const verso = useVerso();
  const words = useWords(schemeWords);
  const id = useId();
  const { problem, run } = useDeed();
  const [pasted, setPasted] = useState('');
  const [read, setRead] = useState<Card | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = async (text: string): Promise<void> => {
    setRefusal(null);
    if (text.length > MOST_CHARACTERS) return setRefusal('too-large');
    const reading: Reading = await verso.call('scheme.readCard', { text });
    if (reading.outcome !== 'card') return setRefusal(reading.outcome);
    setRead(reading);
    setPasted('');
    onCard(reading.card);
  };
  return (
    <fieldset className="stack">
      <legend className="label">{words.card}</legend>
      <p className="small">{words.cardHint}</p>
      <div className="field">
        <label className="label" htmlFor={id}>
          {words.cardFile}
        </label>
        <input
          id={id}
          type="file"
          accept=".verso-study-card,application/json"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) {
              run(async () => take(await file.slice(0, MOST_CHARACTERS + 1).text()));
            }
            // The same file may be chosen again after it was mended.
            target.value = '';
          }}
        />
      </div>
      <TextArea
        label={words.cardPaste}
        rows={2}
        maxLength={MOST_CHARACTERS}
        value={pasted}
        onChange={({ target }) => {
          setPasted(target.value);
        }}
      />
      <p>
        <Button
          onClick={() => {
            run(() => take(pasted));
          }}
        >
          {words.cardRead}
        </Button>
      </p>
      {refusal !== null && <Trouble alert>{words.cardRefused[refusal]}</Trouble>}
      <ProblemLine problem={problem} />
      <div role="status" className="stack stack--tight">
        {hasCard && read !== null && (
          <>
            <p dir="auto">{words.cardIn(read.studyId)}</p>
            <p className="release-place">{words.cardCompare(read.fingerprint)}</p>
          </>
        )}
      </div>
      {hasCard && (
        <p>
          <Button
            kind="quiet"
            onClick={() => {
              setRead(null);
              setRefusal(null);
              onCard(null);
            }}
          >
            {words.cardOut}
          </Button>
        </p>
      )}
    </fieldset>
  );
}
