import { incidentWords } from '../../text/areas/incident.ts';
import { useWords } from '../../text/use-words.ts';
import { TextButton } from '../../ui/TextButton.tsx';

/** Whoever writes need not wait for Verso to see it: an incident is what they say it is. */
export function IncidentLine({ onShow }: { readonly onShow: () => void }) {
  const words = useWords(incidentWords);
  return (
    <p className="small">
      <TextButton onClick={onShow}>{words.mark}</TextButton>
    </p>
  );
}
