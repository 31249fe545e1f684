/** The system's dialog for where a copy goes. Pure. */
import { join } from 'node:path';

import type { SaveDialogOptions } from 'electron';

import type { SaveDialog } from '../../host/host.ts';
import type { ReleaseFormat } from '../../../shared/model/release.ts';

const EXTENSIONS: Readonly<Record<ReleaseFormat, string>> = { markdown: 'md', text: 'txt' };

export function saveDialogOptions(folder: string, asked: SaveDialog): SaveDialogOptions {
  const extension = EXTENSIONS[asked.format];
  const dotted = `.${extension}`;
  const name = asked.suggestedName.endsWith(dotted)
    ? asked.suggestedName
    : `${asked.suggestedName}${dotted}`;
  return {
    defaultPath: join(folder, name),
    filters: [{ name: dotted, extensions: [extension] }],
    // A list of recent files would say that there was a copy, and where.
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    showsTagField: false,
  };
}
