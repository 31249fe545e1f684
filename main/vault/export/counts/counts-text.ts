/** What may be shown of many people's counts, for a reader. It says nothing that the table does not. */
import { items } from '../../../../shared/content/items.ts';
import { starterCodebook } from '../../../../shared/content/codebook.ts';
import { inLanguage } from '../../../../shared/content/packs.ts';
import type { Language } from '../../../../shared/model/scheme.ts';
import { utf8 } from '../formats/export-parts.ts';
import { COUNTS_WORDS } from './counts-words.ts';
import type { CountsRow } from './merge-counts.ts';

export interface CountsTextParts {
  readonly studyId: string;
  /** Of the words around the numbers. */
  readonly language: Language;
}

export function writeCountsText(
  rows: readonly CountsRow[],
  { studyId, language }: CountsTextParts,
): Uint8Array {
  const say = COUNTS_WORDS[language];
  const only = (measure: CountsRow['measure']) => rows.filter((row) => row.measure === measure);
  const averageOf = (measure: CountsRow['measure']) => only(measure)[0]?.average ?? null;
  const lines = [
    say.title,
    '='.repeat(say.title.length),
    '',
    say.study(studyId),
    say.people(say.cell(only('people')[0]?.people ?? 'hidden')),
    say.sessions(say.average(averageOf('sessions held'))),
    say.prompts(say.average(averageOf('prompts done'))),
    ...themeLines(only('theme'), language),
    ...ratingLines(only('rating'), language),
    '',
    say.rulesTitle,
    ...say.rules.map((rule) => `- ${rule}`),
  ];
  return utf8(`${lines.join('\n')}\n`);
}

function themeLines(rows: readonly CountsRow[], language: Language): readonly string[] {
  const say = COUNTS_WORDS[language];
  if (rows.length === 0) return [];
  const held = rows.find(({ item }) => item === '');
  if (held !== undefined) return ['', say.themesTitle, `- ${say.cell(held.people ?? 'hidden')}`];
  const lines = idsOf(rows).map((id) => {
    const name = starterCodebook.codes.find((code) => code.id === id)?.name ?? '';
    const called = name === '' ? id : `${id} ${name}`;
    const own = rows.filter(({ item }) => item === id);
    const cells = own.filter(({ value }) => value !== '');
    const shown = cells.map(({ value, people }) =>
      say.theme(value === 'chosen', say.cell(people ?? 'hidden')),
    );
    return `- ${say.line(called, shown.length === 0 ? say.cell('hidden') : shown.join(', '))}`;
  });
  return ['', say.themesTitle, ...lines];
}

function ratingLines(rows: readonly CountsRow[], language: Language): readonly string[] {
  const say = COUNTS_WORDS[language];
  if (rows.length === 0) return [];
  const lines = idsOf(rows).flatMap((id) => {
    const item = items.find((one) => one.id === id);
    const words = item === undefined ? '' : ` ${inLanguage(item.text, language).text}`;
    const own = rows.filter((row) => row.item === id);
    const waves = [...new Set(own.map(({ wave }) => wave))];
    return [
      '',
      `${id}${words}`,
      ...waves.map((wave) => {
        const cells = own.filter((row) => row.wave === wave && row.value !== '');
        const average = own.find((row) => row.wave === wave && row.average !== null)?.average;
        const shown = cells.map(({ value, people }) =>
          say.line(value, say.cell(people ?? 'hidden')),
        );
        const all =
          shown.length === 0
            ? [say.cell(own.find((row) => row.wave === wave)?.people ?? 'hidden')]
            : shown;
        if (average !== undefined) all.push(say.mean(say.average(average)));
        return `- ${say.line(say.wave(wave), all.join('; '))}`;
      }),
    ];
  });
  return ['', say.ratingsTitle, ...lines];
}

/** In the order of the table. */
function idsOf(rows: readonly CountsRow[]): readonly string[] {
  return [...new Set(rows.map(({ item }) => item))];
}
