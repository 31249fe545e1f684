import { troubleWords } from '../../text/areas/problems.ts';
import { useWords } from '../../text/use-words.ts';
import { TroubleText } from '../../ui/TroubleText.tsx';
import type { DoorTrouble } from './door-trouble.ts';
import { sayDoorTrouble } from './door-trouble.ts';

/** What happened, whether anything is lost, what to do now. */
export function DoorTroubleText({ trouble }: { readonly trouble: DoorTrouble }) {
  return <TroubleText {...sayDoorTrouble(useWords(troubleWords), trouble)} />;
}
