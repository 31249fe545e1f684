import { useState } from 'react';
import { Link } from 'wouter';

import { reminderWords } from '../../text/areas/reminders.ts';
import { useWords } from '../../text/use-words.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { useAnswer } from '../../verso/use-answer.ts';
import type { ReminderId } from './choose-reminder.ts';
import { chooseReminder, SECTION_OF } from './choose-reminder.ts';

/** For as long as this page lives: a lock throws it away, and with it what was put off. */
const putOff = new Set<ReminderId>();

export interface ReminderProps {
  readonly hasFinished: boolean;
}

/** At most one quiet line, with the way to what it speaks of. Nothing while nothing waits. */
export function Reminder({ hasFinished }: ReminderProps) {
  const words = useWords(reminderWords);
  // A question that fails has no line; the section that it leads to says why.
  const { answer: health } = useAnswer('vault.health');
  const { answer: backups } = useAnswer('backups.read');
  const { answer: leakTest } = useAnswer('leakTest.state');
  const [, setPutOffs] = useState(0);
  // Not one after the other: what matters less would give way as the answers come in.
  if (health === null || backups === null || leakTest === null) return null;
  const id = chooseReminder({ health, backups, leakTest, hasFinished }, putOff);
  if (id === null) return null;
  return (
    <aside aria-label={words.label}>
      {words[id].says} <Link href={`/settings/${SECTION_OF[id]}`}>{words[id].go}</Link>
      {' · '}
      <TextButton
        onClick={() => {
          putOff.add(id);
          setPutOffs((count) => count + 1);
        }}
      >
        {words.notNow}
      </TextButton>
    </aside>
  );
}
