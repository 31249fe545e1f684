/** What the reader says of a backup that is not whole: which record, what is missing, what was put back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { SampleBackup } from '../support/backup-samples.ts';
import {
  APRIL,
  changed,
  entryOf,
  MARCH,
  MAY,
  PAYLOADS,
  rewritten,
  sampleBackup,
  SAMPLE_PASSPHRASE,
} from '../support/backup-samples.ts';
import type { OpenReader } from '../support/open-reader.ts';
import { launchBrowser, openReader } from '../support/open-reader.ts';
import { sampleText } from '../support/vault-samples.ts';

let folder: string;
let browser: Browser;
let sample: SampleBackup;
let reader: OpenReader;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verso-reader-'));
  browser = await launchBrowser();
  sample = await sampleBackup(folder, { payloads: PAYLOADS });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  reader = await openReader(browser);
});
afterEach(async () => {
  expect(reader.requests).toEqual([]);
  expect(reader.complaints).toEqual([]);
  await reader.close();
});

const said = () => reader.alert().innerText();
const idOf = (payload: { readonly value: { readonly id: string } }) =>
  Buffer.from(payload.value.id, 'hex');

describe('a backup that is not whole', () => {
  it('with a flipped byte in one record shows the rest, and names the one', async () => {
    const hurt = changed(sample.path, (database) => {
      const body = database
        .prepare('SELECT body FROM records WHERE id = ?')
        .pluck()
        .get(idOf(APRIL)) as Buffer;
      body.writeUInt8(body.readUInt8(200) ^ 1, 200);
      database.prepare('UPDATE records SET body = ? WHERE id = ?').run(body, idOf(APRIL));
    });
    await reader.open(hurt, SAMPLE_PASSPHRASE);
    await expect.poll(said).toContain('One record cannot be read.');
    expect(await said()).toContain('Entry · Élan vital · 4 April 2026');
    expect(await reader.titles()).toEqual(['May', 'The ward round went quiet']);
  });

  it('with a row gone names the one that is missing', async () => {
    const hurt = changed(sample.path, (database) => {
      database.prepare('DELETE FROM records WHERE id = ?').run(idOf(MAY));
    });
    await reader.open(hurt, SAMPLE_PASSPHRASE);
    await expect.poll(said).toContain('Entry · May · 5 May 2026');
  });

  it('with a row and its label gone still says that one is missing', async () => {
    const hurt = changed(sample.path, (database) => {
      database.prepare('DELETE FROM records WHERE id = ?').run(idOf(MAY));
      database.prepare('DELETE FROM labels WHERE id = ?').run(idOf(MAY));
    });
    await reader.open(hurt, SAMPLE_PASSPHRASE);
    await expect.poll(said).toContain('One record is missing, and nothing tells which.');
  });

  it('with an older record put back says so, and shows it', async () => {
    const back = await sampleBackup(mkdtempSync(join(folder, 'back-')), {
      payloads: [MARCH, MAY],
      rolledBack: true,
    });
    await reader.open(back.path, SAMPLE_PASSPHRASE);
    await expect.poll(said).toContain('an older one may have been put back');
    expect(await reader.titles()).toHaveLength(2);
  });

  it('with the bodies of another journal shows none of them', async () => {
    const other = await sampleBackup(mkdtempSync(join(folder, 'other-')), { payloads: PAYLOADS });
    const mixed = changed(sample.path, (database) => {
      database.prepare('ATTACH ? AS other').run(other.path);
      database.exec(
        'UPDATE records SET body = (SELECT body FROM other.records WHERE id = records.id)',
      );
    });
    await reader.open(mixed, SAMPLE_PASSPHRASE);
    await expect.poll(said).toContain('Six records cannot be read.');
    expect(await reader.titles()).toEqual([]);
  });

  it('without its manifest says that nobody can tell', async () => {
    const hurt = changed(sample.path, (database) => database.exec('DELETE FROM manifest'));
    await reader.open(hurt, SAMPLE_PASSPHRASE);
    await expect.poll(said).toContain('nobody can tell whether one is missing');
    expect(await reader.titles()).toHaveLength(3);
  });

  it('with a damaged page in the middle shows what lies before and behind it', async () => {
    const payloads = Array.from({ length: 400 }, (_, index) =>
      entryOf(sampleText(index, 300), '2026-06-01', { title: `Entry ${index}` }),
    );
    const { path } = await sampleBackup(mkdtempSync(join(folder, 'many-')), { payloads });
    const hurt = rewritten(path, (bytes) => {
      const middle = Math.floor(bytes.length / 2 / 4096) * 4096;
      bytes.fill(0xa5, middle, middle + 4096);
    });
    await reader.open(hurt, SAMPLE_PASSPHRASE);
    await expect.poll(said).toMatch(/records? cannot be read/u);
    const shown = /(?<count>\d+) entries/u.exec(await reader.page.locator('main').innerText());
    expect(Number(shown?.groups?.['count'])).toBeGreaterThan(300);
    expect(Number(shown?.groups?.['count'])).toBeLessThan(400);
  });

  it('but made in the middle of a renewal of its key is whole', async () => {
    const half = await sampleBackup(mkdtempSync(join(folder, 'half-')), {
      payloads: PAYLOADS,
      renewed: 2,
    });
    await reader.open(half.path, SAMPLE_PASSPHRASE);
    await expect.poll(() => reader.titles()).toHaveLength(3);
    expect(await reader.alert().count()).toBe(0);
  });
});
