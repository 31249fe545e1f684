/** The scheme's vocabulary: who takes part, in which language, and when. */

export const ROLES = ['mentee', 'mentor'] as const;
/** The mentee is senior staff; the mentor is the student or trainee. */
export type Role = (typeof ROLES)[number];

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** T0 before, T1 start, T2 sessions, T3 halfway, T4 close, T5 follow-up. */
export const TIME_POINTS = ['T0', 'T1', 'T2', 'T3', 'T4', 'T5'] as const;
export type TimePoint = (typeof TIME_POINTS)[number];

/** Where the default scheme stands at this number of meetings (brief, section 2.2). */
export const DEFAULT_MEETINGS = 6;
