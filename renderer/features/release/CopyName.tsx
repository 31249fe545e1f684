import { useState } from 'react';

import type { IdentityState } from '../../../shared/contract/release-calls.ts';
import { releaseFilesWords } from '../../text/areas/release-files.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { useAnswer } from '../../verso/use-answer.ts';
import { ProblemLine } from '../trouble/index.ts';
import { CopyNameDialog } from './CopyNameDialog.tsx';

export interface CopyNameProps {
  readonly onChanged: () => void;
}

/** Under which name the copies go, and what they say beside it (R11, R9). */
export function CopyName({ onChanged }: CopyNameProps) {
  const { answer, problem, put } = useAnswer('release.identity');
  const words = useWords(releaseFilesWords).name;
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="stack stack--tight" aria-labelledby="copy-name">
      <h2 className="label" id="copy-name">
        {words.title}
      </h2>
      <ProblemLine problem={problem} />
      {answer !== null && (
        <div className="cluster">
          <p dir="auto">{said(answer, words)}</p>
          <Button
            kind="quiet"
            onClick={() => {
              setOpen(true);
            }}
          >
            {words.change}
          </Button>
        </div>
      )}
      {answer !== null && isOpen && (
        <CopyNameDialog
          identity={answer}
          onClose={() => {
            setOpen(false);
          }}
          onKept={(identity) => {
            put(identity);
            setOpen(false);
            onChanged();
          }}
        />
      )}
    </section>
  );
}

function said(
  { chosen, says }: IdentityState,
  words: (typeof releaseFilesWords)['en']['name'],
): string {
  return words.say(
    chosen.pseudonym,
    says.map((fact) => words.says[fact]),
  );
}
