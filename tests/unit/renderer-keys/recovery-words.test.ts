import { expect, it } from 'vitest';

import { faultOf, threePlaces } from '../../../renderer/features/recovery-words/three-places.ts';
import { plainWords } from '../../../renderer/features/recovery-words/plain-words.ts';

it('asks for three different words in the order of the paper', () => {
  for (const draw of [0, 0.3, 0.999]) {
    const places = threePlaces(24, () => draw);
    expect(new Set(places).size).toBe(3);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(places.every((place) => place >= 1 && place <= 24)).toBe(true);
  }
});

it('may ask for each of the words', () => {
  const seen = new Set<number>();
  for (let round = 0; round < 24; round += 1) {
    const draws = [round / 24, 0, 0];
    threePlaces(24, () => draws.shift() ?? 0).forEach((place) => seen.add(place));
  }
  expect(seen.size).toBe(24);
});

it('forgives capitals and spaces, and nothing else', () => {
  expect(faultOf(' Orchard ', 'orchard')).toBeNull();
  expect(faultOf('ｏrchard', 'orchard')).toBeNull();
  expect(faultOf('orchards', 'orchard')).toBe('wrong');
  expect(faultOf('  ', 'orchard')).toBe('missing');
});

it('reads the words as they stand on a paper', () => {
  expect(plainWords('1. Orchard,\n2) velvet  3: kitchen\u00a0humble;')).toBe(
    'orchard velvet kitchen humble',
  );
  expect(plainWords(' \n 12. ')).toBe('');
});
