/** Words of marking passages with codes, after the exact text. */
import type { Code } from '../../../shared/content/codebook.ts';
import { starterCodebook } from '../../../shared/content/codebook.ts';
import { defineWords } from '../words.ts';

type CodeText = Pick<Code, 'name' | 'brief' | 'use' | 'doNotUse'>;

const en = {
  /** A code of the starter codebook as it is shown; null for one that is not in it. */
  starter: (id: string): CodeText | null =>
    starterCodebook.codes.find((code) => code.id === id) ?? null,
  marks: (place: number) => `Marked in passage ${String(place)}`,
  mark: 'Mark words with a code',
  markIn: (place: number) => `Mark words with a code, passage ${String(place)}`,
  lead: 'Codes are optional. They go with the copy, for whoever studies it.',
  quoted: (phrase: string) => `“${phrase}”`,
  as: (name: string) => `as ${name}`,
  unknown: 'a code that is not there any more',
  lapsed: 'These words have changed, so the mark has lapsed and goes with nothing.',
  remove: 'Remove',
  removeLabel: (phrase: string, name: string) => `Remove the mark “${phrase}” as ${name}`,
  marked: 'Marked.',
  removed: 'The mark is removed.',
  renamed: 'The code is changed wherever it marks something.',
  undone: 'Undone.',
  undo: 'Undo',
  names: (name: string, found: readonly string[]) =>
    `Your code “${name}” leaves with the words, and “${found.join('”, “')}” may tell who it is. Call it something else, or remove its marks.`,
  changeCode: 'Change the code',
  dialog: {
    title: (place: number) => `Mark words of passage ${String(place)}`,
    words: 'Words',
    wordsHint:
      'Select them with the mouse, or with Shift and the arrow keys. With nothing selected it is the sentence at the cursor.',
    chosen: (phrase: string) => `To be marked: “${phrase}”`,
    nothing: 'There is nothing to mark here.',
    code: 'Code',
    own: 'A code of my own…',
    ownTitle: 'A code of your own',
    useWhen: 'Use when',
    doNotUse: 'Do not use when',
    name: 'Name of the code',
    nameHint: 'It leaves with the words, so it names nobody.',
    nameHintOwn: 'It leaves with the words. A change shows wherever the code marks something.',
    brief: 'Short definition',
    do: 'Mark',
    change: 'Save the code',
    cancel: 'Cancel',
    takeAway: 'Take this code away',
    already: 'These words have this code already.',
    faults: {
      'no-name': 'Give the code a name.',
      'name-taken': 'There is a code of this name already.',
      'too-many': 'There are two hundred codes of your own. Take one away first.',
    },
    naming: (found: readonly string[]) =>
      `“${found.join('”, “')}” may tell who it is. Call the code something else.`,
    inUse: 'It still marks something in a copy. Remove those marks first.',
  },
};

/** Own translation; the files carry the English, so that both languages are one codebook. */
const starterFr: Readonly<Record<string, readonly [string, string, string, string]>> = {
  'IND-DEF': [
    'Déficit individuel',
    'La difficulté s’explique par ce qui manque à une personne, une famille ou un groupe.',
    'La cause est placée dans l’étudiante ou l’étudiant.',
    'L’idée est citée ou critiquée\u00a0; des conditions inégales sont décrites.',
  ],
  'INST-RESP': [
    'Responsabilité de l’institution',
    'La faculté, le service ou une procédure nommée répond d’un obstacle.',
    'Une organisation ou sa règle est la cause, ou doit agir.',
    'Une vague «\u00a0société\u00a0» est mise en cause.',
  ],
  'BEN-INST': [
    'Institution bienveillante',
    'L’organisation apparaît comme donatrice ou salvatrice.',
    'Le mérite revient à la bonté de l’établissement.',
    'Une action précise et son coût sont décrits.',
  ],
  FAIRY: [
    'Fin de conte de fées',
    'Le récit saute à une fin heureuse.',
    'La difficulté disparaît sans que personne ne change rien.',
    'La fin se gagne pas à pas dans le texte.',
  ],
  AGENT: [
    'Personne qui agit',
    'L’étudiante ou l’étudiant décide, agit, juge.',
    'Les verbes d’action lui appartiennent.',
    'Elle ou il ne fait que recevoir.',
  ],
  DEPTH: [
    'Détail du parcours',
    'À quel point le récit du parcours est précis.',
    'Comme degré\u00a0: mince, mêlé, précis.',
    'La longueur n’est pas de la profondeur.',
  ],
  'STR-BARR': [
    'Obstacle structurel',
    'Un coût, une règle, un horaire, une évaluation ou une exclusion décidés par d’autres.',
    'Une condition est nommée avec sa source.',
    'Des «\u00a0obstacles\u00a0» existent sans personne qui agisse (prendre HID-AGENT).',
  ],
  CCW: [
    'Richesse culturelle de la communauté',
    'Une force, de l’une de six sortes\u00a0: aspirations, langues, famille, liens, orientation, résistance.',
    'Nommer la sorte dans un sous-code.',
    'La force sert d’excuse à l’obstacle (ajouter IND-DEF).',
  ],
  'HID-AGENT': [
    'Qui agit est caché',
    'Le passif ou un nom laisse de côté qui a agi.',
    'On aurait pu dire qui.',
    'La personne qui écrit ne sait pas qui.',
  ],
  OTHER: [
    'Regrouper et rendre autre',
    'Une personne vaut pour un groupe, ou un groupe pour un type.',
    '«\u00a0Ces étudiants\u00a0»\u00a0; demandes de parler au nom des autres.',
    'La personne parle d’elle-même.',
  ],
  RANK: [
    'Rang et pouvoir',
    'La place dans la hiérarchie pèse sur ce qui est dit ou entendu.',
    'L’un des deux rôles en parle.',
    'Remarques générales sur le service de santé.',
  ],
  LABOUR: [
    'Travail et charge',
    'Du temps, de l’émotion ou un travail de représentation.',
    'Le coût pour la mentore ou le mentor est nommé.',
    'Fatigue générale.',
  ],
  SAFE: [
    'Sécurité et confidentialité',
    'Ce qui pouvait ou non se dire, ou a circulé.',
    'Confiance, crainte, fuite, limite.',
    '',
  ],
  CHANGE: [
    'Idée de changement',
    'Un pas que quelqu’un pourrait faire.',
    'Une personne responsable ou une procédure est nommée.',
    'Un souhait sans personne pour agir.',
  ],
};

const fr: typeof en = {
  starter: (id) => {
    const text = starterFr[id];
    if (text === undefined) return null;
    const [name, brief, use, doNotUse] = text;
    return { name, brief, use, doNotUse };
  },
  marks: (place) => `Marqué dans le passage ${String(place)}`,
  mark: 'Marquer des mots d’un code',
  markIn: (place) => `Marquer des mots d’un code, passage ${String(place)}`,
  lead: 'Les codes sont facultatifs. Ils partent avec la copie, pour qui l’étudie\u00a0; les codes de départ y portent leur nom anglais.',
  quoted: (phrase) => `«\u00a0${phrase}\u00a0»`,
  as: (name) => `comme ${name}`,
  unknown: 'un code qui n’existe plus',
  lapsed: 'Ces mots ont changé\u00a0: la marque est devenue caduque et ne part pas.',
  remove: 'Retirer',
  removeLabel: (phrase, name) => `Retirer la marque «\u00a0${phrase}\u00a0» comme ${name}`,
  marked: 'Marqué.',
  removed: 'La marque est retirée.',
  renamed: 'Le code est changé partout où il marque quelque chose.',
  undone: 'Annulé.',
  undo: 'Annuler',
  names: (name, found) =>
    `Votre code «\u00a0${name}\u00a0» part avec les mots, et «\u00a0${found.join('\u00a0», «\u00a0')}\u00a0» dit peut-être de qui il s’agit. Appelez-le autrement, ou retirez ses marques.`,
  changeCode: 'Changer le code',
  dialog: {
    title: (place) => `Marquer des mots du passage ${String(place)}`,
    words: 'Mots',
    wordsHint:
      'Sélectionnez-les à la souris, ou avec Maj et les flèches. Sans sélection, c’est la phrase où se trouve le curseur.',
    chosen: (phrase) => `À marquer\u00a0: «\u00a0${phrase}\u00a0»`,
    nothing: 'Il n’y a rien à marquer ici.',
    code: 'Code',
    own: 'Un code à moi…',
    ownTitle: 'Un code à vous',
    useWhen: 'À utiliser',
    doNotUse: 'À ne pas utiliser',
    name: 'Nom du code',
    nameHint: 'Il part avec les mots\u00a0: il ne nomme donc personne.',
    nameHintOwn:
      'Il part avec les mots. Un changement vaut partout où le code marque quelque chose.',
    brief: 'Courte définition',
    do: 'Marquer',
    change: 'Enregistrer le code',
    cancel: 'Annuler',
    takeAway: 'Supprimer ce code',
    already: 'Ces mots portent déjà ce code.',
    faults: {
      'no-name': 'Donnez un nom au code.',
      'name-taken': 'Un code porte déjà ce nom.',
      'too-many': 'Vous avez deux cents codes à vous. Supprimez-en un d’abord.',
    },
    naming: (found) =>
      `«\u00a0${found.join('\u00a0», «\u00a0')}\u00a0» dit peut-être de qui il s’agit. Appelez le code autrement.`,
    inUse: 'Il marque encore quelque chose dans une copie. Retirez d’abord ces marques.',
  },
};

export const codesWords = defineWords({ en, fr });
