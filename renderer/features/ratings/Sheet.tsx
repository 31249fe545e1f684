import { Link } from 'wouter';

import type { Item } from '../../../shared/content/items.ts';
import { inLanguage } from '../../../shared/content/packs.ts';
import type { RatingAnswer, RatingSheet, RatingWave } from '../../../shared/model/ratings.ts';
import { ratingsWords } from '../../text/areas/ratings.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { Scale } from '../../ui/Scale.tsx';
import { useVerso } from '../../verso/verso-context.tsx';
import { SealLine, useSealedForm } from '../sealing/index.ts';
import { LanguageMark } from '../wording/index.ts';

export interface SheetProps {
  readonly wave: RatingWave;
  readonly items: readonly Item[];
  readonly sheet: RatingSheet | null;
  readonly onSealed: () => void;
}

const POINTS = [1, 2, 3, 4, 5] as const;

/** The statements of a wave. Each answer is sealed as it is given; any may be left out. */
export function Sheet({ wave, items, sheet, onSealed }: SheetProps) {
  const words = useWords(ratingsWords);
  const language = useLanguage();
  const verso = useVerso();
  const { value, change, keeper } = useSealedForm(
    { answers: sheet?.answers ?? [] },
    ({ answers }) => verso.call('ratings.save', { wave, answers }).then(onSealed),
  );
  const answer = (item: Item, given: RatingAnswer['value']): void => {
    const others = value.answers.filter(({ itemId }) => itemId !== item.id);
    change({
      answers: [...others, { itemId: item.id, itemVersion: item.version, value: given }],
    });
  };
  return (
    <Page
      side="recto"
      labelledBy="sheet"
      bodyClass="stack stack--parts"
      folio={
        <>
          <SealLine keeper={keeper} />
          <p className="push">
            <Link href="/ratings">{words.back}</Link>
          </p>
        </>
      }
    >
      <div className="stack">
        <h2 className="title" id="sheet">
          {words.sheet(wave)}
        </h2>
        <p className="small">{words.sheetLead}</p>
      </div>
      {items.map((item) => {
        const { text, language: written } = inLanguage(item.text, language);
        return (
          <Scale
            key={item.id}
            legend={text}
            mark={<LanguageMark language={written} />}
            lang={written === language ? undefined : written}
            points={POINTS.map((point) => ({ value: point, label: words.points[point] }))}
            apart={{ value: 'unsaid' as const, label: words.points.unsaid }}
            value={value.answers.find(({ itemId }) => itemId === item.id)?.value ?? null}
            onChange={(given) => {
              answer(item, given);
            }}
          />
        );
      })}
    </Page>
  );
}
