/** What every host must keep, tried on each host that this machine has. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { contentSecurityPolicy } from '../../main/host/content-security-policy.ts';
import type { HostWindow, VaultProcess } from '../../main/host/host.ts';
import type { PageFiles } from '../../main/host/page-files.ts';
import { originText, pageUrl } from '../../main/host/page-origin.ts';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { Report } from '../../shared/contract/control.ts';
import type { WatchedHost } from './hosts.ts';
import { HOSTS } from './hosts.ts';

declare global {
  // What the trial page and the tests leave in the page.
  var verso: Bridge | undefined;
  var heard: unknown[];
  var evalOutcome: string;
  var keepsake: string | undefined;
}

/** A page that notes what reaches it, and tries what it may not. */
const PAGE_SCRIPT = `
globalThis.heard = [];
globalThis.verso.onMessage((message) => globalThis.heard.push(message));
try { eval('1'); globalThis.evalOutcome = 'ran'; }
catch (error) { globalThis.evalOutcome = error.name; }
`;

const text = (body: string): Uint8Array => new TextEncoder().encode(body);
const FILES: PageFiles = new Map([
  [
    '/index.html',
    {
      type: 'text/html; charset=utf-8',
      body: text(
        '<!doctype html><title>Verso</title><script type="module" src="/page.js"></script>' +
          '<p id="shown">page</p><textarea aria-label="words"></textarea>',
      ),
    },
  ],
  ['/page.js', { type: 'text/javascript; charset=utf-8', body: text(PAGE_SCRIPT) }],
]);

const BEGIN = {
  order: 'begin',
  vaultFolder: '/nowhere',
  logFolder: '/nowhere',
  kdf: 'floor',
  version: '0',
} as const;

function nextReport(vault: VaultProcess): Promise<Report> {
  return new Promise((resolve) => vault.onReport(resolve));
}

for (const candidate of HOSTS) {
  const title =
    candidate.absent === null ? candidate.name : `${candidate.name}: ${candidate.absent}`;
  describe.skipIf(candidate.absent !== null)(`host ${title}`, () => {
    let folder: string;
    let watched: WatchedHost;
    let window: HostWindow;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'verso-contract-'));
      watched = await candidate.create(folder);
      expect(await watched.host.claimSingleInstance(() => undefined)).toBe(true);
      window = await watched.host.openWindow({ files: FILES });
    });

    afterAll(async () => {
      await window.close();
      await watched.host.quit();
      await rm(folder, { recursive: true, force: true });
    });

    const joined = async (): Promise<VaultProcess> => {
      const vault = await watched.host.startVaultProcess();
      const ready = nextReport(vault);
      vault.order(BEGIN);
      expect(await ready).toEqual({ report: 'ready' });
      await window.joinVault(vault);
      return vault;
    };
    const heard = (id: number): Promise<unknown> =>
      watched
        .page()
        .waitForFunction(
          (wanted) =>
            globalThis.heard.find(
              (message) =>
                typeof message === 'object' &&
                message !== null &&
                Reflect.get(message, 'id') === wanted,
            ),
          id,
        )
        .then((handle) => handle.jsonValue());

    it('opens its window at its own origin, in a secure and isolated context', async () => {
      expect(watched.page().url()).toBe(pageUrl(watched.origin));
      expect(await watched.page().evaluate(() => [isSecureContext, crossOriginIsolated])).toEqual([
        true,
        true,
      ]);
      expect(await watched.page().title()).toBe('Verso');
    });

    it('prints a page as a tagged PDF in which no script ran, beside its window', async () => {
      const html =
        '<!doctype html><html lang="en"><title>A copy</title><h1>A copy</h1><p>words</p>' +
        '<script>document.title = "Scripted"</script><img alt="" src="https://verso.invalid/x.png">';
      const pdf = Buffer.from(await watched.host.printToPdf(html)).toString('latin1');
      expect(pdf.startsWith('%PDF-')).toBe(true);
      expect(pdf).toContain('/Title (A copy)');
      expect(pdf).toContain('/StructTreeRoot');
      expect(pdf).not.toContain('Scripted');
      expect(await watched.page().title()).toBe('Verso');
    });

    it('sends the policy and the browser keeps to it', async () => {
      const headers = await watched.page().evaluate(async () => {
        const violations: string[] = [];
        document.addEventListener('securitypolicyviolation', (event) =>
          violations.push(event.violatedDirective),
        );
        let htmlOutcome = 'taken';
        try {
          document.body.appendChild(document.createElement('div')).innerHTML = '<b>x</b>';
        } catch (error) {
          htmlOutcome = error instanceof Error ? error.name : 'other';
        }
        document.body.setAttribute('style', 'color: red');
        await new Promise((resolve) => setTimeout(resolve, 100));
        return { violations, htmlOutcome, evalOutcome: globalThis.evalOutcome };
      });
      expect(headers.evalOutcome).toBe('EvalError');
      expect(headers.htmlOutcome).toBe('TypeError');
      expect(headers.violations).toContain('require-trusted-types-for');
      expect(headers.violations).toContain('style-src-attr');
    });

    it('carries the policy on each answer, and knows no other file', async () => {
      const responses: [string, number, string | undefined][] = [];
      watched.onBrowser((context) => {
        context.on('response', (response) => {
          responses.push([
            new URL(response.url()).pathname,
            response.status(),
            response.headers()['content-security-policy'],
          ]);
        });
      });
      await window.replacePage();
      await watched.page().evaluate(
        () =>
          new Promise((resolve) => {
            const image = new Image();
            image.onerror = resolve;
            image.src = '/package.json';
          }),
      );
      expect(responses).toContainEqual(['/', 200, contentSecurityPolicy()]);
      expect(responses).toContainEqual(['/page.js', 200, contentSecurityPolicy()]);
      expect(responses).toContainEqual(['/package.json', 404, contentSecurityPolicy()]);
    });

    it('reaches no other origin, by any of the ways a page has', async () => {
      const outcomes = await watched.page().evaluate(async () => {
        const tried = async (work: () => Promise<unknown>): Promise<string> =>
          work().then(
            () => 'reached',
            () => 'refused',
          );
        const element = (name: 'img' | 'iframe', url: string) => () =>
          new Promise((resolve, reject) => {
            const made = document.createElement(name);
            made.onload = resolve;
            made.onerror = reject;
            made.src = url;
            document.body.append(made);
            setTimeout(reject, 1500);
          });
        return {
          fetch: await tried(() => fetch('https://example.com/')),
          own: await tried(() => fetch('/index.html')),
          image: await tried(element('img', 'https://example.com/a.png')),
          socket: await tried(
            () =>
              new Promise((resolve, reject) => {
                const socket = new WebSocket('wss://example.com/');
                socket.onopen = resolve;
                socket.onerror = reject;
              }),
          ),
          beacon: navigator.sendBeacon('https://example.com/', 'x') ? 'sent or dropped' : 'refused',
        };
      });
      expect(outcomes).toMatchObject({
        fetch: 'refused',
        own: 'refused',
        image: 'refused',
        socket: 'refused',
      });
    });

    it('goes nowhere and opens nothing', async () => {
      const page = watched.page();
      await page.evaluate(() => (globalThis.keepsake = 'still here'));
      for (const target of ['https://example.com/', 'about:blank', 'data:text/html,x', '/other']) {
        await page.evaluate((url) => {
          location.href = url;
        }, target);
      }
      await page.evaluate(() => {
        const form = document.createElement('form');
        form.action = 'https://example.com/';
        document.body.append(form);
        form.submit();
      });
      const opened = await page.evaluate(() => {
        const other = globalThis.open('https://example.com/');
        return other === null ? 'null' : 'a window';
      });
      expect(['null', 'a window']).toContain(opened);
      await expect.poll(() => page.context().pages().length).toBe(1);
      expect(page.url()).toBe(pageUrl(watched.origin));
      expect(await page.evaluate(() => globalThis.keepsake)).toBe('still here');
    });

    it('grants no permission', async () => {
      const states = await watched.page().evaluate(async () => {
        const names = ['geolocation', 'notifications', 'camera', 'microphone'] as const;
        const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
        const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
          () => 'given',
          () => 'refused',
        );
        return { states: found.map(({ state }) => state), camera };
      });
      expect(states.states).not.toContain('granted');
      expect(states.camera).toBe('refused');
    });

    it('tells by a digest what the clipboard holds, empties it, and lends the page no right', async () => {
      const page = watched.page();
      const copy = (words: string): Promise<void> =>
        page.evaluate((text) => navigator.clipboard.writeText(text), words);
      await copy('words of the journal');
      const digest = await window.clipboard.digest();
      expect(digest).toMatch(/^[0-9a-f]{64}$/);
      expect(await window.clipboard.digest()).toBe(digest);
      await copy('other words');
      expect(await window.clipboard.digest()).not.toBe(digest);
      await copy('words of the journal');
      expect(await window.clipboard.digest()).toBe(digest);
      const emptied = createHash('sha256').update('').digest('hex');
      await window.clipboard.clear();
      expect(await window.clipboard.digest()).toBe(emptied);
      const read = await page.evaluate(() =>
        navigator.clipboard.readText().then(
          () => 'read',
          () => 'refused',
        ),
      );
      expect(read).toBe('refused');
    });

    it('offers the page two functions and no more', async () => {
      const shape = await watched.page().evaluate(() => ({
        own: Object.keys(globalThis.verso ?? {}).sort(),
        frozen: Object.isFrozen(globalThis.verso),
        node: [
          typeof Reflect.get(globalThis, 'require'),
          typeof Reflect.get(globalThis, 'process'),
        ],
        binding: typeof Reflect.get(globalThis, '__versoToHost'),
      }));
      expect(shape).toEqual({
        own: ['onMessage', 'send'],
        frozen: true,
        node: ['undefined', 'undefined'],
        binding: 'undefined',
      });
    });

    it('carries bytes to the vault process and back, and the page may wipe its own at once', async () => {
      const vault = await joined();
      await watched.page().evaluate(() => {
        const passphrase = Uint8Array.of(0, 1, 127, 128, 255);
        const words = 'é, 👩🏽‍⚕️, שלום, \u2028 and "quotes" \\ </script>';
        globalThis.verso?.send('vault', { kind: 'request', id: 1, input: { passphrase, words } });
        passphrase.fill(7);
      });
      await heard(1);
      const answer = await watched.page().evaluate(() => {
        const message = globalThis.heard.find(
          (heardMessage) =>
            typeof heardMessage === 'object' &&
            heardMessage !== null &&
            Reflect.get(heardMessage, 'id') === 1,
        ) as { value: { input: { passphrase: Uint8Array; words: string } } };
        const { passphrase, words } = message.value.input;
        return { isBytes: passphrase instanceof Uint8Array, bytes: [...passphrase], words };
      });
      expect(answer).toEqual({
        isBytes: true,
        bytes: [0, 1, 127, 128, 255],
        words: 'é, 👩🏽‍⚕️, שלום, \u2028 and "quotes" \\ </script>',
      });
      vault.order({ order: 'close' });
      await vault.ended;
    });

    it('carries two megabytes in order', async () => {
      const vault = await joined();
      const text = 'ä'.repeat(1_000_000);
      await watched.page().evaluate((words) => {
        for (const id of [11, 12, 13]) {
          globalThis.verso?.send('vault', {
            kind: 'request',
            id,
            input: id === 11 ? words : 'short',
          });
        }
      }, text);
      await heard(13);
      const order = await watched
        .page()
        .evaluate(() =>
          globalThis.heard
            .map((message) => (message as { id?: number }).id)
            .filter((id) => id !== undefined && id > 10 && id < 20),
        );
      expect(order).toEqual([11, 12, 13]);
      vault.kill();
      await vault.ended;
    });

    it('keeps what the page asks before a vault process is joined', async () => {
      await window.replacePage();
      await watched
        .page()
        .evaluate(() =>
          globalThis.verso?.send('vault', { kind: 'request', id: 21, input: 'early' }),
        );
      const vault = await joined();
      expect(await heard(21)).toMatchObject({ ok: true, value: { input: 'early' } });
      vault.kill();
      await vault.ended;
    });

    it('answers calls that a dying vault process leaves behind, and those after it', async () => {
      const vault = await joined();
      await watched.page().evaluate(() => {
        globalThis.verso?.send('vault', { kind: 'request', id: 31, input: null });
        globalThis.verso?.send('vault', { kind: 'request', id: 99, input: null });
      });
      await heard(31);
      vault.kill();
      const problem = { code: 'vault-ended', details: {} };
      expect(await heard(99)).toEqual({ kind: 'response', id: 99, ok: false, problem });
      await watched
        .page()
        .evaluate(() => globalThis.verso?.send('vault', { kind: 'request', id: 32, input: null }));
      expect(await heard(32)).toEqual({ kind: 'response', id: 32, ok: false, problem });
    });

    it('carries session calls both ways', async () => {
      const taken: unknown[] = [];
      const off = window.session.onMessage((message) => taken.push(message));
      await watched
        .page()
        .evaluate(() => globalThis.verso?.send('session', { kind: 'x', words: 'é' }));
      await expect.poll(() => taken).toEqual([{ kind: 'x', words: 'é' }]);
      off();
      window.session.send({ kind: 'event', id: 41 });
      expect(await heard(41)).toEqual({ kind: 'event', id: 41 });
    });

    it('does not hear a frame that forges our origin', async () => {
      const taken: unknown[] = [];
      const off = window.session.onMessage((message) => taken.push(message));
      const made = await watched.page().evaluate(() => {
        // An about:blank frame inherits our origin; a script in our page can act through it.
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const inner = frame.contentWindow;
        if (inner === null) return 'no frame';
        const bridge: unknown = Reflect.get(inner, 'verso');
        const binding: unknown = Reflect.get(inner, '__versoToHost');
        if (typeof binding === 'function') {
          Reflect.apply(binding, inner, [JSON.stringify({ lane: 'session', message: 'forged' })]);
        }
        return typeof bridge;
      });
      expect(made).toBe('undefined');
      // The honest page's message, sent later, arrives: so the forged one would have.
      await watched.page().evaluate(() => globalThis.verso?.send('session', 'honest'));
      await expect.poll(() => taken).toContain('honest');
      expect(taken).toEqual(['honest']);
      off();
    });

    it('starts, ends and kills vault processes', async () => {
      const orderly = await watched.host.startVaultProcess();
      const ready = nextReport(orderly);
      orderly.order(BEGIN);
      await ready;
      const closed = nextReport(orderly);
      orderly.order({ order: 'close' });
      expect(await closed).toEqual({ report: 'closed' });
      await orderly.ended;
      const killed = await watched.host.startVaultProcess();
      killed.kill();
      await killed.ended;
      for (const { pid } of [orderly, killed]) {
        expect(() => process.kill(pid ?? 0, 0)).toThrow();
      }
      // Words to the dead do no harm.
      killed.order({ order: 'close' });
      killed.kill();
    });

    it('replaces the page: a new process, nothing of the old', async () => {
      const page = watched.page();
      await page.evaluate(() => (globalThis.keepsake = 'secret'));
      // With words typed, the browser would ask before leaving.
      await page.getByRole('textbox', { name: 'words' }).fill('half a sentence');
      const before = await watched.rendererIds();
      await window.replacePage();
      const after = await watched.rendererIds();
      expect(before.length).toBeGreaterThan(0);
      expect(before.filter((id) => after.includes(id))).toEqual([]);
      const left = await watched.page().evaluate(() => ({
        keepsake: typeof globalThis.keepsake,
        words: document.querySelector('textarea')?.value,
        bridge: typeof globalThis.verso?.send,
        history: history.length,
      }));
      expect(left).toMatchObject({ keepsake: 'undefined', words: '', bridge: 'function' });
    });

    it.runIf(candidate.name === 'chromium')(
      'gives one folder for backups where it can show no dialog',
      async () => {
        const { host } = watched;
        expect(host.can.showsFileDialogs).toBe(false);
        const chosen = await host.chooseFolder('backups');
        expect(chosen === null ? null : (await stat(chosen)).isDirectory()).toBe(true);
        expect(await host.chooseFolder('restore')).toBe(chosen);
      },
    );

    it('asks before the window closes, and keeps it until told', async () => {
      let asked = 0;
      const off = window.onCloseRequested(() => (asked += 1));
      const page = watched.page();
      await page.getByRole('textbox', { name: 'words' }).click();
      await page.keyboard.type('unsealed');
      await page.close({ runBeforeUnload: true });
      await expect.poll(() => asked).toBe(1);
      off();
      expect(await watched.page().getByRole('textbox', { name: 'words' }).inputValue()).toBe(
        'unsealed',
      );
    });

    it('lets one instance have the folder, and tells it of a second', async () => {
      const second = await candidate.create(folder);
      expect(await second.host.claimSingleInstance(() => undefined)).toBe(false);
      await second.host.quit();
    });

    it('says at which origin it is', () => {
      expect(watched.page().url().startsWith(originText(watched.origin))).toBe(true);
    });
  });
}
