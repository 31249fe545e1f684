/** Line icons on a 16 grid. An icon never stands without a word. */

const PATHS = {
  lock: 'M3.5 7h9v6.5h-9zM5.5 7V4.75a2.5 2.5 0 0 1 5 0V7',
  'only-me': 'M3.5 2.5h9v11h-9zM6.5 2.5v11',
  search: 'M11.25 7a4.25 4.25 0 1 1-8.5 0 4.25 4.25 0 0 1 8.5 0zM10.25 10.25l3.5 3.5',
  trouble: 'M8 2 14.5 13.5h-13zM8 6.5v3M8 11.6v.1',
} as const;

export interface IconProps {
  readonly name: keyof typeof PATHS;
}

export function Icon({ name }: IconProps) {
  return (
    <svg
      className="icon"
      width="1.0625em"
      height="1.0625em"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
