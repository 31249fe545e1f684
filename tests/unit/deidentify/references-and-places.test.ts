import { describe, expect, it } from 'vitest';

import { FoldedText } from '../../../main/vault/deidentify/folded-text.ts';
import { isIban, isQuebecHealthNumber } from '../../../main/vault/deidentify/patterns/checksums.ts';
import { findNamedPlaces } from '../../../main/vault/deidentify/patterns/named-places.ts';
import { findReferences } from '../../../main/vault/deidentify/patterns/references.ts';

function references(text: string): string[] {
  return findReferences(new FoldedText(text), { language: 'en' }).map(
    ({ start, end, tier, kind }) => `${tier} ${kind} «${text.slice(start, end)}»`,
  );
}

function places(text: string): string[] {
  return findNamedPlaces(new FoldedText(text), { language: 'en' }).map(
    ({ start, end, tier }) => `${tier} «${text.slice(start, end)}»`,
  );
}

describe('check digits', () => {
  it('checks an IBAN by modulus 97', () => {
    expect(isIban('gb82west12345698765432')).toBe(true);
    expect(isIban('fr1420041010050500013m02606')).toBe(true);
    expect(isIban('gb82west12345698765433')).toBe(false);
    expect(isIban('gb82')).toBe(false);
  });

  it('knows the dates in a number of Québec', () => {
    expect(isQuebecHealthNumber('85561512')).toBe(true);
    expect(isQuebecHealthNumber('85991512')).toBe(false);
    expect(isQuebecHealthNumber('8556151')).toBe(false);
  });
});

describe('references', () => {
  it.each([
    ['the letter (ref TSD/0931/24) came', 'certain number «TSD/0931/24»'],
    ['by the number GX-1127 today', 'likely number «GX-1127»'],
    ['NI: QQ 30 71 44 C', 'certain number «QQ 30 71 44 C»'],
    ['share code W8J 4KT 2PX', 'certain number «W8J 4KT 2PX»'],
    ['sa carte BOUL 8556 1512', 'certain number «BOUL 8556 1512»'],
    ['IBAN GB82 WEST 1234 5698 7654 32', 'certain number «GB82 WEST 1234 5698 7654 32»'],
    ['bleep (4470) went', 'certain phone «4470»'],
    ['ring 0596 55 01 28.', 'likely phone «0596 55 01 28»'],
    ['her username: sigrun.ziegler', 'certain handle «sigrun.ziegler»'],
    ['on bit.example/my-list.', 'likely url «bit.example/my-list»'],
    ['Zoom ID: 812 3344 5566', 'certain number «812 3344 5566»'],
    ['payroll number four four one nine two', 'certain number «four four one nine two»'],
  ])('%s', (text, expected) => {
    expect(references(text)).toContain(expected);
  });

  it.each([
    'COVID-19 and SARS-CoV-2',
    'the PHQ-9 and ICD-10',
    'one two three and away',
    'and/or his/her',
    'an order was given in case of fire',
    'my account of the day',
    'version of events',
  ])('leaves alone: %s', (text) => {
    expect(references(text)).toEqual([]);
  });
});

describe('streets, wards and buildings', () => {
  it.each([
    ['I live at 14 Elm Road now', 'certain «14 Elm Road»'],
    ['Flat 3, 14 Elm Road', 'certain «Flat 3, 14 Elm Road»'],
    ['on Kingsland High Street', 'likely «Kingsland High Street»'],
    ['au 12 rue des Lilas hier', 'certain «12 rue des Lilas»'],
    ['12, allée des Tanneurs', 'certain «12, allée des Tanneurs»'],
    ['1275, rue des Érables', 'certain «1275, rue des Érables»'],
    ['we met on Ward 7B', 'likely «Ward 7B»'],
    ['ward nineteen again', 'likely «ward nineteen»'],
    ['in bay 3', 'check «bay 3»'],
    ['local B-204', 'likely «local B-204»'],
    ['the door on 7 East shuts', 'likely «7 East»'],
    ['chef d’unité au 5e sud', 'likely «5e sud»'],
    ['in the Sir Charles Tupper Building', 'likely «Sir Charles Tupper Building»'],
    ['up on Juniper Ward', 'likely «Juniper Ward»'],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual([expected]);
  });

  it.each([
    'on the High Street',
    'a ward round on the ward',
    'the road to Rome',
    'two beds and a room',
    'the east of the city',
    'Our House rules',
    'sur la place',
    'en cours de route',
  ])('leaves alone: %s', (text) => {
    expect(places(text)).toEqual([]);
  });
});
