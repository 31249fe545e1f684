/** The sections of the settings, in their order on the left page. */
import type { SectionId } from '../../text/areas/settings.ts';

export const SECTIONS: readonly SectionId[] = [
  'appearance',
  'locking',
  'passphrase',
  'words',
  'protection',
  'about',
];

/** From an address; what is no section is the first. */
export function sectionOf(text: string | undefined): SectionId {
  return SECTIONS.find((section) => section === text) ?? 'appearance';
}
