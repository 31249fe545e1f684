import type { SchemeError } from '../../../shared/model/scheme-file.ts';
import { schemeWords } from '../../text/areas/scheme.ts';
import { useWords } from '../../text/use-words.ts';

/** What is wrong with a scheme file, each with its place in it. */
export function SchemeErrors({ errors }: { readonly errors: readonly SchemeError[] }) {
  const words = useWords(schemeWords);
  return (
    <ul>
      {errors.map(({ code, place }) => (
        <li key={`${code} ${place}`}>
          {place !== '' && <code className="path">{words.at(place)}</code>} {words.errors[code]}
        </li>
      ))}
    </ul>
  );
}
