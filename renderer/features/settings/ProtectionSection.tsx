import { settingsWords } from '../../text/areas/settings.ts';
import type { SettingsWords } from '../../text/areas/settings.ts';
import { useWords } from '../../text/use-words.ts';
import { useFacts } from '../../verso/use-facts.ts';

/** What is protected from whom, and what is not. */
export function ProtectionSection() {
  const { protection: words, section } = useWords(settingsWords);
  const facts = useFacts();
  return (
    <>
      <div className="stack">
        <h2 className="title" id="section">
          {section.protection}
        </h2>
        <p className="prose">{words.lead}</p>
      </div>
      <section className="stack" aria-labelledby="against">
        <h3 id="against">{words.against}</h3>
        <Threats list={words.safe} />
      </section>
      <section className="stack" aria-labelledby="not-against">
        <h3 id="not-against">{words.notAgainst}</h3>
        <Threats list={words.unsafe} />
        <p>{words.law}</p>
      </section>
      <section className="stack" aria-labelledby="where">
        <h3 id="where">{words.where}</h3>
        <p>{words.folderHint}</p>
        {facts !== null && (
          <dl className="facts">
            <dt>{words.folder}</dt>
            <dd className="path">{facts.dataFolder}</dd>
          </dl>
        )}
      </section>
    </>
  );
}

function Threats({ list }: { readonly list: SettingsWords['protection']['safe'] }) {
  return (
    <ul className="stack">
      {list.map(([who, what]) => (
        <li key={who}>
          <strong>{who}</strong> {what}
        </li>
      ))}
    </ul>
  );
}
