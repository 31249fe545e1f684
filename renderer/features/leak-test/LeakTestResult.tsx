import type { CallOutput } from '../../../shared/contract/contract.ts';
import { leakTestWords } from '../../text/areas/leak-test.ts';
import { useLanguage } from '../../text/language.tsx';
import { sizeWords } from '../../text/sizes.ts';
import { useWords } from '../../text/use-words.ts';
import { Trouble } from '../../ui/Trouble.tsx';

type Result = NonNullable<CallOutput<'leakTest.search'>>;

/** Nothing found, or where; and how much was searched, so that "nothing" means something. */
export function LeakTestResult({ result }: { readonly result: Result }) {
  const words = useWords(leakTestWords);
  const language = useLanguage();
  const { files, bytes, archives, unread, hits } = result;
  return (
    <div className="stack">
      {hits.length === 0 ? (
        <>
          <h3>{words.none}</h3>
          <p>{words.noneMeans}</p>
        </>
      ) : (
        <Trouble>
          <p>
            <strong>{words.found(hits.length)}</strong> {words.foundMeans}
          </p>
        </Trouble>
      )}
      <dl className="facts">
        <dt>{words.searched}</dt>
        <dd>{words.files(files, sizeWords(bytes, language))}</dd>
        <dt>{words.archives}</dt>
        <dd>{words.archiveCount(archives)}</dd>
      </dl>
      {hits.length > 0 && <Hits hits={hits} />}
      {unread.length > 0 && <Unread places={unread} />}
      <p className="small">{words.cleared}</p>
    </div>
  );
}

function Hits({ hits }: Pick<Result, 'hits'>) {
  const words = useWords(leakTestWords);
  return (
    <table className="table">
      <caption>{words.hits}</caption>
      <thead>
        <tr>
          <th scope="col">{words.place}</th>
          <th scope="col">{words.writtenAs}</th>
        </tr>
      </thead>
      <tbody>
        {hits.map(({ place, encoding }, index) => (
          <tr key={index}>
            <td className="path">{place}</td>
            <td>{words.encoding[encoding]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Unread({ places }: { readonly places: Result['unread'] }) {
  const words = useWords(leakTestWords);
  return (
    <details>
      <summary>
        {words.unread(places.length)}. {words.unreadMeans}
      </summary>
      <ul className="small">
        {places.map((place) => (
          <li key={place} className="path">
            {place}
          </li>
        ))}
      </ul>
    </details>
  );
}
