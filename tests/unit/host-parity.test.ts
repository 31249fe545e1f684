/** docs/hosts.md: what each host can do and how that was last proven; made here, so that it cannot drift. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';

import { ROOT } from '../../build/project.ts';
import type { Abilities } from '../../main/host/host.ts';
import { createChromiumHost } from '../../main/hosts/chromium/chromium-host.ts';
import { createElectronHost } from '../../main/hosts/electron/electron-host.ts';
import { recordElectron } from '../support/electron-recorder.ts';

/** A test, as its file and words of its title: both must be there. */
type Proof = readonly [file: string, title: string];

interface Row {
  readonly what: string;
  readonly electron: string;
  readonly browser: string;
  /** Against the real thing: the installed browser. */
  readonly run: Proof | null;
  /** Against a recorder of Electron's own types. */
  readonly recorded: Proof | null;
}

const SYSTEMS = ['win32', 'darwin', 'linux'] as const;
const NAMES = { win32: 'Windows', darwin: 'macOS', linux: 'Linux' } as const;
const CONTRACT = 'tests/host-contract/host-contract.test.ts';
const PAGE = 'tests/unit/electron-host-page.test.ts';
const START = 'tests/unit/electron-host-start.test.ts';
const LINES = 'tests/unit/electron-host-lines.test.ts';
const WINDOW = 'tests/unit/electron-host-window.test.ts';
const ATTACKS = 'tests/e2e/attacks.test.ts';

function electronCan(platform: (typeof SYSTEMS)[number]): Abilities {
  return createElectronHost(recordElectron().api, {
    dataFolder: '/data',
    preload: '/preload.cjs',
    vaultScript: '/vault.js',
    platform,
    endProcess: () => undefined,
    onProcess: () => undefined,
    args: [],
    refuse: () => {
      throw new Error('refused');
    },
  }).can;
}

/** "yes", "no", or the systems where it is so. */
function onElectron(name: keyof Abilities): string {
  const where = SYSTEMS.filter((platform) => electronCan(platform)[name]);
  if (where.length === SYSTEMS.length) return 'yes';
  return where.length === 0 ? 'no' : where.map((platform) => NAMES[platform]).join(', ');
}

/** The dialogs of an installed browser's host come from programs that a desktop has, or has not. */
function inBrowser(name: keyof Abilities): string {
  const host = createChromiumHost({
    browserPath: '/x',
    vaultEntry: '/x',
    dataFolder: '/data',
    headless: true,
  });
  return host.can[name] ? 'yes' : 'no';
}

const ability = (name: keyof Abilities): Pick<Row, 'electron' | 'browser'> => ({
  electron: onElectron(name),
  browser: inBrowser(name),
});
const both = { electron: 'yes', browser: 'yes' } as const;

const ROWS: readonly Row[] = [
  {
    what: 'Opens its window at one origin of its own, secure and isolated',
    ...both,
    run: [CONTRACT, 'opens its window at its own origin'],
    recorded: [START, 'one window, one partition, one load'],
  },
  {
    what: 'Serves the built files and nothing else, under the policy',
    ...both,
    run: [CONTRACT, 'carries the policy on each answer'],
    recorded: [PAGE, 'our files come with the policy'],
  },
  {
    what: 'Lets nothing out and no text become code',
    ...both,
    run: [ATTACKS, 'no text becomes code and no word gets out'],
    recorded: [PAGE, 'is cancelled'],
  },
  {
    what: 'Goes nowhere and opens nothing',
    ...both,
    run: [ATTACKS, 'the page cannot be left'],
    recorded: [PAGE, 'to another address is stopped'],
  },
  {
    what: 'Grants no permission',
    ...both,
    run: [CONTRACT, 'grants no permission'],
    recorded: [PAGE, 'is denied when asked for and when checked'],
  },
  {
    what: 'Hears its own page only',
    ...both,
    run: [CONTRACT, 'does not hear a frame that forges our origin'],
    recorded: [PAGE, 'our page is heard; frames, other pages and the dead are not'],
  },
  {
    what: 'Keeps nothing of the page on the disk',
    ...both,
    run: ['tests/e2e/policy.test.ts', 'the page keeps nothing anywhere'],
    recorded: [PAGE, 'the page lives in memory'],
  },
  {
    // Whoever checks words keeps those that it is taught, outside the encrypted file; and a browser
    // fetches the dictionaries that a machine has not. So neither is asked, on any system.
    what: 'Sends no word to a spelling check, fetches no dictionary, keeps none of one’s own',
    ...both,
    run: ['tests/e2e/policy.test.ts', 'nothing that was written is in the browser’s folder'],
    recorded: [PAGE, 'spelling is off before there is a window'],
  },
  {
    what: 'Marks misspelt words with a dictionary that is on the machine',
    electron: 'no',
    browser: 'no',
    run: ['tests/e2e/policy.test.ts', 'nothing that was written is in the browser’s folder'],
    recorded: [PAGE, 'spelling is off before there is a window'],
  },
  {
    what: 'Carries calls straight to the vault process',
    ...ability('directVaultLine'),
    run: null,
    recorded: [LINES, 'orders come from the host, calls from the page'],
  },
  {
    what: 'Carries calls sealed past the host',
    electron: 'not needed',
    browser: 'yes',
    run: ['tests/e2e/memory.test.ts', 'holds nothing after a lock by %s'],
    recorded: null,
  },
  {
    what: 'A lock gives the page a new process',
    ...both,
    run: [CONTRACT, 'replaces the page: a new process'],
    recorded: [PAGE, "a replaced page has a new process: the old one's is ended first"],
  },
  {
    what: 'Ends a vault process for certain',
    ...both,
    run: [CONTRACT, 'starts, ends and kills vault processes'],
    recorded: [LINES, 'is ended for certain, once'],
  },
  {
    what: 'Answers what a dying vault process leaves behind',
    ...both,
    run: [CONTRACT, 'answers calls that a dying vault process leaves behind'],
    recorded: [LINES, 'what is under way and what comes later is answered'],
  },
  {
    what: 'Asks before the window closes',
    ...both,
    run: [CONTRACT, 'asks before the window closes'],
    recorded: [PAGE, 'the window stays until it is closed by us'],
  },
  {
    what: 'One instance has the folder',
    ...both,
    run: [CONTRACT, 'lets one instance have the folder'],
    recorded: [START, 'a second start brings the first to the front'],
  },
  {
    what: 'Reports sleep',
    ...ability('reportsSuspend'),
    run: ['tests/e2e/lock.test.ts', 'sleep'],
    recorded: [WINDOW, 'is told as %s'],
  },
  {
    what: 'Reports a locked screen (on Linux by asking, which not every desktop answers)',
    ...ability('reportsScreenLock'),
    run: null,
    recorded: [WINDOW, 'on Linux a locked screen is found by asking'],
  },
  {
    what: "Shows the system's dialogs for files (without a desktop, the browser's host uses a folder)",
    electron: onElectron('showsFileDialogs'),
    browser: 'where zenity, kdialog or the system has one',
    run: [CONTRACT, 'gives one folder for backups where it can show no dialog'],
    recorded: [START, 'suggests a name with its ending'],
  },
  {
    what: 'Keeps its window out of screenshots',
    ...ability('protectsContent'),
    run: null,
    recorded: [PAGE, 'the window is kept out of screenshots'],
  },
  {
    what: 'Refuses to start with a debugger or without a protection',
    electron: 'yes',
    browser: 'no: it starts the browser itself',
    run: null,
    recorded: [START, 'a refused argument ends the program'],
  },
  {
    what: 'Leaves no core dump (Linux; macOS leaves none unasked)',
    ...both,
    run: [
      'tests/unit/host-core-dumps.test.ts',
      'gets its arguments as they are, and no limit but 0',
    ],
    recorded: ['tests/unit/host-core-dumps.test.ts', 'loses the right to a core dump'],
  },
  {
    what: 'Takes ten thousand hostile messages',
    ...both,
    run: ['tests/integration/hostile-page.test.ts', 'a vault process'],
    recorded: ['tests/integration/hostile-page.test.ts', 'the session behind the Electron host'],
  },
  {
    what: 'Is packed with its fuses, one archive, one binary outside',
    electron: 'yes',
    browser: 'is not packed',
    run: ['tests/packaging/packed-app.test.ts', 'has every fuse as build/fuses.ts says'],
    recorded: null,
  },
];

function cell(proof: Proof | null): string {
  return proof === null
    ? '–'
    : `\`${proof[0].replace(/^tests\//, '').replace(/\.test\.ts$/, '')}\``;
}

function hostsPage(): string {
  const table = [
    '| what | Electron | installed browser | run here | recorded |',
    '| --- | --- | --- | --- | --- |',
    ...ROWS.map(
      ({ what, electron, browser, run, recorded }) =>
        `| ${[what, electron, browser, cell(run), cell(recorded)].join(' | ')} |`,
    ),
  ];
  return `# What each host can do

Verso has two hosts ([ARCHITECTURE.md](../ARCHITECTURE.md)): Electron, which people install, and an installed browser, for machines where Electron cannot be had. One suite, \`tests/host-contract\`, says what a host must keep.

**Run here** names the test that tried it with a real browser, or with a real process, file or archive. **Recorded** names the test in which Electron's host ran against a recorder that has Electron's own types: what is asked of Electron, and in which order, is proven; what Electron then does is not. With the binary, \`npm run test:electron\` runs the end-to-end specs and \`tests/electron\` in Electron itself. **That has not been done on any machine so far**; [RELEASING.md](../RELEASING.md) says what to look at.

${table.join('\n')}

Spelling: neither host marks misspelt words today. Chromium's own check would fetch its dictionaries from a server, and the check that a system has (macOS, Windows) runs in a process of the system's own, which would be handed every sentence and which a lock does not end. The fields are plain ones that ask for a check, so that it needs no more than the host's word once one can be had that fetches and keeps nothing.

This page is made by \`tests/unit/host-parity.test.ts\`, which fails when a host's abilities change or a test that is named here goes away.
`;
}

describe('docs/hosts.md', () => {
  // If this fails after a change of a row: npm test -- tests/unit/host-parity.test.ts -u
  test('is the table of what the hosts say of themselves', async () => {
    const path = join(ROOT, 'docs', 'hosts.md');
    const options = await resolveConfig(path);
    const page = await format(hostsPage(), { ...options, parser: 'markdown' });
    await expect(page).toMatchFileSnapshot(path);
  });

  const proofs = ROWS.flatMap(({ run, recorded }) => [run, recorded]).filter((one) => one !== null);
  test.each(proofs)('%s has “%s”', (file, title) => {
    expect(existsSync(join(ROOT, file))).toBe(true);
    expect(readFileSync(join(ROOT, file), 'utf8')).toContain(title);
  });

  test('every ability that a host declares has a row', () => {
    const declared = Object.keys(electronCan('linux')).length;
    expect(declared).toBe(5);
    expect(ROWS.every(({ run, recorded }) => run !== null || recorded !== null)).toBe(true);
  });
});
