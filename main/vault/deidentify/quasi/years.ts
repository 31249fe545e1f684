/** Year groups, stages and rotations (A23): "third-year", "FY2", "intercalating", "externe", "R2". */
import type { Clue, ClueStage } from './clue.ts';
import { readEnglish } from './grammar-english.ts';
import { readFrench } from './grammar-french.ts';
import { PhraseTree } from './phrase-tree.ts';
import { wordsOf } from './words.ts';
import type { Words } from './words.ts';

/** year: about somebody wherever it stands. grade: a stage that is also a bystander's job. */
type Stage = 'year' | 'grade';

const oneLine = (phrases: string): string => phrases.replace(/\n\s*/gu, ' ');
const stages = new PhraseTree<Stage>()
  .add(
    oneLine(`(first|second|third|fourth|fifth|sixth|final|penultimate|1st|2nd|3rd|4th|5th|6th|last) (year|yr|yrs) (of|at)? (medicine|medical school|med school|med|nursing|dentistry|pharmacy|my degree|my phd|uni|university|training|foundation|residency)?,
      (first|second|third|fourth|fifth|sixth|final|1st|2nd|3rd|4th|5th) years,
      (year|yr) (1|2|3|4|5|6|one|two|three|four|five|six|12|13|twelve|thirteen) (of|at)? (medicine|medical school|training)?, y1, y2, y3, y4, y5, y6, yr1, yr2, yr3, yr4, yr5, yr6, year1, year2, year3, year4, year5,
      1st-year, 2nd-year, 3rd-year, 4th-year, 5th-year, final-year, pre-clinical (year|years|student|medic)?, preclinical (year|years|student|medic)?, ms1, ms2, ms3, ms4, ms-1, ms-2, ms-3, ms-4, med 1, med 2, med 3, med 4, cc3, cc4,
      foundation year (one|two|1|2), foundation doctor, foundation trainee, intercalating, intercalated (year|degree|bsc|student|in)?, intercalation (year)?, intercalate, placement year, elective year, sixth form, sixth-former, sixth former, a level student, a-level student, (penultimate|final) (term|semester), (sophomore|freshman|senior) year, clerkship year,
      premed, pre-med, phd student, phd, mphil, master's student, masters student, doctoral student, (first|second|third|final)-year phd, newly qualified, newly-qualified, just graduated, recently graduated, retired in, about to retire, near retirement, nearing retirement, close to retirement, semi-retired, pre-retirement, out of programme, oope, (my|his|her|their) first (job|post|consultant post)`),
    'year',
  )
  .add(
    oneLine(`(deuxième|troisième|première|quatrième) année de doctorat en médecine, externe senior, externe junior, externe en (med 1|med 2|med 3|med 4|chirurgie|médecine|pédiatrie), interne de (premier|deuxième|troisième|quatrième|cinquième|sixième|1er|2e|3e|4e|5e|6e|7e|8e) semestre, externe de (4e|5e|6e|d1|d2|d3|quatrième|cinquième|sixième) année, préexternat, med 1, med 2, med 3, med 4, (première|deuxième|seconde|troisième|quatrième|cinquième|sixième|septième|dernière|1re|1ère|2e|2ème|3e|3ème|4e|4ème|5e|5ème|6e|6ème) année (d')?(de)? (médecine|externat|internat|résidence|doctorat|thèse|soins infirmiers|pharmacie|maïeutique|master|licence|droit|formation|dfasm|clinicat|fac)?,
      dfgsm1, dfgsm2, dfgsm3, dfasm1, dfasm2, dfasm3, dfgsm 2, dfgsm 3, dfasm 1, dfasm 2, dfasm 3, pcem1, pcem2, dcem1, dcem2, dcem3, dcem4, d1, d2, d3, d4, p1, p2,
      (premier|deuxième|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième|1er|2e|3e|4e|5e|6e|7e|8e) semestre (d')?(internat)?, tce, (premier|deuxième|second|troisième) cycle, (préclinique|pré-clinique), prépa, classe prépa, en terminale, terminale s, année de recherche, fin d'internat, fin d'externat, docteur junior, thésard, thésarde, doctorant, doctorante, (jeune|future) retraitée, (futur|jeune) retraité, proche de la retraite, bientôt à la retraite, l'externat, l'internat`),
    'year',
  )
  .add(
    oneLine(`fy1, fy2, f1, f2, fy 1, fy 2, fy3, f3, ct1, ct2, ct3, st1, st2, st3, st4, st5, st6, st7, st8, imt1, imt2, imt3, imt 1, imt 2, imt 3, gpst1, gpst2, gpst3, gpst, pgy1, pgy2, pgy3, pgy4, pgy5, pgy-1, pgy-2, pgy-3, pgy-4, pgy-5,
      r1, r2, r3, r4, r5, r6, ssr1, accs, medical student, nursing student, student nurse, student midwife, dental student, student paramedic, pharmacy student, physician associate student, graduate trainee, newly qualified nurse, preceptee,
      externe, interne, résident, résidente, résident 1, résident 2, résidente 1, résidente 2, étudiante infirmière, étudiant infirmier, élève infirmier, élève infirmière, étudiant en médecine, étudiante en médecine, étudiante sage-femme, clinical clerk`),
    'grade',
  );

const NOT_OF_STUDY = new Set('running consecutive since of in that'.split(' '));
const OF_SCHEMES = new Set(
  'scheme programme program project pandemic covid war mentoring marriage pilot life brexit covid19 projet programme pandemie mariage'.split(
    ' ',
  ),
);

export const findYears: ClueStage = (text, { language }) => {
  const words = wordsOf(text);
  const clues: Clue[] = [];
  for (const { from, to, value } of stages.findAll(words)) {
    if (isOfScheme(words, to)) continue;
    const reading = language === 'en' ? readEnglish(words, from, to) : readFrench(words, from, to);
    const plural = words.at(to).endsWith('years') || reading === 'nobody';
    const last = lastWordIsOfYear(words, from, to);
    if (value === 'year') {
      clues.push(words.clue(from, last, 'year', plural ? 'check' : 'likely', 'stage-of-study'));
    } else if (
      (reading === 'someone' && !isBystander(words, from)) ||
      standsAlone(words, from, last)
    ) {
      clues.push(words.clue(from, last, 'year', 'likely', 'stage-of-study'));
    } else if (!plural && isLevel(words.at(to))) {
      clues.push(words.clue(from, last, 'year', 'check', 'stage-of-study'));
    }
  }
  return clues;
};

/** A small word at the end belongs to what follows: "third year of" before anything but a subject. */
function lastWordIsOfYear(words: Words, from: number, to: number): number {
  const word = words.at(to);
  const small = word === 'of' || word === 'at' || word === 'in' || word === 'd' || word === 'de';
  return small && to > from ? to - 1 : to;
}

/** "third year of the scheme", "second year running", "first year of marriage". */
function isOfScheme(words: Words, to: number): boolean {
  for (let at = to; at <= to + 3; at += 1) {
    if (at > to && !words.joins(at)) return false;
    if (OF_SCHEMES.has(words.at(at))) return true;
    if (at === to + 1 && (words.at(at) === 'running' || words.at(at) === 'consecutive'))
      return true;
    if (
      at > to + 1 &&
      !NOT_OF_STUDY.has(words.at(at)) &&
      words.at(at) !== 'the' &&
      words.at(at) !== 'our'
    )
      return false;
  }
  return false;
}

/** "an FY1 cried", "the externe": of the scene, not of the story. */
function isBystander(words: Words, from: number): boolean {
  const article = words.at(from - 1);
  if (
    article !== 'a' &&
    article !== 'an' &&
    article !== 'the' &&
    article !== 'un' &&
    article !== 'une' &&
    article !== 'l'
  )
    return false;
  const before = words.at(from - 2);
  return (
    !/^(?:am|is|was|m|s|as|being|be|were|i|im|suis|est|etait|etais|comme|tant)$/u.test(before) &&
    words.gap(from - 1) !== 'comma'
  );
}

/** "Rosalind Ampofo, IMT1.", "(FY1, Ipswich)". */
function standsAlone(words: Words, from: number, to: number): boolean {
  const opened = words.gap(from) === 'comma' || words.textBefore(from).endsWith('(');
  return opened && !words.joins(to + 1);
}

function isLevel(word: string): boolean {
  return /\d$/u.test(word);
}
