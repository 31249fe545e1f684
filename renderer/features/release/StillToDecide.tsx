import { TIERS } from '../../../shared/model/release.ts';
import { releaseWords } from '../../text/areas/release.ts';
import { useWords } from '../../text/use-words.ts';
import { ContentsLine } from '../../ui/Contents.tsx';
import type { Mark, Workbench } from './workbench.ts';
import { undecidedMarks } from './workbench.ts';

const NAMED = 2;

export interface StillToDecideProps {
  readonly bench: Workbench;
  readonly onGo: (id: string) => void;
}

/** What is open, by tier: the first words of each, which lead to the first of them. */
export function StillToDecide({ bench, onGo }: StillToDecideProps) {
  const words = useWords(releaseWords);
  const open = TIERS.map((tier) => ({ tier, marks: undecidedMarks(bench, tier) })).filter(
    ({ marks }) => marks.length > 0,
  );
  return (
    <section className="stack stack--title" aria-labelledby="still-to-decide">
      <h3 className="label" id="still-to-decide">
        {words.still.title}
      </h3>
      {TIERS.map((tier) => (
        <span hidden id={`tier-${tier}`} key={tier}>
          {words.tiers[tier]}
        </span>
      ))}
      {open.length === 0 && <p className="small">{words.still.nothing}</p>}
      {open.length > 0 && (
        <ul className="contents contents--plain">
          {open.map(({ tier, marks }) => (
            <ContentsLine
              key={tier}
              state={words.tiers[tier]}
              onGo={() => {
                if (marks[0] !== undefined) onGo(marks[0].id);
              }}
            >
              <span className={tier === 'likely' ? 'mark' : `mark mark--${tier}`}>
                {named(marks, words.still.more)}
              </span>
            </ContentsLine>
          ))}
        </ul>
      )}
    </section>
  );
}

/** "St Brannoc’s, 12 November, 2 more". */
function named(marks: readonly Mark[], more: (count: number) => string): string {
  const different = [...new Set(marks.map(({ text }) => text))];
  const first = different
    .slice(0, NAMED)
    .map((text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text));
  const rest = different.length - first.length;
  return [...first, ...(rest > 0 ? [more(rest)] : [])].join(', ');
}
