import { useState } from 'react';

import type { BackupFile } from '../../../shared/model/vault.ts';
import { backupWords } from '../../text/areas/backups.ts';
import { momentsApart } from '../../text/days.ts';
import { useLanguage } from '../../text/language.tsx';
import { sizeWords } from '../../text/sizes.ts';
import { useWords } from '../../text/use-words.ts';
import { sentenceCase } from '../../text/counting.ts';

/** The generations that are there. */
export function BackupFiles({ files }: { readonly files: readonly BackupFile[] }) {
  const words = useWords(backupWords);
  const language = useLanguage();
  const [now] = useState(() => new Date());
  const moments = momentsApart(
    files.map(({ madeAt }) => madeAt),
    now,
    language,
  );
  if (files.length === 0) return <p>{words.noFiles}</p>;
  return (
    <table className="table">
      <caption>{words.files}</caption>
      <thead>
        <tr>
          <th scope="col">{words.madeAt}</th>
          <th scope="col" className="figure">
            {words.size}
          </th>
        </tr>
      </thead>
      <tbody>
        {files.map((file, index) => (
          <tr key={file.name}>
            <td>{sentenceCase(moments[index] ?? '')}</td>
            <td className="figure">{sizeWords(file.bytes, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
