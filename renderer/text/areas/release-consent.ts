/** Words of the step between deciding and files: the exact text, consent by passage, the two questions. */
import type { HeldBy, SpecialKind } from '../../../shared/contract/release-calls.ts';
import type { ReleaseAnswer, ReleaseQuestionId } from '../../../shared/model/prepared-copy.ts';
import { englishCount, frenchCount, sentenceCase } from '../counting.ts';
import { whenWords } from '../days.ts';
import { defineWords } from '../words.ts';

interface QuestionWords {
  readonly ask: string;
  readonly hint: string;
}

const enList = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const frList = new Intl.ListFormat('fr-FR', { type: 'conjunction' });

const en = {
  to: 'To',
  toWhom: 'Whoever you give the file to. A copy cannot be called back.',
  toResearchers: (name: string) => `Whoever you give the file to, such as ${name}`,
  takeBack: 'You can take it back',
  untilHandOver: 'Until you save or copy it. What has left is out of reach.',
  passage: (place: number) => `Passage ${String(place)}`,
  mayLeave: (place: number) => `Passage ${String(place)} may leave`,
  agreed: (instant: string, now: Date) =>
    `You agreed to these words ${whenWords(instant, now, 'en')}.`,
  lapsed: (instant: string, now: Date) =>
    `You agreed ${whenWords(instant, now, 'en')}, and the words have changed since. Consent is for exact words, so read it again.`,
  special: (kinds: readonly string[]) => `It may say something about ${enList.format(kinds)}`,
  specialHint: 'The law protects this more strictly, so it has its own tick.',
  specialMissing: 'It stays until this has its own tick.',
  kinds: {
    ethnicity: 'origin or ethnicity',
    religion: 'religion or belief',
    sexuality: 'sexuality',
    health: 'health or disability',
    politics: 'politics or a union',
  } satisfies Record<SpecialKind, string>,
  partner: 'It tells what my mentor told me',
  partnerHint:
    'Your agreement does not say that you may release it, so this passage stays. The two of you can change the agreement.',
  partnerQuotes: 'There are words in quotation marks here. If your mentor said them, tick this.',

  together: {
    copy: 'Clues that point together',
    all: 'Together with what has left before',
    oneOfAKind: 'One of a kind',
    lead: 'Each says little. Together they may tell who it is.',
    rareLead: 'These words alone may tell who it is.',
    label: 'The name of a small group',
    removed:
      'Fewer than ten people of your scheme, or nobody has said how many. Make it vaguer, or write why it stays.',
    blocked:
      'Beside your role these words could name one person. Make them vaguer, or leave your role off the copies.',
    reason: 'Why it may stay',
    reasonHint: 'For your own list of changes; it is in no copy.',
    vaguer: 'Make one vaguer',
  },

  questions: {
    title: 'Two questions before it leaves',
    key: 'says no to the next question.',
    ask: {
      stranger: {
        ask: 'Could a stranger with the internet work out who this is?',
        hint: 'Somebody who does not know you, and searches.',
      },
      insider: {
        ask: 'Could your partner, your year group or your department?',
        hint: 'They were there, or heard of it.',
      },
    } satisfies Record<ReleaseQuestionId, QuestionWords>,
    answers: { no: 'No', unsure: 'I am not sure', yes: 'Yes' } satisfies Record<
      ReleaseAnswer,
      string
    >,
    reason: 'Why it may leave all the same',
    reasonHint: 'For your own list of changes; it is in no copy.',
  },

  memo: {
    label: 'A note to whoever reads it',
    hint: 'Goes with the copy, word for word. Leave it empty if there is nothing to say.',
    names: (found: readonly string[]) =>
      `The note leaves with the words, and “${found.join('”, “')}” may tell who it is. Write it without.`,
  },
  makeFiles: 'Go on to the files',
  takeAllBack: 'Take back every consent',
  tookBack: 'Taken back. Nothing of this copy may leave now.',
  goes: (going: readonly number[], staying: readonly number[]) => {
    if (going.length === 0) return 'No passage goes yet';
    const goes = `${going.length === 1 ? 'Passage' : 'Passages'} ${enList.format(going.map(String))} ${going.length === 1 ? 'goes' : 'go'}`;
    if (staying.length === 0) return goes;
    return `${goes}, ${enList.format(staying.map(String))} ${staying.length === 1 ? 'stays' : 'stay'}`;
  },
  held: {
    'no-passage': 'No passage is in the copy.',
    undecided: 'Something certain or likely is still to decide.',
    clues: 'Clues point together: make one vaguer, or write why they stay.',
    'small-group': 'A small group is named: make it vaguer, or write why it stays.',
    questions: 'A question is still open.',
    'partners-words': 'These passages tell what your mentor told you.',
    codes: 'A code of your own names somebody: call it something else, or remove its marks.',
    memo: 'Your note names somebody: write it without the name, or leave it empty.',
    'not-agreed': 'No passage has your consent yet.',
  } satisfies Record<HeldBy, string>,
  heldTitle: 'Before it can leave',
  strip: (words: readonly string[], count: number) =>
    `${sentenceCase(englishCount(count))} clues point together: ${words.join(', ')}. Somebody in your year could put a name to these. Make one more general, or write later why they stay.`,
  stripRare: (words: readonly string[]) =>
    `${words.join(', ')}: these words alone may tell who it is. Make them more general, or write later why they stay.`,
  stripTitle: 'Clues point together',
  keepTrouble: 'The last decision could not be kept.',
};

const fr: typeof en = {
  to: 'À qui',
  toWhom: 'À qui vous donnez le fichier. Une copie ne se rappelle pas.',
  toResearchers: (name) => `À qui vous donnez le fichier, par exemple ${name}`,
  takeBack: 'Vous pouvez revenir là-dessus',
  untilHandOver:
    'Tant que vous ne l’avez ni enregistrée ni copiée. Ce qui est parti est hors d’atteinte.',
  passage: (place) => `Passage ${String(place)}`,
  mayLeave: (place) => `Le passage ${String(place)} peut partir`,
  agreed: (instant, now) => `Vous avez accepté ces mots ${whenWords(instant, now, 'fr')}.`,
  lapsed: (instant, now) =>
    `Vous aviez accepté ${whenWords(instant, now, 'fr')}, et les mots ont changé depuis. L’accord vaut pour des mots exacts\u00a0: relisez-les.`,
  special: (kinds) => `Il parle peut-être ${frList.format(kinds)}`,
  specialHint: 'La loi protège cela plus strictement, d’où cette case à part.',
  specialMissing: 'Il reste tant que cette case n’est pas cochée.',
  kinds: {
    ethnicity: 'd’origine',
    religion: 'de religion ou de convictions',
    sexuality: 'de sexualité',
    health: 'de santé ou de handicap',
    politics: 'de politique ou de syndicat',
  },
  partner: 'Il rapporte ce que ma mentore ou mon mentor m’a dit',
  partnerHint:
    'Votre accord ne dit pas que vous pouvez le transmettre\u00a0: ce passage reste. Vous pouvez changer l’accord à deux.',
  partnerQuotes:
    'Il y a ici des mots entre guillemets. S’ils viennent de votre mentore ou mentor, cochez cette case.',

  together: {
    copy: 'Des indices qui se recoupent',
    all: 'Avec ce qui est déjà parti',
    oneOfAKind: 'Unique en son genre',
    lead: 'Chacun dit peu. Ensemble, ils disent peut-être de qui il s’agit.',
    rareLead: 'Ces mots seuls disent peut-être de qui il s’agit.',
    label: 'Le nom d’un petit groupe',
    removed:
      'Moins de dix personnes de votre programme, ou leur nombre n’est pas connu. Rendez ces mots plus vagues, ou écrivez pourquoi ils restent.',
    blocked:
      'À côté de votre rôle, ces mots peuvent désigner une seule personne. Rendez-les plus vagues, ou taisez votre rôle dans les copies.',
    reason: 'Pourquoi cela peut rester',
    reasonHint: 'Pour votre propre liste des changements\u00a0; dans aucune copie.',
    vaguer: 'En rendre un plus vague',
  },

  questions: {
    title: 'Deux questions avant le départ',
    key: 'répond non à la question suivante.',
    ask: {
      stranger: {
        ask: 'Un inconnu avec internet pourrait-il trouver de qui il s’agit\u00a0?',
        hint: 'Quelqu’un qui ne vous connaît pas, et qui cherche.',
      },
      insider: {
        ask: 'Et l’autre personne du binôme, votre promotion ou votre service\u00a0?',
        hint: 'Ils étaient là, ou en ont entendu parler.',
      },
    },
    answers: { no: 'Non', unsure: 'Je ne sais pas', yes: 'Oui' },
    reason: 'Pourquoi cela peut partir quand même',
    reasonHint: 'Pour votre propre liste des changements\u00a0; dans aucune copie.',
  },

  memo: {
    label: 'Une note pour qui la lira',
    hint: 'Elle part avec la copie, mot pour mot. Laissez vide s’il n’y a rien à dire.',
    names: (found) =>
      `La note part avec les mots, et «\u00a0${found.join('\u00a0», «\u00a0')}\u00a0» dit peut-être de qui il s’agit. Écrivez-la sans cela.`,
  },
  makeFiles: 'Passer aux fichiers',
  takeAllBack: 'Retirer tous les accords',
  tookBack: 'Retirés. Rien de cette copie ne peut partir maintenant.',
  goes: (going, staying) => {
    if (going.length === 0) return 'Aucun passage ne part encore';
    const goes =
      going.length === 1
        ? `Le passage ${String(going[0])} part`
        : `Les passages ${frList.format(going.map(String))} partent`;
    if (staying.length === 0) return goes;
    return staying.length === 1
      ? `${goes}, le ${String(staying[0])} reste`
      : `${goes}, les ${frList.format(staying.map(String))} restent`;
  },
  held: {
    'no-passage': 'Aucun passage n’est dans la copie.',
    undecided: 'Quelque chose de certain ou de probable reste à décider.',
    clues:
      'Des indices se recoupent\u00a0: rendez-en un plus vague, ou écrivez pourquoi ils restent.',
    'small-group':
      'Un petit groupe est nommé\u00a0: rendez-le plus vague, ou écrivez pourquoi il reste.',
    questions: 'Une question reste ouverte.',
    'partners-words': 'Ces passages rapportent ce que votre mentore ou mentor vous a dit.',
    codes: 'Un code à vous nomme quelqu’un\u00a0: appelez-le autrement, ou retirez ses marques.',
    memo: 'Votre note nomme quelqu’un\u00a0: écrivez-la sans le nom, ou laissez-la vide.',
    'not-agreed': 'Aucun passage n’a encore votre accord.',
  },
  heldTitle: 'Avant que cela puisse partir',
  strip: (words, count) =>
    `${sentenceCase(frenchCount(count).replace('une', 'un'))} indices se recoupent\u00a0: ${words.join(', ')}. Quelqu’un de votre promotion pourrait y mettre un nom. Rendez-en un plus général, ou écrivez plus tard pourquoi ils restent.`,
  stripRare: (words) =>
    `${words.join(', ')}\u00a0: ces mots seuls disent peut-être de qui il s’agit. Rendez-les plus généraux, ou écrivez plus tard pourquoi ils restent.`,
  stripTitle: 'Des indices se recoupent',
  keepTrouble: 'La dernière décision n’a pas pu être gardée.',
};

export const releaseConsentWords = defineWords({ en, fr });
