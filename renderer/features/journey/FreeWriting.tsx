import { frameworks, inLanguage } from '../../../shared/content/packs.ts';
import type { TimePoint } from '../../../shared/model/scheme.ts';
import { journeyWords } from '../../text/areas/journey.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { useBeginReflection } from '../reflect/index.ts';

/** A blank page and the frameworks (R14). Nothing says that one of them is better. */
export function FreeWriting({ current }: { readonly current: TimePoint }) {
  const words = useWords(journeyWords);
  const language = useLanguage();
  const begin = useBeginReflection();
  return (
    <section className="stack" aria-labelledby="free-writing">
      <div className="stack stack--tight">
        <h3 className="label" id="free-writing">
          {words.free}
        </h3>
        <p className="small">{words.freeNote}</p>
      </div>
      <ul className="rows" aria-labelledby="free-writing">
        {frameworks.map((pack) => {
          const title = inLanguage(pack.title, language);
          const framework = inLanguage(pack.framework, language);
          return (
            <li key={pack.id}>
              <a
                className="row"
                href="#"
                onClick={(event) => {
                  event.preventDefault();
                  begin({ packId: pack.id, timePoint: current, session: null, quick: false });
                }}
              >
                <span className="row__title" lang={title.language}>
                  {title.text}
                </span>
                <span className="row__meta" lang={framework.language}>
                  {framework.text}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
