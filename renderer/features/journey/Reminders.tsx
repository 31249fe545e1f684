import { Link } from 'wouter';

import type { Reminder } from '../../../shared/model/journey.ts';
import { journeyWords } from '../../text/areas/journey.ts';
import { useWords } from '../../text/use-words.ts';

export interface RemindersProps {
  readonly reminders: readonly Reminder[];
  readonly now: Date;
}

/** A line each, gone by itself when it is done or past; nothing here asks twice. */
export function Reminders({ reminders, now }: RemindersProps) {
  const words = useWords(journeyWords).reminders;
  if (reminders.length === 0) return null;
  return (
    <ul className="stack stack--tight" aria-label={words.label}>
      {reminders.map((reminder) => (
        <li key={reminder.kind}>
          <Link href={placeOf(reminder)}>{say(words, reminder, now)}</Link>
        </li>
      ))}
    </ul>
  );
}

function placeOf(reminder: Reminder): string {
  switch (reminder.kind) {
    case 'meeting':
      return `/meetings/${reminder.sessionId}`;
    case 'agreement':
      return '/agreement';
    case 'ideas':
      return '/ideas';
    case 'ratings':
      return `/ratings/fill/${reminder.wave}`;
    case 'load':
      return '/load';
    case 'retention':
      return '/settings/end';
  }
}

function say(
  words: (typeof journeyWords)['en']['reminders'],
  reminder: Reminder,
  now: Date,
): string {
  switch (reminder.kind) {
    case 'meeting':
      return words.meeting(reminder.date, now);
    case 'agreement':
      return words.agreement;
    case 'ideas':
      return words.ideas(reminder.count);
    case 'ratings':
      return words.ratings;
    case 'load':
      return words.load;
    case 'retention':
      return words.retention(reminder.on);
  }
}
