import { useState } from 'react';

import type { ProblemData } from '../../../shared/errors/problems.ts';
import type { Language } from '../../../shared/model/scheme.ts';
import { LANGUAGES } from '../../../shared/model/scheme.ts';
import { firstRunWords } from '../../text/areas/first-run.ts';
import { sayProblem, troubleWords } from '../../text/areas/problems.ts';
import { useLanguage } from '../../text/language.tsx';
import { LANGUAGE_NAMES } from '../../text/language-names.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { TroubleText } from '../../ui/TroubleText.tsx';
import { usePreferences } from '../../verso/preferences.tsx';
import { troubleOf } from '../../verso/verso-context.tsx';
import type { Step } from './steps.ts';

export interface LanguageStepProps {
  readonly onGo: (step: Step) => void;
  readonly onRestore: () => void;
  /** For a coordinator, who needs no journal. */
  readonly onMakeScheme: () => void;
  /** To the study desk. */
  readonly onResearch: () => void;
}

/** Answered at once: the page speaks the language that is chosen. */
export function LanguageStep({ onGo, onRestore, onMakeScheme, onResearch }: LanguageStepProps) {
  const words = useWords(firstRunWords);
  const troubles = useWords(troubleWords);
  const language = useLanguage();
  const { change } = usePreferences();
  const [problem, setProblem] = useState<ProblemData | null>(null);
  const choose = async (chosen: Language): Promise<boolean> => {
    try {
      await change({ language: chosen });
      setProblem(null);
      return true;
    } catch (error) {
      setProblem(troubleOf(error));
      return false;
    }
  };
  const goOn = async (): Promise<void> => {
    if (await choose(language)) onGo('role');
  };
  return (
    <Page
      side="recto"
      labelledBy="step"
      bodyClass="stack stack--loose"
      folio={
        <>
          <Button kind="primary" onClick={() => void goOn()}>
            {words.next}
          </Button>
          <Button kind="quiet" onClick={onRestore}>
            {words.haveBackup}
          </Button>
          <Button kind="quiet" onClick={onMakeScheme}>
            {words.coordinate}
          </Button>
          <Button kind="quiet" onClick={onResearch}>
            {words.research}
          </Button>
        </>
      }
    >
      <h2 className="lead" id="step">
        {words.language.lead}
      </h2>
      <Choice
        legend={words.language.legend}
        legendHidden
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        value={language}
        onChange={(chosen) => void choose(chosen)}
      />
      {problem !== null && (
        <Trouble alert>
          <TroubleText {...sayProblem(troubles.problem, problem)} />
        </Trouble>
      )}
      <p className="small">{words.language.hint}</p>
    </Page>
  );
}
