/** How much of what has its own route is noticed, and how often the pause comes for nothing (R4). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { ROOT } from '../../../build/project.ts';
import { moreThanReflection } from '../../../shared/incident/more-than-reflection.ts';

interface Marked {
  readonly isIncident: boolean;
  readonly sentence: string;
}

function read(name: string): readonly Marked[] {
  const text = readFileSync(join(ROOT, 'tests', 'fixtures', 'incidents', `${name}.txt`), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [mark, sentence = ''] = line.split('\t');
      return { isIncident: mark !== 'none', sentence };
    });
}

function measure(marked: readonly Marked[]): { recall: number; precision: number } {
  const noticed = ({ sentence }: Marked): boolean =>
    moreThanReflection(`We met as usual. ${sentence} Then we left.`) !== null;
  const incidents = marked.filter(({ isIncident }) => isIncident);
  const found = incidents.filter(noticed).length;
  const forNothing = marked.filter((one) => !one.isIncident && noticed(one)).length;
  return { recall: found / incidents.length, precision: found / (found + forNothing) };
}

describe('sentences that the rules were written with', () => {
  it.each(['seen-en', 'seen-fr'])('%s: at least sixty of each kind, and none is lost', (name) => {
    const marked = read(name);
    const incidents = marked.filter(({ isIncident }) => isIncident).length;
    expect(Math.min(incidents, marked.length - incidents)).toBeGreaterThanOrEqual(60);
    const { recall, precision } = measure(marked);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(precision).toBeGreaterThanOrEqual(0.98);
  });
});

describe('sentences that the rules had not seen', () => {
  // The floors are what was measured; tests/fixtures/incidents/README.md says what that means.
  it.each([
    ['unseen-en', 0.6],
    ['unseen-fr', 0.4],
  ])('%s', (name, floor) => {
    const { recall, precision } = measure(read(name));
    expect(recall).toBeGreaterThanOrEqual(floor);
    expect(precision).toBeGreaterThanOrEqual(0.9);
  });
});
