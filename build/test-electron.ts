/**
 * `npm run test:electron [-- --required]`: the end-to-end specs again, in Electron itself, and what only its
 * binary can say. Where the binary or a display is missing it says so, spec by spec; with `--required`, as a
 * release has it, that is a failure.
 */
import { hasDisplay } from './choose-host.ts';
import { fetchElectron, findElectron, hasFailedBefore } from './electron-binary.ts';
import { runTests } from './test.ts';

/** Specs of tests/e2e that speak to the app as a person does, and so run in either host. */
export const SPECS = [
  'accessibility',
  'aria',
  'bad-input',
  'keyboard',
  'keyboard-french',
  'keyboard-journey',
  'keyboard-mentor',
  'release',
  'release-rules',
  'rescue',
  'safe-keeping',
  'beside-the-words',
  'codes',
  'naming-help',
  'paired-stories',
  'requirements',
  'small-window',
  'story',
] as const;

/** The others, and why each stays in the browser. */
export const BROWSER_ONLY: Readonly<Record<string, string>> = {
  attacks: 'puts a hostile script among the built files, which Electron reads itself',
  'door-first': 'takes a part from the built files, which Electron reads itself',
  leak: "reads the browser host's own processes",
  'long-work': "puts a slower vault process in the built one's place, which Electron starts itself",
  lock: "moves the session's clock from inside its process",
  outcomes: 'limits the memory of a process that only this host names',
  memory: "reads the browser host's own processes",
  policy:
    "looks for the browser's own folder; tests/electron asks Electron for its session instead",
  reader: 'opens a file in a browser, without Verso',
  'reader-contents': 'opens a file in a browser, without Verso',
  'reader-damage': 'opens a file in a browser, without Verso',
  'reader-page': 'opens a file in a browser, without Verso',
  'shipped-build': 'reads the built files, whoever shows them',
  'study-desk': 'chooses files in a dialog of the browser, which Electron does not show to a test',
  typing: "waits for the browser host's vault process",
  writing: "moves the clock of the browser host's vault process",
};

/** @returns why Electron cannot be tried here, or null. */
function whatIsMissing(): string | null {
  if (!hasDisplay(process.platform, process.env)) {
    return 'there is no display; on Linux, xvfb-run gives one';
  }
  if (findElectron() !== null) return null;
  if (hasFailedBefore()) return "Electron's binary could not be downloaded here";
  return fetchElectron() === null ? "Electron's binary could not be downloaded here" : null;
}

async function testElectron(isRequired: boolean): Promise<boolean> {
  for (const [spec, why] of Object.entries(BROWSER_ONLY)) {
    process.stdout.write(`not for Electron: tests/e2e/${spec} (${why})\n`);
  }
  const missing = whatIsMissing();
  if (missing !== null) {
    for (const spec of SPECS) process.stdout.write(`skipped: ${spec} in Electron (${missing})\n`);
    process.stdout.write(`skipped: tests/electron (${missing})\n`);
    process.stdout.write(`0 passed, 0 failed, ${String(SPECS.length + 1)} skipped\n`);
    return !isRequired;
  }
  process.env['VERSO_TEST_HOST'] = 'electron';
  const files = SPECS.map((spec) => `tests/e2e/${spec}.test.ts`);
  const tally = await runTests(['tests/electron', ...files]);
  process.stdout.write(`${[...tally.failures, tally.summary()].join('\n')}\n`);
  return tally.isGreen() && (!isRequired || tally.counts.skipped === 0);
}

if (import.meta.main) {
  process.exitCode = (await testElectron(process.argv.includes('--required'))) ? 0 : 1;
}
