import { useId, useState } from 'react';

import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { DeskCounts } from '../../../shared/contract/desk-calls.ts';
import { deskCountsWords } from '../../text/areas/desk-counts.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { ProblemLine } from '../trouble/index.ts';

type Saved = CallOutput<'desk.saveCounts'> & { readonly place: string };

/** Files of counts in, what was refused by name, and what may be shown of all of them out. */
export function CountsLotSection() {
  const verso = useVerso();
  const language = useLanguage();
  const words = useWords(deskCountsWords);
  const id = useId();
  const [lot, setLot] = useState<DeskCounts | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const { problem, run } = useDeed();
  const put = async (files: readonly File[]): Promise<void> => {
    setSaved(null);
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await verso.call('desk.putCounts', { name: file.name.slice(-255), file: bytes });
    }
    setLot(await verso.call('desk.lookAtCounts', null));
  };
  const save = async (): Promise<void> => {
    setSaved(null);
    const folder = await verso.call('session.chooseFolder', { purpose: 'save' });
    if (folder === null) return;
    const answer = await verso.call('desk.saveCounts', { token: folder.token, language });
    setSaved({ ...answer, place: folder.place });
  };
  return (
    <section className="stack" aria-labelledby={`${id}-title`}>
      <h3 className="label" id={`${id}-title`}>
        {words.title}
      </h3>
      <div className="field">
        <label className="label" htmlFor={id}>
          {words.files}
        </label>
        <p className="small">{words.filesHint}</p>
        <input
          id={id}
          type="file"
          multiple
          accept=".verso-counts"
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            run(() => put(files));
            // The same file may be chosen again.
            target.value = '';
          }}
        />
      </div>
      <ProblemLine problem={problem} />
      {lot !== null && (
        <p role="status">
          {words.taken(lot.taken)} {lot.superseded > 0 && words.superseded(lot.superseded)}
        </p>
      )}
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
      {lot !== null && !lot.canSave && <p>{words.outcome['too-few']}</p>}
      {lot?.canSave === true && (
        <>
          <p className="small">{words.saveHint}</p>
          <p>
            <Button onClick={() => run(save)}>{words.save}</Button>
          </p>
        </>
      )}
      {saved !== null && (
        <div className="stack stack--tight" role="status">
          <p className="release-place" dir="auto">
            {'names' in saved
              ? words.saved(saved.names, saved.place)
              : words.outcome[saved.outcome]}
          </p>
          {saved.outcome === 'saved-in-part' && <p className="small">{words.inPart}</p>}
        </div>
      )}
    </section>
  );
}
