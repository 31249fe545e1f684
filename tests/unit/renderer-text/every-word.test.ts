/** What every visible word must keep, read from the trees of words themselves. */
import { readdirSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { PROBLEM_CODES } from '../../../shared/errors/problems.ts';
import { VAULT_FAULTS } from '../../../shared/model/vault.ts';
import { sayRefusal } from '../../../renderer/text/areas/door-problems.ts';
import { sayProblem, troubleWords } from '../../../renderer/text/areas/problems.ts';

type Tree = Readonly<Record<string, unknown>>;
const areaNames = readdirSync(new URL('../../../renderer/text/areas/', import.meta.url)).map(
  (file) => file.replace(/\.ts$/u, ''),
);

/** Every string below, with its path; functions are left to the tests of their own areas. */
function strings(
  value: unknown,
  path: string,
): readonly (readonly [path: string, words: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => strings(below, `${path}.${key}`));
}

async function treesOf(area: string): Promise<readonly { readonly en: Tree; readonly fr: Tree }[]> {
  const module = (await import(`../../../renderer/text/areas/${area}.ts`)) as Tree;
  return Object.values(module).filter(
    (value): value is { readonly en: Tree; readonly fr: Tree } =>
      typeof value === 'object' && value !== null && 'en' in value && 'fr' in value,
  );
}

describe.each(areaNames)('words of %s', (area) => {
  it('are set as print sets them', async () => {
    const trees = await treesOf(area);
    expect(trees.length).toBeGreaterThan(0);
    for (const { en, fr } of trees) {
      const all = [...strings(en, 'en'), ...strings(fr, 'fr')];
      // A state that needs no word has none in either language.
      const empty = (tree: Tree) =>
        strings(tree, '').flatMap(([path, words]) => (words === '' ? [path] : []));
      expect(empty(fr)).toEqual(empty(en));
      // Neither typeface has U+202F; a typewriter's apostrophe belongs to code.
      expect(all.filter(([, words]) => /['\u202f]|\.\.\./u.test(words))).toEqual([]);
      expect(all.filter(([, words]) => / {2}|^ | $/u.test(words))).toEqual([]);
    }
  });

  it('keep a no-break space before high French punctuation', async () => {
    for (const { fr } of await treesOf(area)) {
      const wrong = strings(fr, 'fr').filter(([, words]) =>
        /[^\u00a0][?!;»]|[^\u00a0\d]:|«[^\u00a0]/u.test(words),
      );
      expect(wrong).toEqual([]);
    }
  });
});

const details = {
  'invalid-input': { field: 'title' },
  'too-long': { limit: 4_000_000 },
  'disk-failed': { code: 'EIO' },
  undecided: { count: 2 },
  bug: { incident: '7f3a' },
} as const;

describe.each(['en', 'fr'] as const)('trouble in %s', (language) => {
  const words = troubleWords[language];

  it.each(PROBLEM_CODES)('%s says what happened, what is lost and what to do', (code) => {
    const given = (details as Readonly<Record<string, object>>)[code] ?? {};
    const said = sayProblem(words.problem, { code, details: given as never });
    for (const sentence of Object.values(said)) expect(sentence).toMatch(/^[\p{Lu}\d].+\.$/su);
  });

  it.each(VAULT_FAULTS)('fault %s has all three', (fault) => {
    for (const sentence of Object.values(words.fault[fault])) {
      expect(sentence).toMatch(/^[\p{Lu}\d].+\.$/su);
    }
  });

  it('counts as the language does', () => {
    const one = sayProblem(words.problem, { code: 'undecided', details: { count: 1 } });
    const many = sayProblem(words.problem, { code: 'undecided', details: { count: 2 } });
    expect(one.what).not.toContain('1');
    expect(many.what).toContain('2');
  });

  it('tells an unknown word from a missing one and from a wrong order', () => {
    const say = (unknown: number[], count: number): string =>
      sayRefusal(words.refusal, 'words-mistyped', { outcome: 'words-mistyped', unknown, count })
        .what;
    expect(say([3, 17], 24)).toMatch(/3.+17/u);
    expect(say([], 23)).toContain('23');
    expect(say([], 24)).not.toMatch(/\d/u);
  });
});
