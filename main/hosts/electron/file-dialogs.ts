/** The system's dialogs for where a copy goes and where backups lie. Pure. */
import { join } from 'node:path';

import type { OpenDialogOptions, SaveDialogOptions } from 'electron';

import type { FolderPurpose, SaveDialog } from '../../host/host.ts';
import type { SaveFormat } from '../../../shared/model/save-format.ts';

const EXTENSIONS: Readonly<Record<SaveFormat, string>> = {
  markdown: 'md',
  text: 'txt',
  scheme: 'verso-scheme',
};

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

export function folderDialogOptions(folder: string, purpose: FolderPurpose): OpenDialogOptions {
  return {
    defaultPath: folder,
    // A folder made just now holds nothing that could be restored.
    properties:
      purpose === 'backups'
        ? ['openDirectory', 'createDirectory', 'dontAddToRecent']
        : ['openDirectory', 'dontAddToRecent'],
  };
}
