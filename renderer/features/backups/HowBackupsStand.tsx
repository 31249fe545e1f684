import { useState } from 'react';

import type { Backups } from '../../../shared/model/vault.ts';
import { backupWords } from '../../text/areas/backups.ts';
import { whenWords } from '../../text/days.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Trouble } from '../../ui/Trouble.tsx';
import { TroubleText } from '../../ui/TroubleText.tsx';
import { useFacts } from '../../verso/use-facts.ts';

export interface HowBackupsStandProps {
  readonly backups: Backups;
  /** The trouble of a try that has just failed is said elsewhere. */
  readonly quiet: boolean;
}

/** When the last one was found whole, what has gone wrong since, and where they are kept. */
export function HowBackupsStand({ backups, quiet }: HowBackupsStandProps) {
  const words = useWords(backupWords);
  const language = useLanguage();
  const [now] = useState(() => new Date());
  const isChosenHere = useFacts()?.lacks.includes('file-dialogs') !== true;
  const { folder, provedAt, isDue, trouble } = backups;
  if (folder === null) {
    return (
      <>
        <p className="prose">{words.none}</p>
        <p>{isChosenHere ? words.where : words.noDialog}</p>
      </>
    );
  }
  return (
    <>
      <p className="prose">
        {provedAt === null ? words.neverProved : words.proved(whenWords(provedAt, now, language))}
      </p>
      {provedAt !== null && <p>{isDue ? words.due : words.notDue}</p>}
      {trouble !== null && !quiet && (
        <Trouble>
          <TroubleText {...words.trouble[trouble]} />
        </Trouble>
      )}
      <dl className="facts">
        <dt>{words.folder}</dt>
        <dd className="path">{folder}</dd>
      </dl>
      {!isChosenHere && <p>{words.copyAway}</p>}
    </>
  );
}
