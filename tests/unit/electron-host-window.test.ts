import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { createShutdownStop, watchAway } from '../../main/hosts/electron/away-events.ts';
import { menuTemplate } from '../../main/hosts/electron/menu.ts';
import { fitPlace, readPlace, rememberPlace } from '../../main/hosts/electron/window-place.ts';
import type { WindowPlace } from '../../main/hosts/electron/window-place.ts';
import { recordElectron } from '../support/electron-recorder.ts';
import type { RecorderOptions } from '../support/electron-recorder.ts';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };
const PLACE: WindowPlace = { x: 100, y: 50, width: 1240, height: 860, maximized: false };

describe('the place of the window', () => {
  test.each<[string, Partial<WindowPlace>, Partial<WindowPlace> | null]>([
    ['stays as it was', {}, {}],
    ['is not wider than the screen', { width: 9000 }, { width: 1920 }],
    ['is not too small to use', { width: 10, x: 0, height: 1 }, null],
    ['is forgotten where its screen is gone', { x: 5000 }, null],
    ['is forgotten where its title would be above the screen', { y: -300 }, null],
    ['is forgotten where only a sliver could be seen', { x: 1900 }, null],
    ['may hang over an edge', { x: 1500 }, {}],
  ])('%s', (_name, change, expected) => {
    const remembered = { ...PLACE, ...change };
    const fitted = fitPlace(remembered, [SCREEN]);
    expect(fitted).toEqual(expected === null ? null : { ...remembered, ...expected });
  });

  test('a second screen counts', () => {
    const second = { x: 1920, y: 0, width: 1280, height: 1024 };
    const there = { ...PLACE, x: 2000 };
    expect(fitPlace(there, [SCREEN])).toBeNull();
    expect(fitPlace(there, [SCREEN, second])).toEqual(there);
  });
});

describe('remembering it', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'verso-place-'))));
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('what was written is read, and nothing else is left', () => {
    rememberPlace(join(folder, 'new', 'window.json'), PLACE);
    expect(readPlace(join(folder, 'new', 'window.json'))).toEqual(PLACE);
    expect(readdirSync(join(folder, 'new'))).toEqual(['window.json']);
  });

  test.each(['', '{', '[]', '{"x":1}', JSON.stringify({ ...PLACE, x: 0.5 })])(
    'a file with %s costs the place and no more',
    (text) => {
      writeFileSync(join(folder, 'window.json'), text);
      expect(readPlace(join(folder, 'window.json'))).toBeNull();
    },
  );

  test('a folder that cannot be written costs the place and no more', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => {
      rememberPlace(join(folder, 'file', 'window.json'), PLACE);
    }).not.toThrow();
  });
});

describe('going away', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function watch(platform: NodeJS.Platform, idleStates: RecorderOptions['idleStates'] = []) {
    const { api, powerMonitor } = recordElectron({ idleStates });
    const tell = vi.fn();
    const quit = vi.fn();
    const stopShutdown = createShutdownStop(tell, quit);
    const stop = watchAway(api.powerMonitor, { platform, tell, stopShutdown });
    return { powerMonitor, tell, quit, stop };
  }

  test.each([
    ['suspend', 'suspend'],
    ['lock-screen', 'screen-lock'],
    ['user-did-resign-active', 'screen-lock'],
  ])('%s is told as %s', (event, why) => {
    const { powerMonitor, tell } = watch('darwin');
    powerMonitor.emit(event);
    expect(tell.mock.calls).toEqual([[why]]);
  });

  test('a shutdown waits for the lock, and no longer', () => {
    const { powerMonitor, tell, quit } = watch('linux');
    const preventDefault = vi.fn();
    powerMonitor.emit('shutdown', { preventDefault });
    powerMonitor.emit('shutdown', { preventDefault });
    expect(tell).toHaveBeenCalledWith('session-end');
    expect(preventDefault).toHaveBeenCalledTimes(2);
    expect(quit).not.toHaveBeenCalled();
    vi.advanceTimersByTime(3_000);
    expect(quit).toHaveBeenCalledOnce();
  });

  test('on Linux a locked screen is found by asking, and told once each time', () => {
    const { tell, stop } = watch('linux', ['active', 'locked', 'locked', 'idle', 'locked']);
    vi.advanceTimersByTime(30_000);
    expect(tell.mock.calls).toEqual([['screen-lock'], ['screen-lock']]);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the menus', () => {
  const roles = (items: readonly MenuItemConstructorOptions[]): readonly unknown[] =>
    items.flatMap((item) =>
      Array.isArray(item.submenu) ? roles(item.submenu) : [item.role ?? item.label],
    );

  test.each(['darwin', 'linux', 'win32'] as const)(
    'on %s nothing hands text to another program, reloads or opens tools',
    (platform) => {
      const allowed = [
        'undo',
        'redo',
        'cut',
        'copy',
        'paste',
        'selectAll',
        'resetZoom',
        'zoomIn',
        'zoomOut',
        'minimize',
        'close',
        'hide',
        'quit',
      ];
      const present = roles(menuTemplate(platform, 'en-GB'));
      expect(present.filter((role) => !allowed.includes(String(role)))).toEqual([]);
      expect(present).toContain('paste');
    },
  );

  test('speaks French to a French system', () => {
    expect(menuTemplate('darwin', 'fr-FR').map((item) => item.label)).toContain('Édition');
    expect(menuTemplate('darwin', 'de').map((item) => item.label)).toContain('Edit');
  });
});
