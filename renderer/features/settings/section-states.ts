/** How each section stands, in a few words for the table of contents. */
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { Backups, VaultHealth } from '../../../shared/model/vault.ts';
import type { SectionId } from '../../text/areas/settings.ts';
import { backupWords } from '../../text/areas/backups.ts';
import { leakTestWords } from '../../text/areas/leak-test.ts';
import { rehearsalWords } from '../../text/areas/rehearsal.ts';
import { waysInWords } from '../../text/areas/ways-in.ts';
import { dayWords } from '../../text/days.ts';
import type { Language } from '../../../shared/model/scheme.ts';

export interface Standing {
  /** Null until it is known. */
  readonly health: VaultHealth | null;
  readonly backups: Backups | null;
  readonly leakTest: CallOutput<'leakTest.state'> | null;
}

type States = Readonly<Partial<Record<SectionId, string>>>;

/** @returns nothing for what is not known, or needs no word. */
export function statesOf(standing: Standing, now: Date, language: Language): States {
  const { health, backups, leakTest } = standing;
  const day = (instant: string): string => dayWords(instant, now, language);
  const states: Partial<Record<SectionId, string>> = {};
  if (health !== null) {
    const { words, keys } = waysInWords[language];
    const rehearsal = rehearsalWords[language];
    states.words = words.state[health.words];
    if (health.renewing > 0) states.keys = keys.stateLeft;
    const tried = [health.rehearsedAt, health.wordsRehearsedAt].filter((at) => at !== null).sort();
    const last = tried.at(-1);
    if (health.rehearsalDue) states.rehearsal = rehearsal.stateDue;
    else if (last !== undefined) states.rehearsal = day(last);
  }
  if (backups !== null) states.backups = backupState(backups, language, day);
  if (leakTest !== null && leakTest.plantedAt !== null) {
    states.leaks = leakTestWords[language].state;
  }
  return states;
}

function backupState(
  { folder, trouble, provedAt }: Backups,
  language: Language,
  day: (instant: string) => string,
): string {
  const { state } = backupWords[language];
  if (folder === null) return state.none;
  if (trouble !== null) return state.trouble;
  return provedAt === null ? state.unproved : day(provedAt);
}
