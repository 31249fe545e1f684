/** Words of the release workbench: choose an entry, decide, read the exact text, save. */
import type { ProblemCode } from '../../../shared/errors/problems.ts';
import type { CastMember } from '../../../shared/model/journal.ts';
import type { IdentifierKind, ReleaseFormat, Tier } from '../../../shared/model/release.ts';
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
    exact: 'Exact text',
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
    label: 'The exact text',
    before: 'Before it leaves',
    computing: 'Putting the words together…',
    trouble: 'The text could not be put together. Nothing has left.',
    undecided: (count: number) =>
      count === 1
        ? 'One certain or likely place is still to decide. Nothing can be saved before that.'
        : `${sentenceCase(englishCount(count))} certain or likely places are still to decide. Nothing can be saved before that.`,
    decideThem: (count: number): string => (count === 1 ? 'Decide it' : 'Decide them'),
    complete: 'Everything certain and likely is decided.',
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
    toFiles: 'Go on to the files',
  },

  files: {
    title: 'Save the copy',
    lead: 'The file lies outside the journal and is not encrypted. Whoever has it can read it.',
    formats: { markdown: 'Save as Markdown', text: 'Save as plain text' } satisfies Record<
      ReleaseFormat,
      string
    >,
    hints: {
      markdown:
        'These words with the questions as headings. Above them: which questions, the point in the scheme (such as T2) and the language.',
      text: 'The exact text and nothing else.',
    } satisfies Record<ReleaseFormat, string>,
    suggestedName: { markdown: 'verso-copy.md', text: 'verso-copy.txt' } satisfies Record<
      ReleaseFormat,
      string
    >,
    saving: 'Saving…',
    saved: (place: string, bytes: number) =>
      `Saved and read back: ${place} (${englishCount(bytes)} bytes).`,
    closed: 'Nothing was saved: no file was chosen.',
    readAgain: 'Read the exact text again',
  },
  problems: {
    undecided: 'Nothing was saved: something certain or likely is still to decide.',
    'text-changed':
      'Nothing was saved: the words are not those that you read, because the entry or the cast has changed. Read the exact text again.',
    'never-released': 'Nothing was saved: one passage may never leave.',
    'choice-expired': 'Nothing was saved: the choice of file has run out. Choose again.',
    'disk-full': 'Nothing was saved: the disk is full. Free some space or choose another disk.',
    'not-writable': 'Nothing was saved: Verso may not write there. Choose another folder.',
    'disk-failed':
      'Nothing was saved: the disk did not answer as it should. Choose another folder or disk.',
    'not-found': 'Nothing was saved: the entry is not in the journal any more.',
    locked: 'Nothing was saved: the journal is locked.',
    'vault-ended': 'Nothing was saved: the journal closed unexpectedly. Unlock it and try again.',
  } satisfies Partial<Record<ProblemCode, string>>,
  otherProblem: 'Nothing was saved: something went wrong in Verso itself. Try again.',
};

const fr: typeof en = {
  title: 'Copie désidentifiée',
  steps: {
    label: 'La copie, étape par étape',
    decide: 'Décider',
    exact: 'Texte exact',
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
    label: 'Le texte exact',
    before: 'Avant que cela parte',
    computing: 'Assemblage des mots…',
    trouble: 'Le texte n’a pas pu être assemblé. Rien n’est parti.',
    undecided: (count) =>
      count === 1
        ? 'Une chose certaine ou probable reste à décider. Rien ne peut être enregistré avant.'
        : `${sentenceCase(frenchCount(count))} choses certaines ou probables restent à décider. Rien ne peut être enregistré avant.`,
    decideThem: (count) => (count === 1 ? 'La décider' : 'Les décider'),
    complete: 'Tout ce qui est certain ou probable est décidé.',
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
    toFiles: 'Passer aux fichiers',
  },

  files: {
    title: 'Enregistrer la copie',
    lead: 'Le fichier est en dehors du journal et n’est pas chiffré. Qui l’a peut le lire.',
    formats: { markdown: 'Enregistrer en Markdown', text: 'Enregistrer en texte brut' },
    hints: {
      markdown:
        'Ces mots, avec les questions en titres. Au-dessus\u00a0: quelles questions, le moment du programme (comme T2) et la langue.',
      text: 'Le texte exact et rien d’autre.',
    },
    suggestedName: { markdown: 'copie-verso.md', text: 'copie-verso.txt' },
    saving: 'Enregistrement…',
    saved: (place, bytes) => `Enregistré et relu\u00a0: ${place} (${frenchCount(bytes)} octets).`,
    closed: 'Rien n’a été enregistré\u00a0: aucun fichier n’a été choisi.',
    readAgain: 'Relire le texte exact',
  },
  problems: {
    undecided:
      'Rien n’a été enregistré\u00a0: quelque chose de certain ou de probable reste à décider.',
    'text-changed':
      'Rien n’a été enregistré\u00a0: les mots ne sont plus ceux que vous avez lus, car l’entrée ou la liste a changé. Relisez le texte exact.',
    'never-released': 'Rien n’a été enregistré\u00a0: un passage ne peut jamais partir.',
    'choice-expired':
      'Rien n’a été enregistré\u00a0: le choix du fichier a expiré. Choisissez de nouveau.',
    'disk-full':
      'Rien n’a été enregistré\u00a0: le disque est plein. Libérez de la place ou choisissez un autre disque.',
    'not-writable':
      'Rien n’a été enregistré\u00a0: Verso n’a pas le droit d’écrire là. Choisissez un autre dossier.',
    'disk-failed':
      'Rien n’a été enregistré\u00a0: le disque n’a pas répondu comme il faut. Choisissez un autre dossier ou un autre disque.',
    'not-found': 'Rien n’a été enregistré\u00a0: l’entrée n’est plus dans le journal.',
    locked: 'Rien n’a été enregistré\u00a0: le journal est verrouillé.',
    'vault-ended':
      'Rien n’a été enregistré\u00a0: le journal s’est fermé de façon inattendue. Déverrouillez-le et réessayez.',
  },
  otherProblem:
    'Rien n’a été enregistré\u00a0: quelque chose s’est mal passé dans Verso. Réessayez.',
};

export const releaseWords = defineWords({ en, fr });
