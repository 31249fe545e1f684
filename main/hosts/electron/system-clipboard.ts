/** The system's clipboard, and on Linux the selection that a middle click pastes. */
import type { Clipboard } from '../../host/host.ts';
import type { ElectronApi } from './electron-api.ts';

export function systemClipboard(
  { clipboard }: Pick<ElectronApi, 'clipboard'>,
  platform: NodeJS.Platform,
): Clipboard {
  return {
    async digest() {
      const text = new TextEncoder().encode(await clipboard.readText());
      return Buffer.from(await crypto.subtle.digest('SHA-256', text)).toString('hex');
    },
    clear() {
      clipboard.clear();
      // Whatever was marked to be copied lies there, too. Other systems have no such thing.
      if (platform === 'linux') clipboard.selection.clear();
      return Promise.resolve();
    },
  };
}
