/**
 * The menus: editing, size of text, closing. Nothing that hands text to another program (services,
 * sharing, speech, looking up), nothing that shows what was open before, no reload, no tools.
 */
import type { MenuItemConstructorOptions, WebContents } from 'electron';

import type { ElectronApi } from './electron-api.ts';

type Words = Readonly<Record<keyof typeof ENGLISH, string>>;

const ENGLISH = {
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  view: 'View',
  resetZoom: 'Actual Size',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  hide: 'Hide Verso',
  quit: 'Quit Verso',
  close: 'Close Window',
  minimize: 'Minimise',
  window: 'Window',
};

const FRENCH: Words = {
  edit: 'Édition',
  undo: 'Annuler',
  redo: 'Rétablir',
  cut: 'Couper',
  copy: 'Copier',
  paste: 'Coller',
  selectAll: 'Tout sélectionner',
  view: 'Présentation',
  resetZoom: 'Taille réelle',
  zoomIn: 'Plus grand',
  zoomOut: 'Plus petit',
  hide: 'Masquer Verso',
  quit: 'Quitter Verso',
  close: 'Fermer la fenêtre',
  minimize: 'Placer dans le Dock',
  window: 'Fenêtre',
};

/** @param locale of the system: the menu belongs to it, not to the page. */
function wordsFor(locale: string): Words {
  return locale.toLowerCase().startsWith('fr') ? FRENCH : ENGLISH;
}

type Role = 'cut' | 'copy' | 'paste' | 'selectAll';
const EDIT_ROLES: readonly Role[] = ['cut', 'copy', 'paste', 'selectAll'];

/** On Linux and Windows the menu is never shown and lends its keys only. */
export function menuTemplate(
  platform: NodeJS.Platform,
  locale: string,
): MenuItemConstructorOptions[] {
  const words = wordsFor(locale);
  const item = (role: Exclude<keyof Words, 'edit' | 'view'>): MenuItemConstructorOptions => ({
    role,
    label: words[role],
  });
  const edit = [item('undo'), item('redo'), ...EDIT_ROLES.map(item)];
  const view = [item('resetZoom'), item('zoomIn'), item('zoomOut')];
  const app = { label: 'Verso', submenu: [item('hide'), item('quit')] };
  return [
    ...(platform === 'darwin' ? [app] : []),
    { label: words.edit, submenu: edit },
    { label: words.view, submenu: view },
    { label: words.window, submenu: [item('minimize'), item('close')] },
  ];
}

export function installMenu({ app, Menu }: Pick<ElectronApi, 'app' | 'Menu'>): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, app.getLocale())));
}

/** The right mouse button: editing where there is text, nothing elsewhere. */
export function installContextMenu(
  { app, Menu }: Pick<ElectronApi, 'app' | 'Menu'>,
  contents: WebContents,
): void {
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const words = wordsFor(app.getLocale());
    const roles: readonly Role[] = isEditable ? EDIT_ROLES : ['copy'];
    if (!isEditable && selectionText === '') return;
    Menu.buildFromTemplate(roles.map((role) => ({ role, label: words[role] }))).popup();
  });
}
