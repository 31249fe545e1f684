/** Settings, and what is protected from whom. */
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { LockReason } from '../../../shared/contract/session-calls.ts';
import type { Preferences } from '../../../shared/model/preferences.ts';
import { defineWords } from '../words.ts';

export type SectionId =
  | 'scheme'
  | 'lens'
  | 'appearance'
  | 'locking'
  | 'passphrase'
  | 'words'
  | 'rehearsal'
  | 'keys'
  | 'backups'
  | 'leaks'
  | 'protection'
  | 'about'
  | 'end';
export type PartId = 'window' | 'scheme' | 'waysIn' | 'keeping' | 'verso';
type Facts = CallOutput<'session.facts'>;
type Lack = Facts['lacks'][number];
/** Who might come: claim first, then what they would find. */
type Threat = readonly [who: string, what: string];

export interface SettingsWords {
  readonly title: string;
  readonly here: string;
  readonly section: Readonly<Record<SectionId, string>>;
  /** Parts of the table of contents. */
  readonly part: Readonly<Record<PartId, string>>;
  readonly working: string;
  readonly appearance: {
    readonly language: string;
    readonly languageHint: string;
    readonly theme: string;
    readonly themes: Readonly<Record<Preferences['theme'], string>>;
    readonly size: string;
    readonly sizes: (percent: number) => string;
    readonly sample: string;
  };
  readonly locking: {
    readonly idle: string;
    readonly minutes: (minutes: number) => string;
    readonly after: (minutes: number) => string;
    readonly always: string;
    readonly lockNow: string;
    readonly lacks: Readonly<Record<Lack, string>>;
    readonly lacking: string;
    readonly last: string;
    readonly lastLock: Readonly<Record<LockReason, string>>;
  };
  readonly protection: {
    readonly lead: string;
    readonly against: string;
    readonly notAgainst: string;
    readonly safe: readonly Threat[];
    readonly unsafe: readonly Threat[];
    readonly law: string;
    readonly where: string;
    readonly folder: string;
    readonly folderHint: string;
  };
  readonly about: {
    readonly lead: string;
    readonly version: string;
    readonly window: string;
    readonly host: Readonly<Record<Facts['host'], string>>;
    readonly licence: string;
    readonly licenceName: string;
    readonly fonts: string;
    readonly fontsText: string;
    readonly licenceOf: (name: string) => string;
    readonly lists: string;
    readonly listsText: string;
    readonly listsNotices: string;
  };
}

const en: SettingsWords = {
  title: 'Settings',
  here: 'you are here',
  section: {
    scheme: 'Scheme and role',
    lens: 'Language to look at twice',
    appearance: 'Language and appearance',
    locking: 'Locking',
    passphrase: 'Passphrase',
    words: 'Recovery words',
    rehearsal: 'Can you still get in?',
    keys: 'New keys',
    backups: 'Backups',
    leaks: 'Leak test',
    protection: 'What is protected',
    about: 'About',
    end: 'The end',
  },
  part: {
    window: 'The window',
    scheme: 'Taking part',
    waysIn: 'Ways in',
    keeping: 'Safe keeping',
    verso: 'Verso',
  },
  working: 'Keeping your choice…',
  appearance: {
    language: 'Language',
    languageHint:
      'For Verso itself. Your words stay as you wrote them, and a question stays in the language in which you answered it.',
    theme: 'Theme',
    themes: { system: 'As the computer', paper: 'Paper', lamp: 'Lamp' },
    size: 'Text size',
    sizes: (percent) => `${percent}%`,
    sample: 'Reflection is a conversation with oneself that can wait until tomorrow.',
  },
  locking: {
    idle: 'Lock when nothing has been typed or clicked for',
    minutes: (minutes) => (minutes === 1 ? 'one minute' : `${minutes} minutes`),
    after: (minutes) => (minutes === 1 ? 'after one minute' : `after ${minutes} minutes`),
    always:
      'Always, without a setting: when the computer sleeps, the screen locks or the window closes. An open draft is sealed first.',
    lockNow: 'Lock now',
    lacking: 'What this window cannot do here',
    lacks: {
      'screen-lock':
        'It cannot notice that the screen has been locked. Lock Verso yourself before you go.',
      suspend:
        'It cannot notice that the computer goes to sleep. It locks after waking, once the time that you set above has passed.',
      'file-dialogs':
        'It cannot show the system’s own dialog for files. Copies and backups go to the folder “Verso”, in your Documents or your home folder.',
      'content-protection': 'It cannot keep its content out of screenshots and shared screens.',
    },
    last: 'Last locked',
    lastLock: {
      user: 'by you',
      idle: 'because nothing was typed or clicked',
      suspend: 'because the computer went to sleep',
      'screen-lock': 'because the screen was locked',
      'session-end': 'because the computer was shut down or you signed out',
      'window-closed': 'because the window was closed',
      'vault-ended': 'because the part that holds the journal ended',
    },
  },
  protection: {
    lead: 'What you write is encrypted on this device, and nobody can open it without your passphrase or your recovery words. That is a strong lock. It is not a promise of silence.',
    against: 'Protected',
    notAgainst: 'Not protected',
    safe: [
      [
        'Somebody who steals the computer, the folder or a backup',
        'learns how many records there are, roughly how long each is, when the files were changed and, on the computer, where your backups lie. Nothing of what you wrote.',
      ],
      [
        'Somebody who can change the folder, such as a repair shop or a synchronised drive',
        'cannot read it. If an entry is altered, swapped, removed or set back, Verso notices when you unlock and says so.',
      ],
      [
        'Somebody at the locked window',
        'finds nothing. The part of Verso that held your words has ended.',
      ],
      [
        'Hostile text that you paste or open',
        'stays text. It cannot run, reach a network or read a file. Verso has no network at all.',
      ],
    ],
    unsafe: [
      [
        'A harmful program that runs under your name while the journal is open',
        'can see what you see. No app can prevent that. Lock when you stop writing, and keep the computer clean.',
      ],
      [
        'Somebody who looks over your shoulder, or has your passphrase or the paper with your words',
        'can read everything.',
      ],
    ],
    law: 'It has no legal privilege. A court may ask for it, and people whom you describe may have rights over what you wrote about them.',
    where: 'Where your data lie',
    folder: 'Folder',
    folderHint:
      'Everything that you write lies here, sealed. Beside it stand in plain text: your choices of language, appearance and locking, the place of the window, where your backups go and when the last one was checked, how often a passphrase was wrong, and a technical log without any of your words. Nothing is sent anywhere.',
  },
  about: {
    lead: 'A confidential reflection journal for reverse mentoring.',
    version: 'Version',
    window: 'Window',
    host: { electron: 'Electron', chromium: 'a browser that is installed here' },
    licence: 'Licence',
    licenceName: 'MIT',
    fonts: 'Typefaces',
    fontsText:
      'Literata by TypeTogether, and Atkinson Hyperlegible Next by the Braille Institute of America. Both are free under the SIL Open Font License 1.1.',
    licenceOf: (font) => `Licence of ${font}`,
    lists: 'Lists of names and places',
    listsText:
      'Verso knows names and places from the Philter lists of the University of California, from GeoNames (CC BY 4.0), from NHS organisation data (Open Government Licence), from the Hipo university list and from Faker. It was trained on the Text Anonymization Benchmark, WNUT17, the Broad Twitter Corpus, wikigold and presidio-research.',
    listsNotices: 'Notices of the lists and corpora',
  },
};

const fr: SettingsWords = {
  title: 'Réglages',
  here: 'vous êtes ici',
  section: {
    scheme: 'Programme et rôle',
    lens: 'Mots à regarder deux fois',
    appearance: 'Langue et apparence',
    locking: 'Verrouillage',
    passphrase: 'Phrase secrète',
    words: 'Mots de secours',
    rehearsal: 'Pouvez-vous encore entrer\u00a0?',
    keys: 'Nouvelles clés',
    backups: 'Sauvegardes',
    leaks: 'Test de fuite',
    protection: 'Ce qui est protégé',
    about: 'À propos',
    end: 'La fin',
  },
  part: {
    window: 'La fenêtre',
    scheme: 'La participation',
    waysIn: 'Les accès',
    keeping: 'La garde',
    verso: 'Verso',
  },
  working: 'Votre choix est gardé…',
  appearance: {
    language: 'Langue',
    languageHint:
      'Celle de Verso lui-même. Vos mots restent tels que vous les avez écrits, et une question reste dans la langue où vous y avez répondu.',
    theme: 'Thème',
    themes: { system: 'Comme l’ordinateur', paper: 'Papier', lamp: 'Lampe' },
    size: 'Taille du texte',
    sizes: (percent) => `${percent}\u00a0%`,
    sample: 'La réflexion est une conversation avec soi-même qui peut attendre demain.',
  },
  locking: {
    idle: 'Verrouiller quand rien n’a été tapé ni cliqué pendant',
    minutes: (minutes) => (minutes === 1 ? 'une minute' : `${minutes} minutes`),
    after: (minutes) => (minutes === 1 ? 'après une minute' : `après ${minutes} minutes`),
    always:
      'Toujours, sans réglage\u00a0: quand l’ordinateur se met en veille, que l’écran se verrouille ou que la fenêtre se ferme. Un brouillon ouvert est d’abord mis sous scellé.',
    lockNow: 'Verrouiller maintenant',
    lacking: 'Ce que cette fenêtre ne peut pas faire ici',
    lacks: {
      'screen-lock':
        'Elle ne peut pas remarquer que l’écran a été verrouillé. Verrouillez Verso vous-même avant de partir.',
      suspend:
        'Elle ne peut pas remarquer que l’ordinateur se met en veille. Elle verrouille après le réveil, dès que le temps réglé ci-dessus est passé.',
      'file-dialogs':
        'Elle ne peut pas montrer la boîte de fichiers du système. Les copies et les sauvegardes vont dans le dossier «\u00a0Verso\u00a0», dans vos Documents ou votre dossier personnel.',
      'content-protection':
        'Elle ne peut pas tenir son contenu hors des captures d’écran et des écrans partagés.',
    },
    last: 'Dernier verrouillage',
    lastLock: {
      user: 'par vous',
      idle: 'parce que rien n’a été tapé ni cliqué',
      suspend: 'parce que l’ordinateur s’est mis en veille',
      'screen-lock': 'parce que l’écran a été verrouillé',
      'session-end': 'parce que l’ordinateur a été éteint ou la session fermée',
      'window-closed': 'parce que la fenêtre a été fermée',
      'vault-ended': 'parce que la partie qui tient le journal s’est arrêtée',
    },
  },
  protection: {
    lead: 'Ce que vous écrivez est chiffré sur cet appareil, et personne ne peut l’ouvrir sans votre phrase secrète ou vos mots de secours. C’est une bonne serrure. Ce n’est pas une promesse de silence.',
    against: 'Protégé',
    notAgainst: 'Pas protégé',
    safe: [
      [
        'Qui vole l’ordinateur, le dossier ou une sauvegarde',
        'apprend le nombre d’enregistrements, leur longueur approximative, la date des fichiers et, sur l’ordinateur, où sont vos sauvegardes. Rien de ce que vous avez écrit.',
      ],
      [
        'Qui peut changer le dossier, comme un atelier de réparation ou un disque synchronisé',
        'ne peut pas le lire. Si une entrée est modifiée, échangée, retirée ou remise à un état ancien, Verso le remarque au déverrouillage et le dit.',
      ],
      [
        'Qui se tient devant la fenêtre verrouillée',
        'ne trouve rien. La partie de Verso qui tenait vos mots s’est arrêtée.',
      ],
      [
        'Un texte hostile que vous collez ou ouvrez',
        'reste du texte. Il ne peut ni s’exécuter, ni atteindre un réseau, ni lire un fichier. Verso n’a aucun réseau.',
      ],
    ],
    unsafe: [
      [
        'Un programme nuisible qui tourne sous votre nom pendant que le journal est ouvert',
        'voit ce que vous voyez. Aucune application ne peut l’empêcher. Verrouillez quand vous cessez d’écrire, et gardez l’ordinateur sain.',
      ],
      [
        'Qui regarde par-dessus votre épaule, ou détient votre phrase secrète ou le papier de vos mots',
        'peut tout lire.',
      ],
    ],
    law: 'Aucun secret professionnel ne le protège. Un tribunal peut le demander, et les personnes que vous décrivez peuvent avoir des droits sur ce que vous en avez écrit.',
    where: 'Où se trouvent vos données',
    folder: 'Dossier',
    folderHint:
      'Tout ce que vous écrivez se trouve ici, sous scellé. À côté, en clair\u00a0: vos choix de langue, d’apparence et de verrouillage, la place de la fenêtre, où vont vos sauvegardes et quand la dernière a été vérifiée, combien de fois une phrase secrète était fausse, et un journal technique sans aucun de vos mots. Rien n’est envoyé nulle part.',
  },
  about: {
    lead: 'Un journal de réflexion confidentiel pour le mentorat inversé.',
    version: 'Version',
    window: 'Fenêtre',
    host: { electron: 'Electron', chromium: 'un navigateur installé ici' },
    licence: 'Licence',
    licenceName: 'MIT',
    fonts: 'Caractères',
    fontsText:
      'Literata de TypeTogether, et Atkinson Hyperlegible Next du Braille Institute of America. Tous deux sont libres sous la SIL Open Font License 1.1.',
    licenceOf: (font) => `Licence de ${font}`,
    lists: 'Listes de noms et de lieux',
    listsText:
      'Verso connaît des noms et des lieux par les listes Philter de l’Université de Californie, par GeoNames (CC BY 4.0), par les données du NHS sur ses établissements (Open Government Licence), par la liste d’universités Hipo et par Faker. Il a appris sur le Text Anonymization Benchmark, WNUT17, le Broad Twitter Corpus, wikigold et presidio-research.',
    listsNotices: 'Mentions des listes et des corpus',
  },
};

export const settingsWords = defineWords({ en, fr });
