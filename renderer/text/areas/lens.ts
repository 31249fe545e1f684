/** Words of the lens: language to look at twice. It asks; it never says that something is wrong. */
import type { LensPattern } from '../../../shared/lens/patterns.ts';
import { defineWords } from '../words.ts';

type Grades = Readonly<Record<LensPattern['support'], string>>;

const gradesEn: Grades = {
  D: 'The wording itself stands in the source, as criticised or as an instance.',
  T: 'The source describes the pattern; the wording is ours.',
  B: 'Background knowledge; no source was opened for it.',
};

const gradesFr: Grades = {
  D: 'La formulation figure elle-même dans la source, critiquée ou en exemple.',
  T: 'La source décrit le procédé\u00a0; la formulation est de nous.',
  B: 'Connaissances générales\u00a0; aucune source n’a été ouverte pour cela.',
};

const en = {
  title: 'Language to look at twice',
  quoted: (phrase: string) => `“${phrase}”`,
  source: (names: string, grade: LensPattern['support']) => `${names} · support ${grade}`,
  background: 'Background knowledge',
  grades: gradesEn,
  notNow: 'Not now',
  notNowLabel: (phrase: string) => `Not now: “${phrase}”`,
  neverAgain: 'Not this pattern again',
  neverAgainLabel: (label: string) => `Not this pattern again: ${label}`,
  /** On the left page while writing. */
  line: {
    on: 'Language to look at twice is asked about in the margin.',
    off: 'Language to look at twice is not asked about.',
    story: 'Language to look at twice is never asked about beside the two stories.',
    turnOff: 'Stop asking',
    turnOn: 'Ask',
  },
  settings: {
    lead: 'Some phrases put the cause of a difficulty into a person and leave the place around them out of sight. Where one stands in what you write, Verso can ask a question in the margin. It asks and does not judge: it counts nothing, keeps nothing and tells nobody. Quotations, and sentences that name an institution or a rule as the cause, are left alone.',
    ask: 'Ask beside my writing',
    byRole:
      'Until you choose, it asks mentees and leaves mentors alone. It never asks beside the two stories.',
    noted:
      'An entry remembers that the questions were on while it was written. A researcher who receives a copy is told, because such an entry is no untouched measure.',
    silenced: 'What you do not want to be asked about',
    silencedNone: 'You have silenced nothing.',
    again: 'Ask again',
    againLabel: (label: string) => `Ask again about: ${label}`,
  },
  /** On the page of the two stories. */
  both: {
    label: 'Questions about both',
    ask: 'Look at both twice',
    stop: 'Stop asking',
    none: 'Nothing to ask here.',
  },
};

const fr: typeof en = {
  title: 'Mots à regarder deux fois',
  quoted: (phrase) => `«\u00a0${phrase}\u00a0»`,
  source: (names, grade) => `${names} · appui ${grade}`,
  background: 'Connaissances générales',
  grades: gradesFr,
  notNow: 'Pas maintenant',
  notNowLabel: (phrase) => `Pas maintenant\u00a0: «\u00a0${phrase}\u00a0»`,
  neverAgain: 'Plus jamais celle-ci',
  neverAgainLabel: (label) => `Plus jamais celle-ci\u00a0: ${label}`,
  line: {
    on: 'Les mots à regarder deux fois sont questionnés dans la marge.',
    off: 'Les mots à regarder deux fois ne sont pas questionnés.',
    story: 'Les mots à regarder deux fois ne sont jamais questionnés à côté des deux récits.',
    turnOff: 'Ne plus questionner',
    turnOn: 'Questionner',
  },
  settings: {
    lead: 'Certaines tournures placent la cause d’une difficulté dans une personne et laissent hors de vue ce qui l’entoure. Quand l’une d’elles se trouve dans ce que vous écrivez, Verso peut poser une question dans la marge. Il questionne et ne juge pas\u00a0: il ne compte rien, ne garde rien et ne dit rien à personne. Les citations, et les phrases qui nomment une institution ou une règle comme cause, sont laissées en paix.',
    ask: 'Questionner à côté de ce que j’écris',
    byRole:
      'Tant que vous n’avez pas choisi, il questionne les personnes mentorées et laisse les mentors en paix. Il ne questionne jamais à côté des deux récits.',
    noted:
      'Une entrée se souvient que les questions étaient affichées pendant son écriture. La personne chargée de la recherche qui en reçoit une copie le sait, car une telle entrée n’est pas une mesure intacte.',
    silenced: 'Ce sur quoi vous ne voulez pas de question',
    silencedNone: 'Vous n’avez rien fait taire.',
    again: 'Questionner de nouveau',
    againLabel: (label) => `Questionner de nouveau\u00a0: ${label}`,
  },
  both: {
    label: 'Questions sur les deux',
    ask: 'Regarder les deux récits deux fois',
    stop: 'Ne plus questionner',
    none: 'Rien à demander ici.',
  },
};

export const lensWords = defineWords({ en, fr });
