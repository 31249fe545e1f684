import { useId, useState } from 'react';

import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { DeskLot } from '../../../shared/contract/desk-calls.ts';
import { DESK_FOLDERS, DESK_FORMATS } from '../../../shared/model/release.ts';
import type { DeskFolder, DeskFormat } from '../../../shared/model/release.ts';
import { studyDeskWords } from '../../text/areas/study-desk.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { ProblemLine } from '../trouble/index.ts';

/** Where it lies, and what merging did. */
type Saved = Omit<CallOutput<'desk.save'>, 'bytes'> & { readonly place: string };

/** Sealed releases in, what opened and what was refused by name, one merged file out. */
export function DeskLotSection() {
  const verso = useVerso();
  const language = useLanguage();
  const words = useWords(studyDeskWords);
  const id = useId();
  const [lot, setLot] = useState<DeskLot | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const { problem, run } = useDeed();
  const put = async (files: readonly File[]): Promise<void> => {
    setSaved(null);
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await verso.call('desk.put', { name: file.name.slice(-255), file: bytes });
    }
    setLot(await verso.call('desk.look', null));
  };
  const save = async (format: DeskFormat): Promise<void> => {
    setSaved(null);
    const { suggestedName } = words;
    const file = await verso.call('session.chooseSaveFile', { suggestedName, format });
    if (file === null) return;
    const answer = await verso.call('desk.save', { format, token: file.token, language });
    setSaved({ ...answer, place: file.place });
  };
  const saveFolder = async (holds: DeskFolder): Promise<void> => {
    setSaved(null);
    const folder = await verso.call('session.chooseFolder', { purpose: 'save' });
    if (folder === null) return;
    const { token } = folder;
    const answer = await verso.call('desk.saveFolder', { holds, token, language });
    setSaved({ ...answer, place: words.within(answer.name, folder.place) });
  };
  return (
    <section className="stack" aria-labelledby={`${id}-title`}>
      <h3 className="label" id={`${id}-title`}>
        {words.releases}
      </h3>
      <div className="field">
        <label className="label" htmlFor={id}>
          {words.files}
        </label>
        <p className="small">{words.releasesHint}</p>
        <input
          id={id}
          type="file"
          multiple
          accept=".verso-sealed"
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            run(() => put(files));
            // The same file may be chosen again.
            target.value = '';
          }}
        />
      </div>
      <ProblemLine problem={problem} />
      {lot !== null && <p role="status">{words.lot(lot.people, lot.entries)}</p>}
      {lot !== null && lot.refused.length > 0 && (
        <dl className="facts">
          <dt>{words.refused}</dt>
          {lot.refused.map(({ name, why }, at) => (
            <dd className="release-place" key={at} dir="auto">
              {words.refusal(name, words.why[why])}
            </dd>
          ))}
        </dl>
      )}
      {lot !== null && lot.entries > 0 && (
        <div className="cluster">
          {DESK_FORMATS.map((format) => (
            <Button
              key={format}
              onClick={() => {
                run(() => save(format));
              }}
            >
              {words.save[format]}
            </Button>
          ))}
          {DESK_FOLDERS.map((holds) => (
            <Button
              key={holds}
              onClick={() => {
                run(() => saveFolder(holds));
              }}
            >
              {words.saveFolder[holds]}
            </Button>
          ))}
        </div>
      )}
      {saved !== null && (
        <div className="stack stack--tight" role="status">
          <p className="release-place" dir="auto">
            {words.saved(saved.place)}
          </p>
          {saved.superseded > 0 && <p className="small">{words.superseded(saved.superseded)}</p>}
          {saved.disputed > 0 && <p className="small">{words.disputed(saved.disputed)}</p>}
          {saved.renamed.map(({ from, to }) => (
            <p className="small" key={to}>
              {words.renamed(from, to)}
            </p>
          ))}
        </div>
      )}
    </section>
  );
}
