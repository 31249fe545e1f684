/** How many words there are in a text: what stands between spaces and holds a letter or a figure. */
export function countWords(text: string): number {
  let count = 0;
  for (const [run] of text.matchAll(/\S+/gu)) if (/[\p{L}\p{N}]/u.test(run)) count += 1;
  return count;
}
