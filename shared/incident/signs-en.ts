/**
 * English signs that something has its own route. Each is one kind of event in words that people use for
 * it: what was done, and to whom, so that figures of speech ("it hit me", "I was touched") are none.
 */
import { any, signs } from './sign.ts';

const PERSON = any(
  'students?|trainees?|nurses?|midwi(?:fe|ves)|sister|matron|doctors?|registrar|consultant|surgeon',
  'professor|lecturer|tutor|supervisor|patients?|relatives?|residents?|juniors?|colleagues?|mentors?',
  'mentees?|porters?|cleaner|secretary|receptionist|friend|housemate|flatmate|partner|wife|husband',
  'brother|daughter|son|child|girl|boy|woman|women|man|team|interns?',
);
const OF = any(
  'my',
  'our',
  'the',
  'an?',
  'his',
  'her',
  'their',
  'one of (?:my|our|the)',
  'another',
);
/** Somebody to whom something is done. */
const SOMEBODY = any('me', 'her', 'him', 'them', 'us', `${OF} (?:\\w+ ){0,2}?${PERSON}`);
const ONES = any('my', 'her', 'his', 'their', 'our', `${OF} (?:\\w+ )?${PERSON}['’]s`);
const SELF = '(?:my|him|her|them)sel(?:f|ves)';
const BODY = any(
  'bod(?:y|ies)',
  'breasts?',
  'chest',
  'thighs?',
  'knees?',
  'legs?',
  'bottom',
  'bum',
  'waist',
  'groin',
  'crotch',
  'skirt',
  'blouse',
  'shirt',
  'neck',
  'hips?',
  'mouth',
  'hands?',
  'back',
  'face',
  'arms?',
  'shoulders?',
  'hair',
  'wrists?',
);
const VEIL = any('hijab', 'head-?scar(?:f|ves)', 'turban', 'veil', 'niqab', 'kippah', 'cross');
const TAKEN = any('tablets', 'pills', 'paracetamol', 'insulin', 'medication');

/** Somebody's life or body is at risk. */
const DANGER = signs(
  'danger',
  // Suicide and self-harm, in one's own words or another's.
  `(?:kill|hang|drown|poison)(?:s|ed|ing)? ${SELF}`,
  `(?:end(?:s|ed|ing)?|takes?|took|taking) (?:my|his|her|their) (?:own )?li(?:fe|ves)`,
  `end(?:s|ed|ing)? it all`,
  `(?:want(?:s|ed)?|wish(?:es|ed)?|going) to (?:die(?! than)|be dead|disappear for good)`,
  `(?:rather|wish(?:es|ed)?|better) (?:I|he|she|they) (?:was|were|had) (?:dead|never been born)`,
  `better off (?:dead|without (?:me|her|him|them))`,
  `(?:no|not any|without a) reason to (?:live|go on)`,
  `(?:do ?n['’]t|do not|does ?n['’]t|does not|did ?n['’]t|did not|no longer) want(?:s|ed)? to (?:live|be alive|be here any ?more|exist|wake up)`,
  `(?:ca ?n['’]t|cannot|can not|could ?n['’]t|could not|sees? no|saw no) (?:see (?:a|any) )?way (?:out|forward) (?:and|but|at all|for (?:me|him|her)sel)`,
  `(?:am|is|was|are|were|feels?|feeling|felt) suicidal`,
  `(?:thought|thoughts|think|thinks|thinking) (?:of|about) (?:suicide|killing|ending)`,
  `suicid(?:e (?:attempt|note|plan)|al thoughts?)|attempted suicide`,
  `self[- ]harm(?:s|ed|ing)?`,
  `(?:cut(?:s|ting)?|burn(?:s|ed|ing)?) (?:(?:my|her|his|their) (?:arms?|wrists?|legs?|thighs?|skin)|${SELF} (?:again|at night|on purpose))`,
  `hurt(?:s|ing)? ${SELF}`,
  `(?:take|takes|took|taken|taking) an overdose|overdosed`,
  `(?:swallow(?:s|ed)?|stockpil(?:es?|ed|ing)|sav(?:ed|ing) up|hoard(?:s|ed|ing)?|too many) (?:\\w+ ){0,3}?${TAKEN}`,
  `how (?:much|many) (?:\\w+ ){0,5}?(?:to|would) kill me`,
  `jump(?:s|ed|ing)? (?:off|from|in front of|under) (?:a|the) (?:roof|bridge|car park|building|window|train|bus|tube|platform)`,
  `(?:driv(?:e|es|ing)|drove|steer(?:s|ed|ing)?|crash(?:es|ed|ing)?) (?:(?:my|the|his|her) )?car (?:into|off)`,
  `(?:hop|wish)(?:e|es|ed|ing) (?:that )?(?:I|he|she|they) (?:would|will|might|could|do|does) (?:not|never) wake up|(?:not|never) (?:to )?wake up again`,
  `life (?:is|was|feels) (?:not|no longer) worth|not worth living`,
  `how (?:I|he|she) (?:would|will|could) (?:do it|end it|die)`,
  `(?:fatal|lethal) dose|dose (?:\\w+ ){0,2}?(?:be|is) (?:fatal|lethal)|edge of (?:the|a) (?:platform|roof|bridge|cliff)`,
  `(?:took|taken|takes|taking) (?:\\w+ ){0,2}?(?:${TAKEN}) (?:on|last|yesterday|today|because|at once|in one)`,
  `(?:keeps?|bought|has|hid|hides|hidden) an? (?:rope|noose|blade|razor)`,
  `thought (?:\\w+ )?(?:of|about) suicide`,
  `said goodbye (?:\\w+ ){0,3}?for good|g(?:iven|ave|iving|ives) away (?:my|her|his) (?:books|things|possessions|clothes|belongings)|letters? to (?:my|her|his) (?:parents|family|children|mother)`,
  // Somebody else is the danger.
  `(?:husband|wife|partner|boyfriend|girlfriend|ex|father|stepfather|mother|brother|uncle) (?:\\w+ )?(?:hit|hits|beat|beats|hurt|hurts|kick(?:s|ed)|punch(?:es|ed)|slap(?:s|ped)|chok(?:es|ed)|strangl(?:es|ed)) (?:me|her|him|them)`,
  `(?:he|she|they|father|husband|brother|family) (?:will|would) (?:kill|hurt|rape|stab|beat) (?:me|her|him|them)`,
  `(?:turn(?:s|ed|ing)? up|hang(?:s|ing)? (?:around|about)|lurk(?:s|ed|ing)?|stand(?:s|ing)?) (?:at|outside|near|in front of) (?:my|her|his) (?:flat|house|home|room|door|street)`,
  `(?:threaten(?:s|ed|ing)?|going|swore|vowed) (?:\\w+ ){0,3}?to (?:kill|hurt|hit|stab|rape|harm|burn|shoot) `,
  `(?:afraid|scared|frightened|terrified) (?:that )?(?:he|she|they) (?:will|might|would|is going to|are going to) (?:hurt|hit|kill|find|follow)`,
  `(?:afraid|scared|frightened|terrified) (?:of (?:my|her|his) (?:partner|husband|wife|boyfriend|girlfriend|ex|father|brother|family)|to go home)`,
  `(?:not|n['’]t|never) feel safe (?:at home|going home|to go home|walking|tonight|in (?:my|her|his) own)`,
  `(?:find out|knows?|found out) where (?:I|she|he|we|they) lives?`,
  `(?:follow(?:s|ed|ing)?|wait(?:s|ed|ing)? for|watch(?:es|ed|ing)?) (?:me|her|him) (?:home|to (?:my|her|his) (?:car|room|flat|house)|after work|at night|outside)`,
  `(?:pulled|carries|carried|brought|came at \\w+ with) a (?:knife|gun)`,
);

/** Somebody was harmed, harassed, or it is being reported. */
const HARM = signs(
  'harm',
  // Violence.
  `(?:am|is|was|were|been|being|got|get|gets|getting|both) (?:(?:sexually|racially|verbally|physically|badly|constantly|publicly) )?(?:harass|assault|bull(?:i|y)|abus|grop|rap|threaten|attack|stalk|humiliat|punch|slapp|beat|intimidat)(?:ed|en|ied)(?! to| by the (?:question|idea|press|size|task))`,
  `(?:harass|assault|bull(?:y|i)|abus|grop|rap|threaten|punch|slapp?|stalk|humiliat|attack|intimidat)(?:s|es|ed|ied|ing|ies) ${SOMEBODY}`,
  `(?:hit|hits|hitting|kick(?:s|ed|ing)?|beats?|beating|shov(?:es?|ed|ing)|grabb(?:ed|ing)|push(?:es|ed|ing)?|pinn(?:ed|ing)|throttl(?:ed|ing)|strangl(?:ed|ing)|chok(?:ed|ing)) ${SOMEBODY}(?! (?:as|that|how|like|hard|when|an?|to|for|out|on (?:this|that)|the (?:answer|question|coffee))\\b)`,
  `(?:spat|spits|spitting|spit) (?:at|on|in)`,
  `(?:throw|throws|threw|thrown|throwing|hurl(?:s|ed|ing)?) (?:\\w+ ){0,3}?(?:at ${SOMEBODY}|across (?:the )?(?:theatre|room|table|ward))`,
  `(?:scream|shout|yell|swear)(?:s|ed|ing)? at ${SOMEBODY}|swore at ${SOMEBODY}`,
  `lock(?:s|ed|ing)? (?:me|her|him|them|the door)\\b[^.!?\\n]{0,60}(?:let (?:me|her|him|them)|in (?:the|a|his|her))`,
  `dragg(?:ed|ing) (?:me|her|him|them|out|from)|by (?:my|her|his) (?:collar|hair|throat|neck)`,
  `(?:forc|mak|made)(?:e|es|ed|ing)? (?:me|her|him|them) (?:to )?(?:kiss|touch|undress|strip|kneel|stand|apologise|work|carry on|drink|watch|lie|sign)|(?:was|were) (?:made|forced) to (?:kiss|touch|undress|strip|kneel|stand|apologise|carry on|drink|watch|lie|sign)`,
  // Sexual.
  `press(?:ed|es|ing)? (?:himself|herself) against|tr(?:y|ied|ies|ying) to (?:kiss|touch|undress|grope|hit|punch) (?:me|her|him|them)`,
  `in (?:return|exchange) for (?:a night|sex|a date|a kiss|favours)|jokes? about (?:rape|raping|my body|me\\b)`,
  `(?:took|taken|takes|taking|made) (?:pictures?|photos?|photographs?|videos?) of (?:an? |the |my |our )?(?:\\w+ )?(?:patients?|woman|women|child|children|me|her|him|students?)|without (?:a|any) chaperone`,
  `(?:coming|comes|came|come) into (?:my|her|his) (?:bed)?room|(?:follow(?:s|ed|ing)?|followed (?:me|her|him)) (?:me |her |him )?into the (?:toilets?|changing room|lift|car park)`,
  `hands? (?:up|under|down|on|inside|between|round|around) ${ONES} ${BODY}`,
  `(?:grab|touch|squeez|strok|pinch|slapp?|pat|rubb|press|kiss|grop)(?:e|es|s|ed|ing|bed|bing|ted|ting)? ${ONES} (?:bare )?${BODY}`,
  `(?:touch(?:es|ed|ing)?|kiss(?:es|ed|ing)?) ${SOMEBODY}\\b(?=[^.!?\\n]{0,80}\\b(?:without|unwanted|inappropriate|consent|breast|thigh|bottom|against)\\b)`,
  `(?:uncle|(?:step)?(?:father|brother)|grandfather|teacher|coach|tutor|boyfriend) (?:\\w+ )?(?:touch(?:es|ed)|hits?|beats?|rap(?:es|ed)|hurts?) (?:her|him|me|them)\\b(?! (?:that|how|by|with (?:his|her) (?:words|story)))`,
  `(?:comments?|remarks?|jokes?) (?:about|on) ${ONES} (?:${BODY}|looks|figure|clothes|skin|religion|accent|weight|hair)`,
  `unwanted (?:\\w+ )?(?:messages|texts|attention|advances|touch)`,
  `(?:asking|asks|asked) (?:me|her|him) out (?:again|after|although|even|every)`,
  `(?:sent|sends|sending|shared|showed) (?:\\w+ ){0,3}?(?:nudes|(?:naked |nude )?(?:photo(?:graph)?s?|pictures?|selfies?) of (?:himself|herself|his|her))`,
  `(?:sexual|racial|racist|homophobic|islamophobic|antisemitic|transphobic|sexist|ableist) (?:harassment|assault|abuse|slurs?|insults?|remarks?|comments?|jokes?) (?:from|by|at|against|towards?|about|to (?:me|her|him|them))`,
  // Racism and other degradation, aimed at somebody.
  `(?:call(?:s|ed|ing)?) ${SOMEBODY} (?:an? |the )?(?:\\w+ )?(?:monkey|ape|terrorist|animal|savage|slave|coloured|illegal|half-caste|gypsy|pikey|retard|cripple|whore|slut|bitch|faggot|dyke|tranny|paki|chink|bastard|racist names?|names)`,
  `(?:called|shouted|used) (?:${SOMEBODY} )?(?:an? )?(?:racist|homophobic|sexist) (?:names?|slurs?|words?)|n[- ]word|monkey (?:noises?|chants?|sounds?)`,
  `go back to (?:your|my|her|his|their) (?:own )?country|go back to where (?:you|I|she|he|they) c[ao]me from`,
  `refus(?:es?|ed|ing) to be (?:touched|seen|treated|examined|operated on|nursed) by ${SOMEBODY}`,
  `(?:refused|sent|dropped|removed|excluded|failed|passed over|taken off|turned away|would not (?:let|shake|take)|denied)\\b[^.!?\\n]{0,60}because (?:she|he|I|they) (?:is|was|am|are|were) (?:Black|Asian|brown|Muslim|Jewish|gay|lesbian|trans|foreign|an? (?:woman|immigrant|Muslim)|disabled|pregnant|deaf|Irish|African)`,
  `people like (?:me|her|him|us|them|you) (?:only|do not|don['’]t|should|are not|have no|never)`,
  `(?:pull(?:s|ed)?|tore|ripp?(?:ed|s)?|snatch(?:ed|es)?) (?:off )?(?:my|her|his) ${VEIL}`,
  `(?:told|ordered|made|forced|asked) (?:her |me |him )?(?:to )?(?:take off|remove) (?:my|her|his|the) ${VEIL}`,
  `(?:mock|mimick?|imitat|ridicul|laugh)(?:s|es|ed|ing)? (?:at )?${ONES} (?:accent|stammer|stutter|name|religion|skin|hair|limp|disability|prayers?|${VEIL})`,
  `(?:swastikas?|racist graffiti|slurs?)(?! (?:in|of|as) (?:the|a) (?:book|film|history|word))`,
  `(?:not|n['’]t|refus\\w+ to) (?:want|see|have|accept) (?:an? )?(?:brown|Black|Asian|Muslim|Jewish|foreign|female|gay|trans) (?:doctor|nurse|student|woman|man|person|one)`,
  `refus(?:es?|ed|ing) to (?:work|train|operate|share|speak|sit) (?:with|to|beside) (?:Muslims|women|foreigners|Black|Asians?|gay|Jews|trans|${SOMEBODY})`,
  `(?:wrong|my|his|her|their) pronouns and|deliberately (?:misgender|us)\\w*|misgender(?:s|ed|ing) (?:me|her|him|them)`,
  `(?:never|not) (?:be )?an? real (?:doctor|nurse|surgeon)|with (?:that|an) accent|because of (?:my|her|his|their) (?:race|religion|colo(?:u)?r|skin|origins?|faith|accent|disability|sexuality|gender|pregnancy|${VEIL})`,
  `(?:told|tells) (?:me|her|him|them|us) to shut up|pork in (?:my|her|his|their)`,
  `outed (?:me|her|him|them)`,
  `(?:humiliat|belittl|degrad)(?:es?|ed|ing) ${SOMEBODY}`,
  // Threats, and being made to be silent.
  `threaten(?:s|ed|ing)? (?:\\w+ )?to (?:fail|sack|fire|report|end|ruin|stop|remove|expel|deport|sue)`,
  `if (?:I|she|he|we|they) (?:told|tells?|spoke|raised?|raises|complain(?:s|ed)?|reported|said) [^.!?\\n]{0,60}(?:contract|fail|sack|career|reference|place|job|regret|renewed)`,
  `(?:told|asked|ordered|warned|advised) (?:me |us |her |him |them )?(?:to (?:keep quiet|say nothing|stay (?:quiet|silent)|cover|delete|lose)|not to (?:tell|report|write|document|say anything))`,
  `never (?:to )?work(?:ed)? (?:in (?:this|the)|again)|(?:sacked|dismissed|fired|suspended|removed|moved)\\b[^.!?\\n]{0,30}after (?:I|she|he|we) (?:had )?(?:report|sp[eo]k|complain|rais)\\w*`,
  `(?:bury|buried|hide|hid|suppress\\w*) the (?:report|complaint|findings|incident|error)|cover(?:s|ed|ing)? (?:it|this|that) up|cover-up`,
  `(?:maternity leave|pregnan\\w+|being pregnant) (?:would|will) (?:end|cost|ruin)`,
  // Harm to patients.
  `lied to (?:the|a|her|his|their) (?:family|patients?|parents|relatives|coroner)|(?:chang|alter|rewr|delet|amend)\\w+ (?:the|my|her) (?:notes|records?|chart)|coroner['’]s|inquest`,
  `miss(?:ed|ing) (?:the|a|her|his) (?:sepsis|bleed|fracture|diagnosis|stroke|infarct|tumour|cancer|overdose|clot)|needle ?stick|(?:his|her|patient['’]s|its) (?:heart|breathing) stopped`,
  `(?:restrain|tied|strapp)(?:ed|ing)? (?:to the bed|down|without)|(?:was|were) restrained|wrong (?:child|baby|woman|man) (?:was|to|into|for)`,
  `left (?:the|a|my|his|her) patients? (?:alone|unattended)|fell asleep (?:on duty|during|in theatre|at the)|(?:consultant|registrar|surgeon|doctor|nurse|colleague|he|she) (?:is|was) (?:high|drunk|stoned)(?! (?:on|up|in))`,
  `cigarette burns|unexplained (?:bruis|injur|burn|fractur)\\w*|disclos(?:ed|es|ing) (?:\\w+ )?(?:abuse|violence|assault|rape)|abused? at home|domestic (?:abuse|violence) (?:at|by|from)`,
  `(?:serious|untoward|patient safety|critical) incident (?:happened|occurred|on|in|yesterday|today|last)|never event (?:happened|occurred|on|in|yesterday|today)`,
  `(?:drug|medication|prescribing|prescription|dosing|surgical|transfusion) errors? (?:happened|occurred|on|in|was|were|that)`,
  `wrong (?:drug|dose|blood|medicine|medication|patient(?! group)|side|leg|arm|knee|kidney|eye|hip|limb|lung|infusion|injection)\\b`,
  `(?:gave|given|giving|prescrib\\w+|administer\\w+) [^.!?\\n]{0,60}\\ballergic|(?:ten times|twice|double|tenfold) the (?:\\w+ )?dose`,
  `(?:swab|needle|clamp|forceps|instrument|guidewire)s? (?:was |were |had been )?left (?:in|inside)`,
  `(?:patient|baby|child|woman|man|mother|he|she) (?:\\w+ ){0,4}?(?:died|(?:was|were) harmed|came to harm|collapsed|deteriorated|arrested) (?:\\w+ ){0,6}?(?:because|after) (?:\\w+ ){0,4}?(?:we|I|he|she|they|nobody|no one|someone|somebody|the|an?|it)\\b`,
  `(?:discharg|sent home|turn(?:ed)? away)\\w*\\b[^.!?\\n]{0,60}\\b(?:died|arrested|collapsed|came back in)`,
  `(?:left|lying|lie|lay|sitting|sit) (?:\\w+ ){0,3}?in (?:their|her|his) (?:own )?(?:urine|faeces|excrement|blood|soiled)`,
  `(?:ended up in|went to|is now in) (?:intensive care|ICU|ITU)`,
  // Conduct.
  `(?:smel(?:t|led|ls|ling)|reek(?:s|ed|ing)) of (?:alcohol|drink|whisky|wine)|(?:drunk|intoxicated|hung ?over|high) (?:on duty|on call|at work|in theatre|in clinic|on the ward|during)`,
  `(?:steal|steals|stealing|stole|stolen|taking|diverting) (?:\\w+ ){0,2}?(?:opiates|opioids|morphine|fentanyl|ketamine|controlled drugs|drugs from)`,
  `(?:falsif|forg|fabricat|backdat|doctor)(?:y|ied|ies|ying|e|ed|es|ing) (?:\\w+ ){0,2}?(?:consent|notes|records?|signatures?|results|data|entry|entries|form|chart)`,
  // Reporting it.
  `(?:go|went|going|gone|talk(?:ed)?|spoke|spoken) to the police|(?:call|rang|phon)(?:ed)? the police|report what (?:I|we|she|he)`,
  `(?:made|make|making|submit(?:ted)?|fil(?:e|ed)|lodg(?:e|ed)|rais(?:e|ed)|put in) (?:an?|my|her|his|their) (?:formal |official )?(?:complaint|grievance) (?:about|against|to)|formal(?:ly)? (?:complaint|complained)`,
  `(?:report(?:ed|ing)?|refer(?:red|ring)?) (?:me|him|her|them|it|this|${OF} ${PERSON}) (?:to|for) (?:the )?(?:GMC|police|HR|dean|deanery|fitness|safeguarding|misconduct|professionalism|ombudsman|medical director)`,
  `safeguarding (?:concern|referral|alert|issue)|whistle-?blow(?:s|er|ing|n)?|blow(?:s|ing)? the whistle|hit by an? (?:patient|consultant|colleague|relative)`,
);

export const ENGLISH_SIGNS = [...DANGER, ...HARM];
