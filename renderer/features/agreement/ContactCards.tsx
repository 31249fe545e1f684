import { Fragment, useState } from 'react';

import type { Contact } from '../../../shared/model/choices.ts';
import { agreementWords, CONTACT_KINDS } from '../../text/areas/agreement.ts';
import { useWords } from '../../text/use-words.ts';
import { AskedFirst } from '../../ui/AskedFirst.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { Trouble } from '../../ui/Trouble.tsx';

export interface ContactCardsProps {
  readonly contacts: readonly Contact[];
  /** Those of the scheme stand above: having none here is then nothing to mend. */
  readonly hasOthers?: boolean;
  readonly onChange: (contacts: readonly Contact[]) => void;
}

const BLANK: Contact = { kind: 'coordinator', name: '', reach: '', note: '' };

/** Contacts as they were given, as text: nothing here is a link. */
export function ContactCards({ contacts, hasOthers = false, onChange }: ContactCardsProps) {
  const words = useWords(agreementWords);
  /** Place of the card that is being changed; one past the end for a new one. */
  const [open, setOpen] = useState<number | null>(null);
  const put = (place: number, contact: Contact | null): void => {
    setOpen(null);
    const before = contacts.slice(0, place);
    onChange([...before, ...(contact === null ? [] : [contact]), ...contacts.slice(place + 1)]);
  };
  return (
    <div className="stack">
      <h3 className="label" id="contacts">
        {words.contacts}
      </h3>
      {contacts.length === 0 && !hasOthers && <p className="small">{words.noContacts}</p>}
      <dl className="facts" aria-labelledby="contacts">
        {contacts.map((contact, place) => (
          <Fragment key={`${contact.kind}-${String(place)}`}>
            <dt>{words.kinds[contact.kind]}</dt>
            <dd dir="auto">
              {[contact.name, contact.reach].filter((part) => part !== '').join(', ')}{' '}
              <TextButton
                aria-label={words.editContact(contact.name || words.kinds[contact.kind])}
                onClick={() => {
                  setOpen(place);
                }}
              >
                {words.editShort}
              </TextButton>
            </dd>
          </Fragment>
        ))}
      </dl>
      <p>
        <Button
          kind="quiet"
          onClick={() => {
            setOpen(contacts.length);
          }}
        >
          {words.addContact}
        </Button>
      </p>
      {open !== null && (
        <ContactDialog
          first={contacts[open] ?? BLANK}
          isNew={contacts[open] === undefined}
          onKeep={(contact) => {
            put(open, contact);
          }}
          onRemove={() => {
            put(open, null);
          }}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </div>
  );
}

interface ContactDialogProps {
  readonly first: Contact;
  readonly isNew: boolean;
  readonly onKeep: (contact: Contact) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

function ContactDialog({ first, isNew, onKeep, onRemove, onClose }: ContactDialogProps) {
  const words = useWords(agreementWords);
  const [contact, setContact] = useState(first);
  const [isEmpty, setEmpty] = useState(false);
  const change = (part: Partial<Contact>): void => {
    setContact({ ...contact, ...part });
  };
  return (
    <Dialog
      title={words.contact.title}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            onClick={() => {
              if (contact.name.trim() === '' && contact.reach.trim() === '') setEmpty(true);
              else onKeep(contact);
            }}
          >
            {words.contact.save}
          </Button>
          {!isNew && (
            <AskedFirst {...words.contact.removal} onConfirm={onRemove}>
              {(ask) => <Button onClick={ask}>{words.contact.remove}</Button>}
            </AskedFirst>
          )}
          <Button onClick={onClose}>{words.contact.cancel}</Button>
        </>
      }
    >
      {isEmpty && <Trouble alert>{words.contact.empty}</Trouble>}
      <Select
        label={words.contact.kind}
        value={contact.kind}
        options={CONTACT_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        onChange={(kind) => {
          change({ kind });
        }}
      />
      <Field
        label={words.contact.name}
        maxLength={200}
        value={contact.name}
        onChange={({ target }) => {
          change({ name: target.value });
        }}
      />
      <TextArea
        label={words.contact.reach}
        hint={words.contact.reachHint}
        prose
        rows={2}
        maxLength={1000}
        value={contact.reach}
        onChange={({ target }) => {
          change({ reach: target.value });
        }}
      />
    </Dialog>
  );
}
