import type { CSSProperties } from 'react';

/** @param rows of a spread that is read row by row, without the last one, which is as high as what is left. */
export function rowsStyle(rows: number): CSSProperties {
  return { '--rows': rows } as CSSProperties;
}
