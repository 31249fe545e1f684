import { useState } from 'react';

import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { BackupFile, BackupPreview } from '../../../shared/model/vault.ts';
import { Book, Spread } from '../../ui/Book.tsx';
import { PlainHead } from '../places/index.ts';
import { BackupStep } from './BackupStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { InsideStep } from './InsideStep.tsx';
import type { Step } from './steps.ts';
import { StepsPage } from './StepsPage.tsx';
import { useFolder } from './use-folder.ts';
import { WayStep } from './WayStep.tsx';

export interface RestorePageProps {
  /** The journal of this device: none yet, one behind the door, or one that is open. */
  readonly present: 'none' | 'closed' | 'open';
  /** The restored journal is open, and the person has read what became of the one before. */
  readonly onRestored: (way: 'passphrase' | 'words') => void;
  readonly onLeave: () => void;
}

/** From a file on another disk to an open journal. Until the last button nothing is changed. */
export function RestorePage({ present, onRestored, onLeave }: RestorePageProps) {
  const [step, setStep] = useState<Step>('backup');
  const folder = useFolder();
  const [file, setFile] = useState<BackupFile | null>(null);
  const [preview, setPreview] = useState<BackupPreview | null>(null);
  const [restored, setRestored] = useState<CallOutput<'backups.restore'>>(null);
  const go = (to: Step): void => {
    // What was opened counts until another one is, or until the way in is tried anew.
    setPreview(null);
    setStep(to);
  };
  return (
    <Book>
      <PlainHead lock={present === 'open' || restored !== null} />
      <Spread>
        <StepsPage step={step} file={file} isOpen={preview !== null} onGo={go} />
        {step === 'backup' && (
          <BackupStep
            {...folder}
            chosen={file}
            onChosen={(chosen) => {
              setFile(chosen);
              setStep('way');
            }}
            onLeave={onLeave}
          />
        )}
        {step === 'way' && file !== null && (
          <WayStep
            file={file}
            onOpened={(opened) => {
              setPreview(opened);
              setStep('inside');
            }}
            onOther={() => {
              go('backup');
            }}
          />
        )}
        {step === 'inside' && preview !== null && (
          <InsideStep
            preview={preview}
            takesPlace={present !== 'none'}
            onRestored={(done) => {
              setRestored(done);
              setStep('done');
            }}
            onOther={() => {
              go('backup');
            }}
            onLeave={onLeave}
          />
        )}
        {step === 'done' && restored !== null && (
          <DoneStep
            restored={restored}
            onOpen={() => {
              onRestored(restored.outcome === 'unlocked-by-words' ? 'words' : 'passphrase');
            }}
          />
        )}
      </Spread>
    </Book>
  );
}
