/** Words for a journal that is open to be read only: what happened, what is safe, what can be done. */
import type { LostRecord, ReadOnlyReason } from '../../../shared/model/vault.ts';
import { englishCount, frenchCount, sentenceCase } from '../counting.ts';
import { dayWords, momentWords } from '../days.ts';
import { sizeWords } from '../sizes.ts';
import { defineWords } from '../words.ts';

type Kind = LostRecord['kind'];

/** Why it is to be read only, as far as words must tell it apart. */
export type ReasonId =
  | ReadOnlyReason
  /** Damaged, and yet nothing is known to be missing. */
  | 'unmatched';

interface ReasonWords {
  readonly title: string;
  readonly what: string;
  readonly changed: string;
}

interface GoOnWords {
  readonly why: string;
  readonly offer: string;
  readonly ask: string;
  readonly means: string;
  readonly confirm: string;
}

const en = {
  reason: {
    damaged: {
      title: 'Part of this journal cannot be read',
      what: 'Some of what lies on this disk is not what Verso sealed. Something changed it: a failing disk, a program that synchronises folders, or a person. What cannot be checked is not shown.',
      changed: 'Nothing. Verso has written nothing to this journal since it found the damage.',
    },
    unmatched: {
      title: 'This journal does not match its seal',
      what: 'Everything that lies here opens with your key, and nothing is known to be missing. But together it is not what Verso sealed last: an older piece was put back, something was added, or the seal itself was damaged. Nobody can tell which.',
      changed: 'Nothing. Verso has written nothing to this journal since it noticed.',
    },
    'older-copy': {
      title: 'This copy is older than the one last used here',
      what: 'Everything in it is whole. But this device has seen a newer state of this journal: an older copy of the folder has been put in its place, by a backup program, by synchronising, or by hand.',
      changed: 'Nothing. What was written after this copy was made is not in it.',
    },
    tampered: {
      title: 'This is not the journal that was last sealed here',
      what: 'Everything in it is whole and opens with your key. But it differs from what this device sealed last. That happens when one folder is used from two devices, and when somebody puts another copy in its place.',
      changed: 'Nothing. Verso waits for your decision.',
    },
    'age-unknown': {
      title: 'Verso cannot tell whether this copy is the newest',
      what: 'Everything in it is whole and opens with your key. But the small file by which this device remembers the last state of your journal cannot be read: the disk damaged it, or somebody changed it. If an older copy was put back, nothing here would show it.',
      changed: 'Nothing. Verso waits for your decision.',
    },
    'disk-read-only': {
      title: 'This disk takes no writing',
      what: 'Everything in the journal is whole. But Verso may not write where it lies: the disk is write-protected, or the rights of the folder have changed.',
      changed: 'Nothing, and nothing can be until the disk takes writing again.',
    },
  } satisfies Record<ReasonId, ReasonWords> as Record<ReasonId, ReasonWords>,
  facts: {
    whole: 'Whole',
    entries: (count: number) =>
      count === 1
        ? 'One entry was checked just now: its own seal is unbroken.'
        : count === 0
          ? 'No entry can be read.'
          : `${sentenceCase(englishCount(count))} entries were checked just now: their own seals are unbroken.`,
    changed: 'Changed',
  },
  lost: {
    title: 'What cannot be read',
    kind: {
      entry: 'Entry',
      session: 'Meeting',
      history: 'What an entry said before',
      step: 'A promised step',
      ratings: 'A sheet of self-ratings',
      idea: 'An idea for change',
      load: 'A line of your load log',
      agreement: 'Your agreement',
      choices: 'Your own choices',
      scheme: 'Your scheme',
      'cast-member': 'A person or place of your cast',
      profile: 'Your role and settings of this journal',
      release: 'Record of a copy that left',
      other: 'A record of Verso’s own',
      unknown: 'Something whose name is lost, too',
    } satisfies Record<Kind, string> as Record<Kind, string>,
    untitled: 'An entry without a title',
    state: { unreadable: 'cannot be read', missing: 'missing' },
    begun: (instant: string, now: Date) => dayWords(instant, now, 'en'),
    further: (count: number) =>
      count === 1 ? 'One more, by name' : `${sentenceCase(englishCount(count))} more, by name`,
    more: (count: number) =>
      count === 1
        ? 'One more is not listed.'
        : `${sentenceCase(englishCount(count))} more are not listed.`,
    unnamed: (count: number) =>
      count === 1
        ? 'One record more should be here; nobody can tell which.'
        : `${sentenceCase(englishCount(count))} records more should be here; nobody can tell which.`,
  },
  choices: 'What you can do',
  read: {
    title: 'Read what is here',
    what: 'The journal is open for reading. Nothing can be changed by accident.',
    act: 'Read the journal',
  },
  copy: {
    title: 'Take it along as text',
    what: 'One plain text file with everything that can be read. It is not encrypted and names are not replaced: anybody who gets hold of the file can read it.',
    act: 'Save as text',
    suggestedName: 'verso-journal.txt',
    saving: 'Saving…',
    saved: (place: string, entries: number, bytes: number) =>
      `Saved and read back: ${place} (${entries === 1 ? 'one entry' : `${englishCount(entries)} entries`}, ${sizeWords(bytes, 'en')}).`,
    closed: 'Nothing was saved: no file was chosen.',
  },
  restore: {
    title: 'Restore a backup',
    newest: (instant: string, now: Date) =>
      `The newest one that this device knows of is from ${momentWords(instant, now, 'en')}, in`,
    none: 'If you have a backup on another disk, Verso shows what is in it before anything happens.',
    aside: 'The journal that is here now is set aside, not deleted.',
    act: 'Restore a backup',
  },
  goOn: {
    title: 'Go on with this copy',
    act: 'Go on with this copy',
    keep: 'Not now',
    going: 'Setting aside and going on…',
    reason: {
      damaged: {
        why: 'The journal then consists of what could be read. As it is now, it is kept beside that, unchanged.',
        ask: 'Go on without what cannot be read?',
        offer: 'Look for a backup first: it may hold what is lost here.',
        means:
          'From then on the journal holds only what could be read, and you can write again. As it is now, damage and all, it is set aside in a folder of its own, so that nothing is thrown away. Verso tells you its name.',
        confirm: 'Go on with the rest',
      },
      unmatched: {
        why: 'What is here then counts as it is. As it is now, it is kept beside that, unchanged.',
        ask: 'Go on with what is here?',
        offer:
          'Look through your entries first. If one is older than you left it, restore a backup.',
        means:
          'From then on the journal holds what is here, and you can write again. An entry may be older than you left it. As it is now, it is set aside in a folder of its own, so that nothing is thrown away. Verso tells you its name.',
        confirm: 'Go on with what is here',
      },
      'older-copy': {
        why: 'This copy then counts as the newest, and you can write again.',
        ask: 'Go on from this older copy?',
        offer:
          'Look for the newer copy first, above all on other disks and in synchronised folders.',
        means:
          'From then on this copy counts as the newest on this device. What was written after it was made is not in it, and the two cannot be put together later.',
        confirm: 'Go on from this copy',
      },
      tampered: {
        why: 'This copy then counts, as it is, and you can write again.',
        ask: 'Go on with a copy that was changed elsewhere?',
        offer: 'Do this if you know why it differs: because you wrote in it on another device.',
        means:
          'From then on this device takes this copy as it is. It may lack what was last written here. If you do not know who changed it, read it and take it along first, then restore a backup.',
        confirm: 'Go on with this copy',
      },
      'age-unknown': {
        why: 'This copy then counts as the newest, and you can write again.',
        ask: 'Go on with this copy?',
        offer: 'Look first whether what you wrote last is there.',
        means:
          'From then on this copy counts as the newest on this device, and Verso remembers it anew. If what you wrote last is missing, look for the newer copy first: on other disks and in synchronised folders.',
        confirm: 'Go on with this copy',
      },
    } satisfies Record<Exclude<ReasonId, 'disk-read-only'>, GoOnWords> as Record<
      Exclude<ReasonId, 'disk-read-only'>,
      GoOnWords
    >,
    done: 'This copy counts from now on',
    setAside:
      'The journal as it was is set aside unchanged, in the folder that holds all of Verso’s. Its name is',
    doneLabel: 'What was set aside',
    doneNext: 'You can write again. Make a backup soon: if the disk did this, it may do it again.',
    open: 'Go to the journal',
  },
  again: {
    title: 'Write again',
    what: 'Make the disk writable or mend the rights of the folder. Then lock, and unlock again.',
    act: 'Lock now',
  },
};

type Words = typeof en;

const fr: Words = {
  reason: {
    damaged: {
      title: 'Une partie de ce journal ne peut pas être lue',
      what: 'Une partie de ce qui est sur ce disque n’est pas ce que Verso a mis sous scellé. Quelque chose l’a changé\u00a0: un disque défaillant, un programme qui synchronise des dossiers, ou une personne. Ce qui ne peut pas être vérifié n’est pas montré.',
      changed: 'Rien. Verso n’a rien écrit dans ce journal depuis qu’il a constaté les dégâts.',
    },
    unmatched: {
      title: 'Ce journal ne correspond pas à son sceau',
      what: 'Tout ce qui est ici s’ouvre avec votre clé, et rien ne manque à ce que l’on sache. Mais l’ensemble n’est pas ce que Verso a mis sous scellé en dernier\u00a0: un élément ancien a été remis, quelque chose a été ajouté, ou le sceau lui-même est abîmé. Personne ne peut dire lequel.',
      changed: 'Rien. Verso n’a rien écrit dans ce journal depuis qu’il l’a remarqué.',
    },
    'older-copy': {
      title: 'Cette copie est plus ancienne que la dernière utilisée ici',
      what: 'Tout ce qu’elle contient est entier. Mais cet appareil a vu un état plus récent de ce journal\u00a0: une ancienne copie du dossier a pris sa place, par un programme de sauvegarde, par une synchronisation ou à la main.',
      changed: 'Rien. Ce qui a été écrit après cette copie n’y est pas.',
    },
    tampered: {
      title: 'Ce n’est pas le journal mis sous scellé ici en dernier',
      what: 'Tout ce qu’il contient est entier et s’ouvre avec votre clé. Mais il diffère de ce que cet appareil a mis sous scellé en dernier. Cela arrive quand un même dossier sert à deux appareils, et quand quelqu’un met une autre copie à sa place.',
      changed: 'Rien. Verso attend votre décision.',
    },
    'age-unknown': {
      title: 'Verso ne peut pas dire si cette copie est la plus récente',
      what: 'Tout ce qu’elle contient est entier et s’ouvre avec votre clé. Mais le petit fichier par lequel cet appareil se souvient du dernier état de votre journal ne peut pas être lu\u00a0: le disque l’a abîmé, ou quelqu’un l’a changé. Si une ancienne copie avait été remise, rien ici ne le montrerait.',
      changed: 'Rien. Verso attend votre décision.',
    },
    'disk-read-only': {
      title: 'Ce disque n’accepte pas d’écriture',
      what: 'Tout est entier dans le journal. Mais Verso n’a pas le droit d’écrire là où il se trouve\u00a0: le disque est protégé, ou les droits du dossier ont changé.',
      changed: 'Rien, et rien ne peut l’être tant que le disque n’accepte pas d’écriture.',
    },
  },
  facts: {
    whole: 'Entier',
    entries: (count) =>
      count === 1
        ? 'Une entrée vient d’être vérifiée\u00a0: son propre sceau est intact.'
        : count === 0
          ? 'Aucune entrée ne peut être lue.'
          : `${sentenceCase(frenchCount(count))} entrées viennent d’être vérifiées\u00a0: leurs propres sceaux sont intacts.`,
    changed: 'Changé',
  },
  lost: {
    title: 'Ce qui ne peut pas être lu',
    kind: {
      entry: 'Entrée',
      session: 'Rencontre',
      history: 'Ce qu’un texte disait avant',
      step: 'Un pas promis',
      ratings: 'Une fiche d’autoévaluation',
      idea: 'Une idée de changement',
      load: 'Une ligne de votre journal de charge',
      agreement: 'Votre entente',
      choices: 'Vos propres choix',
      scheme: 'Votre programme',
      'cast-member': 'Une personne ou un lieu de votre liste',
      profile: 'Votre rôle et les réglages de ce journal',
      release: 'Trace d’une copie remise',
      other: 'Une note de Verso pour lui-même',
      unknown: 'Quelque chose dont le nom est perdu aussi',
    },
    untitled: 'Une entrée sans titre',
    state: { unreadable: 'illisible', missing: 'manque' },
    begun: (instant, now) => dayWords(instant, now, 'fr'),
    further: (count) =>
      count === 1
        ? 'Une autre, par son nom'
        : `${sentenceCase(frenchCount(count))} autres, par leur nom`,
    more: (count) =>
      count === 1
        ? 'Une autre n’est pas dans la liste.'
        : `${sentenceCase(frenchCount(count))} autres ne sont pas dans la liste.`,
    unnamed: (count) =>
      count === 1
        ? 'Il devrait y avoir une chose de plus\u00a0; personne ne peut dire laquelle.'
        : `Il devrait y avoir ${frenchCount(count)} choses de plus\u00a0; personne ne peut dire lesquelles.`,
  },
  choices: 'Ce que vous pouvez faire',
  read: {
    title: 'Lire ce qui est là',
    what: 'Le journal est ouvert en lecture. Rien ne peut être changé par mégarde.',
    act: 'Lire le journal',
  },
  copy: {
    title: 'L’emporter en texte',
    what: 'Un seul fichier de texte avec tout ce qui peut être lu. Il n’est pas chiffré et les noms n’y sont pas remplacés\u00a0: quiconque obtient le fichier peut le lire.',
    act: 'Enregistrer en texte',
    suggestedName: 'journal-verso.txt',
    saving: 'Enregistrement…',
    saved: (place, entries, bytes) =>
      `Enregistré et relu\u00a0: ${place} (${entries === 1 ? 'une entrée' : `${frenchCount(entries)} entrées`}, ${sizeWords(bytes, 'fr')}).`,
    closed: 'Rien n’a été enregistré\u00a0: aucun fichier n’a été choisi.',
  },
  restore: {
    title: 'Restaurer une sauvegarde',
    newest: (instant, now) =>
      `La plus récente que cet appareil connaît est du ${momentWords(instant, now, 'fr')}, dans`,
    none: 'Si vous avez une sauvegarde sur un autre disque, Verso en montre le contenu avant de faire quoi que ce soit.',
    aside: 'Le journal qui est ici est mis de côté, pas supprimé.',
    act: 'Restaurer une sauvegarde',
  },
  goOn: {
    title: 'Continuer avec cette copie',
    act: 'Continuer avec cette copie',
    keep: 'Pas maintenant',
    going: 'Mise de côté en cours…',
    reason: {
      damaged: {
        why: 'Le journal se compose alors de ce qui a pu être lu. Tel qu’il est maintenant, il reste à côté, inchangé.',
        ask: 'Continuer sans ce qui ne peut pas être lu\u00a0?',
        offer:
          'Cherchez d’abord une sauvegarde\u00a0: elle contient peut-être ce qui est perdu ici.',
        means:
          'Désormais le journal ne contient que ce qui a pu être lu, et vous pouvez écrire de nouveau. Tel qu’il est maintenant, dégâts compris, il est mis de côté dans un dossier à part, pour que rien ne soit jeté. Verso vous en dit le nom.',
        confirm: 'Continuer avec le reste',
      },
      unmatched: {
        why: 'Ce qui est ici compte alors tel quel. Tel qu’il est maintenant, le journal reste à côté, inchangé.',
        ask: 'Continuer avec ce qui est ici\u00a0?',
        offer:
          'Parcourez d’abord vos entrées. Si l’une est plus ancienne que vous ne l’avez laissée, restaurez une sauvegarde.',
        means:
          'Désormais le journal contient ce qui est ici, et vous pouvez écrire de nouveau. Une entrée peut être plus ancienne que vous ne l’avez laissée. Tel qu’il est maintenant, il est mis de côté dans un dossier à part, pour que rien ne soit jeté. Verso vous en dit le nom.',
        confirm: 'Continuer avec ce qui est ici',
      },
      'older-copy': {
        why: 'Cette copie compte alors comme la plus récente, et vous pouvez écrire de nouveau.',
        ask: 'Continuer à partir de cette ancienne copie\u00a0?',
        offer:
          'Cherchez d’abord la copie plus récente, surtout sur d’autres disques et dans les dossiers synchronisés.',
        means:
          'Désormais cette copie compte comme la plus récente sur cet appareil. Ce qui a été écrit après n’y est pas, et les deux ne peuvent pas être réunies plus tard.',
        confirm: 'Continuer à partir de cette copie',
      },
      tampered: {
        why: 'Cette copie compte alors telle qu’elle est, et vous pouvez écrire de nouveau.',
        ask: 'Continuer avec une copie changée ailleurs\u00a0?',
        offer:
          'Faites-le si vous savez pourquoi elle diffère\u00a0: parce que vous y avez écrit sur un autre appareil.',
        means:
          'Désormais cet appareil prend cette copie telle qu’elle est. Il y manque peut-être ce qui a été écrit ici en dernier. Si vous ne savez pas qui l’a changée, lisez-la et emportez-la d’abord, puis restaurez une sauvegarde.',
        confirm: 'Continuer avec cette copie',
      },
      'age-unknown': {
        why: 'Cette copie compte alors comme la plus récente, et vous pouvez écrire de nouveau.',
        ask: 'Continuer avec cette copie\u00a0?',
        offer: 'Regardez d’abord si ce que vous avez écrit en dernier s’y trouve.',
        means:
          'Désormais cette copie compte comme la plus récente sur cet appareil, et Verso s’en souvient de nouveau. Si ce que vous avez écrit en dernier y manque, cherchez d’abord la copie plus récente\u00a0: sur d’autres disques et dans les dossiers synchronisés.',
        confirm: 'Continuer avec cette copie',
      },
    },
    done: 'Cette copie compte désormais',
    setAside:
      'Le journal tel qu’il était est mis de côté, inchangé, dans le dossier où Verso garde tout. Il s’y appelle',
    doneLabel: 'Ce qui a été mis de côté',
    doneNext:
      'Vous pouvez écrire de nouveau. Faites bientôt une sauvegarde\u00a0: si le disque en est la cause, il peut recommencer.',
    open: 'Aller au journal',
  },
  again: {
    title: 'Écrire de nouveau',
    what: 'Rendez le disque inscriptible ou corrigez les droits du dossier. Puis verrouillez, et déverrouillez de nouveau.',
    act: 'Verrouiller maintenant',
  },
};

export const readOnlyWords = defineWords({ en, fr });
