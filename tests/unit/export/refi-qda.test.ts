import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';

import { finalText } from '../../../main/vault/export/final-text.ts';
import { releasable } from '../../../main/vault/export/passages.ts';
import { unpaced } from '../../../main/vault/long-work/pace.ts';
import { allElements, childrenNamed, readXml } from '../../../main/vault/export/files/read-xml.ts';
import { readZip } from '../../../main/vault/export/files/read-zip.ts';
import { zipBytes } from '../../../main/vault/export/files/write-zip.ts';
import { qdpxFaults } from '../../../main/vault/export/formats/check-qdpx.ts';
import { writeQdc } from '../../../main/vault/export/formats/codebook-xml.ts';
import { writeQdpx } from '../../../main/vault/export/formats/qdpx.ts';
import { randomText, seeded } from '../../support/random-text.ts';
import {
  sampleDocument,
  sampleEntry,
  sampleParts,
  sampleRelease,
  sampleToRelease,
} from '../../support/release-samples.ts';

function schema(name: string): { fileName: string; contents: string } {
  const url = new URL(`../../fixtures/refi-qda/${name}`, import.meta.url);
  return { fileName: name, contents: readFileSync(url, 'utf8') };
}

async function schemaErrors(contents: string, name: string): Promise<readonly string[]> {
  const result = await validateXML({
    xml: [{ fileName: 'file.xml', contents }],
    schema: [schema(name)],
  });
  return result.errors.map(({ message }) => message);
}

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

async function projectOf(bytes: Uint8Array): Promise<string> {
  return decode((await readZip(bytes, unpaced())).get('project.qde'));
}

/** The sample project with its files changed. */
async function faultsAfter(
  change: (files: Map<string, string>, qde: string) => string | undefined,
): Promise<readonly string[]> {
  const read = await readZip(await writeQdpx(sampleDocument(), sampleParts()), unpaced());
  const files = new Map([...read].map(([name, bytes]) => [name, decode(bytes)]));
  const before = files.get('project.qde') ?? '';
  const after = change(files, before);
  if (after !== undefined) {
    if (after === before) throw new Error('the change changed nothing');
    files.set('project.qde', after);
  }
  const changed = [...files].map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }));
  return qdpxFaults(await zipBytes(changed, unpaced()), unpaced());
}

describe('a REFI-QDA project', () => {
  it.each(['en', 'fr'] as const)('keeps to the schema (%s)', async (language) => {
    const bytes = await writeQdpx(sampleDocument(), sampleParts({ language }));
    expect(await schemaErrors(await projectOf(bytes), 'Project-mrt2019.xsd')).toEqual([]);
    expect(await qdpxFaults(bytes, unpaced())).toEqual([]);
  });

  it('keeps to it with the least that a release can hold', async () => {
    const entries = [sampleToRelease(1, { codings: [], memo: '', sequence: null })];
    const study = { id: null, schemeRun: null };
    const document = sampleDocument({ entries, study, schemeSize: null });
    const bytes = await writeQdpx(document, sampleParts());
    const qde = await projectOf(bytes);
    expect(await schemaErrors(qde, 'Project-mrt2019.xsd')).toEqual([]);
    expect(qde).not.toMatch(/name="(?:Role|Pair|Group|Study|Scheme run|Sequence)"/u);
    expect(qde).not.toContain('<Notes');
  });

  it('would be told by the schema if it did not', async () => {
    const qde = await projectOf(await writeQdpx(sampleDocument(), sampleParts()));
    const wrong = qde.replace(' isCodable="true"', '');
    expect(await schemaErrors(wrong, 'Project-mrt2019.xsd')).not.toEqual([]);
  });

  it('marks exactly the words, in code points', async () => {
    const files = await readZip(await writeQdpx(sampleDocument(), sampleParts()), unpaced());
    const root = readXml(decode(files.get('project.qde')));
    const [source] = childrenNamed(root, 'Sources').flatMap((one) =>
      childrenNamed(one, 'TextSource'),
    );
    const path = source?.attributes['plainTextPath'] ?? '';
    const text = [...decode(files.get(path.replace('internal://', 'sources/')))];
    const selections = source === undefined ? [] : childrenNamed(source, 'PlainTextSelection');
    expect(
      selections.map(({ attributes, children }) => [
        text.slice(Number(attributes['startPosition']), Number(attributes['endPosition'])).join(''),
        attributes['name'],
        children.length,
      ]),
    ).toEqual([
      ['It felt hierarchical & slow.', 'It felt hierarchical & slow.', 2],
      ['👩🏽‍⚕️ said “no” 🙂', '👩🏽‍⚕️ said “no” 🙂', 1],
      ['שלום', 'שלום', 1],
    ]);
  });

  it('marks any range of any text by the words that are there', async () => {
    const next = seeded(5);
    let marked = 0;
    for (let round = 0; round < 40; round += 1) {
      const texts = { 'P05.1': randomText(next, 60), 'P05.3': `a${randomText(next, 60)}` };
      const entry = sampleEntry(1, texts);
      const choice = { entryId: entry.id, promptIds: Object.keys(texts), decisions: [] };
      const { text, digest } = finalText(releasable(entry), choice);
      // Between characters, as an editor selects: in UTF-16 units, never inside a pair.
      const places = [...text].reduce<number[]>(
        (all, one) => [...all, (all.at(-1) ?? 0) + one.length],
        [0],
      );
      const codings = Array.from({ length: 8 }, () => {
        const from = Math.floor(next() * (places.length - 1));
        const to = from + 1 + Math.floor(next() * (places.length - 1 - from));
        return { code: 'RANK', start: places[from] ?? 0, end: places[to] ?? 0 };
      });
      const memo = randomText(next);
      const entries = [sampleToRelease(1, { entry, choice, digest, codings, memo })];
      const bytes = await writeQdpx(sampleDocument({ entries }), sampleParts());
      const qde = await projectOf(bytes);
      const names = [...allElements(readXml(qde))]
        .filter(({ name }) => name === 'PlainTextSelection')
        .map(({ attributes }) => attributes['name']);
      const wanted = codings.map(({ start, end }) => text.slice(start, end));
      expect([...new Set(names)].sort()).toEqual([...new Set(wanted)].sort());
      marked += names.length;
      if (round < 6) expect(await schemaErrors(qde, 'Project-mrt2019.xsd')).toEqual([]);
    }
    expect(marked).toBeGreaterThan(200);
  });

  it('has one case a participant, their pseudonym also on each source, and one user', async () => {
    const qde = await projectOf(await writeQdpx(sampleDocument(), sampleParts()));
    expect(qde.match(/<Case /gu)).toHaveLength(1);
    expect(qde).toContain('<Case guid="00000000-0000-4000-8000-');
    expect(qde.match(/<TextValue>Heron<\/TextValue>/gu)).toHaveLength(2);
    expect(qde.match(/<User /gu)).toHaveLength(1);
    expect(qde).toContain('name="Verso export" id="VE"');
  });
});

const FIRST_GUID = '00000000-0000-4000-8000-000000000001';

/** Almost all of these pass the schema; programs break on each. */
const HARMFUL: readonly (readonly [
  string,
  (files: Map<string, string>, qde: string) => string | undefined,
])[] = [
  ['no project.qde at the top', (files) => void files.delete('project.qde')],
  ['a byte order mark in project.qde', (_, qde) => `\ufeff${qde}`],
  ['project.qde is not well formed', (_, qde) => qde.replace('</Project>', '')],
  ['no Project', (_, qde) => qde.replace('urn:QDA-XML:project:1.0', 'urn:QDA-XML:project:2.0')],
  ['no origin', (_, qde) => qde.replace(/ origin="[^"]*"/u, '')],
  ['an origin that ATLAS.ti', (_, qde) => qde.replace('origin="Verso', 'origin="Atlas')],
  ['no empty basePath', (_, qde) => qde.replace(' basePath=""', '')],
  ['no empty basePath', (_, qde) => qde.replace('basePath=""', 'basePath="/home/x"')],
  ['a GUID that is not lower case', (_, qde) => qde.replaceAll(FIRST_GUID, `{${FIRST_GUID}}`)],
  ['a GUID that is not lower case', (_, qde) => qde.replaceAll('000000000a"', '000000000A"')],
  ['a GUID stands twice', (_, qde) => qde.replace(/(<Case guid=)"[^"]*"/u, `$1"${FIRST_GUID}"`)],
  [
    'a CodeRef that points elsewhere',
    (_, qde) => qde.replace(/(<CodeRef targetGUID=)"[^"]*"/u, `$1"${FIRST_GUID}"`),
  ],
  [
    'a SourceRef that points elsewhere',
    (_, qde) => qde.replace(/(<SourceRef targetGUID=)"[^"]*"/u, `$1"${FIRST_GUID}"`),
  ],
  [
    'a NoteRef that points elsewhere',
    (_, qde) => qde.replace(/(<NoteRef targetGUID=)"[^"]*"/u, `$1"${FIRST_GUID}"`),
  ],
  [
    'a MemberSource that points elsewhere',
    (_, qde) => qde.replace(/(<MemberSource targetGUID=)"[^"]*"/u, `$1"${FIRST_GUID}"`),
  ],
  [
    'a VariableRef that points elsewhere',
    (_, qde) => qde.replace(/(<VariableRef targetGUID=)"[^"]*"/u, `$1"${FIRST_GUID}"`),
  ],
  [
    'a user that is none',
    (_, qde) =>
      qde.replace(
        /(<TextSource .*? creatingUser=)"[^"]*"/u,
        '$1"00000000-0000-4000-8000-000000000002"',
      ),
  ],
  [
    'a date that says too much',
    (_, qde) => qde.replace('2026-11-01T00:00:00Z', '2026-11-01T09:30:12Z'),
  ],
  [
    'a date that says too much',
    (_, qde) => qde.replace('2026-11-01T00:00:00Z', '2026-11-01T00:00:00.000Z'),
  ],
  ['more than one date', (_, qde) => qde.replace('2026-11-01T00:00:00Z', '2026-10-01T00:00:00Z')],
  [
    'a Note without its dates',
    (_, qde) => qde.replace(/(<Note .*?) creationDateTime="[^"]*"/u, '$1'),
  ],
  [
    'a PlainTextSelection without its user',
    (_, qde) => qde.replace(/(<PlainTextSelection .*?) creatingUser="[^"]*"/u, '$1'),
  ],
  [
    'a Coding without its user',
    (_, qde) => qde.replace(/(<Coding .*?) creatingUser="[^"]*"/u, '$1'),
  ],
  ['a code that cannot be used', (_, qde) => qde.replace('isCodable="true"', 'isCodable="false"')],
  ['a code without its colour', (_, qde) => qde.replace(/ color="[^"]*"/u, '')],
  ['a user who is somebody', (_, qde) => qde.replace('name="Verso export" id', 'name="Amina" id')],
  ['an empty container', (_, qde) => qde.replace('</Sources>', '</Sources><Links/>')],
  [
    'parts out of order',
    (_, qde) => qde.replace(/(<Notes>.*<\/Notes>)(<Sets>.*<\/Sets>)/su, '$2$1'),
  ],
  [
    'a text inline',
    (_, qde) =>
      qde.replace(
        /(<TextSource [^>]*>)(<Description>[^<]*<\/Description>)/u,
        '$1$2<PlainTextContent>x</PlainTextContent>',
      ),
  ],
  [
    'a value of another type',
    (_, qde) => qde.replace('<IntegerValue>3</IntegerValue>', '<TextValue>3</TextValue>'),
  ],
  [
    'a variable of people and of sources',
    (_, qde) => {
      const guid = /<Variable guid="([^"]*)" name="Role"/u.exec(qde)?.[1] ?? '';
      const other = /<Variable guid="([^"]*)" name="Time point"/u.exec(qde)?.[1] ?? '';
      return qde.replace(
        `<VariableRef targetGUID="${other}"/>`,
        `<VariableRef targetGUID="${guid}"/>`,
      );
    },
  ],
  [
    'a name of a Code twice',
    (_, qde) => qde.replace('name="Rank and power"', 'name="INDIVIDUAL DEFICIT"'),
  ],
  ['a name of a TextSource twice', (_, qde) => qde.replace('name="Heron-E02"', 'name="heron-e01"')],
  [
    'a name of a Variable or Set twice',
    (_, qde) => qde.replace('name="Verso T2"', 'name="time point"'),
  ],
  ['a Case without a name', (_, qde) => qde.replace(/(<Case guid="[^"]*") name="Heron"/u, '$1')],
  [
    'a name of a code that MAXQDA cuts',
    (_, qde) => qde.replace('name="Rank and power"', `name="${'x'.repeat(64)}"`),
  ],
  ['a name unsafe as a file name', (_, qde) => qde.replace('name="Heron-E02"', 'name="Heron/E02"')],
  ['a text without an internal path', (_, qde) => qde.replace('internal://', 'relative:///')],
  ['a text that is not there', (files) => void files.delete([...files.keys()][1] ?? '')],
  [
    'a text that nothing uses',
    (files) => void files.set('sources/11111111-1111-4111-8111-111111111111.txt', 'x'),
  ],
  ['a file that has no place', (files) => void files.set('sources/notes.txt', 'x')],
  [
    'a text that is not normalised',
    (files) => void files.set([...files.keys()][1] ?? '', 'a\r\nb'),
  ],
  [
    'a text that is not normalised',
    (files) => void files.set([...files.keys()][1] ?? '', '\ufeffx'),
  ],
  [
    'a text that is not normalised',
    (files) => void files.set([...files.keys()][1] ?? '', 'e\u0301'),
  ],
  [
    'a text that is used twice',
    (_, qde) => {
      const [one, other] = [...qde.matchAll(/plainTextPath="([^"]*)"/gu)].map(
        (found) => found[1] ?? '',
      );
      return qde.replace(other ?? '', one ?? '');
    },
  ],
  [
    'a selection outside its text',
    (_, qde) => qde.replace(/endPosition="\d+"/u, 'endPosition="99999"'),
  ],
  [
    'a selection outside its text',
    (_, qde) => qde.replace(/startPosition="\d+"/u, 'startPosition="-1"'),
  ],
  // As a writer counts that takes the end to be inside, or UTF-16 units.
  [
    'a selection beside its words',
    (_, qde) =>
      qde.replace(
        /endPosition="(\d+)"/u,
        (_whole, end: string) => `endPosition="${Number(end) - 1}"`,
      ),
  ],
  [
    'a selection beside its words',
    (_, qde) =>
      qde.replaceAll(
        /(start|end)Position="(\d+)"/gu,
        (_whole, which: string, at: string) => `${which}Position="${Number(at) + 1}"`,
      ),
  ],
  [
    'a selection without a code',
    (_, qde) =>
      qde.replace(
        /(<PlainTextSelection [^>]*)>(?:<Coding .*?<\/Coding>)+<\/PlainTextSelection>/su,
        '$1/>',
      ),
  ],
];

describe('the check of a project', () => {
  it.each(HARMFUL)('finds %s', async (rule, change) => {
    expect((await faultsAfter(change)).join('\n')).toContain(rule);
  });

  it('finds what is no zip', async () => {
    expect(await qdpxFaults(new Uint8Array(100), unpaced())).toEqual(['a zip has no end']);
  });
});

describe('a codebook alone', () => {
  it.each(['en', 'fr'] as const)('keeps to its schema (%s)', async (language) => {
    const text = decode(writeQdc(sampleDocument(), sampleParts({ language })));
    expect(await schemaErrors(text, 'Codebook-mrt2019.xsd')).toEqual([]);
    expect(text.match(/<Code /gu)).toHaveLength(14);
  });

  it('nests codes below their parents', async () => {
    const { codebook } = sampleRelease();
    const [first] = codebook.codes;
    if (first === undefined) throw new Error('no code');
    const child = { ...first, id: 'OWN-1', name: 'Below', parent: first.id };
    const document = sampleDocument({
      codebook: { ...codebook, codes: [...codebook.codes, child] },
    });
    const text = decode(writeQdc(document, sampleParts()));
    expect(await schemaErrors(text, 'Codebook-mrt2019.xsd')).toEqual([]);
    expect(text).toMatch(
      /name="Individual deficit"[^>]*><Description>[^<]*<\/Description><Code [^>]*name="Below"/u,
    );
    const qde = await projectOf(await writeQdpx(document, sampleParts()));
    expect(await schemaErrors(qde, 'Project-mrt2019.xsd')).toEqual([]);
  });
});
