import { useId } from 'react';

import type { ChartPoint } from './chart-geometry.ts';
import { CHART, columnAt, levelAt, linePaths } from './chart-geometry.ts';

export interface LineChartProps {
  readonly title: string;
  /** The same in a sentence. */
  readonly description: string;
  /** From the lowest to the highest. */
  readonly levels: readonly string[];
  readonly columns: readonly string[];
  readonly points: readonly ChartPoint[];
}

/** One's own line over time. The table beside it says the same; colour says nothing. */
export function LineChart({ title, description, levels, columns, points }: LineChartProps) {
  const id = useId();
  const named = `${id}-title ${id}-desc`;
  return (
    <figure className="chart-frame" tabIndex={0} aria-labelledby={`${id}-title`}>
      <svg
        className="chart"
        viewBox={`0 0 ${String(CHART.width)} ${String(CHART.height)}`}
        role="img"
        aria-labelledby={named}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <path
          className="chart__grid"
          d={levels
            .map(
              (_, level) =>
                `M${String(CHART.left)} ${String(levelAt(level))}H${String(CHART.width)}`,
            )
            .join('')}
        />
        {levels.map((level, place) => (
          <text key={level} x={0} y={levelAt(place) + 5}>
            {level}
          </text>
        ))}
        {linePaths(points, columns.length).map((path) => (
          <path key={path} className="chart__line" d={path} />
        ))}
        {points.map(({ column, level }) => (
          <circle
            key={column}
            className="chart__point"
            cx={columnAt(column, columns.length)}
            cy={levelAt(level)}
            r={5}
          />
        ))}
        {columns.map((column, place) => (
          <text
            key={column}
            textAnchor="middle"
            x={columnAt(place, columns.length)}
            y={CHART.height - 8}
          >
            {column}
          </text>
        ))}
      </svg>
    </figure>
  );
}
