/** Where things stand in a line chart, in the units of its view box. Pure. */

export interface ChartPoint {
  /** From 0, the first column. */
  readonly column: number;
  /** From 0, the lowest level. */
  readonly level: number;
}

const STEP = 40;
const TOP = 16;
const LEVELS = 5;
export const CHART = { width: 576, height: 216, left: 128 } as const;

export function levelAt(level: number): number {
  return TOP + (LEVELS - 1 - level) * STEP;
}

/** Columns share the width evenly, with half a share at each end. */
export function columnAt(column: number, columns: number): number {
  const share = (CHART.width - CHART.left) / Math.max(1, columns);
  return Math.round(CHART.left + share * (column + 0.5));
}

/** One path for each run of neighbours: no line is drawn over a column without a point. */
export function linePaths(points: readonly ChartPoint[], columns: number): readonly string[] {
  const paths: string[] = [];
  let run: ChartPoint[] = [];
  const end = (): void => {
    if (run.length > 1) {
      const places = run.map(
        ({ column, level }) => `${String(columnAt(column, columns))} ${String(levelAt(level))}`,
      );
      paths.push(`M${places.join('L')}`);
    }
    run = [];
  };
  for (const point of points.toSorted((a, b) => a.column - b.column)) {
    const last = run.at(-1);
    if (last !== undefined && point.column !== last.column + 1) end();
    run.push(point);
  }
  end();
  return paths;
}
