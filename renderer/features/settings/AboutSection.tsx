import atkinsonLicence from '@fontsource-variable/atkinson-hyperlegible-next/LICENSE?raw';
import literataLicence from '@fontsource-variable/literata/LICENSE?raw';

import listsNotices from './name-lists-notices.txt?raw';
import { settingsWords } from '../../text/areas/settings.ts';
import { threatWords } from '../../text/areas/threats.ts';
import { useWords } from '../../text/use-words.ts';
import { Wordmark } from '../../ui/Wordmark.tsx';
import { useFacts } from '../../verso/use-facts.ts';

const FONTS = [
  { name: 'Literata', licence: literataLicence },
  { name: 'Atkinson Hyperlegible Next', licence: atkinsonLicence },
] as const;

export function AboutSection() {
  const { about: words, section } = useWords(settingsWords);
  const threats = useWords(threatWords);
  const facts = useFacts();
  return (
    <>
      <div className="stack">
        <h2 className="title" id="section">
          {section.about}
        </h2>
        <Wordmark />
        <p className="prose">{words.lead}</p>
        <dl className="facts">
          {facts !== null && (
            <>
              <dt>{words.version}</dt>
              <dd>{facts.version}</dd>
              <dt>{words.window}</dt>
              <dd>{words.host[facts.host]}</dd>
            </>
          )}
          <dt>{words.licence}</dt>
          <dd>{words.licenceName}</dd>
        </dl>
      </div>
      <section className="stack" aria-labelledby="threats">
        <h3 id="threats">{threats.title}</h3>
        <p>{threats.lead}</p>
        {threats.cases.map(({ when, then, but }) => (
          <details key={when}>
            <summary>{when}</summary>
            <p>{then}</p>
            <p>{but}</p>
          </details>
        ))}
      </section>
      <section className="stack" aria-labelledby="fonts">
        <h3 id="fonts">{words.fonts}</h3>
        <p>{words.fontsText}</p>
        {FONTS.map(({ name, licence }) => (
          <details key={name}>
            <summary>{words.licenceOf(name)}</summary>
            <p className="licence" lang="en">
              {licence}
            </p>
          </details>
        ))}
      </section>
      <section className="stack" aria-labelledby="lists">
        <h3 id="lists">{words.lists}</h3>
        <p>{words.listsText}</p>
        <details>
          <summary>{words.listsNotices}</summary>
          <p className="licence" lang="en">
            {listsNotices}
          </p>
        </details>
      </section>
    </>
  );
}
