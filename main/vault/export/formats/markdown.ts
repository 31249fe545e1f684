/**
 * Markdown (CommonMark) with YAML front matter whose scalars are all quoted. What could be read as markup
 * in the words is escaped.
 */
import type { ReleaseDocument, ReleasedEntry } from '../document/release-document.ts';
import { labelOf, participantOf } from '../document/release-document.ts';
import { inline, paragraphs, quoted } from './markdown-words.ts';
import type { ExportParts } from './export-parts.ts';
import { utf8 } from './export-parts.ts';
import { bandInWords, fileWords } from './file-words.ts';

/** @returns one file; several entries stand in it one after the other, with the facts of each above it. */
export async function writeMarkdown(
  document: ReleaseDocument,
  parts: ExportParts,
): Promise<Uint8Array> {
  const written: string[] = [frontMatter(document, parts)];
  for (const entry of document.entries) {
    written.push(entryMarkdown(document, entry, parts));
    await parts.pace.step(0);
  }
  return utf8(written.join('\n'));
}

function frontMatter({ study, entries }: ReleaseDocument, parts: ExportParts): string {
  const scalars = [
    ['kind', 'verso de-identified copy'],
    ['made_by', `Verso ${parts.version}`],
    ['study_id', study.id],
    ['entries', String(entries.length)],
  ] as const;
  const lines = scalars.flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${quoted(value)}`],
  );
  return `---\n${lines.join('\n')}\n---\n`;
}

function entryMarkdown(
  document: ReleaseDocument,
  entry: ReleasedEntry,
  { language }: ExportParts,
): string {
  const say = fileWords[language];
  const { role, pair, group, schemeRun, cohortBand } = participantOf(document, entry);
  const facts = [
    role === null ? null : say.roles[role],
    pair === null ? null : `${say.pair} ${pair}`,
    group,
    say.timePoints[entry.timePoint],
    entry.sequence === null ? null : `${say.sequence} ${String(entry.sequence)}`,
    `${entry.pack.id} ${entry.pack.title}`.trim(),
    schemeRun,
    `${say.cohort}: ${bandInWords(cohortBand, language)}`,
  ].filter((fact) => fact !== null);
  const passages = entry.passages.map(
    ({ prompt, text }) => `## ${inline(prompt.replaceAll('\n', ' '))}\n\n${paragraphs(text)}`,
  );
  const memo = entry.memo === null ? [] : [`## ${say.memo}\n\n${paragraphs(entry.memo)}`];
  const head = `# ${inline(labelOf(document, entry))}\n\n${inline(facts.join(' · '))}`;
  return `${[head, ...passages, ...memo].join('\n\n')}\n`;
}
