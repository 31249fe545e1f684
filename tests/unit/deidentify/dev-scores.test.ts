/** The shipped model on the dev set: what it was recorded with must not be lost by a later change. */
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { readReflections } from '../../../build/deidentify/marked-reflections.ts';
import { RECORDED } from '../../../build/deidentify/recorded.ts';
import { score } from '../../../build/deidentify/score.ts';
import { ROOT } from '../../../build/project.ts';
import { findIdentifiers } from '../../../main/vault/deidentify/propose.ts';

const folder = join(ROOT, 'build', 'deidentify', 'corpus');
const gold = readReflections(join(folder, 'dev'));
const found = new Map(
  gold.map(({ id, text, lang }) => [
    id,
    findIdentifiers(text, [], lang.startsWith('fr') ? 'fr' : 'en'),
  ]),
);

describe.each([
  [0, 'certain + likely'],
  [1, 'with check this'],
] as const)('operating point %i, %s', (point, _name) => {
  const { all } = score(
    gold,
    new Map(
      [...found].map(([id, spans]) => [
        id,
        spans.filter(({ tier }) => point === 1 || tier !== 'check'),
      ]),
    ),
  );

  it.each(['directMentions', 'quasiMentions', 'keepUntouched'] as const)(
    'has at least the recorded share of %s',
    (figure) => {
      expect(all[figure].percent).toBeGreaterThanOrEqual(RECORDED.least[figure][point]);
    },
  );

  it('flags no more letters wrongly than recorded', () => {
    expect(all.wronglyFlagged.percent).toBeLessThanOrEqual(RECORDED.most.wronglyFlagged[point]);
  });
});

describe('the marked reflections', () => {
  const train = readReflections(join(folder, 'train'));

  it('have ids of their own, and no text in both sets', () => {
    const ids = [...gold, ...train].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const texts = new Set(train.map(({ text }) => text));
    expect(gold.filter(({ text }) => texts.has(text))).toEqual([]);
  });

  it('are as many as were asked for, a fifth of them French', () => {
    expect(train.length + gold.length).toBeGreaterThanOrEqual(150);
    const french = [...train, ...gold].filter(({ lang }) => lang.startsWith('fr'));
    expect(french.length).toBeGreaterThanOrEqual(30);
  });
});
