import { describe, expect, it } from 'vitest';

import { bracketed } from '../../main/vault/deidentify/cast-stage.ts';
import { findByRule } from '../../main/vault/deidentify/propose.ts';
import type { CastMember } from '../../shared/model/journal.ts';
import { castMemberSchema } from '../../shared/model/journal.ts';

let count = 0;
function member(
  names: readonly string[],
  replacement: string,
  rest: Partial<CastMember> = {},
): CastMember {
  count += 1;
  return castMemberSchema.parse({
    id: count.toString(16).padStart(32, '0'),
    kind: 'person',
    names,
    replacement,
    part: 'other',
    ...rest,
  });
}

const cast = [
  member(['Professor Alison Reid', 'Ali'], 'my mentee', { part: 'partner' }),
  member(['Amina Khan'], 'mentor 07', { part: 'self' }),
  member(['Will Young'], 'a student'),
  member(['Zoë O’Brien-Müller'], 'a colleague'),
  member(['Jan van der Berg'], 'a surgeon'),
  member(['李明'], 'a doctor'),
  member(['St Mary’s Hospital'], 'a teaching hospital', { kind: 'place' }),
  member(['Queen Elizabeth Hospital'], 'a hospital', { kind: 'place' }),
];

function found(text: string): string[] {
  return findByRule(text, cast, 'en').map(
    ({ start, end, tier, replacement }) => `${tier} «${text.slice(start, end)}» ${replacement}`,
  );
}

describe('cast list', () => {
  it.each([
    ['I met Alison Reid.', 'certain «Alison Reid» [my mentee]'],
    ['ALISON REID', 'certain «ALISON REID» [my mentee]'],
    ['i met alison', 'certain «alison» [my mentee]'],
    ['Reid’s clinic', 'certain «Reid» [my mentee]'],
    ["Reid's clinic", 'certain «Reid» [my mentee]'],
    ['Prof. Reid said', 'certain «Prof. Reid» [my mentee]'],
    ['prof reid said', 'certain «prof reid» [my mentee]'],
    ['Reid, Alison', 'certain «Reid, Alison» [my mentee]'],
    ['Dr A. Reid', 'certain «Dr A. Reid» [my mentee]'],
    ['Alison R. was', 'certain «Alison R» [my mentee]'],
    ['then Ali left', 'certain «Ali» [my mentee]'],
    ['I miss Amina', 'certain «Amina» [mentor 07]'],
    ['Signed, AK', 'likely «AK» [mentor 07]'],
    ['zoe obrien muller', 'certain «zoe obrien muller» [a colleague]'],
    ['O’Brien Mueller', 'certain «O’Brien Mueller» [a colleague]'],
    ['Zoe\u0308 and I', 'certain «Zoe\u0308» [a colleague]'],
    ['O\u2019Brien\u2011Mu\u0308ller', 'certain «O\u2019Brien\u2011Mu\u0308ller» [a colleague]'],
    ['Ami\u00adna spoke', 'certain «Ami\u00adna» [mentor 07]'],
    ['d’Amina', 'certain «Amina» [mentor 07]'],
    ['Mr van der Berg', 'certain «Mr van der Berg» [a surgeon]'],
    ['昨天李明来了', 'certain «李明» [a doctor]'],
    ['at St Mary’s', 'certain «St Mary’s» [a teaching hospital]'],
    ['the QEH is big', 'likely «QEH» [a hospital]'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('knows names that are words by their capital and place', () => {
    expect(found('Then Will spoke.')).toEqual(['certain «Will» [a student]']);
    expect(found('Will you come?')).toEqual(['likely «Will» [a student]']);
    expect(found('you will see')).toEqual([]);
    expect(found('a young man')).toEqual(['check «young» [a student]']);
    expect(found('as Dr Young said')).toEqual(['certain «Dr Young» [a student]']);
  });

  it.each(['the patient was khaki', 'Alisons', 'reidy', 'ak', 'a k'])(
    'leaves alone: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('asks where one surname is two people', () => {
    const two = [member(['Sara Khan'], 'a nurse'), member(['Omar Khan'], 'a porter')];
    const spans = findByRule('Khan met Omar Khan', two, 'en');
    expect(spans.map(({ tier, replacement }) => [tier, replacement])).toEqual([
      ['likely', '[a nurse]'],
      ['certain', '[a porter]'],
    ]);
  });

  it('gives one person one marker throughout', () => {
    const text = 'Alison Reid, Ali, Prof. Reid, Reid’s, ALISON, A. Reid and A R';
    expect(new Set(findByRule(text, cast, 'en').map(({ replacement }) => replacement))).toEqual(
      new Set(['[my mentee]']),
    );
  });

  it('covers the whole address in which a name stands, with the name’s certainty', () => {
    expect(found('on khan.org now')).toEqual(['certain «khan.org» [link]']);
    expect(found('amina.khan@soton.ac.uk')).toEqual(['certain «amina.khan@soton.ac.uk» [email]']);
  });

  it('names the rule by part and kind', () => {
    const rules = findByRule(
      'Alison, Amina, Omar at St Mary’s',
      [...cast, member(['Omar'], 'x')],
      'en',
    );
    expect(rules.map(({ ruleId }) => ruleId)).toEqual(['A02', 'A01', 'A03', 'A18']);
  });

  it('keeps a replacement in one pair of brackets', () => {
    expect(bracketed('[my] mentee\n')).toBe('[my mentee]');
  });
});

describe('a French article before a name', () => {
  const own = [
    member(['Hélène Vasseur'], 'la personne que je mentore', { part: 'partner' }),
    member(['Hôpital Saint-Yves'], 'un hôpital', { kind: 'place' }),
    member(['Thandi'], 'mentor 07'),
  ];
  const read = (text: string): string => {
    let copy = text;
    for (const { start, end, replacement } of findByRule(text, own, 'fr').toReversed()) {
      copy = copy.slice(0, start) + replacement + copy.slice(end);
    }
    return copy;
  };

  it.each([
    ['La docteure Vasseur m’a vue.', '[la personne que je mentore] m’a vue.'],
    ['Puis la Dre Vasseur partit.', 'Puis [la personne que je mentore] partit.'],
    ['jusqu’à l’Hôpital Saint-Yves.', 'jusqu’à [un hôpital].'],
    ["À l'Hôpital\u00a0Saint-Yves", 'À [un hôpital]'],
    // What brings no article of its own leaves the one that stands there.
    ['La Thandi que je connais', 'La [mentor 07] que je connais'],
    // The end of another word is no article.
    ['Sur la table Hôpital Saint-Yves', 'Sur la table [un hôpital]'],
  ])('%s', (text, copy) => {
    expect(read(text)).toBe(copy);
  });
});
