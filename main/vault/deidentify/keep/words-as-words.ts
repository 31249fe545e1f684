/** Names that are words, used as words: "she may come", "with grace", "we march on", "a bishop"; and words that end like names. */
import type { Words } from '../quasi/words.ts';

const of = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Before a modal; and what may follow one. */
const MODALS = of('may will might');
const PRONOUNS = of(
  'i you he she it we they this that who which there what one nobody somebody everybody people',
);
const AFTER_MODAL = of(
  'be have not never also well still always only just need want come go do say ask take make find i you he she it we they this that',
);
/** Words that are names too, besides the modals. */
const WORD_NAMES = of(
  `grace mark hope rose young white bishop faith joy dawn summer autumn april june august amber ruby pearl jade ivy lily daisy violet heather
   olive basil hazel robin jay drew rob bill frank art gene ray pat dean king prince duke pope cook baker taylor smith page chase hunter fox wolf
   bird brown black green gray grey gold silver short long small little strong rich poor good best bright day night knight winter frost snow rain
   wood field hill lake brook stone bush berry price power bond cross church temple hall house ward park lane street bridge gates wells spring
   love sweet noble wise savage bliss penny sandy rusty happy christian major porter singer walker victor earnest constant patience prudence mercy
   charity honour honor trinity angel song sun sky star sage precious blessing sunny guy tempest fee nan nana march march blunt rook para sue
   petit grand blanc blanche noir brun roi duc bois fontaine pierre marin constance aime aimee desire juste prune cerise berger boucher boulanger
   marchand meunier pasteur claire fleur rose grace esperance marine victoire tempete pudeur felicite prudence clemence modeste parfait innocent gibier regis`,
);
const DETERMINERS = of(
  `the a an my his her their our your its this that these those some any no every each of with in by without for and or more much such so very too to
   le la l les un une de du des d mon ma mes son sa ses leur leurs ce cette ces en par avec sans quelque tout toute au aux plus si tres`,
);

/** Of every day. Their comparatives end as surnames do, which is what a tagger goes by. */
const ADJECTIVES = of(
  `able ample angry bad big bitter blunt bold brave brief bright broad bumpy busy calm cheap cheery chilly clean clear clever close clumsy
   cold cool crazy creepy crisp cruel curly damp dark dear deep dense dim dirty dizzy drowsy dry dull dumb dusty early easy empty faint fair
   fancy fat few fierce fine firm fit flat fond foul fresh friendly full funny fussy gentle giddy glad gloomy grand grave great greedy grim gross
   grumpy guilty hairy handy happy hard harsh healthy heavy high hot huge humble hungry idle ill itchy keen kind large late lazy lean
   light likely little lively lonely long loose loud lousy lovely low lucky mad mean meek merry messy mild mighty moody muddy narrow nasty
   naughty near neat nervy new nice noble noisy numb odd old pale plain pleasant polite poor proud pure quick quiet rare raw ready rich ripe
   risky rough round rude rusty sad safe scary scruffy shabby shaky shallow sharp short shy sick silly simple sincere sleepy slim slow sly small
   smart smooth soft soon sore sour spicy steady steep sticky stiff strange strict strong sure sweet swift tall tame tasty tense thick thin
   thirsty tidy tight tiny tired tough tricky true ugly vague vast warm weak wealthy weary weird wet wide wild wise witty worthy young`,
);
const COMPARED: ReadonlySet<string> = new Set(
  // "Fuller" and "younger" are names as often.
  [...ADJECTIVES]
    .flatMap(comparedForms)
    .filter((form) => !/^(?:fuller|younger|noble[rs]t?)$/u.test(form)),
);

/** "colder" and "coldest", "busier", "wiser", "sadder". */
function comparedForms(adjective: string): readonly string[] {
  if (adjective.endsWith('e')) return [`${adjective}r`, `${adjective}st`];
  if (/[^aeiou]y$/u.test(adjective)) {
    const stem = `${adjective.slice(0, -1)}i`;
    return [`${stem}er`, `${stem}est`];
  }
  const isShort = /^[^aeiou]*[aeiou][^aeiouwxy]$/u.test(adjective);
  const stem = isShort ? adjective + adjective.slice(-1) : adjective;
  return [`${stem}er`, `${stem}est`];
}

/** Whether a name-like word stands for itself. Capitals inside a sentence speak for a name. */
export function isWordAsWord(words: Words, at: number): boolean {
  const word = words.at(at);
  if (MODALS.has(word)) return isModal(words, at);
  if (COMPARED.has(word)) return !words.hasCapital(at);
  if (!WORD_NAMES.has(word)) return false;
  if (words.hasCapital(at)) return false;
  // Somebody who writes everything small writes names small too: the grammar has to say it.
  return !words.isAllLowerCase || (words.joins(at) && DETERMINERS.has(words.at(at - 1)));
}

function isModal(words: Words, at: number): boolean {
  const next = words.at(at + 1);
  const before = words.at(at - 1);
  if (words.hasCapital(at))
    return (
      words.opensSentence(at) && /^(?:i|you|he|she|it|we|they|this|that|there|not|be)$/u.test(next)
    );
  if (!words.isAllLowerCase) return true;
  if (PRONOUNS.has(before) && words.joins(at)) return true;
  return AFTER_MODAL.has(next) && words.joins(at + 1);
}
