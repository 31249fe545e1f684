/** Words of the release workbench: choose an entry, decide, read the exact text, save. */
import type { CastMember } from '../../../shared/model/journal.ts';
import type { IdentifierKind, Tier } from '../../../shared/model/release.ts';
import { englishCount, frenchCount, sentenceCase } from '../counting.ts';
import { dayWords } from '../days.ts';
import { defineWords } from '../words.ts';

export type ReleaseStep = 'decide' | 'exact' | 'files';

interface Counts {
  readonly decided: number;
  readonly toGo: number;
}

const en = {
  title: 'De-identified copy',
  steps: {
    label: 'Release, step by step',
    decide: 'Decide',
    exact: 'Exact text and consent',
    files: 'Files',
  } satisfies Record<ReleaseStep | 'label', string>,
  back: 'Back to Journal',
  opening: 'Looking for names, numbers and dates…',
  trouble: 'The entry could not be opened. Nothing is lost.',
  notFound: 'This entry is not in the journal any more.',
  tryAgain: 'Try again',

  choose: {
    title: 'Which entry?',
    lead: 'A copy leaves out who was there. You decide each word, and your own entry is never changed.',
    list: 'Entries',
    untitled: 'Nothing written yet',
    meta: (pack: string, instant: string, now: Date) => `${pack} · ${dayWords(instant, now, 'en')}`,
    more: 'Show more entries',
    empty: 'Nothing is written yet.',
    emptyNext: 'When an entry has words in it, a copy of it can be made here.',
    toJourney: 'Go to Journey',
    opening: 'Opening the journal…',
    trouble: 'The journal could not be read.',
  },

  tiers: { certain: 'certain', likely: 'likely', check: 'check this' } satisfies Record<
    Tier,
    string
  >,
  kinds: {
    'cast-person': 'a person of your cast',
    'cast-place': 'a place of your cast',
    'cast-team': 'a team of your cast',
    email: 'an email address',
    url: 'a web address',
    handle: 'a name on a network',
    phone: 'a telephone or bleep number',
    postcode: 'a postcode',
    'nhs-number': 'an NHS number',
    'gmc-number': 'a GMC number',
    'student-number': 'a student or application number',
    number: 'a number',
    date: 'a date',
    time: 'a time of day',
    age: 'an age',
    person: 'a person',
    institution: 'an institution',
    place: 'a place',
    contact: 'an address or a way to reach somebody',
    role: 'an office or a post',
    stage: 'a year of study or a stage',
    background: 'somebody’s background, health or belief',
    event: 'an event that people know of',
    detail: 'a detail that may give somebody away',
    amount: 'an amount',
    chosen: 'chosen by you',
  } satisfies Record<IdentifierKind, string>,
  open: {
    eyebrow: (tier: string, kind: string, others: number) =>
      others === 0
        ? `${sentenceCase(tier)} · ${kind}`
        : `${sentenceCase(tier)} · ${kind} · here and ${others === 1 ? 'once' : `${englishCount(others)} times`} more`,
    inCopy: 'In the copy',
    accept: 'Accept',
    change: 'Change',
    generalise: 'Generalise',
    keep: 'Keep',
    always: 'Always',
    next: 'next',
    previous: 'back',
    undo: 'undo',
    undoButton: 'Undo',
    promise: 'Your own entry is never changed.',
    /** Described to a screen reader when the mark is reached. */
    description: (tier: string, kind: string, put: string) =>
      `${tier}, ${kind}. In the copy: ${put}`,
    replaced: (original: string) => `stands for ${original}`,
    kept: 'kept as written',
    nothingVaguer: 'There is nothing vaguer to offer here. Write your own words in the field.',
    needsWords: 'The field is empty. Write what stands in the copy, or keep the words.',
    none: 'Nothing to decide',
    noneLead:
      'Verso found nothing by itself. It cannot know everything: read the text, select what gives somebody away, and hide it.',
    nonePassages: 'No passage is in the copy yet. Choose one below.',
    allDecided: 'Everything is decided. Read it once more, then go on to the exact text.',
  },
  still: {
    title: 'Still to decide',
    nothing: 'Nothing.',
    more: (count: number) => `${String(count)} more`,
    hide: 'Hide other words',
  },
  status: ({ decided, toGo }: Counts) =>
    toGo === 0
      ? `${sentenceCase(decided === 0 ? 'nothing' : englishCount(decided))} decided, none to go`
      : `${decided === 0 ? 'None' : sentenceCase(englishCount(decided))} decided, ${englishCount(toGo)} to go`,
  toExact: 'Read the exact text',

  passages: {
    title: 'In this copy',
    out: 'This question asks about other people or about you in private. It stays out unless you add it.',
    never: 'Only me. No copy can contain this.',
    inCopy: 'In the copy',
    left: 'Not in this copy',
  },

  cast: {
    title: 'Cast',
    empty: 'Nobody yet. Whoever is named here is found in every entry.',
    add: 'Add to the cast',
    edit: 'Edit',
    addTitle: 'Add to the cast',
    editTitle: 'Edit the cast',
    kind: 'What it is',
    kinds: { person: 'A person', place: 'A place', team: 'A team' } satisfies Record<
      CastMember['kind'],
      string
    >,
    names: 'Names',
    namesHint:
      'One on each line, the full name first. Short forms, initials and spellings without accents are found by themselves.',
    replacement: 'In the copy',
    replacementHint:
      'A role instead of a name, without brackets: my mentee, a consultant, a teaching hospital.',
    part: 'Who it is',
    parts: {
      self: 'Me',
      partner: 'My partner in the pair',
      other: 'Somebody else',
    } satisfies Record<CastMember['part'], string>,
    save: 'Save',
    cancel: 'Cancel',
    remove: 'Remove',
    needsName: 'Write at least one name.',
    needsReplacement: 'Write what stands in the copy instead.',
    givesAway: 'These words contain one of the names. Choose words that do not.',
    tooLong: 'At most twenty names, each of at most 500 characters.',
    saved:
      'Saved. The text has been looked through again; your decisions were kept where they still fit.',
    removed: 'Removed from the cast. What you had hidden stays hidden.',
    failed: 'The cast could not be saved. Nothing has changed.',
  },

  hide: {
    title: 'Hide other words',
    words: 'Words in the text',
    wordsHint: 'They are hidden wherever they stand in this copy.',
    put: 'In the copy',
    putDefault: '[left out]',
    do: 'Hide',
    cancel: 'Cancel',
    notThere: 'These words are not in the passages of this copy.',
  },

  exact: {
    title: 'These words, and no others',
    lead: 'This is all that leaves. The title, the dates of writing and your name are not in it.',
    computing: 'Putting the words together…',
    decideThem: (count: number): string => (count === 1 ? 'Decide it' : 'Decide them'),
    unchecked: (count: number) =>
      count === 0
        ? ''
        : count === 1
          ? 'One place marked “check this” stays as it is written.'
          : `${sentenceCase(englishCount(count))} places marked “check this” stay as they are written.`,
    staying: (count: number) =>
      count === 1
        ? 'One passage stays with you.'
        : `${sentenceCase(englishCount(count))} passages stay with you.`,
    none: 'No passage is in the copy.',
    choosePassages: 'Choose passages',
    honest: 'De-identified is not anonymous. Somebody who was there may still know who is meant.',
  },
};

const fr: typeof en = {
  title: 'Copie désidentifiée',
  steps: {
    label: 'La copie, étape par étape',
    decide: 'Décider',
    exact: 'Texte exact et accord',
    files: 'Fichiers',
  },
  back: 'Revenir au journal',
  opening: 'Recherche des noms, des numéros et des dates…',
  trouble: 'L’entrée n’a pas pu être ouverte. Rien n’est perdu.',
  notFound: 'Cette entrée n’est plus dans le journal.',
  tryAgain: 'Réessayer',

  choose: {
    title: 'Quelle entrée\u00a0?',
    lead: 'Une copie tait qui était là. Vous décidez de chaque mot, et votre entrée n’est jamais modifiée.',
    list: 'Entrées',
    untitled: 'Rien d’écrit pour l’instant',
    meta: (pack, instant, now) => `${pack} · ${dayWords(instant, now, 'fr')}`,
    more: 'Montrer d’autres entrées',
    empty: 'Rien n’est encore écrit.',
    emptyNext: 'Dès qu’une entrée contient des mots, une copie peut en être faite ici.',
    toJourney: 'Aller au parcours',
    opening: 'Ouverture du journal…',
    trouble: 'Le journal n’a pas pu être lu.',
  },

  tiers: { certain: 'certain', likely: 'probable', check: 'à vérifier' },
  kinds: {
    'cast-person': 'une personne de votre liste',
    'cast-place': 'un lieu de votre liste',
    'cast-team': 'une équipe de votre liste',
    email: 'une adresse de courriel',
    url: 'une adresse web',
    handle: 'un nom sur un réseau',
    phone: 'un numéro de téléphone ou de bip',
    postcode: 'un code postal',
    'nhs-number': 'un numéro NHS',
    'gmc-number': 'un numéro GMC',
    'student-number': 'un numéro d’étudiant ou de candidature',
    number: 'un numéro',
    date: 'une date',
    time: 'une heure',
    age: 'un âge',
    person: 'une personne',
    institution: 'un établissement',
    place: 'un lieu',
    contact: 'une adresse ou un moyen de joindre quelqu’un',
    role: 'une fonction ou un poste',
    stage: 'une année d’études ou une étape',
    background: 'l’origine, la santé ou les convictions de quelqu’un',
    event: 'un événement connu',
    detail: 'un détail qui peut trahir quelqu’un',
    amount: 'un montant',
    chosen: 'choisi par vous',
  },
  open: {
    eyebrow: (tier, kind, others) =>
      others === 0
        ? `${sentenceCase(tier)} · ${kind}`
        : `${sentenceCase(tier)} · ${kind} · ici et encore ${frenchCount(others)} fois`,
    inCopy: 'Dans la copie',
    accept: 'Accepter',
    change: 'Changer',
    generalise: 'Généraliser',
    keep: 'Garder',
    always: 'Toujours',
    next: 'suivant',
    previous: 'précédent',
    undo: 'annuler',
    undoButton: 'Annuler',
    promise: 'Votre entrée n’est jamais modifiée.',
    description: (tier, kind, put) => `${tier}, ${kind}. Dans la copie\u00a0: ${put}`,
    replaced: (original) => `tient lieu de ${original}`,
    kept: 'gardé tel quel',
    nothingVaguer:
      'Il n’y a rien de plus vague à proposer ici. Écrivez vos propres mots dans le champ.',
    needsWords: 'Le champ est vide. Écrivez ce qui figure dans la copie, ou gardez les mots.',
    none: 'Rien à décider',
    noneLead:
      'Verso n’a rien trouvé de lui-même. Il ne peut pas tout savoir\u00a0: lisez le texte, sélectionnez ce qui trahit quelqu’un, et cachez-le.',
    nonePassages: 'Aucun passage n’est encore dans la copie. Choisissez-en un ci-dessous.',
    allDecided: 'Tout est décidé. Relisez une fois, puis passez au texte exact.',
  },
  still: {
    title: 'Encore à décider',
    nothing: 'Rien.',
    more: (count) => `${String(count)} de plus`,
    hide: 'Cacher d’autres mots',
  },
  status: ({ decided, toGo }) =>
    `${decided === 0 ? 'Aucune décision prise' : decided === 1 ? 'Une décision prise' : `${sentenceCase(frenchCount(decided))} décisions prises`}, ${toGo === 0 ? 'aucune ne reste' : toGo === 1 ? 'une reste' : `${frenchCount(toGo)} restent`}`,
  toExact: 'Lire le texte exact',

  passages: {
    title: 'Dans cette copie',
    out: 'Cette question porte sur d’autres personnes ou sur votre vie privée. Elle reste en dehors si vous ne l’ajoutez pas.',
    never: 'Pour moi seulement. Aucune copie ne peut contenir ce passage.',
    inCopy: 'Dans la copie',
    left: 'Pas dans cette copie',
  },

  cast: {
    title: 'Personnes et lieux',
    empty: 'Personne encore. Qui est nommé ici est retrouvé dans chaque entrée.',
    add: 'Ajouter à la liste',
    edit: 'Modifier',
    addTitle: 'Ajouter à la liste',
    editTitle: 'Modifier la liste',
    kind: 'De quoi il s’agit',
    kinds: { person: 'Une personne', place: 'Un lieu', team: 'Une équipe' },
    names: 'Noms',
    namesHint:
      'Un par ligne, le nom complet en premier. Les formes courtes, les initiales et l’écriture sans accents sont trouvées d’elles-mêmes.',
    replacement: 'Dans la copie',
    replacementHint:
      'Un rôle à la place du nom, sans crochets\u00a0: ma mentorée, un chef de clinique, un centre hospitalier.',
    part: 'Qui c’est',
    parts: { self: 'Moi', partner: 'L’autre personne du binôme', other: 'Quelqu’un d’autre' },
    save: 'Enregistrer',
    cancel: 'Ne rien changer',
    remove: 'Retirer',
    needsName: 'Écrivez au moins un nom.',
    needsReplacement: 'Écrivez ce qui figure à la place dans la copie.',
    givesAway: 'Ces mots contiennent un des noms. Choisissez-en d’autres.',
    tooLong: 'Vingt noms au plus, de 500 caractères au plus chacun.',
    saved:
      'Enregistré. Le texte a été parcouru de nouveau\u00a0; vos décisions ont été gardées là où elles conviennent encore.',
    removed: 'Retiré de la liste. Ce que vous aviez caché reste caché.',
    failed: 'La liste n’a pas pu être enregistrée. Rien n’a changé.',
  },

  hide: {
    title: 'Cacher d’autres mots',
    words: 'Mots du texte',
    wordsHint: 'Ils sont cachés partout où ils figurent dans cette copie.',
    put: 'Dans la copie',
    putDefault: '[omis]',
    do: 'Cacher',
    cancel: 'Ne rien cacher',
    notThere: 'Ces mots ne sont pas dans les passages de cette copie.',
  },

  exact: {
    title: 'Ces mots, et aucun autre',
    lead: 'Voici tout ce qui part. Le titre, les dates d’écriture et votre nom n’y sont pas.',
    computing: 'Assemblage des mots…',
    decideThem: (count) => (count === 1 ? 'La décider' : 'Les décider'),
    unchecked: (count) =>
      count === 0
        ? ''
        : count === 1
          ? 'Une chose «\u00a0à vérifier\u00a0» reste telle qu’elle est écrite.'
          : `${sentenceCase(frenchCount(count))} choses «\u00a0à vérifier\u00a0» restent telles qu’elles sont écrites.`,
    staying: (count) =>
      count === 1 ? 'Un passage reste chez vous.' : `${String(count)} passages restent chez vous.`,
    none: 'Aucun passage n’est dans la copie.',
    choosePassages: 'Choisir des passages',
    honest:
      'Désidentifié ne veut pas dire anonyme. Quelqu’un qui était là peut encore savoir de qui il s’agit.',
  },
};

export const releaseWords = defineWords({ en, fr });
