/** Which one thing about safe keeping is worth a line on the journey, if any. */
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { Backups, VaultHealth } from '../../../shared/model/vault.ts';
import type { SectionId } from '../../text/areas/settings.ts';

/** In the order in which they matter: what is half done, what may lose words, what can wait. */
const REMINDERS = [
  'leakTest',
  'backupFailed',
  'place',
  'renewing',
  'rehearsal',
  'noBackups',
] as const;
export type ReminderId = (typeof REMINDERS)[number];

/** To which section of the settings each leads. */
export const SECTION_OF: Readonly<Record<ReminderId, SectionId>> = {
  leakTest: 'leaks',
  backupFailed: 'backups',
  place: 'backups',
  renewing: 'keys',
  rehearsal: 'rehearsal',
  noBackups: 'backups',
};

export interface Known {
  /** Each null until it is known. */
  readonly health: VaultHealth | null;
  readonly backups: Backups | null;
  readonly leakTest: CallOutput<'leakTest.state'> | null;
  /** There is something that a backup would keep: at least one finished entry. */
  readonly hasFinished: boolean;
}

/** @returns null where nothing waits, or all of it was put off. One line only: two would be a list of chores. */
export function chooseReminder(known: Known, putOff: ReadonlySet<ReminderId>): ReminderId | null {
  const { health, backups, leakTest, hasFinished } = known;
  const waits: Readonly<Record<ReminderId, boolean>> = {
    leakTest: leakTest !== null && leakTest.plantedAt !== null,
    backupFailed: backups !== null && backups.folder !== null && backups.trouble !== null,
    place: health !== null && (health.place.synced !== null || health.place.network),
    renewing: health !== null && health.renewing > 0,
    rehearsal: health?.rehearsalDue ?? false,
    noBackups: backups !== null && backups.folder === null && hasFinished,
  };
  return REMINDERS.find((id) => waits[id] && !putOff.has(id)) ?? null;
}
