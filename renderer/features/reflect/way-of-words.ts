/**
 * Which way the words of a text area run. The browser's own `dir="auto"` decides it for each paragraph, and
 * for that reads all of them through again at every key: half of what a key costs in a long text. Where
 * nothing is written from right to left it would decide for left to right each time, so it is asked only once
 * there is something to decide.
 */

type Area = Pick<HTMLTextAreaElement, 'value' | 'dir'>;

/** What runs from right to left, or makes words do so: Hebrew, Arabic and their kin, and the marks for it. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\u200F\u202B\u202E\u2067\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Of an area whose words have just been put in. */
export function setWay(area: Area): void {
  area.dir = RIGHT_TO_LEFT.test(area.value) ? 'auto' : 'ltr';
}

/**
 * After a change. What was typed says itself what it is; only where it does not (an undo, something dropped)
 * are all words read.
 */
export function keepWay(area: Area, event: Event): void {
  if (area.dir === 'auto') return;
  const { data, inputType = '' } = event as Partial<InputEvent>;
  if (typeof data === 'string') {
    if (RIGHT_TO_LEFT.test(data)) area.dir = 'auto';
    return;
  }
  if (!inputType.startsWith('delete') && inputType !== 'insertLineBreak') setWay(area);
}
