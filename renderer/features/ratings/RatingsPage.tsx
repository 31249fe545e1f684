import { Link } from 'wouter';

import { itemsFor } from '../../../shared/content/items.ts';
import type { Item } from '../../../shared/content/items.ts';
import { inLanguage } from '../../../shared/content/packs.ts';
import { RATING_WAVES } from '../../../shared/model/ratings.ts';
import type { RatingSheet, RatingWave } from '../../../shared/model/ratings.ts';
import { ratingsWords } from '../../text/areas/ratings.ts';
import { wordingWords } from '../../text/areas/wording.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Book, Page, Spread } from '../../ui/Book.tsx';
import { useAnswer } from '../../verso/use-answer.ts';
import { PlacesHead } from '../places/index.ts';
import { ProblemLine } from '../trouble/index.ts';
import { OwnLine } from './OwnLine.tsx';
import { Sheet } from './Sheet.tsx';

export interface RatingsPageProps {
  /** The sheet that is filled in. */
  readonly wave?: RatingWave;
  /** The statement whose line is shown. */
  readonly itemId?: string;
}

/** One's own ratings: the list asks which statement, the page shows its line; or a sheet to fill in. */
export function RatingsPage({ wave, itemId }: RatingsPageProps) {
  const words = useWords(ratingsWords);
  const sheets = useAnswer('ratings.list');
  const profile = useAnswer('profile.read');
  const scheme = useAnswer('scheme.read');
  const [role, extra] = [profile.answer?.role, scheme.answer?.scheme.extraItems];
  const isReady = role !== undefined && extra !== undefined && sheets.answer !== null;
  const asked = (of: RatingWave): readonly Item[] => (isReady ? itemsFor(role, of, extra) : []);
  const all = everyItem(RATING_WAVES.map(asked));
  const shown = all.find(({ id }) => id === itemId);
  return (
    <Book>
      <PlacesHead current="ratings" />
      <Spread>
        <Page
          side="verso"
          labelledBy="ratings-title"
          bodyClass="stack stack--loose"
          folio={<p className="footnote">{words.source}</p>}
        >
          <div className="stack">
            <h1 id="ratings-title">{words.title}</h1>
            <p className="small">{words.lead}</p>
          </div>
          <ProblemLine problem={sheets.problem ?? profile.problem ?? scheme.problem} />
          <Waves sheets={sheets.answer ?? []} current={wave} />
          <Statements items={answered(all, sheets.answer ?? [])} current={itemId} />
        </Page>
        {isReady && wave !== undefined ? (
          <Sheet
            key={wave}
            wave={wave}
            items={asked(wave)}
            sheet={sheets.answer.find((one) => one.wave === wave) ?? null}
            onSealed={sheets.askAgain}
          />
        ) : shown === undefined ? (
          <Page side="recto" label={words.chart}>
            {isReady && <p className="small">{words.choose}</p>}
          </Page>
        ) : (
          <OwnLine item={shown} sheets={sheets.answer ?? []} />
        )}
      </Spread>
    </Book>
  );
}

interface WavesProps {
  readonly sheets: readonly RatingSheet[];
  readonly current: RatingWave | undefined;
}

function Waves({ sheets, current }: WavesProps) {
  const words = useWords(ratingsWords);
  return (
    <section className="stack stack--tight" aria-labelledby="fill-in">
      <h2 className="label" id="fill-in">
        {words.fillIn}
      </h2>
      <ul className="stack stack--tight">
        {RATING_WAVES.map((wave) => (
          <li key={wave}>
            <Link
              href={`/ratings/fill/${wave}`}
              aria-current={wave === current ? 'true' : undefined}
            >
              {words.fill(
                wave,
                sheets.some((sheet) => sheet.wave === wave),
              )}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface StatementsProps {
  readonly items: readonly Item[];
  readonly current: string | undefined;
}

function Statements({ items, current }: StatementsProps) {
  const words = useWords(ratingsWords);
  const { in: inLanguageOf } = useWords(wordingWords);
  const language = useLanguage();
  return (
    <section className="stack stack--tight" aria-labelledby="statements">
      <h2 className="label" id="statements">
        {words.statements}
      </h2>
      {items.length === 0 && <p className="small">{words.nothingYet}</p>}
      <ul className="rows rows--open">
        {items.map((item) => {
          const { text, language: written } = inLanguage(item.text, language);
          return (
            <li key={item.id}>
              <Link
                className="row"
                href={`/ratings/${item.id}`}
                aria-current={item.id === current ? 'true' : undefined}
              >
                <span className="row__title" lang={written}>
                  {text}
                </span>
                {written !== language && <span className="row__meta">{inLanguageOf[written]}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Each item once, in the order in which the waves first ask it. */
function everyItem(waves: readonly (readonly Item[])[]): readonly Item[] {
  return [...new Map(waves.flat().map((item) => [item.id, item])).values()];
}

/** A statement nobody has answered has no line. */
function answered(items: readonly Item[], sheets: readonly RatingSheet[]): readonly Item[] {
  const ids = new Set(sheets.flatMap(({ answers }) => answers.map(({ itemId }) => itemId)));
  return items.filter(({ id }) => ids.has(id));
}
