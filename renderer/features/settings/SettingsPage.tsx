import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';

import { Book, Page, Spread } from '../../ui/Book.tsx';
import { PlacesHead } from '../places/index.ts';
import { WordsOnPaper } from '../recovery-words/index.ts';
import { AboutSection } from './AboutSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { LockingSection } from './LockingSection.tsx';
import { PassphraseSection } from './PassphraseSection.tsx';
import { ProtectionSection } from './ProtectionSection.tsx';
import { RecoverySection } from './RecoverySection.tsx';
import { sectionOf } from './sections.ts';
import { SectionsPage } from './SectionsPage.tsx';
import './settings.css';
import { useProfile } from './use-profile.ts';

export interface SettingsPageProps {
  readonly section?: string;
}

export function SettingsPage({ section }: SettingsPageProps) {
  const [, navigate] = useLocation();
  const { profile, readAgain } = useProfile();
  /** New recovery words take the whole spread until they are checked. */
  const [onPaper, setOnPaper] = useState<readonly string[] | null>(null);
  const [renewed, setRenewed] = useState(false);
  const confirm = useCallback(() => {
    setOnPaper(null);
    setRenewed(true);
    readAgain();
  }, [readAgain]);
  const current = sectionOf(section);
  return (
    <Book>
      <PlacesHead current="settings" />
      {onPaper !== null ? (
        <WordsOnPaper list={onPaper} onConfirmed={confirm} />
      ) : (
        <Spread>
          <SectionsPage
            current={current}
            profile={profile}
            onGo={(id) => {
              setRenewed(false);
              navigate(`/settings/${id}`);
            }}
          />
          <Page side="recto" labelledBy="section" bodyClass="stack stack--parts" scrolls>
            {current === 'appearance' && <AppearanceSection />}
            {current === 'locking' && <LockingSection />}
            {current === 'passphrase' && <PassphraseSection />}
            {current === 'words' && (
              <RecoverySection profile={profile} renewed={renewed} onMade={setOnPaper} />
            )}
            {current === 'protection' && <ProtectionSection />}
            {current === 'about' && <AboutSection />}
          </Page>
        </Spread>
      )}
    </Book>
  );
}
