import type { LoadEntry } from '../../../shared/model/load.ts';
import { loadWords } from '../../text/areas/load.ts';
import { useWords } from '../../text/use-words.ts';
import { Book, Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { WholeNumberField } from '../../ui/WholeNumberField.tsx';
import { dayOf } from '../../verso/day-of.ts';
import { useAnswer } from '../../verso/use-answer.ts';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { PlacesHead } from '../places/index.ts';
import { ProblemLine } from '../trouble/index.ts';
import './load.css';
import { LoadLines } from './LoadLines.tsx';

/** Hours of a month; more is no limit. */
const MOST_HOURS = 300;

/** The mentor's own log (R6): how much this month, and every line of it. */
export function LoadPage() {
  const words = useWords(loadWords);
  const verso = useVerso();
  const load = useAnswer('load.list');
  const choices = useAnswer('choices.read');
  const deed = useDeed();
  const lines = load.answer ?? [];
  const now = new Date();
  const month = minutesOf(lines.filter(({ date }) => date.startsWith(dayOf(now).slice(0, 7))));
  const limit = choices.answer?.monthlyLimit ?? null;
  const notYours = load.problem?.code === 'not-your-role';
  return (
    <Book>
      <PlacesHead current="journey" />
      <Spread>
        <Page side="verso" labelledBy="load-title" bodyClass="stack stack--loose" folio="">
          <div className="stack">
            <h1 id="load-title">{words.title}</h1>
            <p className="small">{notYours ? words.notYours : words.lead}</p>
          </div>
          {!notYours && <ProblemLine problem={load.problem ?? choices.problem ?? deed.problem} />}
          {load.answer !== null && (
            <>
              <dl className="facts">
                <dt>{words.month}</dt>
                <dd>{words.time(month)}</dd>
              </dl>
              <p className="small">{limit === null ? words.noLimit : words.within(limit)}</p>
              {limit !== null && month > limit && <Trouble>{words.passed}</Trouble>}
              {choices.answer !== null && (
                <Limit
                  limit={limit}
                  onChange={(monthlyLimit) => {
                    deed.run(async () => {
                      choices.put(await verso.call('choices.change', { monthlyLimit }));
                    });
                  }}
                />
              )}
              {lines.length > 0 && <Statement lines={lines} />}
            </>
          )}
        </Page>
        <Page side="recto" label={words.add} bodyClass="stack stack--loose">
          {load.answer !== null && (
            <LoadLines
              lines={lines}
              onSave={(line) => {
                deed.run(async () => {
                  await verso.call('load.save', line);
                  load.askAgain();
                });
              }}
              onRemove={(id) => {
                deed.run(async () => {
                  await verso.call('load.remove', { id });
                  load.askAgain();
                });
              }}
            />
          )}
        </Page>
      </Spread>
    </Book>
  );
}

interface LimitProps {
  readonly limit: number | null;
  readonly onChange: (minutes: number | null) => void;
}

function Limit({ limit, onChange }: LimitProps) {
  const words = useWords(loadWords);
  return (
    <WholeNumberField
      label={words.limit}
      hint={words.limitHint}
      least={1}
      most={MOST_HOURS}
      wrong={words.limitWrong}
      value={limit === null ? null : Math.round(limit / 60)}
      onChange={(hours) => {
        onChange(hours === null ? null : hours * 60);
      }}
    />
  );
}

/** On paper stands this and nothing else of the page: hours, and no content. */
function Statement({ lines }: { readonly lines: readonly LoadEntry[] }) {
  const words = useWords(loadWords);
  const days = lines.map(({ date }) => date).toSorted();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return (
    <>
      <section className="hours-statement">
        <h2>{words.statementTitle}</h2>
        <p>{words.statementLine(minutesOf(lines), first, last)}</p>
        <p>{words.statementOwn}</p>
      </section>
      <p>
        <Button
          onClick={() => {
            document.documentElement.dataset['print'] = 'hours';
            window.print();
            delete document.documentElement.dataset['print'];
          }}
        >
          {words.statement}
        </Button>
      </p>
    </>
  );
}

function minutesOf(lines: readonly LoadEntry[]): number {
  return lines.reduce((sum, { minutes }) => sum + minutes, 0);
}
