/** Before the first word is written. The honest notice itself stands with the writing (areas/reflect.ts). */
import type { Role } from '../../../shared/model/scheme.ts';
import { defineWords } from '../words.ts';

interface FirstRunWords {
  readonly title: string;
  readonly settingUp: string;
  readonly step: Readonly<Record<'language' | 'role' | 'notice' | 'passphrase' | 'words', string>>;
  readonly here: string;
  readonly read: string;
  readonly back: string;
  readonly next: string;
  readonly haveBackup: string;
  readonly coordinate: string;
  readonly research: string;
  /** Beside the study desk. */
  readonly desk: {
    readonly title: string;
    readonly lead: string;
    readonly steps: readonly string[];
    readonly leaves: string;
  };
  readonly language: { readonly lead: string; readonly legend: string; readonly hint: string };
  readonly role: {
    readonly lead: string;
    readonly legend: string;
    readonly name: Readonly<Record<Role, string>>;
    readonly state: Readonly<Record<Role, string>>;
    readonly who: Readonly<Record<Role, string>>;
    readonly missing: { readonly what: string; readonly next: string };
    readonly hint: string;
  };
  readonly notice: {
    readonly heading: string;
    readonly source: string;
    readonly tick: string;
    readonly missing: { readonly what: string; readonly next: string };
    readonly next: string;
  };
  readonly passphrase: {
    readonly lead: string;
    readonly make: string;
    readonly making: string;
    readonly forgotten: string;
  };
}

const en: FirstRunWords = {
  title: 'Before you write',
  settingUp: 'Setting up',
  step: {
    language: 'Language',
    role: 'Role',
    notice: 'What is protected',
    passphrase: 'Passphrase',
    words: 'Recovery words',
  },
  here: 'you are here',
  read: 'read',
  back: 'Back',
  next: 'Go on',
  haveBackup: 'I have a backup',
  coordinate: 'I coordinate a scheme',
  research: 'I research a scheme',
  desk: {
    title: 'For a study',
    lead: 'People who take part may give a study what they choose to give. This desk is where it arrives.',
    steps: [
      'Make the keys of your study, once. The secret key stays with you.',
      'Give the public card to whoever makes the scheme file, and compare its fingerprint aloud.',
      'Open what was sealed to you, all of it at once, and save it as one file for your analysis.',
      'Add the files of numbers, and save what may be shown of them.',
    ],
    leaves:
      'There is no journal here and none is needed. What opens is in memory only: Verso writes the files that you choose, where you choose, and forgets the rest when you go back.',
  },
  language: {
    lead: 'In which language shall Verso speak with you?',
    legend: 'Language',
    hint: 'You can change it at any time, and write in any language.',
  },
  role: {
    lead: 'In the pair, which one are you?',
    legend: 'Role',
    name: { mentee: 'Mentee: senior staff', mentor: 'Mentor: student or trainee' },
    state: { mentee: 'mentee', mentor: 'mentor' },
    who: {
      mentee: 'In reverse mentoring it is you who learns. Your questions are about what you heard.',
      mentor:
        'In reverse mentoring it is you who guides. Your questions are about what you gave, and what it cost.',
    },
    missing: { what: 'No role is chosen yet.', next: 'Choose the one that is yours in this pair.' },
    hint: 'The questions depend on it. Each role has a journal of its own.',
  },
  notice: {
    heading: 'What is protected, and what is not',
    source:
      'After the guidance of the GMC, the Medical Defence Union and Medical Protection on reflective notes.',
    tick: 'I have read this. I can open it again from any page where I write.',
    missing: {
      what: 'Verso asks you to read this first.',
      next: 'Tick the line above when you have.',
    },
    next: 'Choose a passphrase',
  },
  passphrase: {
    lead: 'One passphrase opens the journal. Only you know it, and nobody can send it to you again.',
    make: 'Make my journal',
    making: 'Making the lock for this computer…',
    forgotten: 'If you forget it, the recovery words on the next page are the only other way in.',
  },
};

const fr: FirstRunWords = {
  title: 'Avant d’écrire',
  settingUp: 'Mise en place',
  step: {
    language: 'Langue',
    role: 'Rôle',
    notice: 'Ce qui est protégé',
    passphrase: 'Phrase secrète',
    words: 'Mots de secours',
  },
  here: 'vous êtes ici',
  read: 'lu',
  back: 'Retour',
  next: 'Continuer',
  haveBackup: 'J’ai une sauvegarde',
  coordinate: 'Je coordonne un programme',
  research: 'J’étudie un programme',
  desk: {
    title: 'Pour une étude',
    lead: 'Les personnes qui participent peuvent donner à une étude ce qu’elles choisissent de donner. Ce bureau le reçoit.',
    steps: [
      'Créez les clés de votre étude, une fois. La clé secrète reste avec vous.',
      'Donnez la carte publique à qui fait le fichier du programme, et comparez son empreinte de vive voix.',
      'Ouvrez ce qui a été scellé pour vous, tout à la fois, et enregistrez-le en un fichier pour votre analyse.',
      'Ajoutez les fichiers de nombres, et enregistrez ce qui peut en être montré.',
    ],
    leaves:
      'Il n’y a pas de journal ici, et il n’en faut pas. Ce qui s’ouvre n’est qu’en mémoire\u00a0: Verso écrit les fichiers que vous choisissez, là où vous choisissez, et oublie le reste quand vous revenez en arrière.',
  },
  language: {
    lead: 'Dans quelle langue Verso doit-il vous parler\u00a0?',
    legend: 'Langue',
    hint: 'Vous pouvez en changer à tout moment, et écrire dans n’importe quelle langue.',
  },
  role: {
    lead: 'Dans le binôme, qui êtes-vous\u00a0?',
    legend: 'Rôle',
    name: {
      mentee: 'Personne mentorée\u00a0: cadre ou personnel confirmé',
      mentor: 'Mentor\u00a0: étudiant, étudiante ou en formation',
    },
    state: { mentee: 'personne mentorée', mentor: 'mentor' },
    who: {
      mentee:
        'Dans le mentorat inversé, c’est vous qui apprenez. Vos questions portent sur ce que vous avez entendu.',
      mentor:
        'Dans le mentorat inversé, c’est vous qui guidez. Vos questions portent sur ce que vous avez donné, et ce que cela a coûté.',
    },
    missing: {
      what: 'Aucun rôle n’est encore choisi.',
      next: 'Choisissez celui qui est le vôtre dans ce binôme.',
    },
    hint: 'Les questions en dépendent. Chaque rôle a son propre journal.',
  },
  notice: {
    heading: 'Ce qui est protégé, et ce qui ne l’est pas',
    source:
      'D’après les recommandations du GMC, de la Medical Defence Union et de Medical Protection sur les notes de réflexion.',
    tick: 'J’ai lu ceci. Je peux le rouvrir depuis toute page où j’écris.',
    missing: {
      what: 'Verso vous demande de lire ceci d’abord.',
      next: 'Cochez la ligne ci-dessus ensuite.',
    },
    next: 'Choisir une phrase secrète',
  },
  passphrase: {
    lead: 'Une seule phrase secrète ouvre le journal. Personne d’autre ne la connaît, et personne ne pourra vous la renvoyer.',
    make: 'Créer mon journal',
    making: 'La serrure se règle pour cet ordinateur…',
    forgotten:
      'Si vous l’oubliez, les mots de secours de la page suivante sont la seule autre voie.',
  },
};

export const firstRunWords = defineWords({ en, fr });
