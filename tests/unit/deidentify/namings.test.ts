/** What is pointed out to somebody who writes: what names, and no mere clue. */
import { describe, expect, it } from 'vitest';

import { namingCalls } from '../../../main/vault/deidentify/namings.ts';
import { finder } from '../../../main/vault/deidentify/propose.ts';
import type { CastMember } from '../../../shared/model/journal.ts';
import { recordId } from '../../../shared/model/journal.ts';

const adaeze: CastMember = {
  id: recordId.parse('1'.repeat(32)),
  kind: 'person',
  names: ['Adaeze Okafor'],
  replacement: 'my mentor',
  part: 'partner',
};

function look(text: string, cast: readonly CastMember[] = [], language: 'en' | 'fr' = 'en') {
  const calls = namingCalls({ journal: { listCast: () => [...cast] }, finder });
  return calls['entries.namings']({ text, language }) as readonly {
    start: number;
    end: number;
    text: string;
    replacement: string;
  }[];
}

describe('what names somebody', () => {
  it('names, sites, dates, ages and numbers are said with their place, in reading order', () => {
    const text =
      'I met Dr Amina Khan on 12 March 2024 at St Thomas’ Hospital. She is 43; ring 07700 900123.';
    const found = look(text);
    expect(found.map((one) => [one.text, one.replacement])).toEqual([
      ['Dr Amina Khan', '[a person]'],
      ['12 March 2024', '[date]'],
      ['St Thomas’ Hospital', '[a hospital]'],
      ['43', '[in their forties]'],
      ['07700 900123', '[phone]'],
    ]);
    for (const { start, end, text: words } of found) expect(text.slice(start, end)).toBe(words);
  });

  it('in French, too', () => {
    const found = look('J’ai rencontré Amina Khan le 12 mars 2024.', [], 'fr');
    expect(found.map(({ replacement }) => replacement)).toEqual(['[une personne]', '[date]']);
  });

  it('a member of the cast is offered by what the writer calls them, from the moment they join', () => {
    const members: CastMember[] = [];
    const calls = namingCalls({ journal: { listCast: () => members }, finder });
    const ask = () =>
      (
        calls['entries.namings']({ text: 'Then Adaeze laughed.', language: 'en' }) as readonly {
          replacement: string;
        }[]
      ).map(({ replacement }) => replacement);
    expect(ask()).toEqual(['[a person]']);
    members.push(adaeze);
    expect(ask()).toEqual(['[my mentor]']);
  });

  it('says nothing of plain words, nor of what was put in place before', () => {
    expect(look('We spoke about the rota, and who is in the room at noon.')).toEqual([]);
    expect(look('I met [a person] on [meeting 3], then [my mentor].', [adaeze])).toEqual([]);
    expect(look('J’ai vu [une personne] à la [rencontre 3], le [date].', [], 'fr')).toEqual([]);
  });
});
