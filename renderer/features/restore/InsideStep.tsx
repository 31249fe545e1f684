import { useState } from 'react';

import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { BackupPreview } from '../../../shared/model/vault.ts';
import { troubleWords } from '../../text/areas/problems.ts';
import { restoreWords } from '../../text/areas/restore.ts';
import { workWords } from '../../text/areas/work.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { TroubleText } from '../../ui/TroubleText.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import { useDeed } from '../../verso/use-deed.ts';
import { useWork } from '../../verso/use-work.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { Stopped, UnderWay } from '../long-work/index.ts';
import { sayBackupProblem } from './backup-trouble.ts';

export interface InsideStepProps {
  readonly preview: BackupPreview;
  /** There is a journal on this device that the backup would take the place of. */
  readonly takesPlace: boolean;
  readonly onRestored: (restored: NonNullable<CallOutput<'backups.restore'>>) => void;
  readonly onOther: () => void;
  readonly onLeave: () => void;
}

/** What would come back, before anything is put in its place. */
export function InsideStep(props: InsideStepProps) {
  const { preview, takesPlace, onRestored, onOther, onLeave } = props;
  const verso = useVerso();
  const words = useWords(restoreWords);
  const troubles = useWords(troubleWords);
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const { stopped } = useWords(workWords);
  const { problem, run } = useDeed();
  const work = useWork();
  const [isStopped, setStopped] = useState(false);
  const restore = (): void => {
    run(async () => {
      setStopped(false);
      const restored = await work.run((job) => verso.call('backups.restore', { job }));
      if (restored === null) setStopped(true);
      else onRestored(restored);
    });
  };
  return (
    <Page
      side="recto"
      labelledBy="step"
      bodyClass="stack stack--loose"
      scrolls
      folio={
        <>
          <Button kind="primary" onClick={restore}>
            {words.inside.restore}
          </Button>
          <Button onClick={onOther}>{words.way.other}</Button>
          <Button kind="quiet" onClick={onLeave}>
            {words.leave}
          </Button>
        </>
      }
    >
      <h2 className="lead" id="step" ref={heading} tabIndex={-1}>
        {words.inside.lead}
      </h2>
      <Facts preview={preview} />
      <div className="stack">
        <p>{words.inside.since}</p>
        {takesPlace && <p>{words.inside.aside}</p>}
      </div>
      <UnderWay label={words.inside.restoring} work={work} />
      {isStopped && <Stopped said={stopped.restore} />}
      {problem !== null && (
        <Trouble alert>
          <TroubleText {...sayBackupProblem(words, troubles, problem)} />
        </Trouble>
      )}
    </Page>
  );
}

function Facts({ preview }: { readonly preview: BackupPreview }) {
  const { inside: words } = useWords(restoreWords);
  const [now] = useState(() => new Date());
  const { role, madeAt, entries, sessions, firstAt, lastAt } = preview;
  return (
    <dl className="facts">
      <dt>{words.facts.made}</dt>
      <dd>{words.made(madeAt, now)}</dd>
      <dt>{words.facts.role}</dt>
      <dd>{words.role[role]}</dd>
      <dt>{words.facts.entries}</dt>
      <dd>{words.count(entries)}</dd>
      <dt>{words.facts.sessions}</dt>
      <dd>{words.count(sessions)}</dd>
      <dt>{words.facts.span}</dt>
      <dd>{firstAt === null ? words.empty : words.span(firstAt, lastAt ?? firstAt, now)}</dd>
    </dl>
  );
}
