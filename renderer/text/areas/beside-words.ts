/** Words of what a writer may put beside an entry: tags, their own view of it, a count on demand. */
import type { OWN_DEPTHS } from '../../../shared/model/journal.ts';
import { englishCount, frenchCount, sentenceCase } from '../counting.ts';
import { defineWords } from '../words.ts';

type OwnDepth = (typeof OWN_DEPTHS)[number];

const depthsEn: Readonly<Record<OwnDepth, string>> = {
  recorded: 'I recorded what happened.',
  understood: 'I understood it better.',
  changed: 'I changed how I see it.',
  questioned: 'I questioned something I had always taken as given.',
};
const depthsFr: typeof depthsEn = {
  recorded: 'J’ai noté ce qui s’est passé.',
  understood: 'Je l’ai mieux compris.',
  changed: 'J’ai changé ma façon de le voir.',
  questioned: 'J’ai remis en question ce que j’avais toujours tenu pour acquis.',
};

const en = {
  summary: 'Tags, and how far it went',
  tags: {
    label: 'Tags',
    hint: 'Words of your own, with commas between them. The journal can be filtered by them.',
    offered: 'Tags that you have used',
    add: (tag: string) => `Add the tag “${tag}”`,
    trouble: {
      'too-long': 'A tag has at most forty characters. The longer one was cut.',
      'too-many': 'An entry has at most twenty tags. The first twenty were kept.',
    },
  },
  depth: {
    legend: 'If you like, place this entry yourself',
    options: { ...depthsEn, none: 'I leave that open.' },
    hint: 'Verso does not judge what you write, and nobody else sees this.',
  },
  /** In a line of its own where the entry is read. */
  placed: (depth: OwnDepth) => `You placed it yourself: “${depthsEn[depth]}”`,
  count: 'Count the words',
  countAgain: 'Count again',
  counted: (count: number) =>
    count === 1 ? 'One word.' : `${sentenceCase(englishCount(count))} words.`,
};

const fr: typeof en = {
  summary: 'Étiquettes, et jusqu’où c’est allé',
  tags: {
    label: 'Étiquettes',
    hint: 'Des mots à vous, séparés par des virgules. Le journal peut être filtré selon eux.',
    offered: 'Étiquettes déjà utilisées',
    add: (tag) => `Ajouter l’étiquette «\u00a0${tag}\u00a0»`,
    trouble: {
      'too-long': 'Une étiquette a au plus quarante caractères. La plus longue a été coupée.',
      'too-many': 'Une entrée a au plus vingt étiquettes. Les vingt premières ont été gardées.',
    },
  },
  depth: {
    legend: 'Si vous le souhaitez, situez vous-même cette entrée',
    options: { ...depthsFr, none: 'Je laisse cela ouvert.' },
    hint: 'Verso ne juge pas ce que vous écrivez, et personne d’autre ne voit ceci.',
  },
  placed: (depth) => `Vous l’avez située vous-même\u00a0: «\u00a0${depthsFr[depth]}\u00a0»`,
  count: 'Compter les mots',
  countAgain: 'Compter à nouveau',
  counted: (count) =>
    count === 0
      ? 'Aucun mot.'
      : count === 1
        ? 'Un mot.'
        : `${sentenceCase(frenchCount(count))} mots.`,
};

export const besideWords = defineWords({ en, fr });
