import { describe, expect, it } from 'vitest';

import { shippedVersions } from '../../../shared/content/packs.ts';
import { PRESETS, schemeFrom } from '../../../shared/content/presets.ts';
import type { Scheme } from '../../../shared/model/scheme-file.ts';
import {
  LARGEST_SCHEME_FILE,
  readSchemeFile,
  writeSchemeFile,
} from '../../../shared/model/scheme-file.ts';
import { LANGUAGES } from '../../../shared/model/scheme.ts';

const ID = 'a1'.repeat(16);
const GOOD = schemeFrom('resident-mentorship', 'en', ID);

const read = (text: string) => readSchemeFile(text, shippedVersions);
const told = (text: string): readonly string[] => {
  const reading = read(text);
  const findings = reading.ok ? reading.warnings : reading.errors;
  return findings.map(({ code, place }) => `${reading.ok ? 'warning' : 'error'} ${code} ${place}`);
};
const changed = (change: object): string => JSON.stringify({ ...GOOD, ...change });
const without = (key: keyof Scheme): string =>
  JSON.stringify(Object.fromEntries(Object.entries(GOOD).filter(([name]) => name !== key)));

describe('a preset', () => {
  const every = PRESETS.flatMap((preset) =>
    LANGUAGES.map((language) => [preset, language] as const),
  );
  it.each(every)('%s in %s comes back as it was, without a warning', (preset, language) => {
    const scheme = schemeFrom(preset, language, ID);
    const text = writeSchemeFile(scheme);
    expect(read(text)).toEqual({ ok: true, scheme, warnings: [] });
    expect(read(`\ufeff${text}`)).toEqual({ ok: true, scheme, warnings: [] });
  });
});

describe('a file that is none', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', ['error not-json ']],
    ['half of one', writeSchemeFile(GOOD).slice(0, 400), ['error not-json ']],
    ['a list', '[]', ['error not-a-scheme ']],
    ['null', 'null', ['error not-a-scheme ']],
    ['another format', changed({ format: 'verso-release' }), ['error not-a-scheme ']],
    ['no version', without('version'), ['error not-a-scheme ']],
    ['a newer version', changed({ version: 2 }), ['error newer-version version']],
    ['an older version than any', changed({ version: 0 }), ['error wrong-value version']],
    ['10 MB', changed({ name: 'x'.repeat(10_000_000) }), ['error too-large ']],
    ['one character too much', ' '.repeat(LARGEST_SCHEME_FILE + 1), ['error too-large ']],
    ['brackets without end', '['.repeat(500_000), ['error not-json ']],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected));
});

const [monitoring] = GOOD.extraPacks;
if (monitoring === undefined) throw new Error('The preset has no pack of its own.');
const [contact] = GOOD.contacts;
const [statement] = schemeFrom('trainee-consultant', 'en', ID).extraItems;
if (statement === undefined) throw new Error('The preset has no statement of its own.');
const dates = (change: object) => changed({ dates: { ...GOOD.dates, ...change } });
const prompt = (change: object) =>
  changed({
    extraPacks: [
      {
        ...monitoring,
        prompts: monitoring.prompts.map((one, place) =>
          place === 1 ? { ...one, ...change } : one,
        ),
      },
    ],
  });

describe('an error, with its place', () => {
  it.each<[string, string, string[]]>([
    ['no name', without('name'), ['error missing name']],
    ['an empty name', changed({ name: '  ' }), ['error wrong-value name']],
    ['a number as name', changed({ name: 7 }), ['error wrong-value name']],
    ['no meetings', changed({ meetings: 0 }), ['error wrong-value meetings']],
    ['half a meeting', changed({ meetings: 2.5 }), ['error wrong-value meetings']],
    ['a day that is none', dates({ T2: '2026-02-30' }), ['error wrong-value dates.T2']],
    ['a contact', changed({ contacts: [contact, 'Ada'] }), ['error wrong-value contacts.1']],
    ['a key that is unknown', changed({ script: '1' }), ['error unknown-key script']],
    [
      'days out of order, past an open one',
      dates({ T0: '2026-10-02', T2: '2026-09-01' }),
      ['error dates-out-of-order dates.T2'],
    ],
    [
      'a pack twice',
      changed({ extraPacks: [monitoring, { ...monitoring, prompts: [] }] }),
      ['error wrong-value extraPacks.1.prompts'],
    ],
    [
      'an id of a question twice',
      prompt({ id: 'X01.1' }),
      ['error duplicate-id extraPacks: X01.1'],
    ],
    [
      'the id of a shipped pack',
      changed({ extraPacks: [{ ...monitoring, id: 'P04' }] }),
      ['error duplicate-id extraPacks.0.id'],
    ],
    [
      'an id that is not the scheme’s own',
      changed({
        extraPacks: [
          {
            ...monitoring,
            id: 'P77',
            prompts: monitoring.prompts.slice(0, 1).map((one) => ({ ...one, id: 'P77.1' })),
          },
        ],
      }),
      ['error not-own-id extraPacks.0.id'],
    ],
    [
      // Its answer would be taken for one of P04, and leave where the scheme says never.
      'a question under the id of another pack',
      prompt({ id: 'P04.3', release: 'never' }),
      ['error not-own-id extraPacks.0.prompts.1.id'],
    ],
    [
      'the id of a shipped statement',
      changed({ extraItems: [{ ...statement, id: 'LE1' }] }),
      ['error duplicate-id extraItems.0.id'],
    ],
    ['a key that lies', changed({ 'name\u202e': 1 }), ['error unknown-key name\\u{202e}']],
    [
      'a name that turns around',
      changed({ name: 'Scheme \u202egnirotnem' }),
      ['error hidden-characters name'],
    ],
    [
      'a question with a character that is not seen',
      prompt({ label: { en: 'What\u200b is measured' } }),
      ['error hidden-characters extraPacks.0.prompts.1.label.en'],
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected));

  it('tells of fifty and no more', () => {
    expect(told(changed({ matching: Array.from({ length: 20 }, () => 1) }))).toHaveLength(20);
    const keys = Object.fromEntries(Array.from({ length: 80 }, (_, n) => [`key${String(n)}`, 1]));
    expect(told(changed(keys))).toHaveLength(50);
  });
});

describe('what can be used all the same', () => {
  it.each<[string, string, string[]]>([
    [
      'a pack to come',
      changed({ packVersions: { P77: 1 } }),
      ['warning unknown-pack packVersions.P77'],
    ],
    [
      'a newer version of a pack',
      changed({ packVersions: { P04: 999 } }),
      ['warning unknown-pack packVersions.P04'],
    ],
    [
      'a question without French',
      prompt({ question: { en: 'What is measured?' } }),
      ['warning missing-translation extraPacks: X01'],
    ],
    [
      'a line of the contents without French',
      prompt({ label: { en: 'What is measured' } }),
      ['warning missing-translation extraPacks: X01'],
    ],
    [
      'a statement without French',
      changed({ extraItems: [{ ...statement, text: { en: 'I am heard.' } }] }),
      ['warning missing-translation extraItems: C01'],
    ],
    ['markup, which is text', changed({ name: '<img src=x onerror=alert(1)>' }), []],
  ])('%s', (_, text, expected) => {
    expect(read(text).ok).toBe(true);
    expect(told(text)).toEqual(expected);
  });
});

describe('keys of the language itself', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('%s changes nothing', (key) => {
    const text = writeSchemeFile(GOOD).replace('{', `{ "${key}": { "isMine": true },`);
    const reading = read(text);
    expect(Object.hasOwn(Object.prototype, 'isMine')).toBe(false);
    if (reading.ok) expect(reading.scheme).toEqual(GOOD);
    else expect(reading.errors).toEqual([{ code: 'unknown-key', place: key }]);
  });
});
