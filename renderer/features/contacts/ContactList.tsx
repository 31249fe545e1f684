import { Fragment } from 'react';

import type { Contact } from '../../../shared/model/choices.ts';
import { agreementWords } from '../../text/areas/agreement.ts';
import { useWords } from '../../text/use-words.ts';

export interface ContactListProps {
  readonly contacts: readonly Contact[];
  /** Its name, by id or in words. */
  readonly labelledBy?: string;
  readonly label?: string;
}

/** Whom to tell and where to report, as text: nothing here is a link, and nothing needs a network. */
export function ContactList({ contacts, labelledBy, label }: ContactListProps) {
  const { kinds } = useWords(agreementWords);
  return (
    <dl className="facts" aria-labelledby={labelledBy} aria-label={label}>
      {contacts.map((contact, place) => (
        <Fragment key={`${contact.kind}-${String(place)}`}>
          <dt>{kinds[contact.kind]}</dt>
          <dd dir="auto">
            {[contact.name, contact.reach, contact.note].filter((part) => part !== '').join(', ')}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
