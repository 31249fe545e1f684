import { useState } from 'react';

import type { ReleaseFormat } from '../../../shared/model/release.ts';
import { RELEASE_FORMATS } from '../../../shared/model/release.ts';
import { releaseFilesWords } from '../../text/areas/release-files.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { useAnswer } from '../../verso/use-answer.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { ProblemLine } from '../trouble/index.ts';
import type { Saving, WhatToSave } from './use-save.ts';
import { useSave } from './use-save.ts';

export interface SaveCopyProps extends Omit<WhatToSave, 'language'> {
  readonly onSaved: () => void;
}

/** One format at a time, to a place that the person chooses; how far it is, and a way to stop. */
export function SaveCopy({ onSaved, ...what }: SaveCopyProps) {
  const verso = useVerso();
  const words = useWords(releaseFilesWords);
  const [format, setFormat] = useState<ReleaseFormat>('docx');
  const { answer: identity } = useAnswer('release.identity');
  const study = identity?.study ?? null;
  const saving = useSave(verso, { ...what, language: useLanguage() }, onSaved);
  return (
    <div className="stack">
      <Choice
        legend={words.format}
        value={format}
        options={RELEASE_FORMATS.filter((one) => one !== 'sealed' || study !== null).map(
          (value) => ({
            value,
            label: words.formats[value].name,
            hint: words.formats[value].hint,
          }),
        )}
        onChange={setFormat}
      />
      {format === 'sealed' && study !== null && (
        <p className="small">{words.fingerprint(study.id, study.fingerprint)}</p>
      )}
      <div className="cluster">
        <Button
          kind="primary"
          shortcut="S"
          aria-keyshortcuts="S"
          data-save
          onClick={() => {
            saving.save(format);
          }}
        >
          {words.save}
        </Button>
        {saving.state.phase === 'saving' && (
          <Button kind="quiet" onClick={saving.callOff}>
            {words.callOff}
          </Button>
        )}
      </div>
      <SaveOutcome saving={saving} />
    </div>
  );
}

function SaveOutcome({ saving: { state, saveAnyway } }: { readonly saving: Saving }) {
  const words = useWords(releaseFilesWords);
  if (state.phase === 'failed') return <ProblemLine problem={state.problem} />;
  if (state.phase === 'beside') {
    return <BesideOther why={words.beside.copy} onAnyway={saveAnyway} />;
  }
  return (
    <>
      {state.phase === 'saving' && (
        <progress
          className="working"
          aria-label={words.saving}
          {...(state.total === 0 ? {} : { value: state.done, max: state.total })}
        />
      )}
      <div className="release-place stack stack--tight" role="status" dir="auto">
        {state.phase === 'saving' && <p>{words.progress(state.done, state.total)}</p>}
        {state.phase === 'closed' && <p>{words.closed}</p>}
        {state.phase === 'called-off' && <p>{words.calledOff}</p>}
        {state.phase === 'saved' && (
          <>
            <p>{words.saved(state.place, state.bytes)}</p>
            <p className="small">{words.savedNext}</p>
          </>
        )}
      </div>
    </>
  );
}

export interface BesideOtherProps {
  readonly why: string;
  readonly onAnyway: () => void;
}

/** The copies and the list of originals are not put together unasked (R10). */
export function BesideOther({ why, onAnyway }: BesideOtherProps) {
  const words = useWords(releaseFilesWords).beside;
  return (
    <Trouble alert>
      <p>
        {why} {words.other}.
      </p>
      <Button kind="quiet" onClick={onAnyway}>
        {words.anyway}
      </Button>
    </Trouble>
  );
}
