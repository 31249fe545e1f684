/**
 * Reads the project's own marked reflections (corpus/README.md tells the format) and lines of the judge's:
 * `{"id","lang","role","text","spans":[…],"keep":[…]}`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

export const markedSpanSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  type: z.string(),
  class: z.enum(['direct', 'quasi']),
  entity: z.string(),
  rare: z.boolean().optional(),
  heritage: z.string().optional(),
});
export type MarkedSpan = z.infer<typeof markedSpanSchema>;

export const reflectionSchema = z.object({
  id: z.string(),
  lang: z.string(),
  role: z.string(),
  text: z.string(),
  spans: z.array(markedSpanSchema),
  keep: z.array(z.object({ start: z.int().nonnegative(), end: z.int().positive() })),
});
export type Reflection = z.infer<typeof reflectionSchema>;

const HEADER = /^=== *([^|\n]+?) *\| *([^|\n]+?) *\| *([^|\n]+?) *(?:\|[^\n]*)?$/gmu;
const MARK = /\[\[([^|[\]]+)\|([^[\]]+)\]\]/gu;

/** @throws Error that names the reflection where a mark is not as agreed. */
export function parseReflections(file: string, content: string): readonly Reflection[] {
  const headers = [...content.matchAll(HEADER)];
  return headers.map((header, index) => {
    const from = header.index + header[0].length;
    const to = headers[index + 1]?.index ?? content.length;
    const [, id = '', lang = '', role = ''] = header;
    return parseOne(`${file}, ${id}`, { id, lang, role }, content.slice(from, to).trim());
  });
}

function parseOne(
  where: string,
  head: Pick<Reflection, 'id' | 'lang' | 'role'>,
  marked: string,
): Reflection {
  const spans: MarkedSpan[] = [];
  const keep: { start: number; end: number }[] = [];
  let text = '';
  let at = 0;
  for (const mark of marked.matchAll(MARK)) {
    const [whole, words = '', rest = ''] = mark;
    text += marked.slice(at, mark.index);
    at = mark.index + whole.length;
    const range = { start: text.length, end: text.length + words.length };
    text += words;
    const [type = '', classLetter, entity, extra] = rest.split('|');
    if (type === 'KEEP') {
      keep.push(range);
      continue;
    }
    if ((classLetter !== 'd' && classLetter !== 'q') || entity === undefined || entity === '') {
      throw new Error(`${where}: a mark that is none: ${whole}`);
    }
    const isRare = extra === 'rare';
    spans.push({
      ...range,
      type,
      class: classLetter === 'd' ? 'direct' : 'quasi',
      entity,
      ...(isRare ? { rare: true } : {}),
      ...(extra !== undefined && !isRare ? { heritage: extra } : {}),
    });
  }
  text += marked.slice(at);
  if (text.includes('[[') || text.includes(']]')) throw new Error(`${where}: a mark left open`);
  return { ...head, text, spans, keep };
}

/** Every reflection of a folder's .txt files, in the order of their names. */
export function readReflections(folder: string): readonly Reflection[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => parseReflections(name, readFileSync(join(folder, name), 'utf8')));
}
