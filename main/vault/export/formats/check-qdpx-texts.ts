/** The text files of a project, and whether each marked passage lies where it says. */
import { CodePoints } from '../document/code-points.ts';
import { cleaned } from '../final-text.ts';
import type { Pace } from '../../long-work/pace.ts';
import type { XmlElement } from '../files/write-xml.ts';
import { childrenNamed } from '../files/read-xml.ts';
import { INTERNAL, PROJECT_FILE, SOURCE_FOLDER } from './qdpx-names.ts';

const SOURCE_NAME = /^sources\/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\.txt$/;

export async function textFaults(
  elements: readonly XmlElement[],
  files: ReadonlyMap<string, Uint8Array>,
  pace: Pace,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const used = new Set<string>([PROJECT_FILE]);
  for (const one of elements) {
    if (one.name !== 'TextSource' && one.name !== 'Note') continue;
    const path = one.attributes['plainTextPath'] ?? '';
    if (!path.startsWith(INTERNAL)) {
      faults.push('a text without an internal path');
      continue;
    }
    const name = SOURCE_FOLDER + path.slice(INTERNAL.length);
    if (used.has(name)) faults.push('a text that is used twice');
    used.add(name);
    const bytes = files.get(name);
    if (bytes === undefined) faults.push('a text that is not there');
    else faults.push(...faultsOfText(one, bytes));
    await pace.step(0);
  }
  for (const name of files.keys()) {
    if (name !== PROJECT_FILE && !SOURCE_NAME.test(name)) faults.push('a file that has no place');
    if (!used.has(name)) faults.push('a text that nothing uses');
  }
  return faults;
}

function faultsOfText(source: XmlElement, bytes: Uint8Array): readonly string[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return ['a text that is not UTF-8'];
  }
  if (cleaned(text) !== text) return ['a text that is not normalised'];
  const points = new CodePoints(text);
  return childrenNamed(source, 'PlainTextSelection').flatMap(({ attributes, children }) => {
    const start = Number(attributes['startPosition']);
    const end = Number(attributes['endPosition']);
    if (!(start >= 0 && start < end && end <= points.length))
      return ['a selection outside its text'];
    if (attributes['name'] !== points.slice(start, end)) return ['a selection beside its words'];
    return children.length === 0 ? ['a selection without a code'] : [];
  });
}
