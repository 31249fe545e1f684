/** A large journal is listed by its catalogue before its entries are opened; the file goes when it would say too much. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';

import { describe, expect, it } from 'vitest';

import { CalledOff } from '../../main/vault/long-work/pace.ts';
import { CatalogueFile } from '../../main/vault/store/catalogue-file.ts';
import { ringOf } from '../bench/filled-vault.ts';
import { draftOf, listQuery } from '../support/vault-samples.ts';
import {
  entry,
  useCataloguedJournal,
  ENTRIES,
  TITLE,
  place,
  idOf,
  database,
  catalogue,
  open,
  leaveCatalogue,
  listed,
  journey,
  isListedFirst,
  keyOf,
} from '../support/catalogued-journal.ts';

useCataloguedJournal();

describe('a large journal with its catalogue', () => {
  it('lists and tells the journey before its entries are opened, as it does without', async () => {
    const first = await open();
    expect(isListedFirst(first)).toBe(true);
    const before = {
      list: listed(first),
      journey: journey(first),
      tags: first.journal.entries.tags(),
    };
    await first.large?.whenRead();
    expect({
      list: listed(first),
      journey: journey(first),
      tags: first.journal.entries.tags(),
    }).toEqual(before);
    await first.close();
    rmSync(catalogue());
    const without = await open();
    expect(isListedFirst(without)).toBe(false);
    expect(listed(without)).toEqual(before.list);
    expect(journey(without)).toEqual(before.journey);
    expect(before.list.total).toBe(ENTRIES);
    expect(before.list.entries.some(({ title }) => title === TITLE)).toBe(true);
  });

  it('has its drafts at once, and any entry when it is asked for', async () => {
    const vault = await open();
    expect(vault.journal.entries.read(idOf(0)).title).toBe('Number 0');
    await vault.large?.whenHas(idOf(5));
    expect(vault.journal.entries.read(idOf(5))).toMatchObject({ title: TITLE, status: 'finished' });
    expect(isListedFirst(vault)).toBe(true);
    await vault.large?.whenRead();
    expect(vault.journal.allEntries().length).toBe(ENTRIES);
  });

  it('finds words once all is read, and says how far it is', async () => {
    const vault = await open();
    const told: number[] = [];
    await vault.large?.whenRead({ onProgress: ({ done, total }) => told.push(done / total) });
    await vault.journal.whenSearchReady();
    const found = vault.journal.entries.list(listQuery({ words: 'pomegranate47' }));
    expect(found.entries.map(({ id }) => id)).toEqual([idOf(47)]);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('stops when it is closed, and whoever waits is told so', async () => {
    const vault = await open();
    const waiting = vault.large?.whenRead();
    const one = vault.large?.whenHas(idOf(200));
    await Promise.all([
      expect(waiting).rejects.toThrow(CalledOff),
      vault.close(),
      one?.catch(() => undefined),
    ]);
    await expect(vault.large?.whenHas(idOf(9))).rejects.toThrow(CalledOff);
  });

  it('takes changes while it is being read, of what was opened', async () => {
    const vault = await open();
    vault.journal.arrangements.changeChoices({ namingHelp: false });
    await vault.large?.whenRead();
    await vault.close();
    expect((await open()).journal.arrangements.choices().namingHelp).toBe(false);
  });
});

describe('a catalogue', () => {
  it('that is cut short or changed is of no use where it is, and does no harm', async () => {
    const whole = readFileSync(catalogue());
    const vault = await open();
    const expected = listed(vault);
    await vault.close();
    const cut = (length: number): Buffer => whole.subarray(0, length);
    const flipped = (at: number): Buffer => {
      const copy = Buffer.from(whole);
      copy.writeUInt8(copy.readUInt8(at) ^ 0x10, at);
      return copy;
    };
    const files = [
      cut(0),
      cut(3),
      cut(4),
      cut(200),
      cut(whole.length - 1),
      flipped(0),
      flipped(3),
      flipped(9),
      flipped(whole.length - 2),
      Buffer.alloc(5000, 255),
    ];
    for (const file of files) {
      writeFileSync(catalogue(), file);
      const again = await open();
      expect(isListedFirst(again)).toBe(false);
      expect(listed(again)).toEqual(expected);
      await again.close();
    }
  });

  it('of another Verso is not believed, and is written anew', async () => {
    const later = await open('later');
    expect(isListedFirst(later)).toBe(false);
    await later.large?.keepCatalogue();
    await later.close();
    expect(isListedFirst(await open('later'))).toBe(true);
  });

  it('of another state of the journal vouches for what is still so; the rest is opened', async () => {
    const before = readFileSync(catalogue());
    const vault = await open();
    await vault.large?.whenRead();
    for (const at of [10, 11, 150])
      vault.journal.entries.save({ ...entry(at), title: `Anew ${at}` });
    vault.journal.entries.discard(idOf(20));
    vault.journal.entries.save(draftOf('One more.', { status: 'finished' }));
    const expected = listed(vault);
    await vault.close();
    writeFileSync(catalogue(), before);
    const again = await open();
    expect(isListedFirst(again)).toBe(true);
    expect(listed(again)).toEqual(expected);
    await again.large?.whenRead();
    expect(listed(again)).toEqual(expected);
    await again.large?.keepCatalogue();
    expect(readFileSync(catalogue()).equals(before)).toBe(false);
  });

  it('is written once, and not again while it leaves little to be opened', async () => {
    const { mtimeMs } = statSync(catalogue());
    const vault = await open();
    await vault.large?.keepCatalogue();
    expect(statSync(catalogue()).mtimeMs).toBe(mtimeMs);
  });

  it('goes at once when an entry of which it speaks is changed or deleted, and stays for others', async () => {
    const vault = await open();
    await vault.large?.whenRead();
    vault.journal.entries.save(draftOf('Begun today.'));
    vault.journal.entries.save({ ...entry(0), title: 'A draft goes on' });
    expect(existsSync(catalogue())).toBe(true);
    vault.journal.entries.discard(idOf(5));
    expect(existsSync(catalogue())).toBe(false);
    await vault.close();
    await leaveCatalogue();
    const again = await open();
    await again.large?.whenRead();
    again.journal.emptyWastebasket();
    expect(existsSync(catalogue())).toBe(false);
  });

  it('that is being written when something changes does not stay', async () => {
    rmSync(catalogue());
    const vault = await open();
    const writing = vault.large?.keepCatalogue();
    await vault.large?.whenRead();
    await vault.journal.whenSearchReady();
    await new Promise((resolve) => setImmediate(resolve));
    vault.journal.entries.save({ ...entry(30), title: 'Meanwhile' });
    await writing;
    await vault.close();
    const again = await open();
    const titles = listed(again).entries.map(({ title }) => title);
    expect(titles).toContain('Meanwhile');
    expect(titles).not.toContain('Number 30');
  });

  it('holds no word that can be read, and is the owner’s alone', () => {
    const bytes = readFileSync(catalogue());
    for (const encoding of ['utf8', 'utf16le'] as const) {
      for (const word of [TITLE, 'Zwischenruf', 'rota', 'corridor', 'listedAs', idOf(5)]) {
        expect(bytes.includes(Buffer.from(word, encoding))).toBe(false);
      }
    }
    expect(bytes.includes(keyOf(5))).toBe(false);
    if (process.platform !== 'win32') expect(statSync(catalogue()).mode & 0o777).toBe(0o600);
  });

  it('that cannot be written or removed is told of and keeps nobody from anything', async () => {
    const failures: unknown[] = [];
    const file = new CatalogueFile(`${place.root}/nowhere/one`, new Set(['a']), (error) =>
      failures.push(error),
    );
    await file.write([], ringOf(place), 'bench', {});
    expect(failures.length).toBe(1);
    // Where there is none there is nothing to remove.
    file.noteChanged(['a']);
    expect(failures.length).toBe(1);
  });

  it('that is a link, a folder or too large is not read, and only the link goes', async () => {
    rmSync(catalogue());
    symlinkSync(database(), catalogue());
    const before = readFileSync(database());
    const linked = await open();
    expect(isListedFirst(linked)).toBe(false);
    expect(existsSync(catalogue())).toBe(false);
    await linked.close();
    expect(readFileSync(database()).equals(before)).toBe(true);
    mkdirSync(catalogue());
    const beside = await open();
    expect(isListedFirst(beside)).toBe(false);
    await beside.close();
    writeFileSync(catalogue(), '');
    truncateSync(catalogue(), 65 * 2 ** 20);
    expect(isListedFirst(await open())).toBe(false);
  });
});
