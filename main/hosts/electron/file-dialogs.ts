/** The system's dialogs for where a copy goes and where backups lie. Pure. */
import { join } from 'node:path';

import type { OpenDialogOptions, SaveDialogOptions } from 'electron';

import type { FolderPurpose, SaveDialog } from '../../host/host.ts';
import { ENDINGS } from '../../../shared/model/save-format.ts';

export function saveDialogOptions(folder: string, asked: SaveDialog): SaveDialogOptions {
  const dotted = ENDINGS[asked.format];
  const name = asked.suggestedName.endsWith(dotted)
    ? asked.suggestedName
    : `${asked.suggestedName}${dotted}`;
  return {
    defaultPath: join(folder, name),
    filters: [{ name: dotted, extensions: [dotted.slice(1)] }],
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
      purpose === 'restore'
        ? ['openDirectory', 'dontAddToRecent']
        : ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  };
}
