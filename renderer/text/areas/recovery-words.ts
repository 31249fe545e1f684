/** The twenty-four words on paper: shown once, printed, and three of them typed again. */
import { englishOrdinal, frenchOrdinal } from '../counting.ts';
import { defineWords } from '../words.ts';

const day = (moment: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(
    moment,
  );

/** Only the first differs: "premier", not "première". */
const masculine = (place: number): string => (place === 1 ? 'premier' : frenchOrdinal(place));

export const recoveryWords = defineWords({
  en: {
    title: 'Twenty-four words, on\u00a0paper',
    what: 'If you forget your passphrase, these words open the journal. Nobody else has them: not Verso, not your university.',
    how: 'They are shown once. Write them down in order and keep the paper where you keep your passport. A photograph is a copy that you cannot take back.',
    source:
      '256 bits of chance, written as words from the BIP39 list. The words are English in every language.',
    yourWords: 'Your recovery words',
    next: 'Next, you type three of them, so that we both know the paper is right.',
    written: 'I have written them down',
    print: 'Print them',
    sheet: {
      title: 'Recovery words of a Verso journal',
      made: (moment: Date) => `Made on ${day(moment, 'en-GB')}`,
      what: 'These twenty-four words open the journal when its passphrase is forgotten. They open it for anybody who holds this sheet and the computer or a backup.',
      keepTitle: 'Where to keep this sheet',
      keep: 'Where you keep your passport, and not beside the computer. Do not photograph it, scan it or type it anywhere but into Verso: such a copy cannot be taken back.',
      useTitle: 'How to use the words',
      use: 'At the locked journal choose “Use recovery words”, and type all twenty-four in this order. Then choose a new passphrase.',
      replaced:
        'When new words are made, this sheet opens nothing but older backups. Destroy it then.',
    },
    check: {
      title: 'Three words from the paper',
      lead: 'Read them from the paper, not from memory.',
      word: (place: number) => `Word ${place}`,
      wrong: (place: number) => `This is not the ${englishOrdinal(place)} word.`,
      missing: (place: number) => `The ${englishOrdinal(place)} word is missing.`,
      lookAgain:
        'Look at the paper again. If the paper is wrong, have the words shown once more and correct it.',
      confirm: 'Check the words',
      confirming: 'Checking…',
      back: 'Show the words again',
    },
    notice: {
      title: 'Your recovery words were never checked',
      why: 'When you set up this journal, Verso showed you twenty-four recovery words but was closed before you had typed three of them again.',
      risk: 'Without words on paper, a forgotten passphrase means that nobody can open the journal again.',
      offer: 'Verso can make new words now. It takes two minutes. The old ones then stop working.',
      make: 'Make new words',
      making: 'Making new words…',
      later: 'Later',
    },
  },
  fr: {
    title: 'Vingt-quatre mots, sur\u00a0papier',
    what: 'Si vous oubliez votre phrase secrète, ces mots ouvrent le journal. Personne d’autre ne les a\u00a0: ni Verso, ni votre université.',
    how: 'Ils sont montrés une seule fois. Écrivez-les dans l’ordre et gardez le papier là où vous gardez votre passeport. Une photographie est une copie que l’on ne peut pas reprendre.',
    source:
      '256 bits de hasard, écrits en mots de la liste BIP39. Les mots sont anglais dans toutes les langues.',
    yourWords: 'Vos mots de secours',
    next: 'Ensuite, vous en taperez trois, pour que nous sachions tous deux que le papier est juste.',
    written: 'Je les ai écrits',
    print: 'Les imprimer',
    sheet: {
      title: 'Mots de secours d’un journal Verso',
      made: (moment: Date) => `Créés le ${day(moment, 'fr-FR')}`,
      what: 'Ces vingt-quatre mots ouvrent le journal quand sa phrase secrète est oubliée. Ils l’ouvrent à quiconque tient cette feuille et l’ordinateur ou une sauvegarde.',
      keepTitle: 'Où garder cette feuille',
      keep: 'Là où vous gardez votre passeport, et pas à côté de l’ordinateur. Ne la photographiez pas, ne la numérisez pas et ne la tapez nulle part ailleurs que dans Verso\u00a0: une telle copie ne se reprend pas.',
      useTitle: 'Comment s’en servir',
      use: 'Devant le journal verrouillé, choisissez «\u00a0Utiliser les mots de secours\u00a0» et tapez les vingt-quatre dans cet ordre. Choisissez ensuite une nouvelle phrase secrète.',
      replaced:
        'Quand de nouveaux mots sont créés, cette feuille n’ouvre plus que d’anciennes sauvegardes. Détruisez-la alors.',
    },
    check: {
      title: 'Trois mots du papier',
      lead: 'Lisez-les sur le papier, pas de mémoire.',
      word: (place: number) => `Mot ${place}`,
      wrong: (place: number) => `Ce n’est pas le ${masculine(place)} mot.`,
      missing: (place: number) => `Il manque le ${masculine(place)} mot.`,
      lookAgain:
        'Regardez encore le papier. S’il est faux, faites montrer les mots une fois de plus et corrigez-le.',
      confirm: 'Vérifier les mots',
      confirming: 'Vérification…',
      back: 'Revoir les mots',
    },
    notice: {
      title: 'Vos mots de secours n’ont jamais été vérifiés',
      why: 'À la création de ce journal, Verso vous a montré vingt-quatre mots de secours, mais a été fermé avant que vous en ayez retapé trois.',
      risk: 'Sans mots sur papier, une phrase secrète oubliée veut dire que plus personne ne peut ouvrir le journal.',
      offer:
        'Verso peut en créer de nouveaux maintenant. Cela prend deux minutes. Les anciens cessent alors de fonctionner.',
      make: 'Créer de nouveaux mots',
      making: 'Création des mots…',
      later: 'Plus tard',
    },
  },
});
