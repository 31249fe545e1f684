import { useState } from 'react';

import type { BackupFile } from '../../../shared/model/vault.ts';
import { restoreWords } from '../../text/areas/restore.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { ContentsLine } from '../../ui/Contents.tsx';
import { canGoTo, STEPS } from './steps.ts';
import type { Step } from './steps.ts';

export interface StepsPageProps {
  readonly step: Step;
  readonly file: BackupFile | null;
  /** It has opened. */
  readonly isOpen: boolean;
  readonly onGo: (step: Step) => void;
}

/** The left page: the steps as a table of contents, with what was answered. */
export function StepsPage({ step, file, isOpen, onGo }: StepsPageProps) {
  const words = useWords(restoreWords);
  const [now] = useState(() => new Date());
  const answered: Partial<Record<Step, string | undefined>> = {
    backup: file === null ? undefined : words.backup.day(file.madeAt, now),
    way: isOpen ? words.opened : undefined,
  };
  return (
    <Page side="verso" labelledBy="restoring" bodyClass="stack stack--loose">
      <h1 id="restoring">{words.title}</h1>
      <nav aria-label={words.steps}>
        <ol className="contents">
          {STEPS.map((line) => (
            <ContentsLine
              key={line}
              current={line === step ? 'step' : undefined}
              state={line === step ? words.here : answered[line]}
              onGo={
                canGoTo(line, step)
                  ? () => {
                      onGo(line);
                    }
                  : undefined
              }
            >
              {words.step[line]}
            </ContentsLine>
          ))}
        </ol>
      </nav>
    </Page>
  );
}
