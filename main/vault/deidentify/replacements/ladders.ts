/**
 * What may stand instead of a clue: a row of replacements, each vaguer than the one before, brackets
 * included. None is made from the letters, the length or the order of what it replaces.
 */
import type { Language } from '../../../../shared/model/scheme.ts';
import { fold } from '../folded-text.ts';
import type { ClueKind } from '../quasi/clue.ts';
import { ageLadder } from './ages.ts';

/** From the most telling to the vaguest; never empty. */
export type Ladder = readonly [string, ...string[]];

type Ladders = Readonly<Record<Language, Ladder>>;

const ladder = (en: Ladder, fr: Ladder): Ladders => ({ en, fr });

interface Sort {
  /** Read in the folded words of the clue; the first that fits is taken. */
  readonly where: RegExp;
  readonly ladders: Ladders;
}

const ROLES: readonly Sort[] = [
  {
    where: /\b(?:rep|representative|president of|society|captain|delegue|deleguee|elu|elue)\b/u,
    ladders: ladder(
      ['[a student with an office]', '[a student]'],
      ['[une personne élue par les étudiants]', '[une personne en études]'],
    ),
  },
  {
    where:
      /\b(?:st\d|ct\d|fy\d|f\d|imt\d|gpst\d|pgy-?\d|r\d|registrar|reg|spr|sho|trainee|resident|residente|fellow|interne|externe|docteur junior)\b/u,
    ladders: ladder(
      ['[a doctor in training]', '[a doctor]', '[a colleague]'],
      ['[un médecin en formation]', '[un médecin]', '[une personne de l’équipe]'],
    ),
  },
  {
    where:
      /\b(?:dean|provost|chancellor|director|chief|chair|head|president|professor|doyen|doyenne|directeur|directrice|chef|cheffe|president|presidente|professeur|professeure|pu-ph|recteur|rectrice)\b/u,
    ladders: ladder(
      ['[a senior member of staff]', '[a member of staff]', '[a colleague]'],
      ['[une personne de la direction]', '[un membre du personnel]', '[une personne de l’équipe]'],
    ),
  },
  {
    where:
      /\b(?:consultant|surgeon|physician|attending|gp|general practitioner|\w{4,20}(?:ologist|iatrist|iatrician)|anaesthetist|praticien|praticienne|chirurgien|chirurgienne|medecin|\w{4,20}(?:ologue|iatre))\b/u,
    ladders: ladder(
      ['[a senior doctor]', '[a doctor]', '[a colleague]'],
      ['[un médecin expérimenté]', '[un médecin]', '[une personne de l’équipe]'],
    ),
  },
  {
    where: /\b(?:nurse|matron|sister|midwife|infirmiere?|sage-femme|cadre)\b/u,
    ladders: ladder(
      ['[a nurse or midwife]', '[a member of staff]', '[a colleague]'],
      ['[une personne soignante]', '[un membre du personnel]', '[une personne de l’équipe]'],
    ),
  },
  {
    where: /./u,
    ladders: ladder(
      ['[a member of staff]', '[a colleague]'],
      ['[un membre du personnel]', '[une personne de l’équipe]'],
    ),
  },
];

const YEARS: readonly Sort[] = [
  {
    where: /\b(?:fy|f|st|ct|imt|gpst|pgy|r)-?\d\b|foundation|interne|internat|semestre|residen/u,
    ladders: ladder(
      ['[a stage of training]', '[training]'],
      ['[une étape de la formation]', '[la formation]'],
    ),
  },
  {
    where:
      /\b(?:final|penultimate|last|fifth|sixth|5|6|5th|6th|derniere|cinquieme|sixieme|5e|6e|dfasm3)\b|\b(?:y|yr|year)[5-6]\b/u,
    ladders: ladder(
      ['[the final years]', '[the clinical years]', '[a year of study]'],
      ['[les dernières années]', '[les années cliniques]', '[une année d’études]'],
    ),
  },
  {
    where:
      /\b(?:third|fourth|3|4|3rd|4th|three|four|troisieme|quatrieme|3e|4e|externe|externat|clerk)\b|\b(?:y|yr|year)[3-4]\b/u,
    ladders: ladder(
      ['[the clinical years]', '[a year of study]'],
      ['[les années cliniques]', '[une année d’études]'],
    ),
  },
  {
    where:
      /\b(?:first|second|1|2|1st|2nd|one|two|premiere|deuxieme|seconde|1re|2e|pre-?clinical)\b|\b(?:y|yr|year)[1-2]\b/u,
    ladders: ladder(
      ['[the early years]', '[a year of study]'],
      ['[les premières années]', '[une année d’études]'],
    ),
  },
  {
    where: /./u,
    ladders: ladder(
      ['[a year of study]', '[a student]'],
      ['[une année d’études]', '[une personne en études]'],
    ),
  },
];

const PLAIN: Readonly<Record<Exclude<ClueKind, 'role' | 'year' | 'age'>, Ladders>> = {
  route: ladder(
    ['[an entry route]', '[a way into medicine]'],
    ['[une voie d’accès]', '[un parcours]'],
  ),
  date: ladder(['[date]', '[some time ago]'], ['[date]', '[il y a quelque temps]']),
  country: ladder(
    ['[a country or region]', '[another place]'],
    ['[un pays ou une région]', '[un autre lieu]'],
  ),
  origin: ladder(
    ['[a country outside the UK]', '[a background]'],
    ['[un pays étranger]', '[une origine]'],
  ),
  ethnicity: ladder(
    ['[an ethnic minority]', '[a background]'],
    ['[une minorité]', '[une origine]'],
  ),
  religion: ladder(
    ['[religious practice]', '[belief]', '[a personal matter]'],
    ['[une pratique religieuse]', '[une croyance]', '[une question personnelle]'],
  ),
  sexuality: ladder(
    ['[partner]', '[a personal matter]'],
    ['[conjoint ou conjointe]', '[une question personnelle]'],
  ),
  gender: ladder(['[gender]', '[a personal matter]'], ['[genre]', '[une question personnelle]']),
  health: ladder(
    ['[a disability or health condition]', '[a personal matter]'],
    ['[un handicap ou un problème de santé]', '[une question personnelle]'],
  ),
  background: ladder(
    ['[background]', '[a personal matter]'],
    ['[milieu social]', '[une question personnelle]'],
  ),
  politics: ladder(
    ['[a staff organisation]', '[an organisation]'],
    ['[une organisation du personnel]', '[une organisation]'],
  ),
  language: ladder(
    ['[another language]', '[a way of speaking]'],
    ['[une autre langue]', '[une façon de parler]'],
  ),
  family: ladder(
    ['[a relative]', '[somebody close]'],
    ['[un membre de la famille]', '[une personne proche]'],
  ),
  career: ladder(
    ['[a previous career]', '[earlier work]'],
    ['[un métier antérieur]', '[un travail antérieur]'],
  ),
  body: ladder(['[a student group]', '[a group]'], ['[une association étudiante]', '[un groupe]']),
  event: ladder(
    ['[an incident on placement]', '[an event]'],
    ['[un incident en stage]', '[un événement]'],
  ),
  incident: ladder(['[a formal matter]', '[not exported]'], ['[une procédure]', '[non exporté]']),
  patient: ladder(['[a patient]', '[somebody]'], ['[une personne soignée]', '[quelqu’un]']),
  'singled-out': ladder(
    ['[one of a small group]', '[somebody]'],
    ['[une personne d’un petit groupe]', '[quelqu’un]'],
  ),
  quotation: ladder(['[paraphrased]'], ['[paraphrasé]']),
};

/** @param words of the clue as written; only what sort of clue it is is taken from them. */
export function ladderFor(kind: ClueKind, words: string, language: Language): Ladder {
  if (kind === 'age') return ageLadder(words, language);
  if (kind === 'role') return firstFit(ROLES, words)[language];
  if (kind === 'year') return firstFit(YEARS, words)[language];
  return PLAIN[kind][language];
}

function firstFit(sorts: readonly Sort[], words: string): Ladders {
  const folded = fold(words);
  return sorts.find(({ where }) => where.test(folded))?.ladders ?? PLAIN.event;
}
