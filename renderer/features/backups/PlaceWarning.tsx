import type { VaultHealth } from '../../../shared/model/vault.ts';
import { backupWords } from '../../text/areas/backups.ts';
import { useWords } from '../../text/use-words.ts';
import { Trouble } from '../../ui/Trouble.tsx';
import { TroubleText } from '../../ui/TroubleText.tsx';
import { useFacts } from '../../verso/use-facts.ts';

/** Where the journal itself lies, when two machines may write there. Nothing where it lies well. */
export function PlaceWarning({ place }: { readonly place: VaultHealth['place'] }) {
  const { place: words } = useWords(backupWords);
  const facts = useFacts();
  if (place.synced === null && !place.network) return null;
  return (
    <section className="stack" aria-labelledby="place">
      <h3 id="place">{words.title}</h3>
      {place.synced !== null && (
        <Trouble>
          <TroubleText {...words.synced(place.synced)} />
        </Trouble>
      )}
      {place.network && (
        <Trouble>
          <TroubleText {...words.network} />
        </Trouble>
      )}
      {facts !== null && (
        <dl className="facts">
          <dt>{words.folder}</dt>
          <dd className="path">{facts.dataFolder}</dd>
        </dl>
      )}
    </section>
  );
}
