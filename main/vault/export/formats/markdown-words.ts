/**
 * Words in Markdown (CommonMark) and YAML: what could be read as markup is escaped, so that the rendered
 * page shows exactly the words that were decided.
 */
/** A JSON string is a double-quoted YAML scalar. */
export function quoted(value: string): string {
  return JSON.stringify(value);
}

/** A line feed inside a paragraph is kept by two spaces before it. */
export function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.split('\n').map(line).join('  \n'))
    .join('\n\n');
}

/** Leading spaces show nowhere and four of them would make code; block marks lose their force. */
function line(words: string): string {
  return inline(words.trim())
    .replace(/^(?:[#>+=|:-]|~~~)/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2');
}

/** Brackets are left bare, since every put-in has them, where they cannot make a link. */
export function inline(words: string): string {
  return words
    .replace(/[\\`*_<&]|~~/gu, '\\$&')
    .replace(/\](?=[([:])/gu, '\\]')
    .replace(/!(?=\[)/gu, '\\!');
}
