import { useState } from 'react';

import type { ProblemData } from '../../../shared/errors/problems.ts';
import { releaseFilesWords } from '../../text/areas/release-files.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { troubleOf, useVerso } from '../../verso/verso-context.tsx';
import { ProblemLine } from '../trouble/index.ts';
import { BesideOther } from './SaveCopy.tsx';

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly place: string; readonly lines: number }
  | { readonly kind: 'beside'; readonly token: string; readonly place: string }
  | { readonly kind: 'failed'; readonly problem: ProblemData };

/** Originals and replacements, in a file of its own, kept apart from every copy (R10). */
export function ListOfChanges() {
  const verso = useVerso();
  const language = useLanguage();
  const words = useWords(releaseFilesWords);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const write = async (token: string, place: string, knowingly: boolean): Promise<Outcome> => {
    const answer = await verso.call('release.saveLog', { token, language, knowingly });
    if (answer.outcome === 'beside-other') return { kind: 'beside', token, place };
    return { kind: 'saved', place, lines: answer.lines };
  };
  const run = (work: () => Promise<Outcome>): void => {
    void work()
      .catch((error: unknown): Outcome => ({ kind: 'failed', problem: troubleOf(error) }))
      .then(setOutcome);
  };
  return (
    <section className="stack stack--title" aria-labelledby="list-of-changes">
      <h2 className="label" id="list-of-changes">
        {words.log.title}
      </h2>
      <p className="small">{words.log.lead}</p>
      <div className="cluster">
        <Button
          kind="quiet"
          onClick={() => {
            run(async () => {
              const { suggestedName } = words.log;
              const file = await verso.call('session.chooseSaveFile', {
                suggestedName,
                format: 'log',
              });
              return file === null ? { kind: 'none' } : write(file.token, file.place, false);
            });
          }}
        >
          {words.log.save}
        </Button>
      </div>
      {outcome.kind === 'beside' && (
        <BesideOther
          why={words.beside.log}
          onAnyway={() => {
            run(() => write(outcome.token, outcome.place, true));
          }}
        />
      )}
      {outcome.kind === 'failed' && <ProblemLine problem={outcome.problem} />}
      <p className="release-place" role="status" dir="auto">
        {outcome.kind === 'saved' && words.log.saved(outcome.place, outcome.lines)}
      </p>
    </section>
  );
}
