import { expect, it } from 'vitest';

import type { Key } from '../../../renderer/features/reflect/turning.ts';
import { turnOf } from '../../../renderer/features/reflect/turning.ts';

const plain = {
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
};
const press = (key: string, held: Partial<Key> = {}) => turnOf({ ...plain, key, ...held });

it('turns on, with a second and a third key', () => {
  expect(press('PageDown')).toBe('next');
  expect(press('ArrowDown', { altKey: true })).toBe('next');
  expect(press('Enter', { ctrlKey: true })).toBe('next');
  expect(press('Enter', { metaKey: true })).toBe('next');
});

it('turns back', () => {
  expect(press('PageUp')).toBe('back');
  expect(press('ArrowUp', { altKey: true })).toBe('back');
});

it('leaves every other key to the words', () => {
  expect(press('Enter')).toBeNull();
  expect(press('ArrowDown')).toBeNull();
  expect(press('PageDown', { shiftKey: true })).toBeNull();
  expect(press('PageDown', { ctrlKey: true })).toBeNull();
  expect(press('Enter', { ctrlKey: true, isComposing: true })).toBeNull();
});
