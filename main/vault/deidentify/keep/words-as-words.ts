/** Names that are words, used as words: "she may come", "with grace", "we march on", "a bishop". */
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

/** Whether a name-like word stands for itself. Capitals inside a sentence speak for a name. */
export function isWordAsWord(words: Words, at: number): boolean {
  const word = words.at(at);
  if (MODALS.has(word)) return isModal(words, at);
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
