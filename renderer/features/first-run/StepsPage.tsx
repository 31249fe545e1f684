import type { Role } from '../../../shared/model/scheme.ts';
import { firstRunWords } from '../../text/areas/first-run.ts';
import { useLanguage } from '../../text/language.tsx';
import { LANGUAGE_NAMES } from '../../text/language-names.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { ContentsLine } from '../../ui/Contents.tsx';
import { canGoTo, STEPS } from './steps.ts';
import type { Step } from './steps.ts';

export interface StepsPageProps {
  readonly step: Step;
  readonly role: Role | null;
  readonly read: boolean;
  readonly onGo: (step: Step) => void;
}

/** The left page: the steps as a table of contents, with what was answered. */
export function StepsPage({ step, role, read, onGo }: StepsPageProps) {
  const words = useWords(firstRunWords);
  const language = useLanguage();
  const answered: Partial<Record<Step, string | undefined>> = {
    language: step === 'language' ? undefined : LANGUAGE_NAMES[language],
    role: role === null ? undefined : words.role.state[role],
    notice: read ? words.read : undefined,
  };
  return (
    <Page
      side="verso"
      labelledBy="before"
      bodyClass="stack stack--loose"
      {...(step === 'notice' ? { folio: <p className="footnote">{words.notice.source}</p> } : {})}
    >
      <h1 id="before">{words.title}</h1>
      <nav aria-label={words.settingUp}>
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
