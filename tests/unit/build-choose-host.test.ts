import { describe, expect, test } from 'vitest';

import { chooseHost, hasDisplay } from '../../build/choose-host.ts';
import type { Facts } from '../../build/choose-host.ts';

const BROWSER = { name: 'Chromium', path: '/b' } as const;

const BARE: Facts = {
  wanted: null,
  hasDisplay: true,
  electron: null,
  electronLacks: null,
  browser: null,
};

describe('what npm start shows', () => {
  test.each<[string, Partial<Facts>, string, RegExp]>([
    ['Electron where it is', { electron: '/e', browser: BROWSER }, 'electron', /in Electron/],
    [
      'a browser where Electron cannot be had',
      { electronLacks: 'download-failed', browser: BROWSER },
      'chromium',
      /in Chromium, because Electron could not be downloaded\.$/,
    ],
    [
      'a browser without trying again, and how to try again',
      { electronLacks: 'download-failed-before', browser: BROWSER },
      'chromium',
      /--retry-electron/,
    ],
    [
      'a browser on request',
      { wanted: 'chromium', electron: '/e', browser: BROWSER },
      'chromium',
      /as asked/,
    ],
    [
      'the demonstration without a display',
      { hasDisplay: false, electron: '/e' },
      'demo',
      /no display/,
    ],
    ['what to install where there is nothing', {}, 'nothing', /Install Chromium, Chrome or Edge/],
    [
      'no browser instead of an Electron that was asked for',
      { wanted: 'electron', electronLacks: 'download-failed', browser: BROWSER },
      'nothing',
      /could not be downloaded/,
    ],
    [
      'no Electron instead of a browser that was asked for',
      { wanted: 'chromium', electron: '/e' },
      'nothing',
      /^No browser was found/,
    ],
  ])('%s', (_name, facts, show, because) => {
    const choice = chooseHost({ ...BARE, ...facts });
    expect(choice.show).toBe(show);
    expect(choice.because).toMatch(because);
    expect(choice.because).not.toContain('\n');
  });
});

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['darwin', {}, true],
  ['win32', {}, true],
] as const)('%s with %o has a display: %s', (platform, env, expected) => {
  expect(hasDisplay(platform, env)).toBe(expected);
});
