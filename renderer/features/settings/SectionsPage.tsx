import { useId, useState } from 'react';

import type { SectionId } from '../../text/areas/settings.ts';
import { settingsWords } from '../../text/areas/settings.ts';
import { useLanguage } from '../../text/language.tsx';
import { LANGUAGE_NAMES } from '../../text/language-names.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { ContentsLine } from '../../ui/Contents.tsx';
import { usePreferences } from '../../verso/preferences.tsx';
import type { Standing } from './section-states.ts';
import { statesOf } from './section-states.ts';
import { PARTS } from './sections.ts';

export interface SectionsPageProps {
  readonly current: SectionId;
  readonly standing: Standing;
  readonly onGo: (section: SectionId) => void;
}

/** The left page: every section with how it stands, in words. */
export function SectionsPage({ current, standing, onGo }: SectionsPageProps) {
  const words = useWords(settingsWords);
  const language = useLanguage();
  const { preferences } = usePreferences();
  const id = useId();
  const [now] = useState(() => new Date());
  const states: Readonly<Partial<Record<SectionId, string>>> = {
    appearance: LANGUAGE_NAMES[language],
    locking: words.locking.after(preferences.idleMinutes),
    ...statesOf(standing, now, language),
  };
  return (
    <Page side="verso" labelledBy="settings" bodyClass="stack stack--loose">
      <h1 id="settings">{words.title}</h1>
      <nav className="stack" aria-label={words.title}>
        {PARTS.map((part) => (
          <div key={part.id}>
            <p className="small" id={`${id}-${part.id}`}>
              {words.part[part.id]}
            </p>
            <ul className="contents contents--plain" aria-labelledby={`${id}-${part.id}`}>
              {part.sections.map((section) => (
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
          </div>
        ))}
      </nav>
    </Page>
  );
}
