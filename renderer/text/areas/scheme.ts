/** Words of the scheme: taking a scheme file over, and making one. */
import type { CardRefusal } from '../../../shared/contract/guide-calls.ts';
import type { Preset } from '../../../shared/content/presets.ts';
import type { Contact } from '../../../shared/model/choices.ts';
import type { SchemeErrorCode } from '../../../shared/model/scheme-file.ts';
import type { Role, TimePoint } from '../../../shared/model/scheme.ts';
import { onDayWords } from '../days.ts';
import { defineWords } from '../words.ts';

const kindsEn: Readonly<Record<Contact['kind'], string>> = {
  coordinator: 'the coordinator',
  supervisor: 'the group supervisor',
  sponsor: 'the sponsor',
  support: 'support outside the pair',
  reporting: 'the place to report an incident',
  researcher: 'the researcher',
};
const kindsFr: typeof kindsEn = {
  coordinator: 'la coordination',
  supervisor: 'la supervision de groupe',
  sponsor: 'le parrainage',
  support: 'un soutien hors de la paire',
  reporting: 'l’endroit où signaler un incident',
  researcher: 'la recherche',
};

const en = {
  standing: (name: string, takenOverAt: string | null, now: Date) =>
    takenOverAt === null
      ? 'No scheme file is in use. Verso goes by six meetings, and sets no dates.'
      : `${name}. Taken over ${onDayWords(takenOverAt, now, 'en')}.`,
  role: 'Your role',
  roles: { mentee: 'Mentee', mentor: 'Mentor' } satisfies Record<Role, string>,
  roleHint: 'The questions follow the role. What is written stays as it is.',
  file: 'Take over a scheme file',
  fileHint:
    'From your coordinator. It brings dates, contacts and questions, and takes nothing away.',
  refused: 'This file was not taken over. Nothing has changed.',
  warned: 'The file can be used, but:',
  draftsLeft: (count: number) =>
    count === 1
      ? 'One open draft is of a pack that this scheme does not have. It stays, with its questions.'
      : `${String(count)} open drafts are of packs that this scheme does not have. They stay, with their questions.`,
  use: (name: string) => `Use “${name}” from now on`,
  used: 'The scheme is in use.',
  leave: 'Leave this scheme file',
  left: 'Verso goes by its own defaults again.',
  blank: (kinds: readonly Contact['kind'][]) =>
    `No card names ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(kinds.map((kind) => kindsEn[kind]))}. A person in need would find nobody there.`,
  errors: {
    'too-large': 'It is larger than a scheme file can be (1 MB).',
    'not-json': 'It is no scheme file: it cannot be read as JSON.',
    'not-a-scheme': 'It is no scheme file of Verso.',
    'newer-version':
      'It was made by a newer version of Verso. Update Verso, or ask for a file for this version.',
    'wrong-value': 'This does not hold what it should.',
    'unknown-key': 'This is not known in a scheme file.',
    missing: 'This is missing.',
    'duplicate-id': 'This id is there already; each may stand once.',
    'not-own-id':
      'This id is not the scheme’s own: its packs are X01 to X99, and X01’s questions X01.1 and on.',
    'dates-out-of-order': 'This date is before an earlier step’s.',
    'unknown-pack': 'The scheme names a newer version of these questions than this Verso has.',
    'missing-translation': 'These questions have no French yet; the English is shown and marked.',
    'hidden-characters': 'This text holds characters that cannot be seen, and could make it lie.',
    'wrong-card':
      'The study’s card does not fit together, so nothing can be sealed to it. Ask the researcher for it again.',
  } satisfies Record<SchemeErrorCode, string>,
  at: (place: string) => `At ${place}:`,
  make: 'Make a scheme file',
  makeLead: 'For a coordinator. It needs no journal, and holds nothing of one.',
  makeTitle: 'A scheme file',
  preset: 'Begin with',
  presets: {
    'medical-school': 'Reverse mentoring in a medical school',
    'trainee-consultant': 'Trainees and consultants (NHS), with seven confidence domains',
    'resident-mentorship': 'Resident mentorship across race, English and French',
  } satisfies Record<Preset, string>,
  name: 'Name of the scheme',
  nameMissing: 'A scheme needs a name.',
  meetings: 'Number of meetings',
  meetingsWrong: 'Meetings are a whole number from 1 to 52.',
  dates: 'From which day each step is due',
  datesHint: 'Any of them can be left open.',
  timePoints: {
    T0: 'Before',
    T1: 'Start',
    T2: 'Sessions',
    T3: 'Halfway',
    T4: 'Close',
    T5: 'Follow-up',
  } satisfies Record<TimePoint, string>,
  outOfOrder: 'A later step is due before an earlier one.',
  whole: 'People in the whole scheme',
  wholeHint: 'Below ten, group labels are left out of every copy. Empty where you do not know.',
  wholeWrong: 'People are a whole number, up to 100,000, or nothing.',
  groups: 'Groups that you recruit, one a line, with their size',
  groupsHint: 'For instance: disabled students, 3',
  retention: 'Until when journals are to be kept',
  researcher: 'Researcher’s name',
  researcherReach: 'How to reach the researcher',
  card: 'Public card of the study',
  cardHint:
    'With it, copies can be sealed so that only the researcher opens them. The researcher makes it at the study desk.',
  cardFile: 'Card file',
  cardPaste: 'Or paste the card',
  cardRead: 'Read the pasted card',
  cardIn: (studyId: string) => `The card of “${studyId}” goes into the scheme file.`,
  cardCompare: (fingerprint: string) =>
    `Read its fingerprint aloud to the researcher and compare: ${fingerprint}`,
  cardOut: 'Take the card out',
  cardRefused: {
    'not-a-card':
      'This is no card of a study. Ask the researcher for the public card, not the key.',
    'from-newer-version': 'This card was made by a newer Verso. Update Verso, or ask for another.',
    damaged: 'This card does not fit together: a part was changed or left out on the way.',
    'too-large': 'This file is too large to be a card.',
  } satisfies Record<CardRefusal | 'too-large', string>,
  save: 'Save the scheme file',
  saved: (place: string) => `Saved as ${place}.`,
  back: 'Back',
};

const fr: typeof en = {
  standing: (name, takenOverAt, now) =>
    takenOverAt === null
      ? 'Aucun fichier de programme n’est utilisé. Verso compte six rencontres et ne fixe pas de dates.'
      : `${name}. Repris ${onDayWords(takenOverAt, now, 'fr')}.`,
  role: 'Votre rôle',
  roles: { mentee: 'Mentoré·e', mentor: 'Mentor·e' },
  roleHint: 'Les questions suivent le rôle. Ce qui est écrit reste tel quel.',
  file: 'Reprendre un fichier de programme',
  fileHint:
    'De votre coordination. Il apporte des dates, des contacts et des questions, et n’enlève rien.',
  refused: 'Ce fichier n’a pas été repris. Rien n’a changé.',
  warned: 'Le fichier peut servir, mais\u00a0:',
  draftsLeft: (count) =>
    count === 1
      ? 'Une ébauche ouverte vient de questions que ce programme n’a pas. Elle reste, avec ses questions.'
      : `${String(count)} ébauches ouvertes viennent de questions que ce programme n’a pas. Elles restent, avec leurs questions.`,
  use: (name) => `Utiliser «\u00a0${name}\u00a0» désormais`,
  used: 'Le programme est utilisé.',
  leave: 'Quitter ce fichier de programme',
  left: 'Verso revient à ses propres réglages.',
  blank: (kinds) =>
    `Aucune fiche ne nomme ${new Intl.ListFormat('fr-FR', { type: 'disjunction' }).format(kinds.map((kind) => kindsFr[kind]))}. Une personne en difficulté n’y trouverait personne.`,
  errors: {
    'too-large': 'Il est plus grand qu’un fichier de programme ne peut l’être (1\u00a0Mo).',
    'not-json': 'Ce n’est pas un fichier de programme\u00a0: il ne se lit pas comme du JSON.',
    'not-a-scheme': 'Ce n’est pas un fichier de programme de Verso.',
    'newer-version':
      'Il vient d’une version plus récente de Verso. Mettez Verso à jour, ou demandez un fichier pour cette version.',
    'wrong-value': 'Ceci ne contient pas ce qu’il faut.',
    'unknown-key': 'Ceci est inconnu dans un fichier de programme.',
    missing: 'Ceci manque.',
    'duplicate-id': 'Cet identifiant existe déjà\u00a0; chacun ne peut servir qu’une fois.',
    'not-own-id':
      'Cet identifiant n’est pas propre au programme\u00a0: ses jeux de questions vont de X01 à X99, et les questions de X01 sont X01.1 et la suite.',
    'dates-out-of-order': 'Cette date précède celle d’une étape antérieure.',
    'unknown-pack':
      'Le programme nomme une version de ces questions plus récente que celle de ce Verso.',
    'missing-translation':
      'Ces questions n’ont pas encore de français\u00a0; l’anglais est montré et signalé.',
    'hidden-characters':
      'Ce texte contient des caractères invisibles, qui pourraient le faire mentir.',
    'wrong-card':
      'La carte de l’étude ne tient pas ensemble\u00a0: rien ne peut être scellé pour elle. Redemandez-la à la recherche.',
  },
  at: (place) => `À ${place}\u00a0:`,
  make: 'Faire un fichier de programme',
  makeLead: 'Pour la coordination. Il ne demande pas de journal et n’en contient rien.',
  makeTitle: 'Un fichier de programme',
  preset: 'Partir de',
  presets: {
    'medical-school': 'Mentorat inversé en faculté de médecine',
    'trainee-consultant': 'Internes et médecins chefs (NHS), avec sept domaines de confiance',
    'resident-mentorship': 'Mentorat de résidence à travers l’identité raciale, en deux langues',
  },
  name: 'Nom du programme',
  nameMissing: 'Un programme a besoin d’un nom.',
  meetings: 'Nombre de rencontres',
  meetingsWrong: 'Les rencontres sont un nombre entier de 1 à 52.',
  dates: 'À partir de quel jour chaque étape est prévue',
  datesHint: 'Chacune peut rester ouverte.',
  timePoints: {
    T0: 'Avant',
    T1: 'Départ',
    T2: 'Rencontres',
    T3: 'Mi-parcours',
    T4: 'Clôture',
    T5: 'Suites',
  },
  outOfOrder: 'Une étape est prévue avant une étape antérieure.',
  whole: 'Personnes dans tout le programme',
  wholeHint:
    'Au-dessous de dix, les étiquettes de groupe sont retirées de toute copie. Vide si vous ne le savez pas.',
  wholeWrong: 'Les personnes sont un nombre entier, jusqu’à 100\u00a0000, ou rien.',
  groups: 'Groupes que vous recrutez, un par ligne, avec leur taille',
  groupsHint: 'Par exemple\u00a0: étudiants handicapés, 3',
  retention: 'Jusqu’à quand les journaux sont à garder',
  researcher: 'Nom de la personne qui fait la recherche',
  researcherReach: 'Comment la joindre',
  card: 'Carte publique de l’étude',
  cardHint:
    'Grâce à elle, des copies peuvent être scellées pour que seule la recherche les ouvre. La recherche la crée au bureau d’étude.',
  cardFile: 'Fichier de carte',
  cardPaste: 'Ou collez la carte',
  cardRead: 'Lire la carte collée',
  cardIn: (studyId) => `La carte de «\u00a0${studyId}\u00a0» va dans le fichier du programme.`,
  cardCompare: (fingerprint) =>
    `Lisez son empreinte à voix haute à la recherche et comparez\u00a0: ${fingerprint}`,
  cardOut: 'Retirer la carte',
  cardRefused: {
    'not-a-card':
      'Ce n’est pas une carte d’étude. Demandez la carte publique à la recherche, pas la clé.',
    'from-newer-version':
      'Cette carte vient d’un Verso plus récent. Mettez Verso à jour, ou demandez-en une autre.',
    damaged:
      'Cette carte ne tient pas ensemble\u00a0: une partie a été modifiée ou oubliée en route.',
    'too-large': 'Ce fichier est trop grand pour être une carte.',
  },
  save: 'Enregistrer le fichier de programme',
  saved: (place) => `Enregistré sous ${place}.`,
  back: 'Retour',
};

export const schemeWords = defineWords({ en, fr });
