/** Streets (A09), and wards, rooms and buildings by number or name (A18), English and French. */
import { marker } from '../markers.ts';
import type { Span, Stage } from '../span.ts';
import { wordsOf } from '../quasi/words.ts';
import type { Words } from '../quasi/words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

const STREETS = set(
  'street st road rd lane avenue ave drive close crescent terrace gardens way place square hill grove walk mews parade quay row boulevard blvd highway court rise green',
);
const FRENCH_STREETS = set(
  'rue avenue av boulevard bd boul place impasse chemin allee quai cours route square ruelle passage rang montee sentier esplanade',
);
const BUILDINGS = set(
  'ward building house suite wing block tower library lodge hall theatre annexe annex campus pavilion atrium unit clinic lounge residence residences halls pavillon batiment amphi amphitheatre residence',
);
/** What is numbered; the second group is everybody's and only asked about. */
const NUMBERED = set(
  'ward wards unit local boardroom secteur pavillon batiment room theatre salle bloc block amphi amphitheatre',
);
const NUMBERED_LOOSELY = set(
  'bay bed level floor chambre lit etage lift cubicle side clinic seminar pod',
);
/** What a numbered room may be for: "lecture theatre 1". */
const USES = set('lecture seminar tutorial operating meeting teaching consulting clinic training');
const POINTS = set('north south east west nord sud est ouest');
const SMALL = set('of the de du des la le les l d et and s st saint ste sainte en sur');
const NUMBER_WORDS = set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty deux trois quatre cinq sept huit neuf dix onze douze',
);
/** "The House", "High Street", "This Place": no names. */
const PLAIN = set(
  'the this that our my your his her their a an high main same whole next every each in at on from and but le la les un une cette notre general medical surgical acute nhs royal',
);

export const findNamedPlaces: Stage = (text, { language }) => {
  const words = wordsOf(text);
  const spans: Span[] = [];
  const add = (from: number, to: number, tier: Span['tier'], isStreet: boolean): void => {
    spans.push({
      ...words.rangeOf(from, to),
      tier,
      kind: isStreet ? 'postcode' : 'number',
      ruleId: isStreet ? 'A09' : 'A18',
      replacement: isStreet
        ? marker('address', language)
        : language === 'en'
          ? '[a ward or room]'
          : '[un service ou une salle]',
      generalisation: null,
    });
  };
  for (let at = 0; at < words.length; at += 1) {
    englishStreet(words, at, add);
    frenchStreet(words, at, add);
    numbered(words, at, add);
    named(words, at, add);
    point(words, at, add);
  }
  return spans;
};

type Add = (from: number, to: number, tier: Span['tier'], isStreet: boolean) => void;

/** "14 Elm Road", "Flat 3, 14 Elm Road", "Kingsland High Street". */
function englishStreet(words: Words, last: number, add: Add): void {
  if (!STREETS.has(words.at(last)) || !words.hasCapital(last) || !words.joins(last)) return;
  let from = last;
  while (from > last - 4 && words.joins(from) && isNamePart(words, from - 1)) from -= 1;
  while (
    from < last &&
    (PLAIN.has(words.at(from)) || SMALL.has(words.at(from))) &&
    from + 1 === last
  )
    from += 1;
  if (from === last) return;
  const withNumber = houseNumber(words, from);
  const plainOnly = PLAIN.has(words.at(from)) && from + 1 === last;
  if (plainOnly && withNumber === from) return;
  // "Mark Street" may be somebody; with a house number it is a place.
  add(withNumber, last, withNumber < from ? 'certain' : 'likely', true);
}

function isNamePart(words: Words, at: number): boolean {
  if (words.at(at) === 's' && words.gap(at) === 'joint') return true;
  return words.hasCapital(at) && !(words.opensSentence(at) && PLAIN.has(words.at(at)));
}

/** The number of the house before a street, and of the flat before that. */
function houseNumber(words: Words, street: number): number {
  const isNumber = (at: number): boolean =>
    /^\d{1,4}[a-z]?$/u.test(words.at(at)) && words.gap(at + 1) !== 'break';
  if (!isNumber(street - 1)) return street;
  const flat = street - 3;
  const hasFlat =
    /^(?:flat|apt|apartment|unit|appartement|suite|room)$/u.test(words.at(flat)) &&
    isNumber(flat + 1);
  return hasFlat ? flat : street - 1;
}

/** "12 rue des Lilas", "3 bis, quai des Mariniers", "rue Garibaldi". */
function frenchStreet(words: Words, first: number, add: Add): void {
  if (!FRENCH_STREETS.has(words.at(first))) return;
  let to = first;
  for (let at = first + 1; at <= first + 6 && words.joins(at); at += 1) {
    if (words.hasCapital(at)) to = at;
    else if (!SMALL.has(words.at(at))) break;
  }
  if (to === first) return;
  const bis = /^(?:bis|ter|quater)$/u.test(words.at(first - 1)) ? first - 1 : first;
  const isNumber =
    /^\d{1,4}$/u.test(words.at(bis - 1)) &&
    words.gap(bis) !== 'break' &&
    words.gap(first) !== 'break';
  // "place Paul" needs its number; "rue" says by itself what it is.
  const clear = /^(?:rue|avenue|boulevard|impasse|allee|quai|chemin)$/u.test(words.at(first));
  if (isNumber) add(bis - 1, to, 'certain', true);
  else if (clear) add(first, to, 'likely', true);
}

/** "Ward 7B", "bay 3", "salle 8", "lecture theatre 1", "ward nineteen", "local B-204". */
function numbered(words: Words, at: number, add: Add): void {
  const strict = NUMBERED.has(words.at(at));
  if ((!strict && !NUMBERED_LOOSELY.has(words.at(at))) || words.gap(at + 1) !== 'space') return;
  const next = words.at(at + 1);
  const figure = /^[a-z]{0,2}\d{1,4}[a-z]?$/u.test(next);
  const letter = /^[a-h]$/u.test(next) && words.hasCapital(at + 1);
  const word = NUMBER_WORDS.has(next) && words.at(at) === 'ward';
  const joined =
    /^[a-z]{1,2}$/u.test(next) &&
    words.gap(at + 2) === 'joint' &&
    /^\d{1,4}$/u.test(words.at(at + 2));
  if (!figure && !letter && !word && !joined) return;
  const hasUse = words.joins(at) && USES.has(words.at(at - 1)) && words.gap(at) === 'space';
  add(
    hasUse ? at - 1 : at,
    joined ? at + 2 : at + 1,
    strict && !(letter && !joined && !words.hasCapital(at)) ? 'likely' : 'check',
    false,
  );
}

/** "Swift Ward", "Sir Charles Tupper Building", "Mercia House". */
function named(words: Words, last: number, add: Add): void {
  if (!BUILDINGS.has(words.at(last)) || !words.hasCapital(last) || !words.joins(last)) return;
  let from = last;
  while (from > last - 4 && words.joins(from) && isNamePart(words, from - 1)) from -= 1;
  while (from < last && PLAIN.has(words.at(from))) from += 1;
  if (from < last) add(from, last, 'likely', false);
}

/** "7 East", "5e sud": wards by storey and side. */
function point(words: Words, at: number, add: Add): void {
  if (!POINTS.has(words.at(at)) || !words.joins(at) || words.gap(at) !== 'space') return;
  const storey = words.at(at - 1);
  const french = /^\d{1,2}e$/u.test(storey);
  if (french || (/^\d{1,2}$/u.test(storey) && words.hasCapital(at)))
    add(at - 1, at, 'likely', false);
}
