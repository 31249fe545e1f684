import { memo, useCallback, useState } from 'react';
import { useLocation } from 'wouter';

import type { WaitingCopy } from '../../../shared/contract/release-calls.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import { releaseFilesWords } from '../../text/areas/release-files.ts';
import { releaseWords } from '../../text/areas/release.ts';
import { workWords } from '../../text/areas/work.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/Check.tsx';
import { Stopped, UnderWay } from '../long-work/index.ts';
import { ProblemLine } from '../trouble/index.ts';
import { useWaiting } from './use-waiting.ts';

/** Copies that somebody has worked on: which may leave, and those ticked in one file. */
export function Prepared() {
  const words = useWords(releaseFilesWords).several;
  const { stopped } = useWords(workWords);
  const { copies, problem, work, isStopped, lookAgain } = useWaiting();
  const [, navigate] = useLocation();
  const [ticked, setTicked] = useState<ReadonlySet<RecordId>>(new Set());
  const [isMissing, setMissing] = useState(false);
  const ready = (copies ?? []).filter(({ heldBy }) => heldBy.length === 0);
  const tick = useCallback((id: RecordId, on: boolean): void => {
    setMissing(false);
    setTicked((before) => {
      const next = new Set(before);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  }, []);
  return (
    <section className="stack stack--title" aria-labelledby="prepared">
      <h2 className="label" id="prepared">
        {words.prepared}
      </h2>
      <ProblemLine problem={problem} />
      <UnderWay label={words.looking} work={work} />
      {isStopped && (
        <>
          <Stopped said={stopped.copies} />
          <div>
            <Button kind="quiet" onClick={lookAgain}>
              {words.lookAgain}
            </Button>
          </div>
        </>
      )}
      {copies?.length === 0 && <p className="small">{words.none}</p>}
      {copies !== null && copies.length > 0 && (
        <>
          {copies.map((copy) => (
            <PreparedLine
              key={copy.entryId}
              copy={copy}
              ticked={ticked.has(copy.entryId)}
              onTick={tick}
            />
          ))}
          <div className="cluster">
            <Button
              kind="primary"
              onClick={() => {
                if (ticked.size === 0) setMissing(true);
                else navigate(`/release/together/${[...ticked].join('-')}`);
              }}
            >
              {words.open}
            </Button>
            {ready.length > 1 && (
              <Button
                kind="quiet"
                onClick={() => {
                  setMissing(false);
                  setTicked(new Set(ready.map(({ entryId }) => entryId)));
                }}
              >
                {words.all}
              </Button>
            )}
          </div>
          <p className="small" role="status">
            {isMissing && words.chooseFirst}
          </p>
        </>
      )}
    </section>
  );
}

interface PreparedLineProps {
  readonly copy: WaitingCopy;
  readonly ticked: boolean;
  readonly onTick: (id: RecordId, on: boolean) => void;
}

/** Drawn anew only when it changes: a tick concerns one of what may be a thousand. */
const PreparedLine = memo(function PreparedLine({ copy, ticked, onTick }: PreparedLineProps) {
  const words = useWords(releaseFilesWords).several;
  const { untitled } = useWords(releaseWords).choose;
  const { title, heldBy, leaving, lapsed, handedOver, timePoint } = copy;
  const isReady = heldBy.length === 0;
  const said = [
    timePoint,
    isReady ? words.ready(leaving) : words.notReady,
    ...(lapsed > 0 ? [words.lapsed] : []),
    ...(handedOver > 0 ? [words.before] : []),
  ].join(' · ');
  const name = title === '' ? untitled : title;
  if (!isReady) {
    return (
      <p>
        <a href={`/release/${copy.entryId}`} dir="auto">
          {name}
        </a>{' '}
        <span className="small">{said}</span>
      </p>
    );
  }
  return (
    <div>
      <Check
        checked={ticked}
        onChange={(on) => {
          onTick(copy.entryId, on);
        }}
        hint={said}
      >
        <span dir="auto">{name}</span>
      </Check>
    </div>
  );
});
