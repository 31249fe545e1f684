/** Words of the study desk: a study's keys, sealed releases, one merged file. */
import type { DeskRefusal } from '../../../shared/contract/desk-calls.ts';
import type { DeskFolder, DeskFormat } from '../../../shared/model/release.ts';
import { englishCount, frenchCount, sentenceCase } from '../counting.ts';
import { defineWords } from '../words.ts';

const en = {
  title: 'Study desk',
  lead: 'Opens releases that were sealed to your study. It needs no journal and writes nothing but the files that you choose.',
  back: 'Back',
  make: 'Make keys for a new study',
  makeLead:
    'The secret key goes into a file under your passphrase. There is no second way in: whoever loses it asks for the releases again.',
  study: 'Name of the study',
  studyHint: 'Letters, figures, spaces and hyphens; no name of a place.',
  badName: 'Letters, figures, spaces and hyphens, at most sixty.',
  choose: 'Choose where the key is kept',
  making: 'Making the lock for this computer…',
  open: 'Open the desk with your key',
  keyFile: 'Key file',
  passphrase: 'Passphrase',
  openKeys: 'Open',
  notOpened: {
    'not-ours': 'This is no key file of a study.',
    'from-newer-version': 'This key file was made by a newer Verso.',
    damaged: 'This key file is damaged. Take another copy of it.',
    'wrong-passphrase': 'That passphrase does not open this key.',
  },
  card: 'Public card, for the scheme file',
  cardHint: 'Everybody may have it. Releases can be sealed to it, and only your key opens them.',
  saveCard: 'Save the card as a file',
  suggestedCardName: 'verso-card',
  fingerprint: 'Fingerprint, to be compared aloud',
  releases: 'Sealed releases',
  files: 'Sealed files',
  releasesHint: 'Choose as many as you have.',
  lot: (people: number, entries: number) =>
    `${sentenceCase(englishCount(entries))} ${entries === 1 ? 'entry' : 'entries'} of ${englishCount(people)} ${people === 1 ? 'person' : 'people'} opened.`,
  refused: 'Not taken',
  refusal: (name: string, why: string) => `${name}: ${why}`,
  why: {
    'not-ours': 'no sealed release',
    'from-newer-version': 'from a newer Verso',
    'other-key': 'sealed to another key',
    'cut-short': 'the end is missing',
    'too-long': 'more than one file in it',
    damaged: 'damaged',
    altered: 'changed since it was sealed',
    'not-a-document': 'opened, but no release that this Verso takes',
    'other-study': 'of another study',
    doubled: 'the same file twice',
  } satisfies Record<DeskRefusal, string>,
  save: {
    bundle: 'Save everything in one zip',
    qdpx: 'Save as REFI-QDA project',
    csv: 'Save as one table',
    json: 'Save as JSON',
  } satisfies Record<DeskFormat, string>,
  saveFolder: {
    everything: 'Save everything in a folder',
    tables: 'Save all tables in a folder',
  } satisfies Record<DeskFolder, string>,
  within: (name: string, folder: string) => `${name} in ${folder}`,
  superseded: (count: number) =>
    count === 1
      ? 'One entry was handed over again; the later one is in.'
      : `${sentenceCase(englishCount(count))} entries were handed over again; the later ones are in.`,
  disputed: (count: number) =>
    count === 1
      ? 'Of one entry two releases of the same number say different things; one of them is in. Ask the person for a new one.'
      : `Of ${englishCount(count)} entries two releases of the same number say different things; one of each is in. Ask the person for new ones.`,
  suggestedName: 'verso-study',
  saved: (place: string) => `Saved: ${place}`,
  renamed: (from: string, to: string) => `${from} is now ${to}: two people had chosen that name.`,
};

const fr: typeof en = {
  title: 'Bureau d’étude',
  lead: 'Ouvre les copies scellées pour votre étude. Il n’a pas besoin d’un journal et n’écrit que les fichiers que vous choisissez.',
  back: 'Retour',
  make: 'Créer les clés d’une nouvelle étude',
  makeLead:
    'La clé secrète va dans un fichier, sous votre phrase de passe. Il n’y a pas de second accès\u00a0: qui la perd redemande les copies.',
  study: 'Nom de l’étude',
  studyHint: 'Lettres, chiffres, espaces et traits d’union\u00a0; aucun nom de lieu.',
  badName: 'Lettres, chiffres, espaces et traits d’union, soixante au plus.',
  choose: 'Choisir où garder la clé',
  making: 'La serrure se règle pour cet ordinateur…',
  open: 'Ouvrir le bureau avec votre clé',
  keyFile: 'Fichier de clé',
  passphrase: 'Phrase de passe',
  openKeys: 'Ouvrir',
  notOpened: {
    'not-ours': 'Ce n’est pas un fichier de clé d’étude.',
    'from-newer-version': 'Ce fichier de clé vient d’un Verso plus récent.',
    damaged: 'Ce fichier de clé est abîmé. Prenez-en une autre copie.',
    'wrong-passphrase': 'Cette phrase de passe n’ouvre pas cette clé.',
  },
  card: 'Carte publique, pour le fichier du programme',
  cardHint:
    'Tout le monde peut l’avoir. Des copies peuvent être scellées pour elle, et seule votre clé les ouvre.',
  saveCard: 'Enregistrer la carte dans un fichier',
  suggestedCardName: 'verso-carte',
  fingerprint: 'Empreinte, à comparer de vive voix',
  releases: 'Copies scellées',
  files: 'Fichiers scellés',
  releasesHint: 'Choisissez-en autant que vous en avez.',
  lot: (people, entries) =>
    `${sentenceCase(frenchCount(entries))} ${entries === 1 ? 'entrée ouverte' : 'entrées ouvertes'}, ${frenchCount(people)} ${people === 1 ? 'personne' : 'personnes'}.`,
  refused: 'Non prises',
  refusal: (name, why) => `${name}\u00a0: ${why}`,
  why: {
    'not-ours': 'pas une copie scellée',
    'from-newer-version': 'vient d’un Verso plus récent',
    'other-key': 'scellée pour une autre clé',
    'cut-short': 'la fin manque',
    'too-long': 'plus d’un fichier dedans',
    damaged: 'abîmée',
    altered: 'modifiée depuis qu’elle a été scellée',
    'not-a-document': 'ouverte, mais ce Verso ne sait pas la lire',
    'other-study': 'd’une autre étude',
    doubled: 'deux fois le même fichier',
  },
  save: {
    bundle: 'Enregistrer tout dans un zip',
    qdpx: 'Enregistrer comme projet REFI-QDA',
    csv: 'Enregistrer comme un seul tableau',
    json: 'Enregistrer en JSON',
  },
  saveFolder: {
    everything: 'Enregistrer tout dans un dossier',
    tables: 'Enregistrer tous les tableaux dans un dossier',
  },
  within: (name, folder) => `${name} dans ${folder}`,
  superseded: (count) =>
    count === 1
      ? 'Une entrée a été remise de nouveau\u00a0; la plus récente y est.'
      : `${sentenceCase(frenchCount(count))} entrées ont été remises de nouveau\u00a0; les plus récentes y sont.`,
  disputed: (count) =>
    count === 1
      ? 'D’une entrée, deux copies du même numéro disent des choses différentes\u00a0; l’une d’elles y est. Demandez-en une nouvelle à la personne.'
      : `De ${frenchCount(count)} entrées, deux copies du même numéro disent des choses différentes\u00a0; une de chaque y est. Demandez-en de nouvelles à la personne.`,
  suggestedName: 'verso-etude',
  saved: (place) => `Enregistré\u00a0: ${place}`,
  renamed: (from, to) =>
    `${from} s’appelle maintenant ${to}\u00a0: deux personnes avaient choisi ce nom.`,
};

export const studyDeskWords = defineWords({ en, fr });
