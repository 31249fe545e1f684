/** Postcodes (A09) of the United Kingdom, Canada and France, checked against how each is made. */
import { marker } from '../markers.ts';
import type { Span, Stage } from '../span.ts';
import { boundedPattern, findAll, WORD_END, WORD_START } from './bounded-pattern.ts';

/** The 124 areas of Royal Mail, with those of the islands. */
const UK_AREAS = new Set(
  (
    'ab al b ba bb bd bf bh bl bn br bs bt bx ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec ' +
    'eh en ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv je ka kt kw ky l la ld le ll ln ls lu m me ' +
    'mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ' +
    'ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze'
  ).split(' '),
);

const UK = boundedPattern(
  `${WORD_START}(?<area>[a-z]{1,2})\\d[0-9a-hjkmnp-y]?[ ]{0,2}\\d[abd-hjlnp-uw-z]{2}${WORD_END}`,
);
/** Canada Post: no D, F, I, O, Q, U; neither W nor Z at the start. */
const CANADA = boundedPattern(
  `${WORD_START}[abceghj-nprstvxy]\\d[abceghj-nprstv-z][ -]?\\d[abceghj-nprstv-z]\\d${WORD_END}`,
);
/** Department 01 to 95, 97 or 98. Five digits alone are a number, so a town or the words must follow. */
const FRANCE = boundedPattern(
  `(?:(?<cue>${WORD_START}(?:f-|code postal(?: :)? ?))|${WORD_START})` +
    `(?<code>(?:0[1-9]|[1-8]\\d|9[0-578])\\d{3})(?=(?<town> [\\p{L}]{2})|${WORD_END})(?!\\d)`,
);

export const findPostcodes: Stage = (text, { language }) => {
  const spans: Span[] = [];
  const add = (start: number, end: number, tier: Span['tier']): void => {
    spans.push({
      ...text.range(start, end),
      tier,
      kind: 'postcode',
      ruleId: 'A09',
      replacement: marker('address', language),
      generalisation: null,
    });
  };
  for (const find of findAll(UK, text)) {
    if (UK_AREAS.has(find.group('area')?.words ?? '')) add(find.start, find.end, 'certain');
  }
  for (const find of findAll(CANADA, text)) add(find.start, find.end, 'certain');
  for (const find of findAll(FRANCE, text)) {
    const code = find.group('code');
    if (code === undefined) continue;
    if (find.group('cue') !== undefined) add(code.start, code.end, 'certain');
    else if (find.group('town') !== undefined) {
      // A town begins with a capital: "75013 Paris", not "10000 steps".
      const initial = text.written(code.end + 1, code.end + 2);
      if (/^\p{Lu}/u.test(initial))
        add(code.start, code.end, language === 'fr' ? 'certain' : 'likely');
    }
  }
  return spans;
};
