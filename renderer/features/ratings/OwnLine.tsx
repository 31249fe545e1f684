import type { Item } from '../../../shared/content/items.ts';
import { inLanguage } from '../../../shared/content/packs.ts';
import { RATING_WAVES } from '../../../shared/model/ratings.ts';
import type { RatingSheet, RatingWave } from '../../../shared/model/ratings.ts';
import { ratingsWords } from '../../text/areas/ratings.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { LineChart } from '../../ui/LineChart.tsx';
import { LanguageMark } from '../wording/index.ts';

export interface OwnLineProps {
  readonly item: Item;
  readonly sheets: readonly RatingSheet[];
}

const POINTS = [1, 2, 3, 4, 5] as const;
/** The follow-up has a column only where somebody filled it in. */
const EVERY_WAVE: readonly RatingWave[] = RATING_WAVES.filter((wave) => wave !== 'follow-up');

/** One statement, one's own answers to it over time, as a picture and as a table. */
export function OwnLine({ item, sheets }: OwnLineProps) {
  const words = useWords(ratingsWords);
  const language = useLanguage();
  const now = new Date();
  const { text, language: written } = inLanguage(item.text, language);
  const given = sheets.flatMap(({ wave, answers, changedAt }) => {
    const answer = answers.find(({ itemId }) => itemId === item.id);
    return answer === undefined ? [] : [{ wave, value: answer.value, changedAt }];
  });
  const waves: readonly RatingWave[] = given.some(({ wave }) => wave === 'follow-up')
    ? RATING_WAVES
    : EVERY_WAVE;
  const points = given.flatMap(({ wave, value }) =>
    value === 'unsaid' ? [] : [{ column: waves.indexOf(wave), level: value - 1 }],
  );
  return (
    <Page
      side="recto"
      labelledBy="statement"
      bodyClass="stack stack--loose"
      folio={<p>{words.folio}</p>}
    >
      <h2 className="lead" id="statement" lang={written}>
        {text}
        <LanguageMark language={written} />
      </h2>
      <LineChart
        title={words.chart}
        description={words.describe(given.map(({ wave, value }) => [wave, value]))}
        levels={POINTS.map((point) => words.points[point])}
        columns={waves.map((wave) => words.waves[wave])}
        points={points}
      />
      <table className="table">
        <caption>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.answer}</th>
          </tr>
        </thead>
        <tbody>
          {given.map(({ wave, value, changedAt }) => (
            <tr key={wave}>
              <th scope="row">{words.row(wave, changedAt, now)}</th>
              <td>{words.cell(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  );
}
