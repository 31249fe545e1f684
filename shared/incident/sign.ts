/** How a sign of an incident is written: words and spaces as one reads them, and letters of any language. */

/** For the choice of which contacts come first; no word of it is shown. */
export type Concern = 'danger' | 'harm';

export interface Sign {
  readonly concern: Concern;
  readonly expression: RegExp;
}

/** One of these. */
export function any(...parts: readonly string[]): string {
  return `(?:${parts.join('|')})`;
}

/**
 * Each expression stands at the beginning of a word and ends at the end of one, unless it ends in a space
 * of its own. A space stands for any stretch of them, and ` ?` for one that may be missing.
 */
export function signs(concern: Concern, ...expressions: readonly string[]): readonly Sign[] {
  return expressions.map((expression) => {
    const spaced = expression.replaceAll(' ?', String.raw`\s*`).replaceAll(' ', String.raw`\s+`);
    const end = expression.endsWith(' ') ? '' : String.raw`(?!\p{L})`;
    return { concern, expression: new RegExp(String.raw`(?<!\p{L})(?:${spaced})${end}`, 'giu') };
  });
}
