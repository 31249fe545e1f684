/** Words of the last step: under which name, in which format, where to, and the list of what was changed. */
import type { ReleaseFormat } from '../../../shared/model/release.ts';
import type { PointingFact } from '../../../shared/model/release-identity.ts';
import { englishCount, frenchCount, sentenceCase } from '../counting.ts';
import { whenWords } from '../days.ts';
import { defineWords } from '../words.ts';

interface FormatWords {
  readonly name: string;
  readonly hint: string;
}

const en = {
  title: 'Save the copy',
  lead: 'The file lies outside the journal and is not encrypted. Whoever has it can read it.',
  memo: 'Your note',
  memoIn:
    'It is in no plain text, table or codebook by itself, and goes with nothing that you copy or print.',
  leaving: (passages: number) =>
    passages === 1
      ? 'One passage leaves.'
      : `${sentenceCase(englishCount(passages))} passages leave.`,
  format: 'Format',
  formats: {
    docx: { name: 'Word', hint: 'For a portfolio or a supervisor. Opens in Word and LibreOffice.' },
    pdf: { name: 'PDF', hint: 'To read or to print. Tagged for screen readers.' },
    markdown: { name: 'Markdown', hint: 'Text with the questions as headings.' },
    text: { name: 'Plain text', hint: 'The exact words and nothing else.' },
    html: { name: 'Web page', hint: 'One file that opens in any browser.' },
    bundle: {
      name: 'Everything for a researcher',
      hint: 'One zip: texts, tables, codebook, project file, and a list that proves it is whole.',
    },
    qdpx: {
      name: 'Project for analysis (REFI-QDA)',
      hint: 'Opens in NVivo, ATLAS.ti, MAXQDA and QualCoder.',
    },
    csv: { name: 'Table', hint: 'One row for each passage, for a spreadsheet.' },
    json: { name: 'JSON', hint: 'For programs; Verso can read it back.' },
    qdc: { name: 'Codebook only', hint: 'The codes without any of your words.' },
    sealed: {
      name: 'Sealed to the study',
      hint: 'Only the researcher who has the study’s key can open it.',
    },
  } satisfies Record<ReleaseFormat, FormatWords>,
  save: 'Save',
  fingerprint: (id: string, fingerprint: string) =>
    `Study ${id}, fingerprint ${fingerprint}. Compare it aloud with the researcher before the first release.`,
  saving: 'Putting it together…',
  progress: (done: number, total: number) =>
    total === 0
      ? 'Putting it together…'
      : `Putting it together: ${String(Math.floor((done / total) * 100))} %`,
  callOff: 'Stop',
  calledOff: 'Stopped. Nothing was left behind.',
  closed: 'Nothing was saved: no file was chosen.',
  saved: (place: string, bytes: number) =>
    `Saved and read back: ${place} (${englishCount(bytes)} bytes).`,
  savedNext: 'It is handed over now, so these words can no longer be called back.',

  name: {
    title: 'Under the name',
    say: (pseudonym: string, says: readonly string[]) =>
      says.length === 0 ? pseudonym : `${pseudonym}, with your ${says.join(' and ')}`,
    change: 'Change',
    dialog: 'The name on your copies',
    pseudonym: 'Name',
    hint: 'Not drawn from your own name. It is the same in every wave, so that your copies belong together.',
    fixed: 'Copies have left under this name, so it stays.',
    pair: 'Code of the pair',
    pairHint:
      'A number or word that the two of you drew. Leave it empty to keep the pair to yourselves.',
    group: 'Group of the scheme',
    noGroup: 'None',
    shown: 'What the copies say of you',
    facts: { role: 'My role', pair: 'The code of the pair', group: 'My group' } satisfies Record<
      PointingFact,
      string
    >,
    says: { role: 'role', pair: 'pair', group: 'group' } satisfies Record<PointingFact, string>,
    small:
      'Your scheme has fewer than ten people, or nobody has said how many. Each of these can point at you; they stay off unless you tick them knowingly.',
    save: 'Keep',
    cancel: 'Cancel',
    refused: {
      'pair-drawn-from-name': 'It says something of a name: choose a random letter and figure.',
      'drawn-from-name':
        'This is drawn from a name or from initials in your cast. Choose one that gives nothing away.',
      reserved: 'Letters and figures only, and not a name that a system keeps for itself.',
      'already-used': 'Copies have left under the other name, so it stays.',
      invalid: 'Letters, figures, spaces and hyphens, at most forty.',
    },
  },

  text: {
    title: 'Without a file',
    copy: 'Copy as text',
    copyOne: 'Copy this passage',
    copyOneOf: (question: string) => `Copy this passage: ${question}`,
    copied:
      'Copied. Other programs can read the clipboard. Verso empties it in a minute, or when it locks.',
    print: 'Print',
    printed: 'Handed to the printer.',
    failed: 'The clipboard did not take it. Nothing has left.',
  },

  log: {
    title: 'The list of changes',
    lead: 'What was changed into what, why and when, with the words as you wrote them. For you alone: keep it apart from the copies.',
    save: 'Save the list',
    saved: (place: string, lines: number) =>
      `Saved and read back: ${place} (${englishCount(lines)} ${lines === 1 ? 'line' : 'lines'}).`,
    suggestedName: 'verso-list-of-changes',
  },
  beside: {
    copy: 'This folder holds your list of changes. Whoever gets both can undo every replacement.',
    log: 'This folder holds a copy. Whoever gets both can undo every replacement.',
    other: 'Choose another folder',
    anyway: 'Save it there all the same',
  },

  several: {
    prepared: 'Copies in preparation',
    looking: 'Looking through the copies…',
    lookAgain: 'Look through them again',
    none: 'Nothing is prepared yet. Choose an entry, decide, and agree; it then waits here.',
    ready: (passages: number) =>
      passages === 1 ? 'one passage may leave' : `${englishCount(passages)} passages may leave`,
    lapsed: 'the words have changed since you agreed',
    notReady: 'not ready',
    before: 'handed over before',
    open: 'Hand over together',
    chooseFirst: 'Tick what shall leave first.',
    title: 'Several copies, one name',
    lead: 'These leave in one file. What they tell together counts as well.',
    count: (entries: number) =>
      entries === 1 ? 'One entry' : `${sentenceCase(englishCount(entries))} entries`,
    back: 'Back to the choice',
    all: 'Tick all that are ready',
  },
  summary: {
    title: 'A learning summary',
    lead: 'For a portfolio or a supervisor: what, so what, now what, in a few lines. It has a review of its own, like every copy, and goes out by the field, as Word or as PDF.',
    write: 'Write one',
  },
  handedOver: {
    title: 'What has left',
    none: 'Nothing has left so far.',
    line: (number: number, format: string, entries: number, instant: string, now: Date) =>
      `${String(number)}. ${format}, ${entries === 1 ? 'one entry' : `${englishCount(entries)} entries`}, ${whenWords(instant, now, 'en')}`,
  },
};

const fr: typeof en = {
  title: 'Enregistrer la copie',
  lead: 'Le fichier est en dehors du journal et n’est pas chiffré. Qui l’a peut le lire.',
  memo: 'Votre note',
  memoIn:
    'Elle n’est dans aucun texte simple, tableau ni livre de codes seul, et ne part avec rien de ce que vous copiez ou imprimez.',
  leaving: (passages) =>
    passages === 1
      ? 'Un passage part.'
      : `${sentenceCase(frenchCount(passages))} passages partent.`,
  format: 'Format',
  formats: {
    docx: {
      name: 'Word',
      hint: 'Pour un portfolio ou un responsable. S’ouvre dans Word et LibreOffice.',
    },
    pdf: { name: 'PDF', hint: 'À lire ou à imprimer. Balisé pour les lecteurs d’écran.' },
    markdown: { name: 'Markdown', hint: 'Du texte, avec les questions en titres.' },
    text: { name: 'Texte brut', hint: 'Les mots exacts et rien d’autre.' },
    html: { name: 'Page web', hint: 'Un seul fichier, qui s’ouvre dans tout navigateur.' },
    bundle: {
      name: 'Tout pour une équipe de recherche',
      hint: 'Un zip\u00a0: textes, tableaux, livre de codes, projet, et une liste qui prouve qu’il est entier.',
    },
    qdpx: {
      name: 'Projet d’analyse (REFI-QDA)',
      hint: 'S’ouvre dans NVivo, ATLAS.ti, MAXQDA et QualCoder.',
    },
    csv: { name: 'Tableau', hint: 'Une ligne par passage, pour un tableur.' },
    json: { name: 'JSON', hint: 'Pour des programmes\u00a0; Verso peut le relire.' },
    qdc: { name: 'Livre de codes seul', hint: 'Les codes, sans aucun de vos mots.' },
    sealed: {
      name: 'Scellée pour l’étude',
      hint: 'Seule la personne qui détient la clé de l’étude peut l’ouvrir.',
    },
  },
  save: 'Enregistrer',
  fingerprint: (id, fingerprint) =>
    `Étude ${id}, empreinte ${fingerprint}. Comparez-la de vive voix avec l’équipe de recherche avant le premier envoi.`,
  saving: 'Assemblage…',
  progress: (done, total) =>
    total === 0
      ? 'Assemblage…'
      : `Assemblage\u00a0: ${String(Math.floor((done / total) * 100))}\u00a0%`,
  callOff: 'Arrêter',
  calledOff: 'Arrêté. Il ne reste rien derrière.',
  closed: 'Rien n’a été enregistré\u00a0: aucun fichier n’a été choisi.',
  saved: (place, bytes) => `Enregistré et relu\u00a0: ${place} (${frenchCount(bytes)} octets).`,
  savedNext: 'La copie est remise\u00a0: ces mots ne peuvent plus être rappelés.',

  name: {
    title: 'Sous le nom',
    say: (pseudonym, says) =>
      says.length === 0 ? pseudonym : `${pseudonym}, avec ${says.join(' et ')}`,
    change: 'Changer',
    dialog: 'Le nom sur vos copies',
    pseudonym: 'Nom',
    hint: 'Pas tiré de votre propre nom. Il reste le même à chaque étape, pour que vos copies aillent ensemble.',
    fixed: 'Des copies sont parties sous ce nom\u00a0: il reste.',
    pair: 'Code du binôme',
    pairHint:
      'Un nombre ou un mot que vous avez tiré à deux. Laissez vide pour garder le binôme pour vous.',
    group: 'Groupe du programme',
    noGroup: 'Aucun',
    shown: 'Ce que les copies disent de vous',
    facts: { role: 'Mon rôle', pair: 'Le code du binôme', group: 'Mon groupe' },
    says: { role: 'votre rôle', pair: 'votre binôme', group: 'votre groupe' },
    small:
      'Votre programme compte moins de dix personnes, ou leur nombre n’est pas connu. Chacune de ces mentions peut vous désigner\u00a0; elles sont omises si vous ne les cochez pas en connaissance de cause.',
    save: 'Garder',
    cancel: 'Ne rien changer',
    refused: {
      'pair-drawn-from-name':
        'Il dit quelque chose d’un nom\u00a0: prenez une lettre et un chiffre au hasard.',
      'drawn-from-name':
        'C’est tiré d’un nom ou d’initiales de votre liste. Choisissez-en un qui ne trahit rien.',
      reserved: 'Des lettres et des chiffres seulement, et pas un nom qu’un système se réserve.',
      'already-used': 'Des copies sont parties sous l’autre nom\u00a0: il reste.',
      invalid: 'Lettres, chiffres, espaces et traits d’union, quarante au plus.',
    },
  },

  text: {
    title: 'Sans fichier',
    copy: 'Copier comme texte',
    copyOne: 'Copier ce passage',
    copyOneOf: (question) => `Copier ce passage\u00a0: ${question}`,
    copied:
      'Copié. D’autres programmes peuvent lire le presse-papiers. Verso le vide dans une minute, ou au verrouillage.',
    print: 'Imprimer',
    printed: 'Remis à l’imprimante.',
    failed: 'Le presse-papiers ne l’a pas pris. Rien n’est parti.',
  },

  log: {
    title: 'La liste des changements',
    lead: 'Ce qui a été changé, en quoi, pourquoi et quand, avec les mots tels que vous les avez écrits. Pour vous seulement\u00a0: gardez-la à part des copies.',
    save: 'Enregistrer la liste',
    saved: (place, lines) =>
      `Enregistré et relu\u00a0: ${place} (${frenchCount(lines)} ${lines === 1 ? 'ligne' : 'lignes'}).`,
    suggestedName: 'verso-liste-des-changements',
  },
  beside: {
    copy: 'Ce dossier contient votre liste des changements. Qui a les deux peut défaire chaque remplacement.',
    log: 'Ce dossier contient une copie. Qui a les deux peut défaire chaque remplacement.',
    other: 'Choisir un autre dossier',
    anyway: 'L’y enregistrer quand même',
  },

  several: {
    prepared: 'Copies en préparation',
    looking: 'Lecture des copies…',
    lookAgain: 'Les relire',
    none: 'Rien n’est encore préparé. Choisissez une entrée, décidez et donnez votre accord\u00a0; elle attend ensuite ici.',
    ready: (passages) =>
      passages === 1
        ? 'un passage peut partir'
        : `${frenchCount(passages)} passages peuvent partir`,
    lapsed: 'les mots ont changé depuis votre accord',
    notReady: 'pas prête',
    before: 'déjà remise',
    open: 'Remettre ensemble',
    chooseFirst: 'Cochez d’abord ce qui doit partir.',
    title: 'Plusieurs copies, un seul nom',
    lead: 'Elles partent en un seul fichier. Ce qu’elles disent ensemble compte aussi.',
    count: (entries) =>
      entries === 1 ? 'Une entrée' : `${sentenceCase(frenchCount(entries))} entrées`,
    back: 'Revenir au choix',
    all: 'Cocher toutes celles qui sont prêtes',
  },
  summary: {
    title: 'Une synthèse d’apprentissage',
    lead: 'Pour un portfolio ou un responsable\u00a0: quoi, et alors, et maintenant, en quelques lignes. Elle a sa propre relecture, comme toute copie, et part champ par champ, en Word ou en PDF.',
    write: 'En écrire une',
  },
  handedOver: {
    title: 'Ce qui est parti',
    none: 'Rien n’est parti jusqu’ici.',
    line: (number, format, entries, instant, now) =>
      `${String(number)}. ${format}, ${entries === 1 ? 'une entrée' : `${frenchCount(entries)} entrées`}, ${whenWords(instant, now, 'fr')}`,
  },
};

export const releaseFilesWords = defineWords({ en, fr });
