/** Asks before the only thing that this page hands out: the journal as unprotected text. */
import type { Language } from '../../shared/model/scheme.ts';
import { readerWords } from '../text/areas/reader.ts';
import { button, element } from './element.ts';

/** How long a browser may take to begin a download. */
const DOWNLOAD_BEGINS_MS = 60_000;

export function askToSave(language: Language, onSave: () => void): void {
  const words = readerWords[language];
  const dialog = element(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'save-title' },
    element('h2', { id: 'save-title' }, words.saveTitle),
    element('p', {}, words.saveLoss),
    element('p', {}, words.saveNext),
    element(
      'div',
      { class: 'dialog__actions cluster' },
      button(words.cancel, 'plain', () => dialog.close()),
      button(words.save, 'primary', () => {
        dialog.close();
        onSave();
      }),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Hands a text to the browser as a file for its downloads. */
export function download(text: string, name: string): void {
  // The mark tells old programs that this is UTF-8.
  const address = URL.createObjectURL(
    new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' }),
  );
  const link = element('a', { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_BEGINS_MS);
}
