import { useEffect, useRef, useState } from 'react';
import type { SubmitEvent } from 'react';

import type { BackupFile, BackupPreview } from '../../../shared/model/vault.ts';
import { troubleWords } from '../../text/areas/problems.ts';
import { restoreWords } from '../../text/areas/restore.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TroubleText } from '../../ui/TroubleText.tsx';
import { useDeed } from '../../verso/use-deed.ts';
import { useWork } from '../../verso/use-work.ts';
import type { Work } from '../../verso/use-work.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { lendSecret, PassphraseField } from '../passphrase/index.ts';
import { plainWords } from '../recovery-words/index.ts';
import { UnderWay } from '../long-work/index.ts';
import { asksForAnother, sayBackupProblem, sayClosedBackup } from './backup-trouble.ts';
import type { ClosedBackup } from './backup-trouble.ts';

type Way = 'passphrase' | 'words';

export interface WayStepProps {
  readonly file: BackupFile;
  readonly onOpened: (preview: BackupPreview) => void;
  readonly onOther: () => void;
}

/** The passphrase or the words that the journal had when the backup was made. */
export function WayStep({ file, onOpened, onOther }: WayStepProps) {
  const { way: words } = useWords(restoreWords);
  const [way, setWay] = useState<Way>('passphrase');
  const opening = useOpening(file, way, onOpened);
  const isOther = opening.closed !== null && asksForAnother(opening.closed);
  return (
    <Page
      side="recto"
      labelledBy="step"
      bodyClass="stack stack--loose"
      folio={
        <>
          <Button kind={isOther ? 'plain' : 'primary'} type="submit" form="way-into-backup">
            {words.open}
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              opening.forget();
              setWay(way === 'words' ? 'passphrase' : 'words');
            }}
          >
            {way === 'words' ? words.usePassphrase : words.useWords}
          </Button>
          <Button kind={isOther ? 'primary' : 'quiet'} onClick={onOther}>
            {words.other}
          </Button>
        </>
      }
    >
      <h2 className="lead" id="step">
        {way === 'words' ? words.askWords : words.askPassphrase}
      </h2>
      <WayForm key={way} way={way} opening={opening} />
      <p className="small">{words.hint}</p>
    </Page>
  );
}

interface Opening {
  readonly work: Work;
  /** The backup's own answer, where it stayed closed. */
  readonly closed: ClosedBackup | null;
  readonly trouble: { readonly what: string; readonly lost: string; readonly next: string } | null;
  /** How often an answer came; tells one wrong try from the next. */
  readonly tries: number;
  readonly open: (typed: string) => void;
  readonly forget: () => void;
}

function useOpening(
  { name }: BackupFile,
  way: Way,
  onOpened: (preview: BackupPreview) => void,
): Opening {
  const verso = useVerso();
  const words = useWords(restoreWords);
  const troubles = useWords(troubleWords);
  const [closed, setClosed] = useState<ClosedBackup | null>(null);
  const [tries, setTries] = useState(0);
  const { problem, run } = useDeed();
  const work = useWork();
  const open = (typed: string): void => {
    run(async () => {
      setClosed(null);
      try {
        const answer = await lendSecret(typed, (secret) =>
          work.run((job) => verso.call('backups.open', { name, way, secret, job })),
        );
        if (answer === null) return;
        if (answer.outcome === 'opened') onOpened(answer.preview);
        else setClosed(answer);
      } finally {
        setTries((count) => count + 1);
      }
    });
  };
  const trouble =
    closed !== null
      ? sayClosedBackup(words, troubles, closed)
      : problem !== null
        ? sayBackupProblem(words, troubles, problem)
        : null;
  const forget = (): void => {
    setClosed(null);
  };
  return { work, closed, trouble, tries, open, forget };
}

interface WayFormProps {
  readonly way: Way;
  readonly opening: Opening;
}

function WayForm({ way, opening }: WayFormProps) {
  const { way: words } = useWords(restoreWords);
  const form = useRef<HTMLFormElement>(null);
  const [empty, setEmpty] = useState(false);
  const { work, trouble, tries, open } = opening;
  useEffect(() => {
    if (tries === 0) return;
    const field = secretField(form.current);
    field?.focus();
    // Of twenty-four words one is to be mended; a passphrase is typed again.
    if (way === 'passphrase') field?.select();
  }, [tries, way]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = secretField(form.current);
    const value = field?.value ?? '';
    const typed = way === 'words' ? plainWords(value) : value;
    setEmpty(typed === '');
    if (typed === '') field?.focus();
    else open(typed);
  };
  const said = empty ? (
    <TroubleText {...(way === 'words' ? words.noWords : words.empty)} />
  ) : (
    trouble !== null && <TroubleText {...trouble} />
  );
  return (
    <form id="way-into-backup" className="stack form" ref={form} onSubmit={submit} noValidate>
      {way === 'passphrase' ? (
        <PassphraseField name="secret" label={words.passphrase} autoFocus trouble={said} />
      ) : (
        <TextArea
          name="secret"
          label={words.words}
          hint={words.wordsHint}
          lang="en"
          rows={5}
          maxLength={1000}
          autoFocus
          trouble={said}
        />
      )}
      <UnderWay label={words.opening} work={work} />
    </form>
  );
}

function secretField(form: HTMLFormElement | null): HTMLInputElement | HTMLTextAreaElement | null {
  return form?.querySelector<HTMLInputElement | HTMLTextAreaElement>('[name="secret"]') ?? null;
}
