import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';

import type { SectionId } from '../../text/areas/settings.ts';
import { Book, Page, Spread } from '../../ui/Book.tsx';
import { useWide } from '../../ui/use-wide.ts';
import { useAnswer } from '../../verso/use-answer.ts';
import { BackupsSection } from '../backups/index.ts';
import { EndingSection, OverPage } from '../ending/index.ts';
import type { Destroyed } from '../ending/index.ts';
import { LeakTestSection } from '../leak-test/index.ts';
import { LensSection } from '../lens/index.ts';
import { PlacesHead } from '../places/index.ts';
import { WordsOnPaper } from '../recovery-words/index.ts';
import { RehearsalSection } from '../rehearsal/index.ts';
import { SchemeSection } from '../scheme/index.ts';
import { AboutSection } from './AboutSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import { LockingSection } from './LockingSection.tsx';
import { PassphraseSection } from './PassphraseSection.tsx';
import { ProtectionSection } from './ProtectionSection.tsx';
import { RecoverySection } from './RecoverySection.tsx';
import { sectionOf } from './sections.ts';
import { SectionsPage } from './SectionsPage.tsx';
import './settings.css';

export interface SettingsPageProps {
  readonly section?: string;
}

export function SettingsPage({ section }: SettingsPageProps) {
  const [, navigate] = useLocation();
  /** New recovery words take the whole spread until they are checked. */
  const [onPaper, setOnPaper] = useState<readonly string[] | null>(null);
  const [renewed, setRenewed] = useState(false);
  const [destroyed, setDestroyed] = useState<Destroyed | null>(null);
  const confirm = useCallback(() => {
    setOnPaper(null);
    setRenewed(true);
  }, []);
  if (destroyed !== null) return <OverPage destroyed={destroyed} />;
  return (
    <Book>
      <PlacesHead current="settings" />
      {onPaper !== null ? (
        <WordsOnPaper list={onPaper} onConfirmed={confirm} />
      ) : (
        <Sections
          current={sectionOf(section)}
          isChosen={section !== undefined}
          renewed={renewed}
          onGo={(id) => {
            setRenewed(false);
            navigate(`/settings/${id}`);
          }}
          onMade={setOnPaper}
          onDestroyed={setDestroyed}
        />
      )}
    </Book>
  );
}

interface SectionsProps {
  readonly current: SectionId;
  /** It was asked for, and is not only the first of them. */
  readonly isChosen: boolean;
  /** New words have just been checked. */
  readonly renewed: boolean;
  readonly onGo: (section: SectionId) => void;
  readonly onMade: (list: readonly string[]) => void;
  readonly onDestroyed: (destroyed: Destroyed) => void;
}

/** Left the contents, right the section; both say how things stand from the same answers. */
function Sections(props: SectionsProps) {
  const { current, isChosen, renewed, onGo, onMade, onDestroyed } = props;
  useShownBelow(current, isChosen);
  useFocusOnSection(current, isChosen, renewed);
  // Where one of these cannot be had, only a state in words is missing; what matters fails aloud where
  // it is used.
  const profile = useAnswer('profile.read');
  const health = useAnswer('vault.health');
  const backups = useAnswer('backups.read');
  const leakTest = useAnswer('leakTest.state');
  return (
    <Spread>
      <SectionsPage
        current={current}
        standing={{
          health: health.answer,
          backups: backups.answer,
          leakTest: leakTest.answer,
        }}
        onGo={onGo}
      />
      <Page key={current} side="recto" labelledBy="section" bodyClass="stack stack--parts" scrolls>
        {current === 'appearance' && <AppearanceSection />}
        {current === 'scheme' && <SchemeSection />}
        {current === 'lens' && <LensSection />}
        {current === 'locking' && <LockingSection />}
        {current === 'passphrase' && (
          <PassphraseSection health={health.answer} onChanged={health.askAgain} />
        )}
        {current === 'words' && (
          <RecoverySection
            health={health.answer}
            profile={profile.answer}
            renewed={renewed}
            onMade={onMade}
            onRevoked={health.askAgain}
          />
        )}
        {current === 'rehearsal' && (
          <RehearsalSection health={health.answer} onTried={health.askAgain} onGo={onGo} />
        )}
        {current === 'keys' && (
          <KeysSection
            health={health.answer}
            renewed={renewed}
            hasBackups={(backups.answer?.files.length ?? 0) > 0}
            onMade={onMade}
            onToBackups={() => {
              onGo('backups');
            }}
            onAskAgain={health.askAgain}
          />
        )}
        {current === 'backups' && (
          <BackupsSection backups={backups} place={health.answer?.place ?? null} />
        )}
        {current === 'leaks' && <LeakTestSection leakTest={leakTest} />}
        {current === 'protection' && <ProtectionSection />}
        {current === 'about' && <AboutSection />}
        {current === 'end' && (
          <EndingSection folder={backups.answer?.folder ?? null} onDestroyed={onDestroyed} />
        )}
      </Page>
    </Spread>
  );
}

/**
 * A section that was come to by what is no longer there (a button of another one, a reminder, the words
 * on paper) gets the keyboard; a line of the contents keeps it.
 */
function useFocusOnSection(current: SectionId, isChosen: boolean, renewed: boolean): void {
  useEffect(() => {
    const isNowhere = document.activeElement === document.body;
    if (!renewed && !(isChosen && isNowhere)) return;
    const page = document.getElementById('section')?.closest<HTMLElement>('.page');
    page?.focus({ preventScroll: true });
  }, [current, isChosen, renewed]);
}

/** Where the pages stand below each other, a section that was asked for is brought into view. */
function useShownBelow(current: SectionId, isChosen: boolean): void {
  const wide = useWide();
  useEffect(() => {
    if (!wide && isChosen) document.getElementById('section')?.scrollIntoView();
  }, [wide, current, isChosen]);
}
