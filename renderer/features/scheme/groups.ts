/** Groups as lines of text: "disabled students, 3". Pure. */
import type { Scheme } from '../../../shared/model/scheme-file.ts';

type Named = Scheme['groups']['named'];

/** A line without a number is a group of unknown size. */
export function readGroups(text: string): Named {
  return text
    .split('\n')
    .map((line) => /^(.*?)(?:[,;:]\s*(\d{1,5}))?\s*$/u.exec(line.trim()))
    .flatMap((match) => {
      const name = (match?.[1] ?? '').trim().slice(0, 200);
      const size = match?.[2];
      return name === '' ? [] : [{ name, size: size === undefined ? null : Number(size) }];
    })
    .slice(0, 50);
}

export function groupsInWords(named: Named): string {
  return named
    .map(({ name, size }) => (size === null ? name : `${name}, ${String(size)}`))
    .join('\n');
}
