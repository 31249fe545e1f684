import { useState } from 'react';

import type { BackupFile } from '../../../shared/model/vault.ts';
import { sayProblem, troubleWords } from '../../text/areas/problems.ts';
import { restoreWords } from '../../text/areas/restore.ts';
import { sentenceCase } from '../../text/counting.ts';
import { momentsApart } from '../../text/days.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { TroubleText } from '../../ui/TroubleText.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import { Working } from '../../ui/Working.tsx';
import { useFacts } from '../../verso/use-facts.ts';
import { areOfSeveralJournals, journalOf } from './backup-files.ts';
import type { Folder, FolderLine } from './use-folder.ts';

export interface BackupStepProps extends FolderLine {
  /** Chosen before, when one comes back to this step. */
  readonly chosen: BackupFile | null;
  readonly onChosen: (file: BackupFile) => void;
  readonly onLeave: () => void;
}

/** A folder, and one of the backups in it. */
export function BackupStep({ looking, choose, chosen, onChosen, onLeave }: BackupStepProps) {
  const words = useWords(restoreWords);
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const [name, setName] = useState<string | null>(chosen?.name ?? null);
  const isChosenHere = useFacts()?.lacks.includes('file-dialogs') !== true;
  const files = looking.phase === 'seen' ? looking.folder.files : [];
  // The newest, until another one is chosen.
  const file = files.find((one) => one.name === name) ?? files[0];
  return (
    <Page
      side="recto"
      labelledBy="step"
      bodyClass="stack stack--loose"
      folio={
        <>
          {file === undefined ? (
            <Button kind="primary" onClick={choose}>
              {looking.phase === 'seen' ? words.backup.chooseOther : words.backup.choose}
            </Button>
          ) : (
            <>
              <Button
                kind="primary"
                onClick={() => {
                  onChosen(file);
                }}
              >
                {words.next}
              </Button>
              <Button onClick={choose}>{words.backup.chooseOther}</Button>
            </>
          )}
          <Button kind="quiet" onClick={onLeave}>
            {words.leave}
          </Button>
        </>
      }
    >
      <h2 className="lead" id="step" ref={heading} tabIndex={-1}>
        {file === undefined ? words.backup.ask : words.backup.askWhich}
      </h2>
      {looking.phase === 'looking' && <Working label={words.backup.looking} />}
      {looking.phase === 'unknown' && <p className="prose">{words.backup.noneKnown}</p>}
      {file === undefined && !isChosenHere && <p>{words.backup.noDialog}</p>}
      {looking.phase === 'trouble' && <FolderTrouble problem={looking.problem} />}
      {looking.phase === 'seen' && (
        <Files folder={looking.folder} name={file?.name ?? null} onName={setName} />
      )}
    </Page>
  );
}

function FolderTrouble({ problem }: { readonly problem: Parameters<typeof sayProblem>[1] }) {
  const troubles = useWords(troubleWords);
  return (
    <Trouble alert>
      <TroubleText {...sayProblem(troubles.problem, problem)} />
    </Trouble>
  );
}

interface FilesProps {
  readonly folder: Folder;
  readonly name: string | null;
  readonly onName: (name: string) => void;
}

function Files({ folder, name, onName }: FilesProps) {
  const { backup: words } = useWords(restoreWords);
  const [now] = useState(() => new Date());
  const language = useLanguage();
  const moments = momentsApart(
    folder.files.map(({ madeAt }) => madeAt),
    now,
    language,
  );
  const several = areOfSeveralJournals(folder.files);
  return (
    <>
      {folder.files.length === 0 ? (
        <div className="stack" role="status">
          <p className="prose">{words.empty}</p>
          <p>{words.emptyNext}</p>
        </div>
      ) : (
        <Choice
          legend={words.legend}
          options={folder.files.map((file, index) => ({
            value: file.name,
            label: sentenceCase(moments[index] ?? ''),
            hint: several ? words.sizeOf(file.bytes, journalOf(file)) : words.size(file.bytes),
          }))}
          value={name}
          onChange={onName}
        />
      )}
      {several && <p>{words.several}</p>}
      <dl className="facts">
        <dt>{words.folder}</dt>
        <dd className="path">{folder.place}</dd>
      </dl>
    </>
  );
}
