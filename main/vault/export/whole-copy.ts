/**
 * Everything that can be read of the journal, as plain text for its writer. Nothing is taken out of it:
 * whoever has the file can read it, which the window says before it asks for it.
 */
import type { Entry, Session } from '../../../shared/model/journal.ts';
import { entryTitle } from '../../../shared/model/journal.ts';
import type { Pace } from '../long-work/pace.ts';

const RULE = '\n\n' + '-'.repeat(40) + '\n\n';

/**
 * @param entries in the order in which they are to stand.
 * @param pace a step an entry.
 * @throws CalledOff
 */
export async function wholeCopy(
  entries: readonly Entry[],
  sessions: readonly Session[],
  pace: Pace,
): Promise<string> {
  const dateOf = new Map<string, string>(sessions.map(({ id, date }) => [id, date]));
  const texts: string[] = [];
  for (const entry of entries) {
    texts.push(entryText(entry, dateOf.get(entry.sessionId ?? '')));
    await pace.step();
  }
  return `${texts.join(RULE)}\n`;
}

/** The day of the meeting, where the entry belongs to one; else the day of its writing. */
function entryText(entry: Entry, sessionDate: string | undefined): string {
  const head = [entryTitle(entry), sessionDate ?? entry.createdAt.slice(0, 10)];
  const answers = entry.answers
    .filter(({ text }) => text.trim() !== '')
    .map(({ question, text }) => `${question}\n\n${text}`);
  return [head.filter((line) => line !== '').join('\n'), ...answers].join('\n\n');
}
