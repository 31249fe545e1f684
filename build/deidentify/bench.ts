/**
 * `npm run bench:deidentify`: every figure of the target table, measured on the project's own dev set and
 * on the court judgments of TAB dev. Neither is ever trained on.
 */
import { join } from 'node:path';

import { findIdentifiers } from '../../main/vault/deidentify/propose.ts';
import { TIERS } from '../../shared/model/release.ts';
import type { Tier } from '../../shared/model/release.ts';
import { CORPUS_FOLDER } from './data-folder.ts';
import { readReflections } from './marked-reflections.ts';
import type { Reflection } from './marked-reflections.ts';
import { readTab } from './public-corpora.ts';
import type { ProposedSpan, Scores, Share, Tally } from './score.ts';
import { score } from './score.ts';
import { scoreTab } from './tab-score.ts';

interface Found extends ProposedSpan {
  readonly tier: Tier;
}
type FoundByText = ReadonlyMap<string, readonly Found[]>;

/** The two operating points: what must be decided, and that with what is only asked. */
const POINTS = [
  { name: 'certain + likely', tiers: ['certain', 'likely'] },
  { name: 'with check this', tiers: TIERS },
] as const satisfies readonly { name: string; tiers: readonly Tier[] }[];

function upTo(found: FoundByText, tiers: readonly Tier[]): FoundByText {
  return new Map(
    [...found].map(([id, spans]) => [id, spans.filter(({ tier }) => tiers.includes(tier))]),
  );
}

interface Row {
  readonly name: string;
  readonly targets: readonly (number | null)[];
  readonly figures: readonly number[];
  readonly most: boolean;
}

const row = (
  name: string,
  targets: readonly (number | null)[],
  figures: readonly number[],
  most = false,
): Row => ({ name, targets, figures, most });

function verdict(figure: number, target: number | null, most: boolean): string {
  if (target === null) return '';
  if (Number.isNaN(figure)) return 'nothing to measure';
  return (most ? figure <= target : figure >= target) ? 'pass' : 'MISSED';
}

function printRows(rows: readonly Row[]): void {
  const cells = rows.map(({ name, targets, figures, most }) => [
    name,
    ...figures.flatMap((figure, at) => {
      const target = targets[at] ?? null;
      const aim = target === null ? '–' : `${most ? '≤' : '≥'} ${target}`;
      return [aim, figure.toFixed(1), verdict(figure, target, most)];
    }),
  ]);
  const head = ['', ...POINTS.flatMap(({ name }) => ['target', name, ''])];
  printTable([head, ...cells]);
}

function printTable(table: readonly (readonly string[])[]): void {
  const columns = Math.max(...table.map((line) => line.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...table.map((line) => (line[at] ?? '').length)),
  );
  for (const line of table) {
    const padded = line.map((cell, at) => cell.padEnd(widths[at] ?? 0));
    process.stdout.write(`${padded.join('  ').trimEnd()}\n`);
  }
  process.stdout.write('\n');
}

/** Least and most share of the heritages that have enough names to speak of. */
const ENOUGH_NAMES = 8;

function heritageGap(firstNames: ReadonlyMap<string, Share>): number {
  const shares = [...firstNames]
    .filter(([heritage, { total }]) => heritage !== 'other' && total >= ENOUGH_NAMES)
    .map(([, { percent }]) => percent);
  return Math.max(...shares) - Math.min(...shares);
}

function targetRows(scores: readonly Scores[]): readonly Row[] {
  const of = (read: (tally: Tally) => Share): number[] =>
    scores.map(({ all }) => read(all).percent);
  const french = scores.map(
    ({ byLanguage }) => byLanguage.get('fr')?.directMentions.percent ?? Number.NaN,
  );
  return [
    row(
      'direct mentions covered',
      [95, 99.5],
      of((tally) => tally.directMentions),
    ),
    row(
      'direct entities, all mentions',
      [93, 99],
      of((tally) => tally.directEntities),
    ),
    row(
      'documents with no direct miss',
      [80, 97],
      of((tally) => tally.cleanDocuments),
    ),
    row(
      'quasi-identifiers covered',
      [75, 90],
      of((tally) => tally.quasiMentions),
    ),
    row(
      'those that single one person out',
      [null, 85],
      of((tally) => tally.rare),
    ),
    row(
      'keep-words left alone',
      [90, 75],
      of((tally) => tally.keepUntouched),
    ),
    row(
      'characters wrongly flagged',
      [2, 6],
      of((tally) => tally.wronglyFlagged),
      true,
    ),
    row('French, direct mentions', [92, 98], french),
    row(
      'gap between name heritages',
      [3, 1],
      scores.map(({ firstNames }) => heritageGap(firstNames)),
      true,
    ),
    row(
      'precision of flagged characters',
      [null, null],
      of((tally) => tally.precision),
    ),
    row(
      'false flags per 1,000 words',
      [null, null],
      scores.map(({ falseFlags, words }) => (1000 * falseFlags.length) / words),
    ),
  ];
}

function share({ percent, hits, total }: Share): string {
  return Number.isNaN(percent) ? '–' : `${percent.toFixed(1)} (${hits}/${total})`;
}

function printGroups(
  title: string,
  scores: readonly Scores[],
  read: (scores: Scores) => ReadonlyMap<string, Share>,
): void {
  const maps = scores.map(read);
  const names = [...new Set(maps.flatMap((map) => [...map.keys()]))].sort();
  printTable([
    [title, ...POINTS.map(({ name }) => name)],
    ...names.map((name) => [
      name,
      ...maps.map((map) => {
        const found = map.get(name);
        return found === undefined ? '–' : share(found);
      }),
    ]),
  ]);
}

function perLanguage(scores: Scores, read: (tally: Tally) => Share): ReadonlyMap<string, Share> {
  return new Map([...scores.byLanguage].map(([name, tally]) => [name, read(tally)]));
}

function tagReflections(gold: readonly Reflection[]): FoundByText {
  return new Map(
    gold.map(({ id, text, lang }) => [
      id,
      findIdentifiers(text, [], lang.startsWith('fr') ? 'fr' : 'en'),
    ]),
  );
}

/** Seconds of this process's own time, so that what else runs does not count. */
function processSeconds(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function printSpeed(texts: readonly string[]): void {
  const whole = texts.join('\n\n');
  const once = whole.repeat(Math.max(1, Math.ceil(500_000 / whole.length)));
  const words = once.split(/\s+/u).length;
  findIdentifiers(whole, [], 'en');
  const seconds = processSeconds(() => void findIdentifiers(once, [], 'en'));
  const twice = processSeconds(() => void findIdentifiers(once + once, [], 'en'));
  printRows([
    row('words a second, one core, one long text', [30_000], [words / seconds]),
    row('seconds for twice the text, in times', [2.6], [twice / seconds], true),
  ]);
}

function main(): void {
  const gold = readReflections(join(CORPUS_FOLDER, 'dev'));
  const found = tagReflections(gold);
  const scores = POINTS.map(({ tiers }) => score(gold, upTo(found, tiers)));
  process.stdout.write(
    `Own dev set: ${gold.length} reflections, ${scores[0]?.words ?? 0} words\n\n`,
  );
  printRows(targetRows(scores));
  printGroups('language, direct', scores, (one) =>
    perLanguage(one, (tally) => tally.directMentions),
  );
  printGroups('language, quasi', scores, (one) => perLanguage(one, (tally) => tally.quasiMentions));
  printGroups('language, wrong', scores, (one) =>
    perLanguage(one, (tally) => tally.wronglyFlagged),
  );
  printGroups('type and class', scores, (one) => one.byType);
  printGroups('names of one word', scores, (one) => one.firstNames);

  const tab = readTab('dev');
  const inTab = new Map(tab.map(({ doc_id: id, text }) => [id, findIdentifiers(text, [], 'en')]));
  const tabScores = POINTS.map(({ tiers }) => scoreTab(tab, upTo(inTab, tiers)));
  process.stdout.write(`TAB dev: ${tab.length} court judgments\n\n`);
  printRows([
    row(
      'direct entities',
      [100, null],
      tabScores.map(({ direct }) => direct.percent),
    ),
    row(
      'quasi entities',
      [92, null],
      tabScores.map(({ quasi }) => quasi.percent),
    ),
    row(
      'precision, anything annotated',
      [90, null],
      tabScores.map(({ precision }) => precision.percent),
    ),
  ]);
  printSpeed(gold.map(({ text }) => text));
}

if (import.meta.main) main();
