import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { contentSecurityPolicy, securityHeaders } from '../../main/host/content-security-policy.ts';
import { dataFolder } from '../../main/host/data-folder.ts';
import { answerPageRequest } from '../../main/host/page-answer.ts';
import type { PageFiles } from '../../main/host/page-files.ts';
import { CHROMIUM_ORIGIN, ELECTRON_ORIGIN, pageUrl } from '../../main/host/page-origin.ts';
import { pageFileType, readPageFiles } from '../../main/host/read-page-files.ts';
import {
  isOurPage,
  mayBeHeard,
  mayDownload,
  mayNavigate,
  mayOpenWindow,
  mayRequest,
  mayUse,
} from '../../main/host/window-policy.ts';

const ours = [
  ['https://verso.invalid/', CHROMIUM_ORIGIN],
  ['https://verso.invalid', CHROMIUM_ORIGIN],
  ['https://verso.invalid/index.html', CHROMIUM_ORIGIN],
  ['https://verso.invalid/#/journal', CHROMIUM_ORIGIN],
  ['https://verso.invalid:443/', CHROMIUM_ORIGIN],
  ['verso://app/', ELECTRON_ORIGIN],
  ['verso://app/#/unlock', ELECTRON_ORIGIN],
] as const;

const foreign = [
  ['http://verso.invalid/', CHROMIUM_ORIGIN],
  ['https://verso.invalid:8443/', CHROMIUM_ORIGIN],
  ['https://verso.invalid.example.com/', CHROMIUM_ORIGIN],
  ['https://verso.invalid@example.com/', CHROMIUM_ORIGIN],
  ['https://someone@verso.invalid/', CHROMIUM_ORIGIN],
  ['https://www.verso.invalid/', CHROMIUM_ORIGIN],
  ['https://example.com/?https://verso.invalid/', CHROMIUM_ORIGIN],
  ['verso://app/', CHROMIUM_ORIGIN],
  ['https://verso.invalid/', ELECTRON_ORIGIN],
  ['verso://other/', ELECTRON_ORIGIN],
  ['versoo://app/', ELECTRON_ORIGIN],
  ['file:///etc/passwd', CHROMIUM_ORIGIN],
  ['about:blank', CHROMIUM_ORIGIN],
  ['data:text/html,x', CHROMIUM_ORIGIN],
  ['javascript:alert(1)', CHROMIUM_ORIGIN],
  ['chrome://settings', CHROMIUM_ORIGIN],
  ['', CHROMIUM_ORIGIN],
  ['not an address', CHROMIUM_ORIGIN],
] as const;

describe('window policy', () => {
  it.each(ours)('%s is our page', (url, origin) => {
    expect(isOurPage(url, origin)).toBe(true);
    expect(mayNavigate({ url, isMainFrame: true }, origin)).toBe(true);
    expect(mayBeHeard({ url, isMainFrame: true }, origin)).toBe(true);
    expect(mayNavigate({ url, isMainFrame: false }, origin)).toBe(false);
    expect(mayBeHeard({ url, isMainFrame: false }, origin)).toBe(false);
  });

  it.each(foreign)('%s is not', (url, origin) => {
    expect(isOurPage(url, origin)).toBe(false);
    expect(mayNavigate({ url, isMainFrame: true }, origin)).toBe(false);
    expect(mayBeHeard({ url, isMainFrame: true }, origin)).toBe(false);
    expect(mayRequest(url, origin)).toBe(false);
  });

  it('lets the page load its own files and pictures, and navigate to neither', () => {
    expect(mayRequest('https://verso.invalid/assets/a.js', CHROMIUM_ORIGIN)).toBe(true);
    expect(mayRequest('blob:https://verso.invalid/1-2', CHROMIUM_ORIGIN)).toBe(true);
    expect(mayRequest('blob:https://example.com/1-2', CHROMIUM_ORIGIN)).toBe(false);
    const url = 'https://verso.invalid/assets/a.js';
    expect(mayNavigate({ url, isMainFrame: true }, CHROMIUM_ORIGIN)).toBe(false);
  });

  it('grants copying, which the engine ties to a key or a click', () => {
    expect(mayUse('clipboard-sanitized-write')).toBe(true);
  });

  it('grants nothing', () => {
    for (const permission of ['media', 'notifications', 'clipboard-read', 'x', '']) {
      expect(mayUse(permission)).toBe(false);
    }
    expect(mayOpenWindow(pageUrl(CHROMIUM_ORIGIN))).toBe(false);
    expect(mayDownload(pageUrl(CHROMIUM_ORIGIN))).toBe(false);
  });
});

describe('the content security policy', () => {
  const directives = new Map(
    contentSecurityPolicy()
      .split('; ')
      .map((directive) => {
        const at = directive.indexOf(' ');
        return [directive.slice(0, at), directive.slice(at + 1)] as const;
      }),
  );

  it('allows exactly this, and nothing else', () => {
    const allowed = [...directives].filter(([, sources]) => sources !== "'none'");
    expect(allowed).toEqual([
      ['script-src', "'self'"],
      ['style-src', "'self'"],
      ['img-src', "'self' blob:"],
      ['font-src', "'self'"],
      ['require-trusted-types-for', "'script'"],
    ]);
  });

  it('says what does not fall back on default-src', () => {
    for (const name of ['default-src', 'base-uri', 'form-action', 'frame-ancestors']) {
      expect(directives.get(name)).toBe("'none'");
    }
  });

  it('goes with isolation, no referrer and no store', () => {
    expect(securityHeaders()).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    });
    expect(securityHeaders()['Permissions-Policy']).toContain('camera=()');
  });
});

describe('answers to the page', () => {
  const files: PageFiles = new Map([
    ['/index.html', { type: 'text/html; charset=utf-8', body: Uint8Array.of(1) }],
    ['/assets/a.js', { type: 'text/javascript; charset=utf-8', body: Uint8Array.of(2) }],
  ]);
  const status = (url: string, method = 'GET'): number | null =>
    answerPageRequest(files, CHROMIUM_ORIGIN, { url, method })?.status ?? null;

  it.each([
    ['https://verso.invalid/', 200],
    ['https://verso.invalid/index.html', 200],
    ['https://verso.invalid/assets/a.js', 200],
    ['https://verso.invalid/assets/../assets/a.js', 200],
    ['https://verso.invalid/assets/%61.js', 404],
    ['https://verso.invalid/../../etc/passwd', 404],
    ['https://verso.invalid/assets/..%2f..%2fetc', 404],
    ['https://verso.invalid/constructor', 404],
    ['https://verso.invalid/assets', 404],
    ['https://verso.invalid//index.html', 404],
    ['https://example.com/index.html', null],
    ['http://verso.invalid/', null],
    ['file:///index.html', null],
  ])('%s: %s', (url, expected) => {
    expect(status(url)).toBe(expected);
  });

  it('takes GET only, and keeps the headers on refusals', () => {
    for (const method of ['POST', 'HEAD', 'OPTIONS', 'get']) {
      expect(status('https://verso.invalid/', method)).toBe(405);
    }
    const refused = answerPageRequest(files, CHROMIUM_ORIGIN, {
      url: 'https://verso.invalid/none',
      method: 'GET',
    });
    expect(refused?.headers['Content-Security-Policy']).toBe(contentSecurityPolicy());
    expect(refused?.body).toHaveLength(0);
  });
});

describe('reading the page files', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'verso-page-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('takes the kinds it knows, by their address, and follows no link', async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), 'x');
    writeFileSync(join(folder, 'assets', 'a.woff2'), 'x');
    writeFileSync(join(folder, 'assets', 'a.js.map'), 'x');
    writeFileSync(join(folder, '.sha256'), 'x');
    symlinkSync('/etc/hostname', join(folder, 'link.html'));
    const files = await readPageFiles(folder);
    expect([...files.keys()]).toEqual(['/assets/a.woff2', '/index.html']);
    expect(files.get('/assets/a.woff2')?.type).toBe('font/woff2');
  });

  it('does not open on nothing', async () => {
    await expect(readPageFiles(folder)).rejects.toThrow('index.html');
  });

  it.each(['a.exe', 'a', 'a.html.bak', 'constructor', '.constructor'])(
    'has no type for %s',
    (name) => {
      expect(pageFileType(name)).toBeNull();
    },
  );
});

describe('the data folder', () => {
  it.each([
    ['linux', {}, '/home/a', '/home/a/.local/share/verso'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/a', '/data/verso'],
    ['linux', { XDG_DATA_HOME: 'data' }, '/home/a', '/home/a/.local/share/verso'],
    ['linux', { VERSO_DATA_FOLDER: '/x/../y' }, '/home/a', '/y'],
    ['linux', { VERSO_DATA_FOLDER: 'x' }, '/home/a', '/home/a/.local/share/verso'],
    ['darwin', {}, '/Users/a', '/Users/a/Library/Application Support/Verso'],
    ['win32', { APPDATA: 'C:\\Users\\a\\R' }, 'C:\\Users\\a', 'C:\\Users\\a\\R\\Verso'],
    ['win32', {}, 'C:\\Users\\a', 'C:\\Users\\a\\AppData\\Roaming\\Verso'],
    ['win32', { VERSO_DATA_FOLDER: 'D:\\v' }, 'C:\\Users\\a', 'D:\\v'],
  ] as const)('%s %j', (platform, env, home, expected) => {
    expect(dataFolder({ platform, env, home })).toBe(expected);
  });
});
