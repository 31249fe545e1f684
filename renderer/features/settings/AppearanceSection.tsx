import { LANGUAGES } from '../../../shared/model/scheme.ts';
import { settingsWords } from '../../text/areas/settings.ts';
import { useLanguage } from '../../text/language.tsx';
import { LANGUAGE_NAMES } from '../../text/language-names.ts';
import { useWords } from '../../text/use-words.ts';
import { Segmented } from '../../ui/Choice.tsx';
import { ProblemLine } from '../trouble/index.ts';
import { useChoice } from './use-choice.ts';

const THEMES = ['system', 'paper', 'lamp'] as const;
const SIZES = [100, 125, 150, 200] as const;

export function AppearanceSection() {
  const { appearance: words, section } = useWords(settingsWords);
  const language = useLanguage();
  const { preferences, choose, problem } = useChoice();
  return (
    <>
      <h2 className="visually-hidden" id="section">
        {section.appearance}
      </h2>
      <section className="stack" aria-labelledby="language">
        <h3 className="title" id="language">
          {words.language}
        </h3>
        <Segmented
          legend={words.language}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          value={language}
          onChange={(chosen) => {
            choose({ language: chosen });
          }}
        />
        <p className="small">{words.languageHint}</p>
      </section>
      <section className="stack" aria-labelledby="theme">
        <h3 id="theme">{words.theme}</h3>
        <Segmented
          legend={words.theme}
          options={THEMES.map((value) => ({ value, label: words.themes[value] }))}
          value={preferences.theme}
          onChange={(theme) => {
            choose({ theme });
          }}
        />
      </section>
      <section className="stack" aria-labelledby="size">
        <h3 id="size">{words.size}</h3>
        <Segmented
          legend={words.size}
          options={SIZES.map((value) => ({ value, label: words.sizes(value) }))}
          value={preferences.textSize}
          onChange={(textSize) => {
            choose({ textSize });
          }}
        />
        <p className="prose">{words.sample}</p>
        <ProblemLine problem={problem} />
      </section>
    </>
  );
}
