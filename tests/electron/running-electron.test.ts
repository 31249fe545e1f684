/** What only the running binary can say of itself. Skipped, by name, where it is not. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { _electron } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { hasDisplay } from '../../build/choose-host.ts';
import { findElectron } from '../../build/electron-binary.ts';
import { ROOT } from '../../build/project.ts';
import { PAGE_CAGE } from '../../main/host/page-cage.ts';
import { REFUSED_EXIT_CODE } from '../../main/host/refused-arguments.ts';

const binary = findElectron();
const canRun = binary !== null && hasDisplay(process.platform, process.env);
const reason = binary === null ? "Electron's binary is not on this machine" : 'there is no display';

describe.skipIf(!canRun)(canRun ? 'Electron itself' : `Electron itself: ${reason}`, () => {
  let folder: string;
  let app: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verso-electron-'));
    app = await _electron.launch({
      executablePath: binary ?? '',
      args: [ROOT],
      env: { ...process.env, VERSO_DATA_FOLDER: folder },
    });
    page = await app.firstWindow();
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('has put the page into the cage that it was given', async () => {
    const given = await app.evaluate(({ BrowserWindow }) => {
      const [contents] = BrowserWindow.getAllWindows().map((one) => one.webContents);
      // Undocumented, and the only place where what came of the wishes can be read.
      const read: unknown = Reflect.get(contents ?? {}, 'getLastWebPreferences');
      return typeof read === 'function'
        ? (Reflect.apply(read, contents, []) as Record<string, unknown>)
        : {};
    });
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = PAGE_CAGE;
    expect(given).toMatchObject({
      sandbox,
      contextIsolation,
      nodeIntegration,
      webviewTag,
      webSecurity,
    });
    expect(await page.evaluate(() => typeof Reflect.get(globalThis, 'require'))).toBe('undefined');
  });

  it('has one session, in memory, that is not the default one', async () => {
    const session = await app.evaluate(({ BrowserWindow, session: all }) => {
      const [own] = BrowserWindow.getAllWindows().map((one) => one.webContents.session);
      return {
        isPersistent: own?.isPersistent(),
        isDefault: own === all.defaultSession,
        spelling: own?.isSpellCheckerEnabled(),
        languages: own?.getSpellCheckerLanguages(),
      };
    });
    expect(session).toEqual({
      isPersistent: false,
      isDefault: false,
      spelling: false,
      languages: [],
    });
  });

  it('keeps to the policy, at our own origin', async () => {
    expect(page.url()).toBe('verso://app/');
    expect(await page.evaluate(() => [isSecureContext, crossOriginIsolated])).toEqual([true, true]);
    const fetched = await page.evaluate(() => fetch('https://example.com/').catch(() => 'refused'));
    expect(fetched).toBe('refused');
  });

  it('reaches nothing from its own process either', async () => {
    const outcome = await app.evaluate(({ net }) =>
      net.fetch('https://example.com/').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
  });

  it('does not start with a debugger or without its sandbox', () => {
    for (const argument of [
      '--remote-debugging-port=0',
      '--no-sandbox',
      '--js-flags=--expose-gc',
    ]) {
      const { status } = spawnSync(binary ?? '', [ROOT, argument], {
        env: { ...process.env, VERSO_DATA_FOLDER: join(folder, 'refused') },
        timeout: 30_000,
      });
      expect(status, argument).toBe(REFUSED_EXIT_CODE);
    }
  });

  it.skipIf(process.platform !== 'linux')('leaves no core dump, of any process', async () => {
    const pids = await app.evaluate(({ app: own }) => own.getAppMetrics().map(({ pid }) => pid));
    const limits = await Promise.all(
      pids.map(
        async (pid) =>
          /^Max core file size +(\S+)/m.exec(
            await readFile(`/proc/${String(pid)}/limits`, 'utf8'),
          )?.[1],
      ),
    );
    expect(new Set(limits)).toEqual(new Set(['0']));
  });

  it('writes nothing of the page into its folder', async () => {
    const names = await readdir(join(folder, 'window'), { recursive: true });
    const kept = names.filter((name) =>
      /Cookies|Local Storage|IndexedDB|Cache_Data|blob_storage.+/.test(name),
    );
    expect(kept).toEqual([]);
  });
});
