import { settingsWords } from '../../text/areas/settings.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { useVerso } from '../../verso/verso-context.tsx';
import { ProblemLine } from '../trouble/index.ts';
import { useChoice } from './use-choice.ts';
import { useFacts } from '../../verso/use-facts.ts';

const MINUTES = [1, 5, 10, 30] as const;

export function LockingSection() {
  const { locking: words, section } = useWords(settingsWords);
  const verso = useVerso();
  const facts = useFacts();
  const { preferences, choose, problem } = useChoice();
  const lacks = facts?.lacks ?? [];
  return (
    <>
      <div className="stack">
        <h2 className="title" id="section">
          {section.locking}
        </h2>
        <Select
          label={words.idle}
          options={MINUTES.map((value) => ({ value, label: words.minutes(value) }))}
          value={preferences.idleMinutes}
          onChange={(idleMinutes) => {
            choose({ idleMinutes });
          }}
        />
        <ProblemLine problem={problem} />
        <p className="small">{words.always}</p>
        <div className="cluster">
          <Button onClick={() => void verso.call('session.lock', null)}>{words.lockNow}</Button>
        </div>
        {facts !== null && facts.lastLock !== null && (
          <dl className="facts">
            <dt>{words.last}</dt>
            <dd>{words.lastLock[facts.lastLock]}</dd>
          </dl>
        )}
      </div>
      {lacks.length > 0 && (
        <section className="stack" aria-labelledby="lacks">
          <h3 id="lacks">{words.lacking}</h3>
          <ul className="stack">
            {lacks.map((lack) => (
              <li key={lack}>{words.lacks[lack]}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
