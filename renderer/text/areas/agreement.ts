/** Words of the agreement, of the way out, and of whom to tell. */
import type { Contact } from '../../../shared/model/choices.ts';
import { dayWords } from '../days.ts';
import { defineWords } from '../words.ts';

const en = {
  title: 'Our agreement',
  page: 'The agreement',
  lead: 'Each of you may draft alone. What stands here is the version that you share.',
  none: 'You have not written one yet.',
  changed: 'Last changed',
  changedOn: (instant: string, now: Date) => dayWords(instant, now, 'en'),
  reviewOn: 'Look again on',
  takeOver: 'Begin with what I drafted alone',
  takenOver: 'Your draft is here. Now make it one that both of you would sign.',
  mayRelease: 'What my partner told me may be in a de-identified copy',
  mayReleaseHint: 'Only where both of you have agreed to it. It can be taken back at any time.',
  matchedOn: 'What we were matched on, if we both wish to note it',
  differs: 'What differs between us, if we both wish to note it',
  print: 'Print for my partner',
  out: 'Pause or stop',
  outLead: 'Either of you can, at any time, without a reason. Your journal stays yours.',
  pause: 'Pause',
  stop: 'Stop',
  goOn: 'Take part again',
  state: {
    'taking-part': 'You are taking part.',
    paused: 'You have paused. Verso reminds you of nothing.',
    stopped:
      'You have stopped. Verso reminds you of nothing, and everything you wrote is still here.',
  },
  tellThem: 'Verso tells nobody. If you want the scheme to know, tell one of these.',
  contacts: 'Whom to tell, whom to talk to',
  schemeContacts: 'Contacts of the scheme',
  kinds: {
    coordinator: 'Coordinator',
    supervisor: 'Group supervisor',
    sponsor: 'Sponsor',
    support: 'Support',
    reporting: 'Where to report',
    researcher: 'Researcher',
  },
  noContacts: 'No contact is noted here. Ask the coordinator for one, and write it down below.',
  addContact: 'Write down a contact',
  editShort: 'Change',
  editContact: (name: string) => `Change ${name}`,
  contact: {
    title: 'A contact',
    kind: 'What they are for',
    name: 'Name',
    reach: 'How to reach them',
    reachHint: 'A number, an address, a room: it is there when you are offline.',
    save: 'Keep it',
    remove: 'Remove it',
    removal: {
      title: 'Remove this contact?',
      lost: 'The name, and how to reach them, are deleted for good.',
      confirm: 'Remove it',
      keep: 'Keep it',
    },
    cancel: 'Cancel',
    empty: 'Give a name or a way to reach them.',
  },
  offline: 'All of this is here when you are offline.',
};

const fr: typeof en = {
  title: 'Notre entente',
  page: 'L’entente',
  lead: 'Chacun peut rédiger de son côté. Ce qui figure ici est la version que vous partagez.',
  none: 'Vous n’en avez pas encore écrit.',
  changed: 'Dernière modification',
  changedOn: (instant, now) => dayWords(instant, now, 'fr'),
  reviewOn: 'À revoir le',
  takeOver: 'Partir de ce que j’ai rédigé de mon côté',
  takenOver: 'Votre ébauche est ici. Faites-en une que tous deux signeriez.',
  mayRelease: 'Ce que l’autre m’a dit peut figurer dans une copie désidentifiée',
  mayReleaseHint:
    'Seulement si vous en êtes convenus tous deux. Cela peut être repris à tout moment.',
  matchedOn: 'Sur quoi nous avons été jumelés, si nous voulons tous deux le noter',
  differs: 'Ce qui diffère entre nous, si nous voulons tous deux le noter',
  print: 'Imprimer pour l’autre',
  out: 'Faire une pause ou arrêter',
  outLead:
    'Chacun de vous le peut, à tout moment, sans donner de raison. Votre journal reste à vous.',
  pause: 'Faire une pause',
  stop: 'Arrêter',
  goOn: 'Reprendre',
  state: {
    'taking-part': 'Vous participez.',
    paused: 'Vous faites une pause. Verso ne vous rappelle rien.',
    stopped:
      'Vous avez arrêté. Verso ne vous rappelle rien, et tout ce que vous avez écrit est encore ici.',
  },
  tellThem:
    'Verso n’avertit personne. Si vous voulez que le programme le sache, parlez à l’une de ces personnes.',
  contacts: 'À qui le dire, à qui parler',
  schemeContacts: 'Contacts du programme',
  kinds: {
    coordinator: 'Coordination',
    supervisor: 'Supervision de groupe',
    sponsor: 'Parrainage',
    support: 'Soutien',
    reporting: 'Où signaler',
    researcher: 'Recherche',
  },
  noContacts:
    'Aucun contact n’est noté ici. Demandez-en un à la coordination, et notez-le ci-dessous.',
  addContact: 'Noter un contact',
  editShort: 'Modifier',
  editContact: (name) => `Modifier ${name}`,
  contact: {
    title: 'Un contact',
    kind: 'Pour quoi',
    name: 'Nom',
    reach: 'Comment joindre cette personne',
    reachHint: 'Un numéro, une adresse, une salle\u00a0: c’est ici même hors ligne.',
    save: 'Le garder',
    remove: 'L’enlever',
    removal: {
      title: 'Enlever ce contact\u00a0?',
      lost: 'Le nom et la façon de joindre cette personne sont supprimés pour de bon.',
      confirm: 'L’enlever',
      keep: 'Le garder',
    },
    cancel: 'Annuler',
    empty: 'Donnez un nom ou une façon de joindre cette personne.',
  },
  offline: 'Tout ceci est ici même hors ligne.',
};

export const agreementWords = defineWords({ en, fr });

/** Every kind of contact, in the order in which they are offered. */
export const CONTACT_KINDS: readonly Contact['kind'][] = [
  'coordinator',
  'supervisor',
  'support',
  'reporting',
  'sponsor',
  'researcher',
];
