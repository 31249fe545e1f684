/**
 * Proof 1: what was written, and every secret, is in no file that Verso or its browser leaves anywhere.
 * The whole run has one folder for everything that a system gives a program to write in.
 */
import {
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { needlesOf, PhraseFinder } from '../../main/vault/leak-test/phrase-finder.ts';
import { searchFiles } from '../../main/vault/leak-test/search-files.ts';
import { backupWords } from '../../renderer/text/areas/backups.ts';
import { besideWords } from '../../renderer/text/areas/beside-words.ts';
import { journalWords } from '../../renderer/text/areas/journal.ts';
import { recordId } from '../../shared/model/journal.ts';
import { askBridge } from '../support/ask-bridge.ts';
import { makeFolder } from '../support/folders.ts';
import { Person } from '../support/person.ts';
import { processIsGone, vaultProcess } from '../support/processes.ts';
import { familyOf } from '../support/running-verso.ts';
import { launchVerso } from './launch.ts';
import type { LaunchedVerso } from './launch.ts';

const MARKERS = {
  title: 'zorblemark crossing',
  body: 'quixotic wellspring marker',
  overwritten: 'velvetine throwaway sentence',
  killed: 'halfway typed cordillera',
  name: 'Philomena Quartzworthy',
  date: '1987-03-29',
  tag: 'velvet-anteroom',
  searched: 'wellspring mar',
  passphrase: 'tidal lantern over quiet granite',
  newPassphrase: 'seven basalt kettles hum at dawn',
};
const FOLDERS = {
  TMPDIR: 'tmp',
  HOME: 'home',
  XDG_CONFIG_HOME: 'config',
  XDG_CACHE_HOME: 'cache',
  XDG_DATA_HOME: 'share',
  XDG_STATE_HOME: 'state',
  XDG_RUNTIME_DIR: 'runtime',
} as const;

let folder: string;
let elsewhere: string;
let verso: LaunchedVerso;
let person: Person;
let phrases: readonly string[] = Object.values(MARKERS);
const before: Record<string, string | undefined> = {};

const say = (line: string): void => void process.stdout.write(`  ${line}\n`);

beforeAll(async () => {
  folder = await makeFolder('leak-e2e');
  elsewhere = await makeFolder('leak-e2e-elsewhere');
  for (const [variable, name] of Object.entries(FOLDERS)) {
    before[variable] = process.env[variable];
    process.env[variable] = join(folder, name);
    await mkdir(join(folder, name), { mode: 0o700 });
  }
  const profile = join(folder, 'share', 'verso');
  verso = await launchVerso({ profile, saveTo: elsewhere, language: 'en' });
  person = new Person(verso.page);
});
afterAll(async () => {
  await verso.close();
  for (const [variable, value] of Object.entries(before)) {
    if (value === undefined) Reflect.deleteProperty(process.env, variable);
    else process.env[variable] = value;
  }
  await rm(folder, { recursive: true, force: true });
  await rm(elsewhere, { recursive: true, force: true });
});

/** They lie where the person had them put; the files that they take along lie beside that. */
const backups = (): string => join(elsewhere, 'Backups');

async function expectNoTrace(when: string): Promise<void> {
  const places = [folder, backups()].filter((path) => existsSync(path));
  const found = await searchFiles(
    places.map((path) => ({ path })),
    phrases,
  );
  const size = (found.bytes / 1024 / 1024).toFixed(1);
  say(`${when}: ${String(found.files)} files, ${size} MiB, ${String(found.hits.length)} hits`);
  expect(found.hits).toEqual([]);
  expect(found.unread).toEqual([]);
  expect(found.files).toBeGreaterThan(5);
}

/** Files without a name are on the disk as well: those that a process of Verso has open. */
function expectNoTraceInOpenFiles(): void {
  const needles = needlesOf(phrases);
  const astray: string[] = [];
  let unnamed = 0;
  for (const { pid } of familyOf(process.pid).filter((one) => one.name !== 'host')) {
    for (const { path, content } of writtenFiles(pid)) {
      const isNamed = !path.endsWith(' (deleted)');
      if (!path.startsWith(folder) && !isOfMemory(path)) astray.push(path);
      if (isNamed || isOfMemory(path)) continue;
      unnamed += 1;
      const finder = new PhraseFinder(needles);
      finder.take(content());
      expect(finder.found, path).toEqual([]);
    }
  }
  say(`open files without a name on the disk: ${String(unnamed)}`);
  expect(astray).toEqual([]);
}

/** Kept in memory by the system, for all that their paths look like files. */
function isOfMemory(path: string): boolean {
  return /^\/(?:dev|proc|sys)\/|^\/memfd:/.test(path);
}

/** Regular files that this process has open and may write. */
function writtenFiles(
  pid: number,
): readonly { readonly path: string; readonly content: () => Buffer }[] {
  const open = `/proc/${String(pid)}/fd`;
  try {
    return readdirSync(open).flatMap((fd) => {
      const path = readlinkSync(join(open, fd));
      const flags = /^flags:\s+(\d+)/m.exec(
        readFileSync(`/proc/${String(pid)}/fdinfo/${fd}`, 'utf8'),
      );
      const mayWrite = (Number.parseInt(flags?.[1] ?? '0', 8) & 0b11) !== 0;
      if (!path.startsWith('/') || !mayWrite) return [];
      return [{ path, content: () => readFileSync(join(open, fd)) }];
    });
  } catch {
    // It, or the file, has gone between two looks.
    return [];
  }
}

describe.skipIf(process.platform !== 'linux')('what lies on the disk', { timeout: 240_000 }, () => {
  it('is found where it is written in the clear: the search works', async () => {
    const planted = {
      'clear.txt': Buffer.from(`so: ${MARKERS.body}.`),
      'wide.bin': Buffer.from(MARKERS.title, 'utf16le'),
      'inside.docx': Buffer.from(zipSync({ 'word.xml': strToU8(`<p>${MARKERS.name}</p>`) })),
    };
    for (const [name, bytes] of Object.entries(planted)) writeFileSync(join(folder, name), bytes);
    const { hits } = await searchFiles([{ path: folder }], phrases);
    expect(new Set(hits.map(({ place }) => place.slice(folder.length + 1)))).toEqual(
      new Set(['clear.txt', 'wide.bin', 'inside.docx!word.xml']),
    );
    for (const name of Object.keys(planted)) rmSync(join(folder, name));
  });

  it('holds nothing after a long day with everything in it', async () => {
    const words = await person.setUp('mentee', MARKERS.passphrase);
    const four = words.slice(8, 12);
    phrases = [...phrases, ...[' ', '\n', ',', '","'].map((between) => four.join(between))];
    await askBridge(verso.page, 'sessions.add', { date: MARKERS.date });
    await person.beginReflection();
    await person.giveTitle(MARKERS.title);
    await person.area().first().fill(MARKERS.overwritten);
    await person.expectSealed();
    await person.area().first().fill(`${MARKERS.body}. ${MARKERS.name} was there.`);
    await person.expectSealed();
    expectNoTraceInOpenFiles();
    await expectNoTrace('open, while writing');
    await verso.page.getByText(besideWords.en.summary, { exact: true }).click();
    await verso.page.getByRole('textbox', { name: besideWords.en.tags.label }).fill(MARKERS.tag);
    await person.finishReflection();
    await verso.page.getByText(journalWords.en.tagged([MARKERS.tag]), { exact: true }).waitFor();
    await person.goTo('journey');
    await person.goTo('journal');
    await person.search(MARKERS.searched);
    await person.rows(MARKERS.title).first().click();
    await person.prepareCopy();
    await person.addToCast({ kind: 'person', name: MARKERS.name, replacement: 'a friend' });
    await person.includeEverything();
    expect(await person.acceptAll()).toBeGreaterThan(0);
    await person.readExactText();
    await person.agreeToAll();
    await person.goToFiles();
    await person.save('text');
    expect(readdirSync(elsewhere)).toHaveLength(1);
    await verso.page.getByRole('link', { name: /^Back/u }).click();
    await person.goTo('settings');
    await person.openSettings('backups');
    await verso.page.getByRole('button', { name: backupWords.en.choose, exact: true }).click();
    await verso.page.getByText(backupWords.en.made).waitFor();
    expect(readdirSync(backups()).filter((name) => name.endsWith('.verso'))).toHaveLength(1);
    await askBridge(verso.page, 'vault.changePassphrase', {
      passphraseText: MARKERS.newPassphrase,
    });
    const all = await askBridge(verso.page, 'entries.list', ALL);
    const [entry] = all.entries;
    if (entry === undefined) throw new Error('The entry is not in the journal.');
    await askBridge(verso.page, 'entries.discard', { id: entry.id });
    await askBridge(verso.page, 'wastebasket.empty', null);
    await expectNoTrace('open, with the wastebasket emptied');
    await person.lock();
    await expectNoTrace('locked');
  });

  it('holds nothing after a killed vault process, and the browser’s folder goes with Verso', async () => {
    await person.unlock(MARKERS.newPassphrase);
    await person.beginReflection();
    await person.area().first().fill(MARKERS.killed);
    await person.expectSealed();
    const vault = vaultProcess(verso);
    process.kill(vault, 'SIGKILL');
    await expect.poll(() => processIsGone(vault)).toBe(true);
    await person.expectDoor();
    await expectNoTrace('after a kill');
    const windows = (): readonly string[] =>
      readdirSync(join(folder, 'tmp')).filter((name) => name.startsWith('verso-window-'));
    expect(windows()).toHaveLength(1);
    await verso.close();
    expect(windows()).toEqual([]);
    await expectNoTrace('closed');
    const profile = join(folder, 'share', 'verso');
    verso = await launchVerso({ profile, saveTo: elsewhere, language: 'en' });
    person = new Person(verso.page);
  });

  it('is told by the self-test, which finds a leak and takes away what it planted', async () => {
    await person.unlock(MARKERS.newPassphrase);
    const { page } = verso;
    const phrase = 'random marker of the self-test';
    const { drafts } = await askBridge(page, 'journey.read', { today: '2026-11-23' });
    const entryId = drafts[0]?.id;
    if (entryId === undefined) throw new Error('There is no draft.');
    const castId = recordId.parse('ab'.repeat(16));
    const member = { names: [phrase], replacement: 'x' };
    const plant = async (): Promise<void> => {
      await askBridge(page, 'cast.save', { id: castId, kind: 'person', part: 'other', ...member });
      const planted = { entryId: recordId.parse(entryId), castId, phrases: [phrase] };
      await askBridge(page, 'leakTest.plant', planted);
    };
    await plant();
    await person.lock();
    await person.unlock(MARKERS.newPassphrase);
    const state = await askBridge(page, 'leakTest.state', null);
    expect(state.plantedAt).toMatch(/^\d{4}-/);
    const clean = await askBridge(page, 'leakTest.search', {});
    say(`self-test: ${String(clean?.files)} files, ${String(clean?.hits.length)} hits`);
    expect(clean).toMatchObject({ hits: [], unread: [] });
    expect(clean?.files).toBeGreaterThan(5);
    expect(await askBridge(page, 'leakTest.state', null)).toEqual({ plantedAt: null });
    expect(await askBridge(page, 'cast.list', null)).not.toContainEqual(
      expect.objectContaining({ id: castId }),
    );
    await expect(askBridge(page, 'entries.read', { id: entryId })).rejects.toThrow('not-found');
    await expect(askBridge(page, 'leakTest.search', {})).rejects.toThrow('not-found');
    // In each of the places: beside the vault, in the logs, and in the temporary folder.
    await plant();
    const leaks = [
      join(verso.profile, 'left.txt'),
      join(verso.profile, 'logs', 'left.log'),
      join(folder, 'tmp', 'verso-left'),
    ];
    for (const leak of leaks) writeFileSync(leak, Buffer.from(phrase, 'utf16le'));
    const found = await askBridge(page, 'leakTest.search', {});
    expect(new Set(found?.hits.map(({ place }) => place))).toEqual(new Set(leaks));
  });
});

const ALL = {
  words: '',
  packId: null,
  sessionId: null,
  timePoint: null,
  tag: null,
  discarded: false,
  order: 'newest',
  limit: 50,
  offset: 0,
} as const;
