/** Ethnicity (A29), nationality and migration (A20), languages and accents (A36). */
import type { Descriptor } from './descriptor.ts';

/** Few people in Britain, Canada or France are meant in general by these. */
const DEMONYMS = `kittitian, nevisian, antiguan, vincentian, equatorial guinean, south indian, north indian, hakka, sinhala, afghan, albanian, algerian, angolan, argentinian, argentine, armenian, azerbaijani, bahraini,
  bangladeshi, barbadian, bajan, belarusian, beninese, bhutanese, bolivian, bosnian, botswanan, brazilian, bulgarian,
  burkinabe, burmese, burundian, cambodian, cameroonian, catalan, chadian, chilean, chinese, colombian, congolese,
  costa rican, croatian, cuban, cypriot, czech, danish, dominican, dutch, ecuadorian, egyptian, eritrean, estonian,
  ethiopian, fijian, filipino, filipina, finnish, gabonese, gambian, georgian, german, ghanaian, greek, grenadian,
  guatemalan, guinean, guyanese, haitian, honduran, hong konger, hungarian, icelandic, indian, indonesian, iranian,
  iraqi, israeli, italian, ivorian, jamaican, japanese, jordanian, kazakh, kenyan, korean, south korean, kosovan,
  kurdish, kuwaiti, laotian, latvian, lebanese, liberian, libyan, lithuanian, macedonian, malagasy, malawian,
  malaysian, malian, maltese, mauritian, mauritanian, mexican, moldovan, mongolian, moroccan, mozambican, namibian,
  nepali, nepalese, nicaraguan, nigerian, nigerien, norwegian, omani, pakistani, palestinian, panamanian, paraguayan,
  persian, peruvian, polish, portuguese, qatari, romanian, russian, rwandan, salvadoran, saudi, senegalese, serbian,
  sierra leonean, singaporean, slovak, slovenian, somali, somalilander, sudanese, south african, south sudanese,
  spanish, sri lankan, sinhalese, sinhala, st lucian, surinamese, swedish, swiss, syrian, taiwanese, tajik, tamil, tanzanian, thai, tibetan, togolese,
  trinidadian, trini, tunisian, turkish, turk, turkmen, ugandan, ukrainian, uruguayan, uyghur, uzbek, venezuelan,
  vietnamese, yemeni, zambian, zimbabwean, igbo, yoruba, hausa, fulani, akan, ashanti, kikuyu, luo, shona, ndebele,
  zulu, xhosa, punjabi, gujarati, bengali, sylheti, mirpuri, kashmiri, pashtun, malayali, telugu, berber,
  kabyle, cornish, manx, basque, breton, sami, maori, tongan, samoan`;

const BRITISH_PAIRS = `(british|scottish|welsh|english|anglo|french|canadian|american) (asian|indian|pakistani|bangladeshi|
  nigerian|ghanaian|chinese|somali|muslim|jamaican|african|caribbean|caribean|turkish|iranian|kenyan|born|iraqi|arab)`;

/** Words that are also a language, a cuisine or a country's ordinary things. */
const HOME_DEMONYMS = `british, english, scottish, scots, welsh, irish, northern irish, french, canadian, american, australian,
  european, quebecois, quebecoise, francophone, anglophone, northern, southern, latin american, eastern european, east european,
  middle eastern, west african, east african, north african, south east asian, southeast asian, east asian`;

export const ORIGINS: readonly Descriptor[] = [
  { kind: 'origin', strength: 'plain', language: 'en', phrases: DEMONYMS },
  {
    kind: 'origin',
    strength: 'plain',
    language: 'en',
    phrases: BRITISH_PAIRS.replace(/\n\s*/gu, ''),
  },
  {
    kind: 'origin',
    strength: 'plain',
    language: 'en',
    phrases: `second generation immigrant, (first|second|third)-generation (british|immigrant|migrant|nigerian|indian),
      son of immigrants, daughter of immigrants, child of immigrants, immigrant (family|parents|household),
      my parents (came|moved|emigrated|migrated) (here|to this country|over)?, dual national, dual nationality`,
  },
  { kind: 'origin', strength: 'weak', language: 'en', phrases: HOME_DEMONYMS },
  {
    kind: 'origin',
    strength: 'weak',
    language: 'en',
    phrases: 'immigrant, migrant, expat, foreigner, foreign',
  },
  {
    kind: 'origin',
    strength: 'strong',
    language: 'en',
    phrases:
      `(tier (2|4|two|four)|student|skilled worker|health and care|health and care worker|graduate|spouse|dependant|
      dependent|family|visitor|work) visa, visa (sponsorship|status|renewal), on a visa, my visa, her visa, his visa, their visa,
      indefinite leave to remain, leave to remain, settled status, pre-settled status, study permit, work permit,
      permanent residency, permanent resident, undocumented, stateless, home office (letter|interview|application),
      citizenship (test|ceremony|application), windrush (generation|family|baby)?`.replace(
        /\n\s*/gu,
        '',
      ),
  },
  {
    kind: 'ethnicity',
    strength: 'plain',
    language: 'en',
    phrases:
      `black british, black african, black caribbean, black scottish, black welsh, british black,
      mixed race, mixed-race, mixed heritage, dual heritage, mixed ethnicity, biracial, half (nigerian|indian|chinese|ghanaian|
      jamaican|japanese|iranian|polish|irish|black|white|asian|egyptian|korean|kenyan|turkish), afro-caribbean,
      african-caribbean, african caribbean, afrocaribbean, caribbean, west indian, anglo-indian, south asian, east asian,
      southeast asian, south east asian, british asian, british south asian, romani, romany, roma, gypsy, gypsy traveller,
      irish traveller, traveller, showman, first nations, indigenous, metis, inuk, inuit, cree, oji-cree, algonquin, blackfoot, dakota, mohawk, mi'kmaq, ojibwe,
      anishinaabe, haida, innu, dene, haudenosaunee, latina, latino, latinx, hispanic, arab, arabic-looking,
      (person|woman|man|doctor|surgeon|consultant|student|dean) of colou?r, dark-skinned, dark skinned, light-skinned, brown-skinned,
      visibly (muslim|brown|black|different), afro hair, my afro, locs, dreadlocks, braids, cornrows, box braids,
      turtle island, (my|her|his|their) skin colour`
        .replace(/colou\?r/gu, '(colour|color)')
        .replace(/\n\s*/gu, ''),
  },
  {
    kind: 'ethnicity',
    strength: 'weak',
    language: 'en',
    phrases: `black, brown, white, asian, african, mixed, minority ethnic, ethnic minority, global majority,
      racialised, racialized, bame, bme`,
  },
  {
    kind: 'language',
    strength: 'strong',
    language: 'en',
    phrases:
      `(my|her|his|their) (first|second|third|fourth|native|mother) (language|tongue), english (is|was) (my|her|his|their)
      (second|third|fourth) language, english as (my|her|his) (second|third) language, (a)? native (welsh|gaelic|urdu|arabic|french|polish) speaker, non-native speaker,
      (welsh|gaelic|irish|arabic|french|urdu|polish|punjabi|somali) (first-language|first language|speaking|speaker)`.replace(
        /\n\s*/gu,
        ' ',
      ),
  },
  {
    kind: 'language',
    strength: 'plain',
    language: 'both',
    phrases: `twi, fante, ewe, ga, wolof, lingala, swahili, kiswahili, amharic, tigrinya, oromo, farsi, dari, pashto, urdu,
      hindi, malayalam, kannada, marathi, tagalog, cantonese, mandarin, hokkien, tamazight, creole, patois, krio, pidgin,
      hebrew, yiddish, sorani, kurmanji, potwari, pahari, hindko, cymraeg, gaelic, gaeilge, darija, peul, bambara, soninke,
      malinke, fon, kirundi, kinyarwanda, malgache, comorien, mooré, gaélique, breton, occitan, alsacien, asl, auslan, ilocano, cebuano, konkani, tulu, nepali, hmong, khmer, sinhala, bahasa, arabic, amharique, ourdou, farsi,
      kikongo, tshiluba, sango, dioula, isixhosa, setswana, sesotho, afrikaans`,
  },
  {
    kind: 'language',
    strength: 'strong',
    language: 'en',
    phrases:
      `geordie, scouse, scouser, brummie, glaswegian, mancunian, cockney, weegie, yam yam, dundonian, aberdonian,
      doric, ulster scots, newfie, (geordie|scouse|brummie|northern|southern|scottish|welsh|irish|glaswegian|
      liverpool|manchester|yorkshire|lancashire|birmingham|black country|west country|essex|cockney|london|belfast|valleys|
      cornish|norfolk|estuary|bradford|bolton|burnley|hull|teesside|sunderland|nigerian|ghanaian|indian|pakistani|polish|russian|spanish|
      french|german|italian|greek|romanian|chinese|jamaican|caribbean|african|south african|kenyan|zimbabwean|
      newfoundland|acadian|quebecois|foreign|egyptian|iranian|turkish|brazilian|somali|sudanese|punjabi|bengali|glasgow|american|australian|canadian|eastern european|west african|strong) accent`.replace(
        /\n\s*/gu,
        '',
      ),
  },
];
