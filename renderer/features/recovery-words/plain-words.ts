/**
 * Recovery words as they are typed from a paper: with its numbers, commas, capitals and line ends.
 * @returns the words alone, in small letters, one space between; empty where there are none.
 */
export function plainWords(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s\d.,;:)]+/u)
    .filter((word) => word !== '')
    .join(' ');
}
