/** How the window looks, and the way to change it. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

import type { Preferences } from '../../shared/model/preferences.ts';
import { LanguageProvider, localeOf, systemLanguage } from '../text/language.tsx';
import { useVerso } from './verso-context.tsx';

export interface PreferencesLine {
  readonly preferences: Preferences;
  /** Rejects with a Problem where it could not be kept; the window has then not changed. */
  readonly change: (change: Partial<Preferences>) => Promise<void>;
}

const PreferencesContext = createContext<PreferencesLine | null>(null);

export interface PreferencesProviderProps {
  readonly initial: Preferences;
  readonly children: ReactNode;
}

export function PreferencesProvider({ initial, children }: PreferencesProviderProps) {
  const verso = useVerso();
  const [preferences, setPreferences] = useState(initial);
  useEffect(() => verso.on('preferences', setPreferences), [verso]);
  const change = useCallback(
    async (wanted: Partial<Preferences>) => {
      setPreferences(await verso.call('preferences.change', wanted));
    },
    [verso],
  );
  const language = preferences.language ?? systemLanguage();
  useEffect(() => {
    const root = document.documentElement;
    root.lang = localeOf(language);
    root.dataset['text'] = String(preferences.textSize);
    remeasure(root);
    if (preferences.theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = preferences.theme;
  }, [language, preferences.textSize, preferences.theme]);
  const line = useMemo(() => ({ preferences, change }), [preferences, change]);
  return (
    <PreferencesContext value={line}>
      <LanguageProvider language={language}>{children}</LanguageProvider>
    </PreferencesContext>
  );
}

export function usePreferences(): PreferencesLine {
  const line = useContext(PreferencesContext);
  if (line === null) throw new Error('usePreferences outside PreferencesProvider');
  return line;
}

/**
 * Chromium does not ask container queries in rem again when only the root's text size changes. Taking
 * the container away for one measurement makes it.
 */
function remeasure(root: HTMLElement): void {
  root.style.containerType = 'normal';
  root.getBoundingClientRect();
  root.style.containerType = '';
}
