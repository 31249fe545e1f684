import { expect, it } from 'vitest';

import { sizeWords } from '../../../renderer/text/sizes.ts';

it.each([
  [1, '1 kB', '1 ko'],
  [1499, '1 kB', '1 ko'],
  [913_408, '913 kB', '913 ko'],
  [999_499, '999 kB', '999 ko'],
  [999_500, '1 MB', '1 Mo'],
  [1_413_120, '1.4 MB', '1,4 Mo'],
  [48_600_000, '49 MB', '49 Mo'],
  [2_400_000_000, '2.4 GB', '2,4 Go'],
])('says %i bytes as the file list of the system does', (bytes, en, fr) => {
  expect(sizeWords(bytes, 'en')).toBe(en.replace(' ', '\u00a0'));
  expect(sizeWords(bytes, 'fr')).toBe(fr.replace(' ', '\u00a0'));
});
