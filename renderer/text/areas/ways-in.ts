/** Settings, the ways in: the passphrase, the recovery words, and new keys under both. */
import type { VaultHealth } from '../../../shared/model/vault.ts';
import { defineWords } from '../words.ts';

type Kdf = NonNullable<VaultHealth['kdf']>;

interface WaysInWords {
  readonly passphrase: {
    readonly lead: string;
    readonly cost: (kdf: Kdf) => string;
    readonly honest: string;
    readonly set: string;
    readonly setting: string;
    readonly done: string;
  };
  readonly words: {
    readonly confirmed: (when: string) => string;
    readonly unconfirmed: string;
    readonly none: string;
    readonly state: Readonly<Record<VaultHealth['words'], string>>;
    readonly what: string;
    readonly make: string;
    readonly making: string;
    readonly ask: string;
    readonly consequence: string;
    readonly keep: string;
    readonly done: string;
    readonly revokeTitle: string;
    readonly revokeWhy: string;
    readonly revoke: string;
    readonly revokeAsk: string;
    readonly revokeConsequence: string;
    readonly revokeCopies: string;
    readonly revokeDo: string;
    readonly revokeKeep: string;
    readonly revoking: string;
    readonly revoked: string;
  };
  readonly keys: {
    readonly lead: string;
    readonly how: string;
    readonly honest: string;
    readonly renew: string;
    readonly renewing: string;
    readonly stateLeft: string;
    readonly left: (records: number) => string;
    readonly goOn: string;
    /** Names the bar. */
    readonly sealing: string;
    readonly sealed: string;
    readonly done: string;
    /** After it: what the old passphrase and the old words still open. */
    readonly older: string;
    readonly toBackups: string;
  };
}

const enFigures = new Intl.NumberFormat('en-GB');
const frFigures = new Intl.NumberFormat('fr-FR');
const frenchFigures = (count: number): string =>
  frFigures.format(count).replaceAll('\u202f', '\u00a0');

const en: WaysInWords = {
  passphrase: {
    lead: 'A new passphrase opens the journal from then on. The recovery words stay as they are.',
    cost: ({ memoryMiB, passes }) =>
      `Trying one passphrase takes any computer ${enFigures.format(memoryMiB)} megabytes of memory and ${passes} passes over them. That is what makes guessing slow.`,
    honest:
      'Whoever knows the old passphrase and holds an old copy of the journal can still open that copy.',
    set: 'Change the passphrase',
    setting: 'Changing the passphrase…',
    done: 'The new passphrase opens the journal from now on.',
  },
  words: {
    confirmed: (when) => `Your words were checked ${when}.`,
    unconfirmed: 'Your words were never checked.',
    none: 'There are no recovery words. Only the passphrase opens the journal.',
    state: { confirmed: 'checked', unconfirmed: 'never checked', none: 'none' },
    what: 'Twenty-four words on paper open the journal if you forget the passphrase. Verso does not keep them and cannot show old ones again. It can make new ones, to be written down or printed.',
    make: 'Make new words',
    making: 'Making new words…',
    ask: 'Make new recovery words?',
    consequence:
      'The words that you have on paper stop working at once. Have paper and a pen ready, or a printer.',
    keep: 'Keep the old ones',
    done: 'The new words are checked. Destroy the old paper.',
    revokeTitle: 'Do without words',
    revokeWhy:
      'If the paper is lost and somebody may find it, new words are the better way: they stop the old ones and leave you a way in. You can also revoke them and have none.',
    revoke: 'Revoke the words',
    revokeAsk: 'Revoke the recovery words?',
    revokeConsequence:
      'From then on only the passphrase opens the journal. If you forget it, nobody can open it again: not you, not Verso.',
    revokeCopies:
      'Old copies and backups still open with the words on paper. Destroy the paper, too.',
    revokeDo: 'Revoke them',
    revokeKeep: 'Keep the words',
    revoking: 'Revoking the words…',
    revoked: 'The words are revoked. Destroy the paper: older backups still open with it.',
  },
  keys: {
    lead: 'Everything is sealed with one key, which your passphrase and your words unlock. If somebody may have had either of them, and could get at this computer, give the journal a new key.',
    how: 'You choose a new passphrase and get new recovery words: have paper ready. The old ones then open nothing here. Everything is sealed anew with the new key.',
    honest:
      'Whoever had the old passphrase or the old words, and also holds an old copy or a backup, still opens that copy. A new key protects what is here from now on. It cannot reach what has already left.',
    renew: 'Renew the keys',
    renewing: 'Making new keys…',
    stateLeft: 'sealing anew',
    left: (records) =>
      records === 1
        ? 'Sealing anew: one record is still to do.'
        : `Sealing anew: ${enFigures.format(records)} records are still to do.`,
    goOn: 'The new keys hold already, so there is nothing to stop: it goes on by itself while you write, or do something else. If you lock before the end, it takes up again after the next unlock.',
    sealing: 'Sealing anew',
    sealed: 'Everything is sealed with the new key.',
    done: 'The new keys are made and the new words are checked. Destroy the old paper.',
    older:
      'Backups made before still open with the old passphrase and the old words. Remove the older ones, unless you need them.',
    toBackups: 'Go to the backups',
  },
};

const fr: WaysInWords = {
  passphrase: {
    lead: 'Une nouvelle phrase secrète ouvre ensuite le journal. Les mots de secours restent les mêmes.',
    cost: ({ memoryMiB, passes }) =>
      `Essayer une seule phrase demande à tout ordinateur ${frenchFigures(memoryMiB)} mégaoctets de mémoire, parcourus ${passes} fois. C’est ce qui rend les essais lents.`,
    honest:
      'Qui connaît l’ancienne phrase et détient une ancienne copie du journal peut encore ouvrir cette copie.',
    set: 'Changer la phrase secrète',
    setting: 'Changement de la phrase secrète…',
    done: 'La nouvelle phrase secrète ouvre désormais le journal.',
  },
  words: {
    confirmed: (when) => `Vos mots ont été vérifiés ${when}.`,
    unconfirmed: 'Vos mots n’ont jamais été vérifiés.',
    none: 'Il n’y a pas de mots de secours. Seule la phrase secrète ouvre le journal.',
    state: { confirmed: 'vérifiés', unconfirmed: 'jamais vérifiés', none: 'aucun' },
    what: 'Vingt-quatre mots sur papier ouvrent le journal si vous oubliez la phrase secrète. Verso ne les garde pas et ne peut pas remontrer les anciens. Il peut en créer de nouveaux, à écrire ou à imprimer.',
    make: 'Créer de nouveaux mots',
    making: 'Création des mots…',
    ask: 'Créer de nouveaux mots de secours\u00a0?',
    consequence:
      'Les mots que vous avez sur papier cessent aussitôt de fonctionner. Ayez du papier et un stylo, ou une imprimante.',
    keep: 'Garder les anciens',
    done: 'Les nouveaux mots sont vérifiés. Détruisez l’ancien papier.',
    revokeTitle: 'Se passer de mots',
    revokeWhy:
      'Si le papier est perdu et que quelqu’un peut le trouver, mieux vaut créer de nouveaux mots\u00a0: ils annulent les anciens et vous laissent une entrée. Vous pouvez aussi les révoquer et n’en avoir aucun.',
    revoke: 'Révoquer les mots',
    revokeAsk: 'Révoquer les mots de secours\u00a0?',
    revokeConsequence:
      'Dès lors, seule la phrase secrète ouvre le journal. Si vous l’oubliez, plus personne ne pourra l’ouvrir\u00a0: ni vous, ni Verso.',
    revokeCopies:
      'Les anciennes copies et les sauvegardes s’ouvrent encore avec les mots du papier. Détruisez aussi le papier.',
    revokeDo: 'Les révoquer',
    revokeKeep: 'Garder les mots',
    revoking: 'Révocation des mots…',
    revoked:
      'Les mots sont révoqués. Détruisez le papier\u00a0: d’anciennes sauvegardes s’ouvrent encore avec.',
  },
  keys: {
    lead: 'Tout est scellé avec une seule clé, que déverrouillent votre phrase secrète et vos mots. Si quelqu’un a pu avoir l’un ou l’autre, et peut atteindre cet ordinateur, donnez au journal une nouvelle clé.',
    how: 'Vous choisissez une nouvelle phrase secrète et recevez de nouveaux mots de secours\u00a0: ayez du papier. Les anciens n’ouvrent alors plus rien ici. Tout est scellé de nouveau avec la nouvelle clé.',
    honest:
      'Qui avait l’ancienne phrase ou les anciens mots, et détient aussi une ancienne copie ou une sauvegarde, ouvre encore cette copie. Une nouvelle clé protège ce qui est ici dès maintenant. Elle n’atteint pas ce qui est déjà parti.',
    renew: 'Renouveler les clés',
    renewing: 'Création des nouvelles clés…',
    stateLeft: 'nouveau scellé en cours',
    left: (records) =>
      records === 1
        ? 'Nouveau scellé en cours\u00a0: il reste un enregistrement.'
        : `Nouveau scellé en cours\u00a0: il reste ${frenchFigures(records)} enregistrements.`,
    goOn: 'Les nouvelles clés valent déjà, il n’y a donc rien à arrêter : cela avance tout seul pendant que vous écrivez ou faites autre chose. Si vous verrouillez avant la fin, cela reprend après le prochain déverrouillage.',
    sealing: 'Nouveau scellé en cours',
    sealed: 'Tout est scellé avec la nouvelle clé.',
    done: 'Les nouvelles clés sont créées et les nouveaux mots vérifiés. Détruisez l’ancien papier.',
    older:
      'Les sauvegardes faites avant s’ouvrent encore avec l’ancienne phrase et les anciens mots. Supprimez les anciennes, à moins d’en avoir besoin.',
    toBackups: 'Aller aux sauvegardes',
  },
};

export const waysInWords = defineWords({ en, fr });
