/**
 * The system's own dialog for saving a file, through a small program that each system has; the one for a
 * folder is beside this. The words
 * that come from outside (a suggested name, a folder) are never put into a script or a shell line: they
 * travel as an argument of their own or in the environment. Builders are pure.
 */
import { spawn } from 'node:child_process';
import { posix, win32 } from 'node:path';

import { ENDINGS } from '../../../shared/model/save-format.ts';
import type { SaveDialog } from '../../host/host.ts';

export type DialogProgram = 'zenity' | 'kdialog' | 'osascript' | 'powershell';

export interface DialogCommand {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The suggested name with the format's ending, once. Separators cannot occur in it (contract). */
export function fileName({ suggestedName, format }: SaveDialog): string {
  const extension = ENDINGS[format];
  const bare = suggestedName
    .trim()
    .replace(/^[.\s-]+/, '')
    .replace(/[.\s]+$/, '');
  const name = bare === '' ? 'Verso' : bare;
  return name.toLowerCase().endsWith(extension) ? name : `${name}${extension}`;
}

const APPLE_SCRIPT: readonly string[] = [
  'on run argv',
  'set chosen to choose file name with prompt "Verso" default name (item 1 of argv) default location (POSIX file (item 2 of argv))',
  'return POSIX path of chosen',
  'end run',
];

const POWERSHELL_SCRIPT = `
Add-Type -AssemblyName System.Windows.Forms
[Console]::OutputEncoding = [Text.Encoding]::UTF8
$dialog = New-Object System.Windows.Forms.SaveFileDialog
$dialog.Title = 'Verso'
$dialog.FileName = $env:VERSO_DIALOG_NAME
$dialog.InitialDirectory = $env:VERSO_DIALOG_FOLDER
$dialog.OverwritePrompt = $true
if ($dialog.ShowDialog() -eq 'OK') { [Console]::Out.Write($dialog.FileName) } else { exit 1 }
`;

/** @param folder where the dialog opens; absolute. */
export function dialogCommand(program: DialogProgram, name: string, folder: string): DialogCommand {
  switch (program) {
    case 'zenity': {
      const place = posix.join(folder, name);
      const args = ['--file-selection', '--save', '--confirm-overwrite', '--title=Verso'];
      return { program, args: [...args, `--filename=${place}`], env: {} };
    }
    case 'kdialog':
      // An absolute path cannot be taken for an option.
      return {
        program,
        args: ['--title', 'Verso', '--getsavefilename', posix.join(folder, name)],
        env: {},
      };
    case 'osascript':
      return appleScriptCommand(APPLE_SCRIPT, [name, folder]);
    case 'powershell':
      return powerShellCommand(POWERSHELL_SCRIPT, {
        VERSO_DIALOG_NAME: name,
        VERSO_DIALOG_FOLDER: folder,
      });
  }
}

/** @param values what the script reads as `argv`; they cannot be taken for script or option. */
export function appleScriptCommand(
  script: readonly string[],
  values: readonly string[],
): DialogCommand {
  const args = [...script.flatMap((line) => ['-e', line]), '--', ...values];
  return { program: 'osascript', args, env: {} };
}

/** @param values what the script reads from its environment. */
export function powerShellCommand(
  script: string,
  values: Readonly<Record<string, string>>,
): DialogCommand {
  const encoded = Buffer.from(script, 'utf16le').toString('base64');
  return {
    program: 'powershell.exe',
    args: ['-NoProfile', '-NonInteractive', '-STA', '-EncodedCommand', encoded],
    env: values,
  };
}

export interface DialogSearch {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isProgram: (path: string) => boolean;
}

/** @returns the program that can show a dialog here, or null. */
export function findDialogProgram({
  platform,
  env,
  isProgram,
}: DialogSearch): DialogProgram | null {
  if (platform === 'darwin') return 'osascript';
  if (platform === 'win32') return 'powershell';
  if (env['DISPLAY'] === undefined && env['WAYLAND_DISPLAY'] === undefined) return null;
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
  const order: readonly DialogProgram[] = (env['XDG_CURRENT_DESKTOP'] ?? '').includes('KDE')
    ? ['kdialog', 'zenity']
    : ['zenity', 'kdialog'];
  const isHere = (program: string): boolean =>
    folders.some((folder) => isProgram(posix.join(folder, program)));
  return order.find(isHere) ?? null;
}

/**
 * What the program answered. A trailing separator, which some give a folder, is dropped.
 * @returns null where the person closed the dialog. Pure.
 */
export function chosenPath(
  platform: NodeJS.Platform,
  exitCode: number | null,
  output: string,
): string | null {
  const path = withoutTrailingSeparator(platform, output.replace(/\r?\n$/, ''));
  if (exitCode !== 0 || path === '' || path.includes('\0')) return null;
  const isAbsolute = platform === 'win32' ? win32.isAbsolute(path) : posix.isAbsolute(path);
  return isAbsolute ? path : null;
}

/** The root of a file system keeps its separator: it is one. */
function withoutTrailingSeparator(platform: NodeJS.Platform, path: string): string {
  const { root } = platform === 'win32' ? win32.parse(path) : posix.parse(path);
  const rest = path.slice(root.length);
  return root + rest.replace(platform === 'win32' ? /[\\/]+$/ : /\/+$/, '');
}

/** Shows the dialog and waits for the person. */
export function runDialog(command: DialogCommand): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(command.program, [...command.args], {
      env: { ...process.env, ...command.env },
      shell: false,
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(chosenPath(process.platform, code, Buffer.concat(pieces).toString('utf8')));
    });
  });
}
