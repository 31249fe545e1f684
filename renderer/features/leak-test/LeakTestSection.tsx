import { useState } from 'react';

import type { CallOutput } from '../../../shared/contract/contract.ts';
import { leakTestWords } from '../../text/areas/leak-test.ts';
import { settingsWords } from '../../text/areas/settings.ts';
import { workWords } from '../../text/areas/work.ts';
import { whenWords } from '../../text/days.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Working } from '../../ui/Working.tsx';
import type { Answer } from '../../verso/use-answer.ts';
import { useDeed } from '../../verso/use-deed.ts';
import { useWork } from '../../verso/use-work.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { ProblemLine } from '../trouble/index.ts';
import { Stopped, UnderWay } from '../long-work/index.ts';
import { LeakTestResult } from './LeakTestResult.tsx';
import { plant } from './plant.ts';

export interface LeakTestSectionProps {
  readonly leakTest: Answer<'leakTest.state'>;
}

/** Plant and lock; after the next unlock, search. */
export function LeakTestSection({ leakTest }: LeakTestSectionProps) {
  const { section } = useWords(settingsWords);
  const words = useWords(leakTestWords);
  const language = useLanguage();
  const verso = useVerso();
  const { stopped } = useWords(workWords);
  const { busy, problem, run } = useDeed();
  const work = useWork();
  const [isStopped, setStopped] = useState(false);
  const [result, setResult] = useState<CallOutput<'leakTest.search'>>(null);
  const { answer, put } = leakTest;
  const plantedAt = answer?.plantedAt ?? null;
  const start = (): void => {
    run(async () => {
      await plant(verso, language);
      await verso.call('session.lock', null);
    });
  };
  const finish = (): void => {
    run(async () => {
      setStopped(false);
      const found = await work.run((job) => verso.call('leakTest.search', { job }));
      setStopped(found === null);
      if (found === null) return;
      setResult(found);
      put({ plantedAt: null });
    });
  };
  return (
    <>
      <div className="stack">
        <h2 className="title" id="section">
          {section.leaks}
        </h2>
        <p className="prose">{words.what}</p>
        <p>{words.how}</p>
        {plantedAt !== null && <Planted since={plantedAt} />}
        {answer !== null && (
          <div className="cluster">
            {plantedAt === null ? (
              <Button onClick={start}>{result === null ? words.start : words.again}</Button>
            ) : (
              <Button kind="primary" onClick={finish}>
                {words.finish}
              </Button>
            )}
          </div>
        )}
        {busy && plantedAt === null && <Working label={words.planting} />}
        <UnderWay label={words.searching} work={work} />
        {isStopped && <Stopped said={stopped.leakTest} />}
        <ProblemLine problem={problem ?? leakTest.problem} />
      </div>
      <div role="status">{result !== null && <LeakTestResult result={result} />}</div>
    </>
  );
}

function Planted({ since }: { readonly since: string }) {
  const words = useWords(leakTestWords);
  const language = useLanguage();
  const [now] = useState(() => new Date());
  return (
    <p>
      <strong>{words.under(whenWords(since, now, language))}</strong> {words.next}
    </p>
  );
}
