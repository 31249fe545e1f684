import { Link } from 'wouter';

import type { Role } from '../../../shared/model/scheme.ts';
import { journeyWords } from '../../text/areas/journey.ts';
import { useWords } from '../../text/use-words.ts';

/** What has a page of its own and belongs to no single step. */
export function OtherPlaces({ role }: { readonly role: Role }) {
  const words = useWords(journeyWords).places;
  return (
    <nav aria-label={words.label}>
      <ul className="stack stack--tight">
        <li>
          <Link href="/meetings">{words.meetings}</Link>
        </li>
        <li>
          <Link href="/agreement">{words.agreement}</Link>
        </li>
        {role === 'mentee' && (
          <li>
            <Link href="/stories">{words.stories}</Link>
          </li>
        )}
        {role === 'mentor' && (
          <li>
            <Link href="/load">{words.load}</Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
