import { describe, expect, test } from 'vitest';

import { printToPdf } from '../../main/hosts/electron/print-pdf.ts';
import { recordElectron } from '../support/electron-recorder.ts';

const HTML = '<!doctype html><html lang="en"><title>T</title><p>words</p>';

describe('printing under Electron', () => {
  test('happens in a window that is never shown, without scripts, in memory, and ends', async () => {
    const { api, names, windowOptions, lastArgs } = recordElectron();
    const pdf = await printToPdf(api, HTML);
    expect(Buffer.from(pdf).toString()).toContain('%PDF');
    expect(windowOptions()).toMatchObject({
      show: false,
      webPreferences: { javascript: false, sandbox: true, nodeIntegration: false },
    });
    expect(lastArgs('sessions.fromPartition')).toEqual(['verso-print', { cache: false }]);
    expect(lastArgs('page.printToPDF')).toEqual([
      {
        pageSize: 'A4',
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      },
    ]);
    expect(names()).not.toContain('window.show');
    expect(names().slice(-2)).toEqual(['window.destroy', 'sessionProtocol.unhandle']);
  });

  test('answers with the page alone and lets nothing else out', async () => {
    const { api, lastArgs } = recordElectron();
    await printToPdf(api, HTML);
    const [scheme, handle] = lastArgs('sessionProtocol.handle') as [
      string,
      (request: { url: string }) => Response,
    ];
    expect(scheme).toBe('verso');
    expect(await handle({ url: 'verso://app/print.html' }).text()).toBe(HTML);
    expect(handle({ url: 'verso://app/' }).type).toBe('error');
    const [ask] = lastArgs('webRequest.onBeforeRequest') as [
      (request: { url: string }, answer: (given: { cancel: boolean }) => void) => void,
    ];
    const refused: boolean[] = [];
    for (const url of ['verso://app/print.html', 'https://example.org/', 'file:///etc/passwd']) {
      ask({ url }, ({ cancel }) => void refused.push(cancel));
    }
    expect(refused).toEqual([false, true, true]);
  });

  test('is not done where Electron would keep the page on the disk', async () => {
    const { api, names } = recordElectron({ isPersistent: true });
    await expect(printToPdf(api, HTML)).rejects.toThrow('in memory only');
    expect(names()).not.toContain('BrowserWindow');
    // A failure does not stand in the way of the next.
    const again = recordElectron();
    await expect(printToPdf(again.api, HTML)).resolves.toBeInstanceOf(Uint8Array);
  });
});
