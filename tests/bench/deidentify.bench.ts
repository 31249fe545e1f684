/** How fast an entry is read for what identifies: as the writing help and the release do it. */
import { findIdentifiers } from '../../main/vault/deidentify/propose.ts';
import { entryAt } from './data-set.ts';
import type { Measure } from './measure.ts';
import { processorTime, quantile, rounded } from './measure.ts';

const ENTRIES = 400;
const ROUNDS = 5;
const WORDS_A_SECOND = 30_000;

export function benchDeidentify(): readonly Measure[] {
  const texts = Array.from({ length: ENTRIES }, (_, index) =>
    entryAt(index)
      .answers.map(({ text }) => text)
      .join('\n'),
  );
  const words = texts.join(' ').split(/\s+/u).length;
  // The model is read and the engine compiles in the first round.
  const rates = Array.from({ length: ROUNDS + 1 }, () => {
    const before = process.cpuUsage();
    for (const text of texts) findIdentifiers(text, [], 'en');
    return words / (processorTime(before) / 1000);
  }).slice(1);
  return [
    {
      name: 'words read for what identifies',
      unit: '/s',
      median: rounded(quantile(rates, 0.5)),
      p95: rounded(quantile(rates, 0.05)),
      target: WORDS_A_SECOND,
      wants: 'more',
    },
  ];
}
