import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { ReleaseDocument } from '../../../main/vault/export/document/release-document.ts';
import { unpaced } from '../../../main/vault/long-work/pace.ts';
import { readZip } from '../../../main/vault/export/files/read-zip.ts';
import { zipBytes } from '../../../main/vault/export/files/write-zip.ts';
import { docxFaults } from '../../../main/vault/export/formats/check-docx.ts';
import { writeDocx } from '../../../main/vault/export/formats/docx.ts';
import { writeHtml } from '../../../main/vault/export/formats/html.ts';
import {
  checkJson,
  readJson,
  writeJson,
  writeJsonSchema,
} from '../../../main/vault/export/formats/json.ts';
import { writeMarkdown } from '../../../main/vault/export/formats/markdown.ts';
import { writeSummary } from '../../../main/vault/export/formats/summary.ts';
import { writeText } from '../../../main/vault/export/formats/text.ts';
import { findProgram } from '../../support/installed-programs.ts';
import { randomText, seeded } from '../../support/random-text.ts';
import {
  sampleDocument,
  sampleEntry,
  sampleParts,
  sampleToRelease,
} from '../../support/release-samples.ts';
import { finalText } from '../../../main/vault/export/final-text.ts';
import { releasable } from '../../../main/vault/export/passages.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const one = (): ReleaseDocument => sampleDocument({ entries: [sampleToRelease(1)] });

/** An entry whose three answers are made of everything that breaks writers. */
function randomDocument(seed: number): ReleaseDocument {
  const next = seeded(seed);
  const texts = { 'P05.1': randomText(next), 'P05.3': randomText(next), 'P05.4': randomText(next) };
  const entry = sampleEntry(1, texts);
  const choice = { entryId: entry.id, promptIds: Object.keys(texts), decisions: [] };
  const { digest } = finalText(releasable(entry), choice);
  const memo = randomText(next);
  return sampleDocument({
    entries: [sampleToRelease(1, { entry, choice, digest, memo, codings: [] })],
  });
}

describe('plain text', () => {
  it('is one entry word for word, and several under their labels', async () => {
    expect(decode(await writeText(one(), sampleParts()))).toBe(one().entries[0]?.text);
    const both = decode(await writeText(sampleDocument(), sampleParts()));
    expect(both.startsWith('Heron-E01\n\n')).toBe(true);
    expect(both).toContain('\n\n\nHeron-E02\n\n');
  });
});

describe('Markdown', () => {
  it('quotes every scalar of its front matter', async () => {
    const text = decode(await writeMarkdown(sampleDocument(), sampleParts()));
    const front = text.split('---\n')[1] ?? '';
    for (const line of front.trim().split('\n'))
      expect(line).toMatch(/^[a-z_]+: "(?:[^"\\]|\\.)*"$/u);
    expect(text).toContain(
      '# Heron-E01\n\nMentor · Pair K4 · Gateway mentors · T2, sessions · Meeting 3 · P05',
    );
    expect(text).toContain('## Note to the researcher');
  });
});

describe('HTML', () => {
  it('holds every word as text and nothing that runs or is fetched', async () => {
    const page = decode(await writeHtml(sampleDocument(), sampleParts()));
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|url\(|https?:/iu);
    expect(page).toContain('&amp; &lt;b&gt; ]]&gt; &quot;quoted&quot;');
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page.match(/<h1>/gu)).toHaveLength(1);
  });

  it('speaks the language of the person around the language of the words', async () => {
    const page = decode(await writeHtml(sampleDocument(), sampleParts({ language: 'fr' })));
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('<p lang="en" dir="auto">');
    expect(page).toContain('Copie désidentifiée\u00a0: Heron');
  });
});

describe('JSON', () => {
  it('fits its own schema, read from the file beside it', async () => {
    const schema = JSON.parse(decode(writeJsonSchema())) as Parameters<typeof z.fromJSONSchema>[0];
    const fits = z.fromJSONSchema(schema);
    const written = JSON.parse(decode(await writeJson(sampleDocument(), unpaced()))) as Record<
      string,
      unknown
    >;
    expect(fits.safeParse(written).success).toBe(true);
    for (const wrong of [
      { ...written, format: 'other' },
      { ...written, version: 2 },
      { ...written, entries: [] },
      { ...written, extra: 1 },
      { ...written, study: undefined },
    ]) {
      expect(fits.safeParse(JSON.parse(JSON.stringify(wrong))).success).toBe(false);
    }
  });

  it('reads back, and tells a newer one from what is no document', async () => {
    const document = sampleDocument();
    const bytes = await writeJson(document, unpaced());
    const { entries, ...others } = document;
    expect(decode(bytes)).toBe(`${JSON.stringify({ ...others, entries }, null, 2)}\n`);
    expect(readJson(bytes)).toEqual({ ok: true, document });
    const newer = JSON.stringify({ ...document, version: 2, more: [] });
    expect(readJson(Buffer.from(newer))).toEqual({ ok: false, why: 'from-newer-version' });
    for (const other of [
      '',
      '{}',
      'null',
      '[1',
      '"x"',
      JSON.stringify({ ...document, entries: 1 }),
    ]) {
      expect(readJson(Buffer.from(other))).toEqual({ ok: false, why: 'not-a-document' });
    }
    expect(readJson(Uint8Array.of(0xff, 0xfe))).toEqual({ ok: false, why: 'not-a-document' });
  });

  it('is refused where it says something else', async () => {
    for (const other of [
      sampleDocument({ study: { id: 'Other', schemeRun: null } }),
      sampleDocument({ entries: [sampleToRelease(1), sampleToRelease(2, { lensOn: false })] }),
      one(),
    ]) {
      const bytes = await writeJson(other, unpaced());
      await expect(checkJson(bytes, sampleDocument(), unpaced())).rejects.toThrow('otherwise');
    }
    await expect(checkJson(Buffer.from('{'), one(), unpaced())).rejects.toThrow('otherwise');
  });
});

describe('a Word file', () => {
  it('holds any words exactly, or is not made', async () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const document = randomDocument(seed);
      const bytes = await writeDocx(document, sampleParts());
      expect(await docxFaults(bytes, document, '2026-11-01', unpaced())).toEqual([]);
    }
  });

  const HARMFUL: readonly (readonly [string, string, (xml: string) => string])[] = [
    ['an author', 'docProps/core.xml', (xml) => xml.replace('>Verso<', '>Amina<')],
    ['a time', 'docProps/core.xml', (xml) => xml.replace('T00:00:00Z', 'T09:41:07Z')],
    [
      'no language',
      'docProps/core.xml',
      (xml) => xml.replace(/<dc:language>.*<\/dc:language>/u, ''),
    ],
    ['other words', 'word/document.xml', (xml) => xml.replace('slow.', 'slow')],
    [
      'a style that is not there',
      'word/document.xml',
      (xml) => xml.replace('"Heading2"', '"Heading9"'),
    ],
    [
      'a trace of editing',
      'word/document.xml',
      (xml) => xml.replace('<w:p>', '<w:p w:rsidR="00AB12CD">'),
    ],
    [
      'a trace of editing',
      'word/document.xml',
      (xml) => xml.replace('<w:body>', '<w:body><w:ins w:author="Amina"/>'),
    ],
    [
      'a link to the outside',
      'word/_rels/document.xml.rels',
      (xml) => xml.replace('<Relationship ', '<Relationship TargetMode="External" '),
    ],
    [
      'a link to nothing',
      'word/_rels/document.xml.rels',
      (xml) => xml.replace('styles.xml', 'style.xml'),
    ],
    ['not the XML', 'word/document.xml', (xml) => xml.replace('</w:body>', '')],
  ];

  it.each(HARMFUL)('is refused with %s in %s', async (rule, part, change) => {
    const read = await readZip(await writeDocx(one(), sampleParts()), unpaced());
    const files = [...read].map(([name, bytes]) => {
      if (name !== part) return { name, bytes };
      const changed = change(decode(bytes));
      expect(changed).not.toBe(decode(bytes));
      return { name, bytes: new TextEncoder().encode(changed) };
    });
    const faults = await docxFaults(
      await zipBytes(files, unpaced()),
      one(),
      '2026-11-01',
      unpaced(),
    );
    expect(faults.join('\n')).toContain(rule);
  });

  const office = findProgram('soffice', 'libreoffice');
  it.skipIf(office === null)(
    'opens in LibreOffice with all its words (where that is installed)',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'verso-docx-'));
      try {
        writeFileSync(join(folder, 'copy.docx'), await writeDocx(one(), sampleParts()));
        const args = [
          '--headless',
          `-env:UserInstallation=file://${folder}/profile`,
          '--convert-to',
          'txt:Text (encoded):UTF8',
        ];
        execFileSync(office ?? '', [...args, '--outdir', folder, join(folder, 'copy.docx')]);
        const text = readFileSync(join(folder, 'copy.txt'), 'utf8');
        for (const words of ['It felt hierarchical & slow.', 'שלום', 'Heron-E01']) {
          expect(text).toContain(words);
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});

describe('the summary of changes', () => {
  it('counts by rule and pools what is sensitive', () => {
    const text = decode(writeSummary(sampleDocument(), sampleParts()));
    expect(text).toContain('Replacements in [brackets]: 10');
    expect(text).toContain('- A06 Email address: 2');
    expect(text).toContain('- Everything else, and what the author chose: 2');
    const pooled = sampleDocument({
      entries: [sampleToRelease(1, { ruleOf: () => 'A31' })],
    });
    expect(decode(writeSummary(pooled, sampleParts()))).not.toContain('A31');
  });
});
