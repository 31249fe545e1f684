/** Names in a project: there, different without regard to case, short enough, safe as file names. */
import type { XmlElement } from '../files/write-xml.ts';
import { folded } from '../document/document-rules.ts';

/** Lists that programs keep; within each a name stands once. */
const LISTS: readonly (readonly string[])[] = [
  ['Code'],
  ['Case'],
  ['TextSource'],
  ['Variable', 'Set'],
  ['Note'],
];
/** MAXQDA cuts a longer name. */
const LONGEST_CODE_NAME = 63;
const UNSAFE = /[\\/:*?"<>|\p{Cc}]|^\.|[. ]$/u;

export function nameFaults(elements: readonly XmlElement[]): readonly string[] {
  const faults = LISTS.flatMap((kinds) => {
    const names = elements
      .filter(({ name }) => kinds.includes(name))
      .map(({ attributes }) => attributes['name'] ?? '');
    const label = kinds.join(' or ');
    return [
      ...(names.includes('') ? [`a ${label} without a name`] : []),
      ...(new Set(names.map(folded)).size < names.length ? [`a name of a ${label} twice`] : []),
    ];
  });
  for (const { name, attributes } of elements) {
    const { name: own = '' } = attributes;
    if (name === 'Code' && [...own].length > LONGEST_CODE_NAME) {
      faults.push('a name of a code that MAXQDA cuts');
    }
    if (name === 'TextSource' && UNSAFE.test(own)) faults.push('a name unsafe as a file name');
  }
  return faults;
}
