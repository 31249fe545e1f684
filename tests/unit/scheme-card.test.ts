/** The public card of a study on its way into a scheme file, and what is said where it does not fit. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { readySodium } from '../../main/vault/crypto/sodium.ts';
import { deskCalls } from '../../main/vault/export/desk/desk-calls.ts';
import type { SchemeCalls } from '../../main/vault/export/scheme-calls.ts';
import { schemeCalls } from '../../main/vault/export/scheme-calls.ts';
import { makeCard } from '../../main/vault/export/sealed/study-card.ts';
import { warnedOfCard } from '../../main/vault/export/study-of-scheme.ts';
import { AnnouncedTargets } from '../../main/vault/file-targets.ts';
import { Jobs } from '../../main/vault/long-work/jobs.ts';
import { DEFAULT_SCHEME } from '../../shared/content/presets.ts';
import { writeSchemeFile } from '../../shared/model/scheme-file.ts';
import type { ReleaseDesk } from '../support/release-desk.ts';
import { openDesk, problemOf, TOKEN } from '../support/release-desk.ts';

let author: ReleaseDesk;
let calls: SchemeCalls;
let targets: AnnouncedTargets;
let card: string;

beforeAll(() => readySodium());
beforeEach(async () => {
  author = await openDesk();
  targets = new AnnouncedTargets();
  calls = schemeCalls({ targets, ownFolders: [join(author.folder, 'vault')] });
  card = JSON.stringify(makeCard('Study 1', new Uint8Array(32).fill(7)));
});
afterEach(() => rm(author.folder, { recursive: true, force: true }));

const read = (text: string) => calls['scheme.readCard']({ text });

describe('the card of a study', () => {
  it('is read from its file, and as a mail has broken it into lines', async () => {
    const { fingerprint } = JSON.parse(card) as { fingerprint: string };
    const expected = { outcome: 'card', studyId: 'Study 1', fingerprint, card };
    const pretty = `\ufeff${JSON.stringify(JSON.parse(card), null, 2)}\r\n`;
    const wrapped = card.replace(/([0-9a-f]{20})/gu, '$1\r\n');
    for (const text of [card, pretty, wrapped]) expect(await read(text)).toEqual(expected);
  });

  it('is refused where it is none, newer, or was changed', async () => {
    for (const text of ['', 'Dear all', '{}', '[]', '{"format":"verso-scheme","version":1}']) {
      expect(await read(text)).toEqual({ outcome: 'not-a-card' });
    }
    expect(await read(card.replace('"version":1', '"version":2'))).toEqual({
      outcome: 'from-newer-version',
    });
    const changed = [
      card.replace('Study 1', 'Study 2'),
      card.replace(/"publicKey":"../u, '"publicKey":"00'),
      card.replace('"version":1', '"version":1,"note":"x"'),
    ];
    for (const text of changed) expect(await read(text)).toEqual({ outcome: 'damaged' });
  });

  it('is what the desk saves, outside the vault, once keys are open', async () => {
    const desk = deskCalls({
      targets,
      jobs: new Jobs(),
      ownFolders: [join(author.folder, 'vault')],
      now: () => new Date('2026-11-23T12:00:00.000Z'),
      version: '0.1.0',
      kdf: 'floor',
    });
    const choose = (name: string): string => {
      targets.announce(TOKEN, join(author.folder, name));
      return TOKEN;
    };
    expect(await problemOf(() => desk['desk.saveCard']({ token: choose('c') }))).toBe('not-found');
    const passphrase = new TextEncoder().encode('seven quiet herons over the estuary');
    const made = await desk['desk.makeKeys']({
      studyId: 'Study 1',
      passphrase,
      token: choose('k'),
    });
    if (made.outcome !== 'made') throw new Error(made.outcome);
    await desk['desk.saveCard']({ token: choose('c') });
    const saved = await readFile(join(author.folder, 'c'), 'utf8');
    expect(await read(saved)).toMatchObject({ outcome: 'card', card: made.keys.card });
    const inVault = () => desk['desk.saveCard']({ token: choose(join('vault', 'c')) });
    expect(await problemOf(inVault)).toBe('not-writable');
  });

  it('is warned about in a scheme where nothing could be sealed to it; the scheme can be used', () => {
    const check = (of: string | null) => {
      const researcher = { name: 'R', reach: '', card: of };
      const text = writeSchemeFile({ ...DEFAULT_SCHEME, researcher });
      return warnedOfCard(author.journal.checkScheme(text));
    };
    const warnings = (of: string | null) => {
      const checked = check(of);
      return checked.ok ? checked.warnings.map(({ code, place }) => `${code} ${place}`) : null;
    };
    expect(warnings(card)).toEqual([]);
    expect(warnings(null)).toEqual([]);
    expect(warnings(card.replace('Study 1', 'Study 2'))).toEqual(['wrong-card researcher.card']);
    const broken = warnedOfCard({ ok: false, errors: [] });
    expect(broken).toEqual({ ok: false, errors: [] });
  });
});
