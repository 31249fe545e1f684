/**
 * Which backups may go: near the present every one is kept, farther back one a day, a week, a month.
 * Pure.
 */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Up to that age, the newest of each such span stays. */
const RULES: readonly { readonly upTo: number; readonly span: number }[] = [
  { upTo: DAY, span: HOUR },
  { upTo: 14 * DAY, span: DAY },
  { upTo: 60 * DAY, span: 7 * DAY },
  { upTo: 400 * DAY, span: 30 * DAY },
];
/** These stay, however old. */
const ALWAYS_KEPT = 3;
/**
 * A time without a backup counts for no more than this: a clock that is years ahead must not make
 * everything old at once.
 */
const LONGEST_PAUSE = 31 * DAY;

/**
 * @param madeAt times of making, in any order.
 * @returns those that newer or better spread ones make superfluous. Never the three newest, never one from
 * the future, and none because of one from the future: a clock that was put back must not cost a backup.
 */
export function superseded(madeAt: readonly Date[], now: Date): readonly Date[] {
  const newestFirst = [...madeAt].sort((a, b) => b.getTime() - a.getTime());
  const ahead = newestFirst.filter((made) => made > now).length;
  const taken = new Set<string>();
  let age = 0;
  let newer = now.getTime();
  return newestFirst.slice(ahead).filter((made, place) => {
    age += Math.min(LONGEST_PAUSE, newer - made.getTime());
    newer = made.getTime();
    const rule = RULES.find(({ upTo }) => age <= upTo);
    // Spans are counted from a fixed point in time, so that the choice of today is that of yesterday.
    const slot =
      rule === undefined ? null : `${rule.span}:${Math.floor(made.getTime() / rule.span)}`;
    const isFirst = slot !== null && !taken.has(slot);
    if (slot !== null) taken.add(slot);
    return !(place < ALWAYS_KEPT || isFirst);
  });
}
