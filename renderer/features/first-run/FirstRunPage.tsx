import { useState } from 'react';

import type { Role } from '../../../shared/model/scheme.ts';
import { Book, Head, Page, Spread } from '../../ui/Book.tsx';
import { Wordmark } from '../../ui/Wordmark.tsx';
import { useVerso } from '../../verso/verso-context.tsx';
import type { SecretBytes } from '../passphrase/index.ts';
import { WordsOnPaper } from '../recovery-words/index.ts';
import { SchemeMaker } from '../scheme/index.ts';
import { StudyDesk } from '../study-desk/index.ts';
import { DeskPage } from './DeskPage.tsx';
import { LanguageStep } from './LanguageStep.tsx';
import { NoticeStep } from './NoticeStep.tsx';
import { PassphraseStep } from './PassphraseStep.tsx';
import { RoleStep } from './RoleStep.tsx';
import type { Step } from './steps.ts';
import { StepsPage } from './StepsPage.tsx';

export interface FirstRunPageProps {
  /** The journal is made, open, and its recovery words are on paper. */
  readonly onDone: () => void;
  /** There is a journal already, in a backup. */
  readonly onRestore: () => void;
}

/** From nothing to an open journal: language, role, the honest notice, passphrase, words on paper. */
export function FirstRunPage({ onDone, onRestore }: FirstRunPageProps) {
  const verso = useVerso();
  const [step, setStep] = useState<Step>('language');
  const [role, setRole] = useState<Role | null>(null);
  const [read, setRead] = useState(false);
  const [list, setList] = useState<readonly string[]>([]);
  /** A coordinator makes a scheme file, and no journal. */
  const [making, setMaking] = useState(false);
  /** A researcher opens releases, and makes no journal either. */
  const [researching, setResearching] = useState(false);

  const make = async (passphrase: SecretBytes): Promise<void> => {
    if (role === null) return setStep('role');
    const made = await verso.call('vault.create', { passphrase, role });
    setList(made.recoveryWords);
    setStep('words');
  };

  return (
    <Book>
      <Head
        left={
          <span className="brand">
            <Wordmark />
          </span>
        }
        right={null}
      />
      {researching ? (
        <Spread>
          <DeskPage />
          <Page side="recto" labelledBy="desk-title">
            <StudyDesk onBack={() => setResearching(false)} />
          </Page>
        </Spread>
      ) : making ? (
        <Spread>
          <StepsPage step={step} role={role} read={read} onGo={setStep} />
          <Page side="recto" labelledBy="section">
            <SchemeMaker onBack={() => setMaking(false)} />
          </Page>
        </Spread>
      ) : step === 'words' ? (
        <WordsOnPaper list={list} onConfirmed={onDone} />
      ) : (
        <Spread>
          <StepsPage step={step} role={role} read={read} onGo={setStep} />
          {step === 'language' && (
            <LanguageStep
              onGo={setStep}
              onRestore={onRestore}
              onMakeScheme={() => setMaking(true)}
              onResearch={() => setResearching(true)}
            />
          )}
          {step === 'role' && <RoleStep role={role} onRole={setRole} onGo={setStep} />}
          {step === 'notice' && <NoticeStep read={read} onRead={setRead} onGo={setStep} />}
          {step === 'passphrase' && <PassphraseStep onChosen={make} onGo={setStep} />}
        </Spread>
      )}
    </Book>
  );
}
