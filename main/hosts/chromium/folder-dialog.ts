/** The system's own dialog for choosing a folder, through the programs of file-dialogs.ts. Pure. */
import { posix } from 'node:path';

import type { FolderPurpose } from '../../host/host.ts';
import type { DialogCommand, DialogProgram } from './file-dialogs.ts';
import { appleScriptCommand, powerShellCommand } from './file-dialogs.ts';

const APPLE_SCRIPT: readonly string[] = [
  'on run argv',
  'set chosen to choose folder with prompt "Verso" default location (POSIX file (item 1 of argv))',
  'return POSIX path of chosen',
  'end run',
];

const POWERSHELL_SCRIPT = `
Add-Type -AssemblyName System.Windows.Forms
[Console]::OutputEncoding = [Text.Encoding]::UTF8
$dialog = New-Object System.Windows.Forms.FolderBrowserDialog
$dialog.Description = 'Verso'
$dialog.SelectedPath = $env:VERSO_DIALOG_FOLDER
$dialog.ShowNewFolderButton = $env:VERSO_DIALOG_PURPOSE -ne 'restore'
if ($dialog.ShowDialog() -eq 'OK') { [Console]::Out.Write($dialog.SelectedPath) } else { exit 1 }
`;

/** @param folder where the dialog opens; absolute. */
export function folderDialogCommand(
  program: DialogProgram,
  purpose: FolderPurpose,
  folder: string,
): DialogCommand {
  switch (program) {
    case 'zenity': {
      // The separator at the end opens the folder itself, not its parent with the folder marked.
      const inside = folder.endsWith(posix.sep) ? folder : `${folder}${posix.sep}`;
      const args = ['--file-selection', '--directory', '--title=Verso', `--filename=${inside}`];
      return { program, args, env: {} };
    }
    case 'kdialog':
      // An absolute path cannot be taken for an option.
      return { program, args: ['--title', 'Verso', '--getexistingdirectory', folder], env: {} };
    case 'osascript':
      return appleScriptCommand(APPLE_SCRIPT, [folder]);
    case 'powershell':
      return powerShellCommand(POWERSHELL_SCRIPT, {
        VERSO_DIALOG_FOLDER: folder,
        VERSO_DIALOG_PURPOSE: purpose,
      });
  }
}
