import { useEffect, useState } from 'react';

import type { Profile } from '../../../shared/model/journal.ts';
import type { VaultHealth } from '../../../shared/model/vault.ts';
import { settingsWords } from '../../text/areas/settings.ts';
import { waysInWords } from '../../text/areas/ways-in.ts';
import { whenWords } from '../../text/days.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Question } from '../../ui/Question.tsx';
import { Working } from '../../ui/Working.tsx';
import { useNewWords } from '../recovery-words/index.ts';
import { ProblemLine } from '../trouble/index.ts';
import { RevokeWords } from './RevokeWords.tsx';

export interface RecoverySectionProps {
  readonly health: VaultHealth | null;
  readonly profile: Profile | null;
  /** New words have just been checked. */
  readonly renewed: boolean;
  readonly onMade: (list: readonly string[]) => void;
  readonly onRevoked: () => void;
}

export function RecoverySection(props: RecoverySectionProps) {
  const { health, profile, renewed, onMade, onRevoked } = props;
  const { section } = useWords(settingsWords);
  const { words } = useWords(waysInWords);
  const { list, making, problem, make } = useNewWords();
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (list !== null) onMade(list);
  }, [list, onMade]);
  const hasWords = health !== null && health.words !== 'none';
  return (
    <>
      <div className="stack">
        <h2 className="title" id="section">
          {section.words}
        </h2>
        {health !== null && <HowTheyStand health={health} profile={profile} />}
        <p>{words.what}</p>
        <div className="cluster">
          <Button
            onClick={() => {
              // Without old ones there is nothing to lose.
              if (health?.words === 'none') make();
              else setAsking(true);
            }}
          >
            {words.make}
          </Button>
        </div>
        {making && <Working label={words.making} />}
        <ProblemLine problem={problem} />
        <p role="status">{renewed && words.done}</p>
        {asking && (
          <Question
            title={words.ask}
            confirm={words.make}
            onConfirm={() => {
              setAsking(false);
              make();
            }}
            keep={words.keep}
            onKeep={() => {
              setAsking(false);
            }}
          >
            <p>{words.consequence}</p>
          </Question>
        )}
      </div>
      <RevokeWords hasWords={hasWords} onRevoked={onRevoked} />
    </>
  );
}

function HowTheyStand({
  health,
  profile,
}: Pick<RecoverySectionProps, 'profile'> & { readonly health: VaultHealth }) {
  const { words } = useWords(waysInWords);
  const language = useLanguage();
  const [now] = useState(() => new Date());
  if (health.words === 'none') return <p className="prose">{words.none}</p>;
  if (health.words === 'unconfirmed') return <p className="prose">{words.unconfirmed}</p>;
  const checkedAt = profile?.recoveryConfirmedAt ?? null;
  if (checkedAt === null) return null;
  return <p className="prose">{words.confirmed(whenWords(checkedAt, now, language))}</p>;
}
