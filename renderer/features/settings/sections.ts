/** The sections of the settings, in their order on the left page. */
import type { PartId, SectionId } from '../../text/areas/settings.ts';

export interface Part {
  readonly id: PartId;
  readonly sections: readonly SectionId[];
}

export const PARTS: readonly Part[] = [
  { id: 'window', sections: ['appearance', 'locking'] },
  { id: 'waysIn', sections: ['passphrase', 'words', 'rehearsal', 'keys'] },
  { id: 'scheme', sections: ['scheme', 'lens'] },
  { id: 'keeping', sections: ['backups', 'leaks', 'protection'] },
  { id: 'verso', sections: ['about', 'end'] },
];

/** From an address; what is no section is the first. */
export function sectionOf(text: string | undefined): SectionId {
  const all = PARTS.flatMap(({ sections }) => sections);
  return all.find((section) => section === text) ?? 'appearance';
}
