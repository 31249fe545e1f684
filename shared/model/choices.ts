/** What the person has chosen for themself in the scheme; all of it lies sealed in the journal. */
import { z } from 'zod';

import { day, recordId } from './journal.ts';
import { TIME_POINTS } from './scheme.ts';

/** Either partner may pause or stop without a reason (R5). */
export const TAKING_PART = ['taking-part', 'paused', 'stopped'] as const;

/** A step of the journey that the person has put aside. */
export const asideSchema = z.strictObject({
  timePoint: z.enum(TIME_POINTS),
  /** A pack's id, or `ratings`. */
  what: z.string().max(20),
});
export type Aside = z.infer<typeof asideSchema>;

/** Somebody outside the pair, on a card that is there without a network. */
export const contactSchema = z.strictObject({
  kind: z.enum(['coordinator', 'supervisor', 'sponsor', 'support', 'reporting', 'researcher']),
  name: z.string().max(200),
  /** Telephone, address, room: as the person would use it. Shown as text, never as a link. */
  reach: z.string().max(1000),
  note: z.string().max(1000),
});
export type Contact = z.infer<typeof contactSchema>;

export const choicesSchema = z.strictObject({
  lens: z.strictObject({
    /** Null: as the role has it, on for mentees and off for mentors (R13). */
    on: z.boolean().nullable(),
    /** Patterns that are silent for good. */
    silenced: z.array(z.string().max(10)).max(200),
  }),
  /** Names, dates and numbers are pointed out beside the writing (R7). */
  namingHelp: z.boolean(),
  takingPart: z.strictObject({ state: z.enum(TAKING_PART), since: day.nullable() }),
  aside: z.array(asideSchema).max(200),
  /** The mentor's own limit in minutes a month; null for none. */
  monthlyLimit: z.int().min(0).max(20_000).nullable(),
  /** Written by the person, beside or instead of those of the scheme file. */
  contacts: z.array(contactSchema).max(50),
});
export type Choices = z.infer<typeof choicesSchema>;

export const FIRST_CHOICES: Choices = {
  lens: { on: null, silenced: [] },
  namingHelp: true,
  takingPart: { state: 'taking-part', since: null },
  aside: [],
  monthlyLimit: null,
  contacts: [],
};

export const storedChoicesSchema = choicesSchema.extend({ id: recordId });
