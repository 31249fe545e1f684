/**
 * An incident is not a reflection (R4): sentences after which Verso pauses and shows where to report and
 * whom to talk to. It reads for what was done to somebody, or may be, and not for the words alone: a
 * policy on harassment, a complaint about a rota or a risk of being late is no incident. It is a nudge
 * and no judge: whoever writes decides, and nothing of it is kept. Pure; runs on the device.
 */

/** For the choice of which contacts come first; no word of it is shown. */
export type Concern = 'danger' | 'harm';

interface Sign {
  readonly concern: Concern;
  readonly expression: RegExp;
}

const sign = (concern: Concern, ...parts: readonly string[]): readonly Sign[] =>
  parts.map((part) => ({ concern, expression: new RegExp(part, 'giu') }));

/** Somebody's life or body is at risk. */
const DANGER = sign(
  'danger',
  String.raw`\b(?:kill|hang|drown)(?:s|ed|ing)?\s+(?:my|him|her|them)sel(?:f|ves)\b`,
  String.raw`\b(?:end(?:s|ed|ing)?|take|takes|took|taking)\s+(?:my|his|her|their)\s+(?:own\s+)?li(?:fe|ves)\b`,
  String.raw`\b(?:want(?:s|ed)?|wish(?:es|ed)?|going|rather)\s+(?:to\s+die|to\s+be\s+dead|(?:I|he|she|they)\s+(?:was|were)\s+dead)\b`,
  String.raw`\b(?:no|not\s+any|without\s+a)\s+reason\s+to\s+(?:live|go\s+on)\b|\b(?:do\s*n['’]t|do\s+not|did\s*n['’]t|did\s+not)\s+want\s+to\s+(?:live|be\s+alive|be\s+here\s+any\s*more|wake\s+up)\b`,
  String.raw`\b(?:am|is|was|are|were|feel(?:s|ing)?|felt)\s+suicidal\b|\bthought?s?\s+(?:of|about)\s+suicide\b|\bsuicid(?:e\s+(?:attempt|note|plan)|al\s+thoughts?)\b`,
  String.raw`\b(?:self[- ]harm(?:s|ed|ing)?|cut(?:s|ting)?\s+(?:my|him|her|them)sel(?:f|ves)\s+(?:again|at\s+night|on\s+purpose)|hurt(?:s|ing)?\s+(?:my|him|her|them)sel(?:f|ves))\b`,
  String.raw`\b(?:threaten(?:s|ed|ing)?|going)\s+to\s+(?:kill|hurt|hit|stab|rape|harm)\b`,
  String.raw`\b(?:afraid|scared|frightened)\s+(?:that\s+)?(?:he|she|they)\s+(?:will|might|would|is\s+going\s+to|are\s+going\s+to)\s+(?:hurt|hit|kill|find|follow)\b`,
  String.raw`(?<!\p{L})(?:me|se)\s+(?:suicider|tuer|pendre|faire\s+du\s+mal|mutiler)(?!\p{L})|(?<!\p{L})(?:envie|voulait|voulais|veut|veux|souhaite)\s+(?:de\s+)?mourir(?!\p{L})`,
  String.raw`(?<!\p{L})(?:idées?|pensées?)\s+suicidaires?(?!\p{L})|(?<!\p{L})tentative\s+de\s+suicide(?!\p{L})|(?<!\p{L})(?:s['’]est|me\s+suis)\s+(?:mutilé|scarifié|fait\s+du\s+mal)e?(?!\p{L})|(?<!\p{L})en\s+finir\s+avec\s+la\s+vie(?!\p{L})`,
  String.raw`(?<!\p{L})(?:ne\s+)?(?:veux|veut|voulait|voulais)\s+plus\s+vivre(?!\p{L})|(?<!\p{L})(?:mettre|mis)\s+fin\s+à\s+(?:ses|mes)\s+jours(?!\p{L})`,
  String.raw`(?<!\p{L})(?:menacé|menace|menaçait|menacer)(?:e|s|es)?\s+de\s+(?:me|la|le|les)\s+(?:tuer|frapper|violer|blesser)(?!\p{L})|(?<!\p{L})menaces\s+de\s+mort(?!\p{L})`,
);

const SOMEBODY = String.raw`(?:me|her|him|them|us|my\s+\w+|the\s+(?:student|trainee|nurse|patient|resident|mentor|mentee)|an?\s+(?:student|trainee|nurse|patient|resident|junior|colleague))`;
const WAS = String.raw`(?:am|is|was|were|been|being|got|get|gets|getting)`;
const QUELQU_UN = String.raw`(?:m['’]|l['’]|les\s+|nous\s+)`;

/** Somebody was harmed, harassed, or reports it. */
const HARM = sign(
  'harm',
  String.raw`\b(?:${WAS}|were\s+both)\s+(?:sexually\s+|racially\s+|verbally\s+|physically\s+|badly\s+)?(?:harass|assault|bull(?:i|y)|abus|grop|rap|threaten|attack|beat|stalk|humiliat)(?:ed|en|ied)\b`,
  String.raw`\b(?:harass|assault|bull(?:y|i)|abus|grop|rap|threaten|punch|slapp?|stalk|humiliat)(?:s|es|ed|ied|ing|ies)\s+${SOMEBODY}\b`,
  String.raw`\b(?:hit|kicked|spat\s+at|grabbed|pushed|shoved)\s+${SOMEBODY}\b(?!\s+(?:as|that|how|like|hard|when|a|an|the|to|for|out|on\s+(?:this|that)))`,
  String.raw`\b(?:touch(?:es|ed|ing)?|kiss(?:es|ed|ing)?|put\s+(?:his|her|their)\s+hands?\s+on)\s+${SOMEBODY}\b(?=[^.!?\n]{0,80}\b(?:without|unwanted|inappropriate|consent|breast|thigh|bottom|against)\b)`,
  String.raw`\b(?:sexual|racial|racist|homophobic|islamophobic|antisemitic|transphobic)\s+(?:harassment|assault|abuse|slurs?|insults?|remarks?|comments?)\s+(?:from|by|at|against|towards?|to\s+(?:me|her|him|them))\b`,
  String.raw`\b(?:called?|calls|shouted|used)\s+(?:${SOMEBODY}\s+)?(?:an?\s+)?(?:racist|homophobic|sexist)\s+(?:names?|slurs?|words?)\b|\b(?:the\s+)?n[- ]word\b`,
  String.raw`\bgo\s+back\s+to\s+(?:your|my|her|his|their)\s+(?:own\s+)?country\b|\bgo\s+back\s+to\s+where\s+(?:you|I|she|he|they)\s+c[ao]me\s+from\b`,
  String.raw`\b(?:serious|untoward|patient\s+safety|critical)\s+incident\s+(?:happened|occurred|on|in|yesterday|today|last)\b|\b(?:a|the)\s+never\s+event\s+(?:happened|occurred|on|in|yesterday|today)\b`,
  String.raw`\b(?:patient|baby|child|woman|man|mother)\s+(?:\w+\s+){0,4}?(?:died|was\s+harmed|came\s+to\s+harm|collapsed|arrested|deteriorated)\s+(?:\w+\s+){0,6}?(?:because|after)\s+(?:\w+\s+){0,4}?(?:we|I|he|she|they|nobody|no\s+one|someone|somebody|the\s+(?:team|registrar|consultant|nurse|ward))\b`,
  String.raw`\b(?:gave|given|prescribed|got)\s+(?:\w+\s+){0,4}?(?:the\s+)?wrong\s+(?:drug|dose|blood|medicine|medication|patient)\b|\b(?:operated\s+on|removed|injected)\s+the\s+wrong\s+(?:side|patient|leg|arm|knee|kidney|eye)\b`,
  String.raw`\b(?:made|make|making|submitted|filed|lodged|raised|put\s+in)\s+(?:a|an|my|her|his|their)\s+(?:formal\s+|official\s+)?(?:complaint|grievance)\s+(?:about|against|to)\b|\bformal(?:ly)?\s+(?:complaint|complained)\b`,
  String.raw`\b(?:report(?:ed|ing)?|refer(?:red|ring)?)\s+(?:me|him|her|them|my\s+\w+)\s+(?:to|for)\s+(?:the\s+)?(?:GMC|police|HR|dean|deanery|fitness|safeguarding|misconduct|professionalism)\b`,
  String.raw`\b(?:safeguarding\s+(?:concern|referral|alert|issue)|whistle-?blow(?:s|er|ing|n)?|blow(?:s|ing)?\s+the\s+whistle|hit\s+by\s+(?:a|the)\s+(?:patient|consultant|colleague|relative))\b`,
  String.raw`(?<!\p{L})(?:harcelé|agressé|violé|frappé|tabassé|menacé|humilié|insulté|intimidé)(?:e|s|es)?\s+(?:par|devant|sexuellement|verbalement|physiquement)(?!\p{L})`,
  String.raw`(?<!\p{L})${QUELQU_UN}(?:a|ont|avait|avaient)\s+(?:\p{L}+ment\s+)?(?:harcelé|agressé|violé|frappé|menacé|humilié|insulté|intimidé|giflé)(?:e|s|es)?(?!\p{L})`,
  String.raw`(?<!\p{L})${QUELQU_UN}(?:a|ont)\s+(?:touché|embrassé|attrapé)(?:e|s|es)?(?!\p{L})(?=[^.!?\n]{0,80}(?<!\p{L})(?:consentement|sans\s+(?:son|mon)\s+accord|cuisse|seins?|fesses|de\s+force)(?!\p{L}))`,
  String.raw`(?<!\p{L})(?:me|la|le|les|nous)\s+(?:harcèle|harcelait|harcèlent|harcelaient|frappe|frappait|menace|menaçait|humilie|humiliait|intimide|intimidait)(?:nt)?(?!\p{L})`,
  String.raw`(?<!\p{L})(?:propos|insultes?|remarques?|injures?)\s+(?:racistes?|sexistes?|homophobes?|islamophobes?|antisémites?)\s+(?:de|d['’]|du|envers|contre|à\s+(?:mon|son|leur)\s+(?:égard|encontre))`,
  String.raw`(?<!\p{L})(?:attouchements?|agression\s+sexuelle|harcèlement\s+(?:sexuel|moral|racial)\s+(?:de|d['’]|du|par|que)|victime\s+de\s+harcèlement)(?!\p{L})`,
  String.raw`(?<!\p{L})retourne(?:r|z)?\s+(?:dans|chez)\s+(?:ton|son|votre|mon|toi|vous|elle|lui)(?:\s+pays)?(?!\p{L})`,
  String.raw`(?<!\p{L})(?:porté|porter|porte|déposé|déposer|dépose)\s+(?:une\s+)?plainte(?!\p{L})|(?<!\p{L})(?:plainte|réclamation)\s+(?:officielle|formelle)(?!\p{L})`,
  String.raw`(?<!\p{L})(?:mauvais|mauvaise)\s+(?:médicament|dose|patiente?|côté|groupe\s+sanguin)(?!\p{L})|(?<!\p{L})(?:événement|évènement|incident)\s+indésirable(?!\p{L})|(?<!\p{L})(?:patiente?|enfant|bébé)\s+(?:\p{L}+\s+){0,4}?(?:est\s+morte?|est\s+décédée?|a\s+été\s+blessée?)\s+(?:parce\s+que|à\s+cause|après\s+que|faute)(?!\p{L})`,
  String.raw`(?<!\p{L})signalé(?:e|s|es)?\s+(?:à\s+la\s+police|au\s+(?:collège|doyen|décanat)|à\s+l['’]ordre)(?!\p{L})|(?<!\p{L})lanceu(?:r|se)\s+d['’]alerte(?!\p{L})`,
);

const SIGNS: readonly Sign[] = [...DANGER, ...HARM];

/** "Nobody was harassed", "personne n'a été": it did not happen. Looked for in the same clause, before. */
const DENIED =
  /(?:\b(?:nobody|no\s+one|none\s+of\s+(?:us|them)|never|not|wasn['’]t|weren['’]t|isn['’]t|without\s+being)|(?<!\p{L})(?:personne|jamais|aucune?|sans\s+être))\s+(?:[\p{L}'’]+\s+){0,3}$/iu;
/** "A policy on", "training about", "if somebody": it is spoken of. */
const SPOKEN_OF =
  /(?:\b(?:polic(?:y|ies)|training|course|module|lecture|teaching|leaflet|posters?|charter|guidance|research|paper|study|what\s+if|in\s+case)|(?<!\p{L})(?:politique|formation|cours|module|affiche|charte|étude|au\s+cas\s+où))(?![\p{L}])[^.!?;\n]{0,60}$/iu;

/** No sentence is looked back through for further than this, in UTF-16 units. */
const LOOK_BACK = 120;
/** How much of a text is read, from its end: what has just been written. */
const REACH = 20_000;

/**
 * @returns what stands in the text that has its own route, danger before harm; null for nothing.
 * @param caret UTF-16 offset of where the writer is; what lies pages away was read when it was written.
 */
export function moreThanReflection(text: string, caret = text.length): Concern | null {
  // "Harcelé·e" is read as "harcelée".
  const near = text.slice(Math.max(0, caret - REACH), caret + REACH).replaceAll('·', '');
  const found = SIGNS.find(({ expression }) =>
    [...near.matchAll(expression)].some(({ index }) => {
      const before = clauseBefore(near, index);
      return !DENIED.test(before) && !SPOKEN_OF.test(before);
    }),
  );
  return found?.concern ?? null;
}

function clauseBefore(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - LOOK_BACK), at)
      .split(/[.!?;\n]/u)
      .at(-1) ?? ''
  );
}
