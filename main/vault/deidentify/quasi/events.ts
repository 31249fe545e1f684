/** Complaints, failures and incidents (A38), distinctive events (A27), and a patient's story (A37). */
import { boundedPattern, findAll, WORD_END, WORD_START } from '../patterns/bounded-pattern.ts';
import type { Clue, ClueKind, ClueReason, ClueStage } from './clue.ts';
import { ruleOf } from './clue.ts';

const EXAM =
  '(?:(?:the|my|her|his|their|both|our|a|an|one|that|its|two|three) )?(?:(?:first|second|third|final|clinical|written|practical|part [12ab]|year (?:[1-6]|one|two|three|four|five)|year-[1-6]|final-year|end-of-year|summer|january|june|may|mock|local|sjt|long-case|short-case|anatomy|physiology|pharmacology|prescribing|cardiology|surgery|surgical|medicine|paediatrics?|psychiatry|neuro|neurology|obs and gynae|gp|biochemistry|ethics|communication|radiology|pathology|primary|advanced|mrcp|mrcs|mrcgp|mrcpch|mrcog|frca|frcs|frcr|plab|ukmla|usmle|mccqe|licensing|royal college|board|specialty|fellowship|membership|exit|portfolio) ){0,4}' +
  '(?:osces?|finals|exams?|examination|examinations|resits?|paces|part (?:1|2|one|two|a|b)|part 2a|paper|papers|station|module|viva|assessment|arcp|psa|sjt|akt|csa|sca|rca|mrcp|mrcs|mrcgp|mrcpch|mrcog|frca|frcs|plab|ukmla|ucat|bmat|gamsat|mcat|year|first year|second year|third year|fourth year|fifth year|block|placement|ssc|dissertation|a levels?|a-levels?|primary|boards|driving test)(?: (?:part (?:1|2|one|two|a|b)|(?:one|two|three|twice|in (?:year (?:[1-6]|one|two|three|four)|(?:my |her |his )?(?:first|second|third|fourth|final) year))))?';
const FAIL =
  '(?:failed|fail|failing|resat|resit|resitting|re-sat|re-sit|retook|retake|retaking|repeated|repeating|repeat|flunked|bombed|redo|redoing|redid)';

interface Row {
  readonly source: string;
  readonly kind: ClueKind;
  readonly tier: Clue['tier'];
  readonly reason: ClueReason;
}

const row = (kind: ClueKind, tier: Clue['tier'], reason: ClueReason, source: string): Row => ({
  kind,
  tier,
  reason,
  source,
});

const ROWS: readonly Row[] = [
  row(
    'incident',
    'likely',
    'told-event',
    `${WORD_START}(?:i|she|he|they|who|had|'d|having|id|been) (?:(?:had|have|has|just|only|already|once|then|nearly|almost|also|to|also) ){0,2}(?<what>${FAIL} ${EXAM})${WORD_END}`,
  ),
  row(
    'incident',
    'likely',
    'told-event',
    `${WORD_START}(?:my|her|his|their|after|about|of|since|that|for|on) (?:(?:my|her|his|their|own) )?(?<what>(?:first |second |third |last )?(?:resit|re-sit|resits|exam failure|failed (?:osce|exam|year|finals|arcp|attempt|viva|station)|repeat year|repeated year|outcome (?:3|4|three|four)|unsatisfactory outcome)s?)${WORD_END}`,
  ),
  row('incident', 'check', 'told-event', `${WORD_START}(?<what>${FAIL} ${EXAM})${WORD_END}`),
  row(
    'incident',
    'likely',
    'proceedings',
    `${WORD_START}(?:i|she|he|they|we|was|were|been|got|who|had|'d|being|me|him|her|them|and|be) (?:(?:was|were|had|been|been|once|then|also|got|be) ){0,3}(?<what>(?:referred to (?:the )?(?:gmc|nmc|fitness to practise|ftp|deanery|dean|occupational health|professionalism|coroner|police|student support|mpts|practitioner performance)(?: (?:panel|committee|by [\\p{L}' ]{2,20}))?|suspended(?: (?:from [\\p{L} ]{3,24}|for [\\p{L}\\d ]{3,16}))?|dismissed|sacked|excluded|investigated(?: (?:for|by|over) [\\p{L} ]{3,30})?|disciplined|struck off|arrested(?: (?:for|at|on) [\\p{L} ]{3,24})?|cautioned|charged with [\\p{L} ]{3,24}|convicted|sued|reported to (?:the )?(?:gmc|police|dean|deanery|school|university|medical school|trust)|cleared|exonerated|put on a performance plan|made redundant|expelled|assaulted(?: (?:by|on|in|at) [\\p{L} ]{3,24})?|mugged|attacked|stabbed|raped|spat at|harassed|groped|bullied(?: (?:by|on|in|out of) [\\p{L} ]{3,24})?))${WORD_END}`,
  ),
  row(
    'incident',
    'likely',
    'proceedings',
    `${WORD_START}(?<what>fitness[- ]to[- ]practi[sc]e(?: (?:hearing|panel|committee|referral|investigation|process|case|proceedings|concern))?|gmc (?:referral|investigation|hearing|complaint|case|tribunal)|mpts (?:hearing|tribunal)|employment tribunal|tribunal(?: (?:hearing|case|claim))?|disciplinary(?: (?:hearing|panel|meeting|investigation|process))?|professionalism (?:panel|concern|committee|hearing|yellow card)|(?:race|racial|sex|disability) discrimination (?:case|claim|complaint|tribunal)|whistle-?blow(?:ing|er|ers)|(?:bullying|harassment|sexual harassment|racism|formal|grievance) (?:complaint|investigation|allegation|allegations|claim|inquiry|case)|coroner's (?:court|inquest)|inquest|never event|serious (?:untoward )?incident|root cause analysis|public inquiry|never[- ]event|serious incident (?:report|review|investigation)|exclusion hearing|formal grievance)${WORD_END}`,
  ),
  row(
    'incident',
    'likely',
    'proceedings',
    `${WORD_START}(?:my|her|his|their|a|the|made|put in|lodged|raised|submitted|filed|against) (?:(?:formal|first|own|written|official|anonymous) ){0,2}(?<what>(?:complaint|grievance|appeal|allegation)(?: (?:about|against|to|over|from) (?:the |a |my |her |his |me|him|them)?(?:[\\p{L}]{2,20})?(?: (?:about|over) [\\p{L} ]{3,20})?)?)${WORD_END}`.replace(
      '?(?:[',
      '?(?:[',
    ),
  ),
  row(
    'event',
    'likely',
    'told-event',
    `${WORD_START}(?:my|her|his|their|the|a|our|after|since|in) (?:(?:late|own|first) )?(?<what>(?:car (?:crash|accident)|road accident|bike accident|motorbike accident|house fire|flat fire|earthquake|coup|civil war|genocide|massacre|riots?|flood|floods|hurricane|tsunami|hunger strike|shipwreck|stabbing|shooting|kidnapping|funeral|stroke|overdose|suicide|murder|bombing|attack on [\\p{L} ]{3,20}|crossing|deportation|eviction|bankruptcy)(?: (?:in|of|on) [\\p{L}\\d]{2,16})?)${WORD_END}`,
  ),
  row(
    'event',
    'likely',
    'told-event',
    `${WORD_START}(?<what>(?:went|gone|go) viral|(?:in|on) the (?:local |national )?(?:news|papers|newspaper|front page|evening post|gazette)|on (?:tv|television|newsnight|bbc news|the bbc|radio 4|local radio)|(?:started|began|launched|organised|led|ran) (?:a|the|an) (?:petition|campaign|boycott|march|walkout|protest|sit-in|vigil|strike)(?: (?:for|against|about|to|on) [\\p{L}' ]{3,30})?|gave evidence (?:to|at) [\\p{L} ]{3,24}|wrote an open letter|open letter|ted talk|tedx(?: talk)?|keynote)${WORD_END}`,
  ),
  row(
    'event',
    'check',
    'told-event',
    `${WORD_START}(?<what>(?:the|that) (?:[\\p{L}-]{3,16} ){0,2}(?:incident|scandal|walkout|petition|campaign|protest|hearing|complaint))${WORD_END}`,
  ),
  row(
    'patient',
    'likely',
    'told-event',
    `${WORD_START}(?:patient|man|woman|lady|gentleman|boy|girl|baby|child|chap|pt|mother|someone|father|teenager) (?:with|w/|who has|who had|dying of|dying from|admitted with|had|has) (?:(?:a|an|end-stage|metastatic|advanced|severe|acute|new|terminal|late|stage (?:4|iv|3)|her|his) ){0,3}(?<what>[\\p{L}'-]{3,20}(?: [\\p{L}'-]{3,20})? (?:disease|syndrome|cancer|failure|sepsis|carcinoma|leukaemia|infarction|haemorrhage|dementia)|sepsis|stroke|mnd|dementia|schizophrenia|psychosis|cancer|sickle cell(?: crisis| disease)?|hiv|tb|pneumonia|diabetes|dka|epilepsy|heart failure|copd|stemi|ectopic|pre-eclampsia|eclampsia|overdose|burns|encephalitis|meningitis|aneurysm|subarachnoid)${WORD_END}`,
  ),
  row(
    'incident',
    'likely',
    'told-event',
    `${WORD_START}(?<what>(?:(?:ai|as|a|avait|avais|ont|avoir|ayant) )?(?:rate|redouble|echoue(?: a)?|repasse|retape|triple|recale)e?s? (?:(?:a |au |aux |mon |ma |mes |son |sa |ses |l'|les |le |la |un |une |deux fois |en )){0,2}(?:ecos|examens?|partiels?|edn|ecni?|concours|annee|premiere annee|deuxieme annee|troisieme annee|p1|p2|paces|pass|las|externat|semestre|stage|rattrapages?|these|ccq|examen du conseil|eacmc|emc[c]?q?|anatomie|physiologie|biochimie|ue [\\p{L}\\d]{1,12}|module)(?: (?:de |d'|en )[\\p{L}\\d]{2,20})?)${WORD_END}`,
  ),
  row(
    'incident',
    'likely',
    'proceedings',
    `${WORD_START}(?<what>(?:conseil|commission|procedure|sanction) (?:de discipline|disciplinaire)|plainte(?: (?:contre|pour|au|aupres|officielle|aux)(?: [\\p{L}']{1,20}){1,3})?|signalement(?: (?:contre|pour|au|a)(?: [\\p{L}']{1,20}){1,3})?|conseil de l'ordre|mise a pied|prud'hommes|harcelement (?:sexuel|moral)|agression sexuelle|mis en examen|mise en examen|garde a vue|enquete (?:interne|administrative)|evenement indesirable(?: grave)?|proces|tribunal|exclusion temporaire|rattrapages?|redoublement|lettre ouverte|greve de la faim|accident de (?:voiture|la route|moto)|incendie|inondations?|seisme|tremblement de terre|guerre civile|genocide|coup d'etat|attentats?|enterrement|obseques)${WORD_END}`,
  ),
];

const COMPILED = ROWS.map((one) => ({ ...one, pattern: boundedPattern(one.source) }));

export const findEvents: ClueStage = (text) =>
  COMPILED.flatMap(({ pattern, kind, tier, reason }) =>
    [...findAll(pattern, text)].flatMap((find) => {
      const what = find.group('what');
      if (what === undefined) return [];
      return [
        { ...text.range(what.start, what.end), tier, kind, ...ruleOf(kind), reason, rare: false },
      ];
    }),
  );
