import { expect, it } from 'vitest';

import { commandOf, COMMANDS, commandsFor } from '../../../renderer/app/commands.ts';
import { keysInWords } from '../../../renderer/text/keys.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>>,
) => commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

it('locks with Ctrl L and Cmd L, whatever Caps Lock says', () => {
  expect(press('l', { ctrlKey: true })).toBe('lock');
  expect(press('L', { metaKey: true })).toBe('lock');
});

it('leaves typing alone', () => {
  expect(press('l', {})).toBeNull();
  expect(press('l', { ctrlKey: true, altKey: true })).toBeNull();
  expect(press('k', { ctrlKey: true, shiftKey: true })).toBeNull();
});

it('knows keys without Ctrl', () => {
  expect(press('F6', {})).toBe('nextRegion');
  expect(press('F6', { ctrlKey: true })).toBeNull();
});

it('gives no key to two commands', () => {
  const keys = COMMANDS.flatMap(({ keys: given }) =>
    given === null ? [] : [keysInWords(given, false, 'en')],
  );
  expect(new Set(keys).size).toBe(keys.length);
});

it('says keys as they stand on the keyboard', () => {
  expect(keysInWords({ key: 'l', main: true }, false, 'en')).toBe('Ctrl L');
  expect(keysInWords({ key: 'l', main: true }, true, 'en')).toBe('⌘ L');
  expect(keysInWords({ key: 'F6' }, true, 'en')).toBe('F6');
  expect(keysInWords({ key: 'Enter', main: true }, false, 'fr')).toBe('Ctrl Entrée');
  expect(keysInWords({ key: 'Escape' }, false, 'en')).toBe('Esc');
  expect(keysInWords({ key: 'Enter', alt: true }, false, 'fr')).toBe('Alt Entrée');
  expect(keysInWords({ key: 'Enter', alt: true }, true, 'en')).toBe('⌥ Enter');
});

it('leads to no place that a journal open for reading does not have', () => {
  const settings = press(',', { ctrlKey: true });
  expect(settings).toBe('settings');
  const reading = commandsFor(true);
  const keys = { key: ',', ctrlKey: true, metaKey: false, altKey: false, shiftKey: false };
  expect(commandOf(keys, reading)).toBeNull();
  const ids = reading.map(({ id }) => id);
  expect(ids).toEqual([
    'lock',
    'palette',
    'journal',
    'nextRegion',
    'shortcuts',
    'stories',
    'standing',
  ]);
  expect(commandsFor(false).map(({ id }) => id)).not.toContain('standing');
});
