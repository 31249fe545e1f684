/** The line under marked words: drawn by the engine, so that the text keeps its own elements. */
import './codes.css';

const NAME = 'coded';

/** @returns takes them off again. */
export function showCoded(ranges: readonly Range[]): () => void {
  const shown = CSS.highlights.get(NAME) ?? new Highlight();
  CSS.highlights.set(NAME, shown);
  for (const range of ranges) shown.add(range);
  return () => {
    for (const range of ranges) shown.delete(range);
  };
}
