import { lensPatterns } from '../../../shared/lens/patterns.ts';
import { lensWords } from '../../text/areas/lens.ts';
import { settingsWords } from '../../text/areas/settings.ts';
import { useWords } from '../../text/use-words.ts';
import { Check } from '../../ui/Check.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { ProblemLine } from '../trouble/index.ts';
import { useLens } from './use-lens.ts';

/** In the settings: what the lens is, its switch, and what it is not to ask about any more. */
export function LensSection() {
  const { settings: words } = useWords(lensWords);
  const { section } = useWords(settingsWords);
  const lens = useLens();
  const silenced = lensPatterns.filter(({ id }) => lens.silenced.includes(id));
  return (
    <>
      <div className="stack">
        <h2 className="title" id="section">
          {section.lens}
        </h2>
        <p>{words.lead}</p>
        {lens.isKnown && (
          <Check kind="switch" checked={lens.isOn} hint={words.byRole} onChange={lens.setOn}>
            {words.ask}
          </Check>
        )}
        <ProblemLine problem={lens.problem} />
        <p className="small">{words.noted}</p>
      </div>
      <section className="stack" aria-labelledby="silenced">
        <h3 className="label" id="silenced">
          {words.silenced}
        </h3>
        {silenced.length === 0 ? (
          <p className="small">{words.silencedNone}</p>
        ) : (
          <ul className="rows" aria-labelledby="silenced">
            {silenced.map(({ id, label, language }) => (
              <li className="row" key={id}>
                <span lang={language}>{label}</span>
                <span>
                  <TextButton
                    className="small"
                    aria-label={words.againLabel(label)}
                    onClick={() => {
                      lens.askAgain(id);
                    }}
                  >
                    {words.again}
                  </TextButton>
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
