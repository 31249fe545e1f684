import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';

import type { ReasonId } from '../../text/areas/read-only.ts';
import { readOnlyWords } from '../../text/areas/read-only.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { useVerso } from '../../verso/verso-context.tsx';
import { GoOn } from './GoOn.tsx';
import { SaveCopy } from './SaveCopy.tsx';

export interface ChoicesPageProps {
  readonly reason: ReasonId;
  /** There is an entry to read; otherwise only a way back is offered. */
  readonly hasWhole: boolean;
  readonly onRead: () => void;
  readonly onRestore: () => void;
  /** @param setAside name of the folder in which it lies as it was, if it does. */
  readonly onWentOn: (setAside: string | null) => void;
}

/** What can be done with a journal that opened to be read only. */
export function ChoicesPage(props: ChoicesPageProps) {
  const { reason, hasWhole, onRead, onRestore, onWentOn } = props;
  const verso = useVerso();
  const words = useWords(readOnlyWords);
  return (
    <Page side="recto" labelledBy="choices" bodyClass="stack stack--loose">
      <h2 className="lead" id="choices">
        {words.choices}
      </h2>
      {hasWhole && (
        <>
          <Way title={words.read.title}>
            <p>{words.read.what}</p>
            <div className="cluster">
              <Button kind="primary" onClick={onRead}>
                {words.read.act}
              </Button>
            </div>
          </Way>
          <Way title={words.copy.title}>
            <SaveCopy />
          </Way>
        </>
      )}
      {reason === 'disk-read-only' ? (
        <Way title={words.again.title}>
          <p>{words.again.what}</p>
          <div className="cluster">
            <Button onClick={() => void verso.call('session.lock', null)}>{words.again.act}</Button>
          </div>
        </Way>
      ) : (
        <>
          <Way title={words.restore.title}>
            <NewestBackup />
            <div className="cluster">
              <Button {...(hasWhole ? {} : { kind: 'primary' })} onClick={onRestore}>
                {words.restore.act}
              </Button>
            </div>
          </Way>
          <Way title={words.goOn.title}>
            <GoOn id={reason} onWentOn={onWentOn} />
          </Way>
        </>
      )}
    </Page>
  );
}

/** One thing that can be done: its name, what it means, its button. */
function Way({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="stack stack--title">
      <h3 className="label">{title}</h3>
      {children}
    </section>
  );
}

/** Whether there is a backup where this device last put one. */
function NewestBackup() {
  const verso = useVerso();
  const { restore: words } = useWords(readOnlyWords);
  const [newest, setNewest] = useState<{ madeAt: string; place: string } | null>(null);
  const [now] = useState(() => new Date());
  useEffect(() => {
    let wanted = true;
    verso.call('backups.lookIn', { token: null }).then(
      (folder) => {
        const [file] = folder?.files ?? [];
        if (wanted && folder !== null && file !== undefined) {
          setNewest({ madeAt: file.madeAt, place: folder.place });
        }
      },
      // Where its folder cannot be looked in, the person is asked for one.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [verso]);
  return (
    <p>
      {newest === null ? (
        words.none
      ) : (
        <>
          {words.newest(newest.madeAt, now)} <span className="path">{newest.place}</span>.
        </>
      )}{' '}
      {words.aside}
    </p>
  );
}
