/** Finds words in files, inside zips within zips too. */
import { unzipSync } from 'fflate';

interface Found {
  /** Path, through archives: "bundle.zip/verso.qdpx/project.qde". */
  readonly where: string;
  readonly words: string;
}

/** Also in UTF-16, in which some programs keep text, and with the entities that XML and HTML have. */
export function findInside(
  name: string,
  bytes: Uint8Array,
  wanted: readonly string[],
): readonly Found[] {
  const buffer = Buffer.from(bytes);
  const plain = unescaped(buffer.toString('utf8')).toLowerCase();
  const found = wanted
    .filter(
      (words) =>
        name.toLowerCase().includes(words.toLowerCase()) ||
        plain.includes(words.toLowerCase()) ||
        buffer.includes(Buffer.from(words, 'utf16le')),
    )
    .map((words) => ({ where: name, words }));
  if (buffer.readUInt32LE(0) !== 0x04034b50) return found;
  const inner = Object.entries(unzipSync(bytes)).flatMap(([path, content]) =>
    findInside(`${name}/${path}`, content.length < 4 ? new Uint8Array(4) : content, wanted),
  );
  return [...found, ...inner];
}

function unescaped(text: string): string {
  return text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#10;', '\n')
    .replaceAll('&amp;', '&');
}
