import type { Profile } from '../../../shared/model/journal.ts';
import type { SectionId } from '../../text/areas/settings.ts';
import { settingsWords } from '../../text/areas/settings.ts';
import { useLanguage } from '../../text/language.tsx';
import { LANGUAGE_NAMES } from '../../text/language-names.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { ContentsLine } from '../../ui/Contents.tsx';
import { usePreferences } from '../../verso/preferences.tsx';
import { SECTIONS } from './sections.ts';

export interface SectionsPageProps {
  readonly current: SectionId;
  readonly profile: Profile | null;
  readonly onGo: (section: SectionId) => void;
}

/** The left page: every section with how it stands, in words. */
export function SectionsPage({ current, profile, onGo }: SectionsPageProps) {
  const words = useWords(settingsWords);
  const language = useLanguage();
  const { preferences } = usePreferences();
  const states: Partial<Record<SectionId, string>> = {
    appearance: LANGUAGE_NAMES[language],
    locking: words.locking.after(preferences.idleMinutes),
    ...(profile === null
      ? {}
      : {
          words:
            profile.recoveryConfirmedAt === null
              ? words.words.stateUnconfirmed
              : words.words.stateConfirmed,
        }),
  };
  return (
    <Page side="verso" labelledBy="settings" bodyClass="stack stack--loose">
      <h1 id="settings">{words.title}</h1>
      <nav aria-label={words.title}>
        <ul className="contents contents--plain">
          {SECTIONS.map((section) => (
            <ContentsLine
              key={section}
              current={section === current ? 'page' : undefined}
              state={section === current ? words.here : states[section]}
              onGo={() => {
                onGo(section);
              }}
            >
              {words.section[section]}
            </ContentsLine>
          ))}
        </ul>
      </nav>
    </Page>
  );
}
