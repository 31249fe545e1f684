import { useState } from 'react';

import type { VaultHealth } from '../../../shared/model/vault.ts';
import { backupWords } from '../../text/areas/backups.ts';
import { settingsWords } from '../../text/areas/settings.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Working } from '../../ui/Working.tsx';
import type { Answer } from '../../verso/use-answer.ts';
import { useDeed } from '../../verso/use-deed.ts';
import { useWork } from '../../verso/use-work.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { workWords } from '../../text/areas/work.ts';
import { ProblemLine } from '../trouble/index.ts';
import { Stopped, UnderWay } from '../long-work/index.ts';
import { BackupFiles } from './BackupFiles.tsx';
import { HowBackupsStand } from './HowBackupsStand.tsx';
import { PlaceWarning } from './PlaceWarning.tsx';
import { RemoveOlder } from './RemoveOlder.tsx';
import { StopBackups } from './StopBackups.tsx';

export interface BackupsSectionProps {
  readonly backups: Answer<'backups.read'>;
  /** Where the journal itself lies; null until it is known. */
  readonly place: VaultHealth['place'] | null;
}

type Done = 'none' | 'made' | 'removed' | 'ended' | 'called-off';

export function BackupsSection({ backups, place }: BackupsSectionProps) {
  const { section } = useWords(settingsWords);
  const words = useWords(backupWords);
  const verso = useVerso();
  const { stopped } = useWords(workWords);
  const { busy, problem, run } = useDeed();
  const work = useWork();
  const [label, setLabel] = useState('');
  const [done, setDone] = useState<Done>('none');
  const { answer: found, put, askAgain } = backups;
  const doing = (what: string, came: Done, deed: () => Promise<typeof found>): void => {
    if (busy) return;
    setLabel(what);
    setDone('none');
    run(async () => {
      try {
        const stands = await deed();
        if (stands === null) return;
        put(stands);
        setDone(came);
      } catch (error) {
        // A try that failed has left its trouble there.
        askAgain();
        throw error;
      }
    });
  };
  const working = async (deed: (job: string) => Promise<typeof found>): Promise<typeof found> => {
    const stands = await work.run(deed);
    if (stands === null) setDone('called-off');
    return stands;
  };
  const choose = (): void => {
    doing(words.making, 'made', async () => {
      const chosen = await verso.call('session.chooseFolder', { purpose: 'backups' });
      if (chosen === null) return null;
      const { token } = chosen;
      return working((job) => verso.call('backups.useFolder', { token, job }));
    });
  };
  const make = (): void => {
    doing(words.making, 'made', () => working((job) => verso.call('backups.make', { job })));
  };
  const folder = found?.folder ?? null;
  return (
    <>
      <div className="stack">
        <h2 className="title" id="section">
          {section.backups}
        </h2>
        {found === null && backups.problem === null && <Working label={words.opening} />}
        {found !== null && <HowBackupsStand backups={found} quiet={problem !== null} />}
        {found !== null && (
          <div className="cluster">
            {folder !== null && <Button onClick={make}>{words.makeNow}</Button>}
            <Button kind={folder === null ? 'primary' : 'quiet'} onClick={choose}>
              {folder === null ? words.choose : words.chooseOther}
            </Button>
          </div>
        )}
        <UnderWay label={label} work={work} />
        <ProblemLine problem={problem ?? backups.problem} />
        <p role="status">{sayDone(words, done)}</p>
        {done === 'called-off' && <Stopped said={stopped.backup} />}
        <p>{words.what}</p>
        <p>{words.reader}</p>
      </div>
      {place !== null && <PlaceWarning place={place} />}
      {found !== null && folder !== null && (
        <>
          <BackupFiles files={found.files} />
          {/* A single one is older, too, once something has changed since. */}
          {(found.files.length > 1 || (found.files.length > 0 && found.isDue)) && (
            <RemoveOlder
              count={found.files.length}
              onRemove={() => {
                doing(words.older.removing, 'removed', () =>
                  working((job) => verso.call('backups.removeOlder', { job })),
                );
              }}
            />
          )}
          <StopBackups
            onStop={() => {
              doing('', 'ended', () => verso.call('backups.stop', null));
            }}
          />
        </>
      )}
    </>
  );
}

function sayDone(words: (typeof backupWords)['en'], done: Done): string {
  switch (done) {
    case 'none':
    case 'called-off':
      return '';
    case 'made':
      return words.made;
    case 'removed':
      return words.older.done;
    case 'ended':
      return words.stop.done;
  }
}
