/** The public corpora as training documents (see the README of the data folder for their licences). */
import { z } from 'zod';

import type { TagType } from '../../main/vault/deidentify/tagger/labels.ts';
import { TAG_TYPES } from '../../main/vault/deidentify/tagger/labels.ts';
import { readData } from './data-folder.ts';
import type { TrainingDocument, TrainingSpan } from './training-document.ts';
import { sortedApart } from './training-document.ts';

const mentionSchema = z.object({
  s: z.int(),
  e: z.int(),
  type: z.string(),
  idt: z.enum(['DIRECT', 'QUASI', 'NO_MASK']),
  ent: z.string(),
});
const tabSchema = z.object({
  doc_id: z.string(),
  text: z.string(),
  annotators: z.array(z.object({ mentions: z.array(mentionSchema) })),
});
export type TabDocument = z.infer<typeof tabSchema>;

/** Court judgments of the Text Anonymization Benchmark. */
export function readTab(part: 'train' | 'dev'): readonly TabDocument[] {
  return readData(`tab/tab144_${part}.jsonl`)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => tabSchema.parse(JSON.parse(line)));
}

const TAB_TYPES: Readonly<Record<string, TagType>> = {
  PERSON: 'PERSON',
  ORG: 'ORG',
  LOC: 'LOC',
  DATETIME: 'DATE',
  CODE: 'CODE',
  DEM: 'DEMOGRAPHIC',
  QUANTITY: 'QUANTITY',
  MISC: 'MISC',
};
const TITLE = /^(?:mr|mrs|ms|miss|dr|prof|professor|sir)\.?\s+/iu;

export function tabDocuments(part: 'train' | 'dev'): readonly TrainingDocument[] {
  return readTab(part).map(({ text, annotators }) => ({
    text,
    open: [],
    spans: sortedApart(
      annotators.flatMap(({ mentions }) =>
        mentions.flatMap(({ s, e, type }) => {
          const known = TAB_TYPES[type];
          if (known === undefined) return [];
          const title = known === 'PERSON' ? TITLE.exec(text.slice(s, e)) : null;
          return [{ start: s + (title?.[0].length ?? 0), end: e, type: known }];
        }),
      ),
    ),
  }));
}

const NAMES_ONLY: readonly TagType[] = TAG_TYPES.filter(
  (type) => !['PERSON', 'ORG', 'LOC'].includes(type),
);

interface Columns {
  readonly word: number;
  readonly label: number;
  readonly types: Readonly<Record<string, TagType>>;
}

const NO_SPACE_BEFORE = /^(?:[.,!?;:)\]'’%]|['’](?:s|m|d|ll|re|ve)|n['’]t)$/u;
const NO_SPACE_AFTER = /^[([]$/u;

/** One sentence a document: that is all that these corpora keep together. */
function conll(path: string, { word, label, types }: Columns): readonly TrainingDocument[] {
  const documents: TrainingDocument[] = [];
  let text = '';
  let spans: { start: number; end: number; type: TagType }[] = [];
  let before = '';
  let wasInside: TagType | null = null;
  const close = (): void => {
    if (text !== '') documents.push({ text, spans, open: NAMES_ONLY });
    text = '';
    spans = [];
    wasInside = null;
  };
  for (const line of readData(path).split('\n')) {
    const columns = line.split(/\s+/u);
    const written = columns.at(word) ?? '';
    if (line.trim() === '' || written === '-DOCSTART-') close();
    if (line.trim() === '' || columns.length < 2 || written === '-DOCSTART-') continue;
    const [mark = 'O', name = ''] = (columns.at(label) ?? 'O').split(/-(.*)/su);
    const isJoined = text === '' || NO_SPACE_BEFORE.test(written) || NO_SPACE_AFTER.test(before);
    if (!isJoined) text += ' ';
    const start = text.length;
    text += written;
    const type = types[name] ?? null;
    const last = spans.at(-1);
    if (type !== null && (mark === 'B' || type !== wasInside || last === undefined)) {
      spans.push({ start, end: text.length, type });
    } else if (type !== null && last !== undefined) last.end = text.length;
    wasInside = type;
    before = written;
  }
  close();
  return documents;
}

export function newsAndChatDocuments(): readonly TrainingDocument[] {
  const wnut: Columns = {
    word: 0,
    label: 1,
    types: { person: 'PERSON', location: 'LOC', corporation: 'ORG', group: 'ORG' },
  };
  const short = { PER: 'PERSON', LOC: 'LOC', ORG: 'ORG' } as const;
  return [
    ...conll('wnut17/wnut17train.conll', wnut),
    ...conll('wnut17/emerging.dev.conll', wnut),
    ...conll('btc/a.conll', { word: 0, label: -1, types: short }),
    ...conll('btc/g.conll', { word: 0, label: -1, types: short }),
    ...conll('wikigold/wikigold.conll', { word: 0, label: 1, types: short }),
  ];
}

const presidioSchema = z.array(
  z.object({
    full_text: z.string(),
    spans: z.array(
      z.object({
        entity_type: z.string(),
        start_position: z.int(),
        end_position: z.int(),
      }),
    ),
  }),
);
const PRESIDIO_TYPES: Readonly<Record<string, TagType>> = {
  PERSON: 'PERSON',
  GPE: 'LOC',
  STREET_ADDRESS: 'LOC',
  ORGANIZATION: 'ORG',
  DATE_TIME: 'DATE',
  CREDIT_CARD: 'CODE',
  PHONE_NUMBER: 'CONTACT',
  EMAIL_ADDRESS: 'CONTACT',
  IBAN_CODE: 'CODE',
  US_SSN: 'CODE',
  IP_ADDRESS: 'CODE',
  URL: 'CONTACT',
  DOMAIN_NAME: 'CONTACT',
  ZIP_CODE: 'LOC',
  US_DRIVER_LICENSE: 'CODE',
  AGE: 'AGE',
  NRP: 'DEMOGRAPHIC',
};

export function presidioDocuments(): readonly TrainingDocument[] {
  const open: readonly TagType[] = ['ROLE', 'EVENT', 'MISC', 'YEAR', 'DATE', 'DEMOGRAPHIC'];
  return presidioSchema
    .parse(JSON.parse(readData('presidio_research/synth_dataset_v2.json')))
    .map(({ full_text: text, spans }) => ({
      text,
      open,
      spans: sortedApart(
        spans.flatMap(
          ({ entity_type, start_position: start, end_position: end }): TrainingSpan[] => {
            const type = PRESIDIO_TYPES[entity_type];
            return type === undefined ? [] : [{ start, end, type }];
          },
        ),
      ),
    }));
}
