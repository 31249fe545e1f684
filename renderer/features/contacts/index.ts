export { ContactList } from './ContactList.tsx';
export { useContacts } from './use-contacts.ts';
