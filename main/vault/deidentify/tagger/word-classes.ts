/**
 * What sort of word a word is, in English and French: the tagger's knowledge of the language, written by
 * hand because no corpus at hand teaches it. Words are folded (see folded-text.ts). A word may be of
 * several classes.
 */
import { CLINICAL_WORDS } from './word-classes-clinical.ts';
import { PEOPLE_WORDS } from './word-classes-people.ts';

/** Order is part of the model: a new class goes to the end, and the model is trained again. */
export const WORD_CLASSES = [
  'title',
  'kin',
  'role',
  'grade',
  'specialty',
  'origin',
  'religion',
  'language',
  'condition',
  'sexuality',
  'social',
  'institution',
  'place-kind',
  'month',
  'weekday',
  'number-word',
  'ordinal',
  'time-unit',
  'speech',
  'person',
  'people',
  'article',
  'definite',
  'possessive',
  'many',
  'pronoun',
  'being',
  'preposition',
  'conjunction',
  'cited',
  'tool',
  'study',
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

const FUNCTION_WORDS = {
  month:
    'january february march april may june july august september october november december jan feb mar apr jun ' +
    'jul aug sept sep oct nov dec janvier fevrier mars avril mai juin juillet aout septembre octobre novembre ' +
    'decembre janv fevr avr juil',
  weekday:
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays ' +
    'saturdays sundays mon tue tues wed thu thur thurs fri sat sun lundi mardi mercredi jeudi vendredi samedi ' +
    'dimanche lundis mardis mercredis jeudis vendredis samedis dimanches',
  'number-word':
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen ' +
    'deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante ' +
    'cinquante soixante cent mille vingtaine trentaine dizaine',
  ordinal:
    'first second third fourth fifth sixth seventh eighth ninth tenth final last 1st 2nd 3rd 4th 5th 6th premier ' +
    'premiere deuxieme troisieme quatrieme cinquieme sixieme dernier derniere 1er 1re 1ere 2e 3e 4e 5e 6e 2eme ' +
    '3eme 4eme 5eme 6eme seconde only seul seule unique sole lone',
  'time-unit':
    'year years yr yrs month months week weeks day days hour hours minute minutes term semester summer autumn ' +
    'winter spring an ans annee annees mois semaine semaines jour jours heure heures session trimestre semestre ete ' +
    'automne hiver printemps aged age old agee spring decade decades nineties eighties seventies sixties',
  speech:
    'said says say asked asks told tells replied answered wrote emailed texted rang called phoned laughed nodded ' +
    'smiled thinks thought wants wanted looked listened shrugged apologised apologized introduced suggested ' +
    'agreed disagreed explained admitted insisted joked cried whispered shouted snapped interrupted thanked met ' +
    'saw heard felt knows knew seemed paused sighed offered noticed mentioned reckons joined dit disait demande ' +
    'demandait repondu repond explique ecoute ri souri pleure hoche raconte propose avoue insiste murmure crie ' +
    'interrompu remercie rencontre vu entendu pense voulait veut ecrit appele appelle trouve croit rigole',
  article: 'a an un une another any each every one',
  definite: "the this that le la les l' this ce cet cette",
  possessive:
    "my his her their our your its mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs 's",
  many:
    'many some most all these those several few other both such no any des ces plusieurs certains certaines ' +
    'quelques tous toutes beaucoup autres aucun aucune chaque more fewer',
  pronoun:
    "i he she they we you who me him them us someone somebody nobody je j' il elle ils elles nous vous on qui moi " +
    'lui eux celui celle tu toi whom myself himself herself themselves',
  being:
    "am is are was were be been being 'm 're become became born identify suis es est sommes etes sont etais etait " +
    'etaient etre ete ne nee serai sera deviens devenu devenue',
  preposition:
    'of in at on to from for with by about near into over under between through during since before after like as ' +
    "than without within across around against de d' du a au aux en dans sur sous chez par pour avec sans vers " +
    'entre depuis avant apres pres contre comme selon pendant des',
  conjunction:
    "and or but because so if when while though although whereas nor yet et ou mais donc or ni car que qu' si quand " +
    'lorsque puisque parce',
  cited:
    'gibbs schon kolb freire brookfield crenshaw bourdieu foucault goffman bandura dewey maslow benner knowles ' +
    'mezirow johns driscoll rolfe kirkpatrick boud mcintosh dweck edmondson dreyfus vygotsky piaget illich fanon ' +
    'spivak hooks lorde butler said hofstede belbin tuckman francis ockenden berwick lave wenger tervalon garcia ' +
    'parkinson parkinsons crohn crohns alzheimer alzheimers hodgkin hodgkins down downs addison addisons cushing ' +
    'cushings graves hashimoto glasgow apgar foley bell bells huntington marfan tourette raynaud sjogren turner ' +
    'klinefelter murphy romberg babinski wernicke korsakoff virchow kussmaul likert munchausen ehlers danlos ' +
    'guillain barre barrett bowen paget trendelenburg doppler calgary cambridge heimlich wegener perthes kawasaki ' +
    'maslach perls rogers heron balint',
  tool:
    'teams zoom powerpoint word excel outlook datix whatsapp google moodle canvas blackboard panopto mentimeter ' +
    'slack skype facetime instagram twitter facebook linkedin youtube tiktok netflix chatgpt wikipedia emis ' +
    'systmone epic cerner horus turas kahoot padlet miro notion trello doodle gmail uber ikea tesco greggs costa ' +
    'starbucks pret nhs gmc bma ucas hee nice cqc mhra bmj lancet osce mcq ukmla plab carms lmcc acgme mcat ucat ' +
    'bmat sjt arcp msf cbd mini-cex covid ppe ecg ct mri uti copd cpr iv pdf gp icu itu amu mau ae a&e',
  study:
    'year years stage phase level entry gateway foundation intercalating intercalated graduate postgraduate ' +
    'undergraduate access clearing preclinical clinical bsc mbbs mbchb md phd ba msc externat internat cegep ' +
    'residanat premed fresher preparatoire passerelle annee licence master doctorat externe',
} as const satisfies Partial<Record<WordClass, string>>;

const bits = new Map<string, number>();
for (const source of [FUNCTION_WORDS, PEOPLE_WORDS, CLINICAL_WORDS]) {
  for (const [name, words] of Object.entries(source)) {
    const bit = 1 << WORD_CLASSES.findIndex((one) => one === name);
    for (const word of words.split(' ')) bits.set(word, (bits.get(word) ?? 0) | bit);
  }
}

/** "fy2", "st4", "ct1", "pgy3", "r2", "y4", "mb3". */
const GRADE = /^(?:fy|f|st|ct|pgy|cmt|imt|gpst|r|ms|d|dfasm|dfgsm|dcem|pa|ay)[1-9]$/u;
const GRADE_BIT = 1 << WORD_CLASSES.indexOf('grade');

/** @returns one bit for each class of a folded word. */
export function wordClassesOf(word: string): number {
  return (bits.get(word) ?? 0) | (GRADE.test(word) ? GRADE_BIT : 0);
}

export function classBit(name: WordClass): number {
  return 1 << WORD_CLASSES.indexOf(name);
}
