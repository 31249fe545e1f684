import { useState } from 'react';

import type { IdentityState } from '../../../shared/contract/release-calls.ts';
import type { ProblemData } from '../../../shared/errors/problems.ts';
import type { IdentityChoice } from '../../../shared/model/release-identity.ts';
import { identityChoiceSchema, POINTING_FACTS } from '../../../shared/model/release-identity.ts';
import { releaseFilesWords } from '../../text/areas/release-files.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/Check.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { troubleOf, useVerso } from '../../verso/verso-context.tsx';
import { ProblemLine } from '../trouble/index.ts';

export interface CopyNameDialogProps {
  readonly identity: IdentityState;
  readonly onClose: () => void;
  readonly onKept: (identity: IdentityState) => void;
}

type Refusal = keyof (typeof releaseFilesWords)['en']['name']['refused'];

/** One pseudonym for every wave; what points at a person in a small scheme is off unless ticked. */
export function CopyNameDialog({ identity, onClose, onKept }: CopyNameDialogProps) {
  const verso = useVerso();
  const words = useWords(releaseFilesWords).name;
  const [chosen, setChosen] = useState<IdentityChoice>(identity.chosen);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [problem, setProblem] = useState<ProblemData | null>(null);
  const isOfPair = refusal === 'pair-drawn-from-name';
  const change = (some: Partial<IdentityChoice>): void => {
    setRefusal(null);
    setChosen((before) => ({ ...before, ...some }));
  };
  const keep = async (): Promise<void> => {
    const trimmed = { ...chosen, pseudonym: chosen.pseudonym.trim(), pair: chosen.pair.trim() };
    if (!identityChoiceSchema.safeParse(trimmed).success) {
      setRefusal('invalid');
      return;
    }
    const answer = await verso.call('release.chooseIdentity', trimmed);
    if (answer.ok) onKept(answer.identity);
    else setRefusal(answer.why);
  };
  return (
    <Dialog
      title={words.dialog}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            onClick={() => {
              keep().catch((error: unknown) => {
                setProblem(troubleOf(error));
              });
            }}
          >
            {words.save}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <Field
        label={words.pseudonym}
        hint={identity.isFixed ? words.fixed : words.hint}
        readOnly={identity.isFixed}
        dir="auto"
        maxLength={40}
        value={chosen.pseudonym}
        trouble={refusal === null || isOfPair ? undefined : words.refused[refusal]}
        onChange={({ target }) => {
          change({ pseudonym: target.value });
        }}
      />
      <Field
        label={words.pair}
        hint={words.pairHint}
        dir="auto"
        maxLength={20}
        value={chosen.pair}
        trouble={isOfPair ? words.refused[refusal] : undefined}
        onChange={({ target }) => {
          change({ pair: target.value });
        }}
      />
      {identity.groups.length > 0 && (
        <Select
          label={words.group}
          value={chosen.group}
          options={[
            { value: '', label: words.noGroup },
            ...identity.groups.map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={(group) => {
            change({ group });
          }}
        />
      )}
      <fieldset className="stack stack--tight">
        <legend className="label">{words.shown}</legend>
        {identity.isSmallScheme && <p className="small">{words.small}</p>}
        {POINTING_FACTS.map((fact) => (
          <div key={fact}>
            <Check
              checked={chosen.shown.includes(fact)}
              onChange={(on) => {
                const others = chosen.shown.filter((one) => one !== fact);
                change({ shown: on ? [...others, fact] : others });
              }}
            >
              {words.facts[fact]}
            </Check>
          </div>
        ))}
      </fieldset>
      <ProblemLine problem={problem} />
    </Dialog>
  );
}
