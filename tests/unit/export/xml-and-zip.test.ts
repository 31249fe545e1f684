import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { cleaned } from '../../../main/vault/export/final-text.ts';
import { unpaced } from '../../../main/vault/long-work/pace.ts';
import { readXml } from '../../../main/vault/export/files/read-xml.ts';
import { readZip } from '../../../main/vault/export/files/read-zip.ts';
import { element, xmlDocument } from '../../../main/vault/export/files/write-xml.ts';
import { zipBytes } from '../../../main/vault/export/files/write-zip.ts';
import { randomText, seeded } from '../../support/random-text.ts';

describe('XML', () => {
  it('reads back as it was written, whatever the words', () => {
    const next = seeded(2);
    for (let round = 0; round < 300; round += 1) {
      const words = cleaned(randomText(next));
      const root = element('Root', { name: words, left: undefined }, [
        words === '' ? null : element('Inner', { a: '1', b: words }, [words]),
        element('Empty'),
      ]);
      expect(readXml(xmlDocument(root))).toEqual(root);
    }
  });

  it.each([
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a x="1" x="2"/>',
    "<a x='1'/>",
    '<a>&unknown;</a>',
    '<a>&</a>',
    '<a>& b</a>',
    '<a>&#xzz;</a>',
    '<!DOCTYPE a><a/>',
    '<!-- x --><a/>',
    '<a><![CDATA[x]]></a>',
    '<?php x?><a/>',
    'x<a/>',
    '<a',
    '</a>',
    '',
    '<a x="<"/>',
  ])('refuses %j', (source) => {
    expect(() => readXml(source)).toThrow(SyntaxError);
  });
});

const files = [
  { name: 'a.txt', bytes: new TextEncoder().encode('words '.repeat(400)) },
  { name: 'texts/é-E01.txt', bytes: new TextEncoder().encode('x') },
  { name: 'empty', bytes: new Uint8Array(0) },
];

describe('a zip', () => {
  it('is read alike by another reader', async () => {
    const bytes = await zipBytes(files, unpaced());
    const other = unzipSync(bytes);
    expect(Object.keys(other)).toEqual(files.map(({ name }) => name));
    for (const { name, bytes: content } of files) {
      expect(Buffer.from(other[name] ?? []).equals(content)).toBe(true);
    }
    const own = await readZip(bytes, unpaced());
    expect([...own].map(([name, content]) => [name, content.length])).toEqual(
      files.map(({ name, bytes: content }) => [name, content.length]),
    );
  });

  it('carries no date but the first that a zip can say, twice in each entry', async () => {
    const bytes = Buffer.from(await zipBytes(files, unpaced()));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let seen = 0;
    for (let at = 0; at + 4 < bytes.length; at += 1) {
      const mark = view.getUint32(at, true);
      const offset = mark === 0x04034b50 ? 10 : mark === 0x02014b50 ? 12 : null;
      if (offset === null) continue;
      expect(view.getUint32(at + offset, true)).toBe(0x0021_0000);
      seen += 1;
    }
    expect(seen).toBe(files.length * 2);
  });

  it('is refused with any byte changed, cut or added', async () => {
    const bytes = await zipBytes(files, unpaced());
    const accepted: number[] = [];
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const read = await readZip(changed, unpaced()).catch(() => null);
      if (read === null) continue;
      const same = files.every(({ name, bytes: content }) => {
        const found = read.get(name);
        return found !== undefined && Buffer.from(found).equals(content);
      });
      if (!same) accepted.push(at);
    }
    expect(accepted).toEqual([]);
    for (const wrong of [bytes.subarray(0, -1), bytes.subarray(1), Buffer.concat([bytes, bytes])]) {
      await expect(readZip(Uint8Array.from(wrong), unpaced())).rejects.toThrow();
    }
  });

  it.each(['/a', '../a', 'a/../b', 'a\\b', 'C:x', 'a\nb', ''])('has no file %j', async (name) => {
    const bytes = await zipBytes([{ name, bytes: new Uint8Array(3) }], unpaced());
    await expect(readZip(bytes, unpaced())).rejects.toThrow('unsafe');
  });
});
