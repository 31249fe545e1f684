/** The three tables of a bundle: a row an entry, a row a passage or a marked passage, a row a code. */
import { CodePoints } from '../document/code-points.ts';
import type { ReleaseDocument, ReleasedEntry } from '../document/release-document.ts';
import { labelOf, participantOf } from '../document/release-document.ts';
import type { Row } from './csv.ts';
import { writeCsv } from './csv.ts';
import type { ExportParts } from './export-parts.ts';

const WHO = [
  'study_id',
  'scheme_run',
  'cohort_band',
  'participant',
  'participant_id',
  'pair',
  'role',
  'group',
  'source',
  'time_point',
  'sequence',
  'pack',
  'pack_version',
  'locale',
  'lens_on',
] as const;

const METADATA = [
  ...WHO,
  'pack_title',
  'passages',
  'characters',
  'edits',
  'consent_scope',
  'consent_special_category',
  'consent_reviewed',
  'memo',
] as const;

const SEGMENTS = [
  ...WHO,
  'kind',
  'prompt_id',
  'prompt_text',
  'text',
  'code',
  'code_name',
  'coder',
  'codebook_version',
] as const;

const CODEBOOK = [
  'codebook_version',
  'code',
  'name',
  'parent',
  'brief_definition',
  'use_when',
  'do_not_use_when',
  'colour',
] as const;

export function writeMetadata(
  document: ReleaseDocument,
  { pace }: ExportParts,
): Promise<Uint8Array> {
  const rows = document.entries.map((entry) => ({
    ...whoAndWhen(document, entry),
    pack_title: entry.pack.title,
    passages: entry.passages.length,
    characters: new CodePoints(entry.text).length,
    edits: entry.edits.total,
    consent_scope: entry.consent.scope,
    consent_special_category: entry.consent.specialCategory,
    consent_reviewed: entry.consent.reviewed,
    memo: entry.memo,
  }));
  return writeCsv(METADATA, rows, pace);
}

/** No offsets: whoever has only a spreadsheet has the words themselves. */
export function writeSegments(
  document: ReleaseDocument,
  { pace }: ExportParts,
): Promise<Uint8Array> {
  const rows = document.entries.flatMap((entry) => segmentsOf(document, entry));
  return writeCsv(SEGMENTS, rows, pace);
}

export function writeCodebookTable(
  { codebook }: ReleaseDocument,
  { pace }: ExportParts,
): Promise<Uint8Array> {
  const rows = codebook.codes.map(({ id, name, parent, brief, use, doNotUse, colour }) => ({
    codebook_version: codebook.version,
    code: id,
    name,
    parent,
    brief_definition: brief,
    use_when: use,
    do_not_use_when: doNotUse,
    colour,
  }));
  return writeCsv(CODEBOOK, rows, pace);
}

function segmentsOf(document: ReleaseDocument, entry: ReleasedEntry): readonly Row[] {
  const who = whoAndWhen(document, entry);
  const points = new CodePoints(entry.text);
  const names = new Map(document.codebook.codes.map(({ id, name }) => [id, name]));
  const passages = entry.passages.map(({ promptId, prompt, text }) => ({
    ...who,
    kind: 'passage',
    prompt_id: promptId,
    prompt_text: prompt,
    text,
  }));
  const coded = entry.codings.map(({ code, start, end, coder }) => {
    const around = entry.passages.findLast((passage) => passage.start <= start);
    return {
      ...who,
      kind: 'coded',
      prompt_id: around?.promptId ?? '',
      prompt_text: around?.prompt ?? '',
      text: points.slice(start, end),
      code,
      code_name: names.get(code) ?? '',
      coder,
      codebook_version: document.codebook.version,
    };
  });
  return [...passages, ...coded];
}

function whoAndWhen(document: ReleaseDocument, entry: ReleasedEntry): Row {
  const { id, pseudonym, pair, role, group, schemeRun, cohortBand } = participantOf(
    document,
    entry,
  );
  return {
    study_id: document.study.id,
    scheme_run: schemeRun,
    cohort_band: cohortBand,
    participant: pseudonym,
    participant_id: id,
    pair,
    role,
    group,
    source: labelOf(document, entry),
    time_point: entry.timePoint,
    sequence: entry.sequence,
    pack: entry.pack.id,
    pack_version: entry.pack.version,
    locale: entry.locale,
    lens_on: entry.lensOn,
  };
}
