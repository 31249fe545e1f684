/** The yearly rehearsal: would the passphrase and the words still open the journal? */
import { defineWords } from '../words.ts';

interface TroubleSentences {
  readonly what: string;
  readonly lost: string;
  readonly next: string;
}

export interface RehearsalWords {
  readonly lead: string;
  readonly how: string;
  readonly never: string;
  readonly due: string;
  readonly stateDue: string;
  readonly trying: string;
  readonly passphrase: {
    readonly title: string;
    readonly label: string;
    readonly last: (when: string) => string;
    readonly untried: string;
    readonly try: string;
    readonly opens: (when: string) => string;
    readonly empty: { readonly what: string; readonly next: string };
    readonly wrong: TroubleSentences;
    readonly damaged: TroubleSentences;
    readonly replace: string;
  };
  readonly words: {
    readonly title: string;
    readonly label: string;
    readonly hint: string;
    readonly last: (when: string) => string;
    readonly untried: string;
    readonly try: string;
    readonly opens: (when: string) => string;
    readonly empty: { readonly what: string; readonly next: string };
    readonly wrong: TroubleSentences;
    readonly damaged: TroubleSentences;
    readonly none: TroubleSentences;
    readonly replace: string;
  };
}

const en: RehearsalWords = {
  lead: 'Once a year, try your passphrase and the words on paper while the journal is open. If one of them fails now, you can replace it now.',
  how: 'Nothing changes by it. Wrong tries count as they do at the door: after a few, Verso waits a while.',
  never: 'You have not seen it work yet.',
  due: 'For one of the two, a year has gone by.',
  stateDue: 'due',
  trying: 'Trying…',
  passphrase: {
    title: 'The passphrase',
    label: 'Passphrase, from memory',
    last: (when) => `It last worked ${when}.`,
    untried: 'You have not tried it here yet.',
    try: 'Try the passphrase',
    opens: (when) => `It opens the journal. Tried ${when}.`,
    empty: { what: 'There is no passphrase yet.', next: 'Type it above.' },
    wrong: {
      what: 'This passphrase would not open the journal.',
      lost: 'Nothing is lost: the journal is open now.',
      next: 'Check Caps Lock and the keyboard layout, then type it again. If it has gone from memory, set a new one while you are in.',
    },
    damaged: {
      what: 'The part of the key file that answers to the passphrase is damaged.',
      lost: 'Your entries are not affected, and the journal is open now.',
      next: 'Set a passphrase anew; that writes the part again.',
    },
    replace: 'Set a new passphrase',
  },
  words: {
    title: 'The words on paper',
    label: 'Recovery words',
    hint: 'All twenty-four, in order, from the paper and not from memory.',
    last: (when) => `They last worked ${when}.`,
    untried: 'You have not tried them here yet.',
    try: 'Try the words',
    opens: (when) => `They open the journal. Tried ${when}.`,
    empty: { what: 'There are no words yet.', next: 'Type them above.' },
    wrong: {
      what: 'These words would not open the journal.',
      lost: 'Nothing is lost: the journal is open now.',
      next: 'They may belong to another journal or have been replaced. Look for the newest paper, or make new words while you are in.',
    },
    damaged: {
      what: 'The part of the key file that answers to the words is damaged.',
      lost: 'Your entries are not affected, and the journal is open now.',
      next: 'Make new words; that writes the part again.',
    },
    none: {
      what: 'There are no recovery words to try.',
      lost: 'Only the passphrase opens the journal.',
      next: 'Make new words if you want a second way in.',
    },
    replace: 'Make new words',
  },
};

const fr: RehearsalWords = {
  lead: 'Une fois par an, essayez votre phrase secrète et les mots du papier pendant que le journal est ouvert. Si l’un des deux échoue, vous pouvez le remplacer aussitôt.',
  how: 'Rien ne change par là. Les essais faux comptent comme à la porte\u00a0: après quelques-uns, Verso attend un moment.',
  never: 'Aucun essai n’a encore réussi.',
  due: 'Pour l’un des deux, une année a passé.',
  stateDue: 'à faire',
  trying: 'Essai…',
  passphrase: {
    title: 'La phrase secrète',
    label: 'Phrase secrète, de mémoire',
    last: (when) => `Dernier essai réussi\u00a0: ${when}.`,
    untried: 'Vous ne l’avez pas encore essayée ici.',
    try: 'Essayer la phrase',
    opens: (when) => `Elle ouvre le journal. Essayée ${when}.`,
    empty: { what: 'Il n’y a pas encore de phrase secrète.', next: 'Tapez-la ci-dessus.' },
    wrong: {
      what: 'Cette phrase secrète n’ouvrirait pas le journal.',
      lost: 'Rien n’est perdu\u00a0: le journal est ouvert.',
      next: 'Vérifiez le verrouillage des majuscules et la disposition du clavier, puis tapez-la de nouveau. Si elle est oubliée, fixez-en une nouvelle pendant que vous êtes dedans.',
    },
    damaged: {
      what: 'La partie du fichier de clés qui répond à la phrase secrète est abîmée.',
      lost: 'Vos entrées ne sont pas touchées, et le journal est ouvert.',
      next: 'Fixez une phrase secrète\u00a0: cette partie est alors réécrite.',
    },
    replace: 'Fixer une nouvelle phrase',
  },
  words: {
    title: 'Les mots du papier',
    label: 'Mots de secours',
    hint: 'Tous les vingt-quatre, dans l’ordre, lus sur le papier et non de mémoire.',
    last: (when) => `Dernier essai réussi\u00a0: ${when}.`,
    untried: 'Vous ne les avez pas encore essayés ici.',
    try: 'Essayer les mots',
    opens: (when) => `Ils ouvrent le journal. Essayés ${when}.`,
    empty: { what: 'Il n’y a pas encore de mots.', next: 'Tapez-les ci-dessus.' },
    wrong: {
      what: 'Ces mots n’ouvriraient pas le journal.',
      lost: 'Rien n’est perdu\u00a0: le journal est ouvert.',
      next: 'Ils viennent peut-être d’un autre journal, ou ont été remplacés. Cherchez le papier le plus récent, ou créez de nouveaux mots pendant que vous êtes dedans.',
    },
    damaged: {
      what: 'La partie du fichier de clés qui répond aux mots est abîmée.',
      lost: 'Vos entrées ne sont pas touchées, et le journal est ouvert.',
      next: 'Créez de nouveaux mots\u00a0: cette partie est alors réécrite.',
    },
    none: {
      what: 'Il n’y a pas de mots de secours à essayer.',
      lost: 'Seule la phrase secrète ouvre le journal.',
      next: 'Créez de nouveaux mots si vous voulez une deuxième entrée.',
    },
    replace: 'Créer de nouveaux mots',
  },
};

export const rehearsalWords = defineWords({ en, fr });
