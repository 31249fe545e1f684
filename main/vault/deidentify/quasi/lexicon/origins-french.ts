/** The French of origin (A20), ethnicity (A29), languages and accents (A36), with genders and plurals. */
import type { Descriptor } from './descriptor.ts';

/** Adjectives that take -ne, -e or nothing in the feminine; plurals are made by `bothGenders`. */
const DEMONYMS =
  'afghan:e albanais:e algérien:ne allemand:e angolais:e argentin:e arménien:ne bangladais:e belge béninois:e bolivien:ne ' +
  'bosniaque brésilien:ne bulgare burkinabé:e burundais:e cambodgien:ne camerounais:e cap-verdien:ne centrafricain:e ' +
  'chilien:ne chinois:e chypriote colombien:ne comorien:ne congolais:e coréen:ne croate cubain:e danois:e djiboutien:ne ' +
  'égyptien:ne équatorien:ne érythréen:ne espagnol:e éthiopien:ne finlandais:e gabonais:e gambien:ne géorgien:ne ' +
  'ghanéen:ne grec:que guinéen:ne guyanais:e haïtien:ne hongrois:e indien:ne indonésien:ne irakien:ne iranien:ne ' +
  'israélien:ne italien:ne ivoirien:ne jamaïcain:e japonais:e jordanien:ne kényan:e kosovar:e kurde laotien:ne libanais:e ' +
  'libyen:ne lituanien:ne malgache malien:ne marocain:e martiniquais:e guadeloupéen:ne réunionnais:e mahorais:e mauricien:ne ' +
  'mauritanien:ne mexicain:e moldave népalais:e nigérian:e nigérien:ne pakistanais:e palestinien:ne péruvien:ne ' +
  'philippin:e polonais:e portugais:e roumain:e russe rwandais:e sénégalais:e serbe sierra-léonais:e slovaque slovène ' +
  'somalien:ne soudanais:e sri-lankais:e suédois:e syrien:ne tamoul:e tanzanien:ne tchadien:ne tchèque togolais:e ' +
  'tunisien:ne turc:que ukrainien:ne vénézuélien:ne vietnamien:ne yéménite zaïrois:e zimbabwéen:ne kabyle berbère corse ' +
  'antillais:e calédonien:ne polynésien:ne kanak acadien:ne birman:e algonquin:e mohawk cri:e inuit:e abénaquis:e huron:ne huron-wendat:e gatinois:e innu:e anishinabe atikamekw sud-africain:e ' +
  'maghrébin:e subsaharien:ne';
const HOME =
  'français:e anglais:e américain:e canadien:ne européen:ne québécois:e breton:ne basque africain:e ' +
  'britannique irlandais:e écossais:e occitan:e alsacien:ne franco-ontarien:ne anglophone francophone';

/** "algérien:ne" becomes algérien, algérienne and their plurals. */
export function bothGenders(words: string): string {
  return words
    .split(' ')
    .flatMap((word) => {
      const [stem = '', feminine] = word.split(':');
      const feminineForm =
        feminine === 'que'
          ? `${stem.replace(/c$/u, '')}${stem.endsWith('grec') ? 'cque' : 'que'}`
          : `${stem}${feminine ?? ''}`;
      return [stem, feminineForm, `${stem}s`, `${feminineForm}s`];
    })
    .join(', ');
}

export const FRENCH_ORIGINS: readonly Descriptor[] = [
  { kind: 'origin', strength: 'plain', language: 'fr', phrases: bothGenders(DEMONYMS) },
  { kind: 'origin', strength: 'weak', language: 'fr', phrases: bothGenders(HOME) },
  {
    kind: 'origin',
    strength: 'strong',
    language: 'fr',
    phrases:
      `(franco|belgo|italo)-(algérien|algérienne|marocain|marocaine|tunisien|tunisienne|sénégalais|sénégalaise|turc|turque|libanais|libanaise|
      malien|malienne|ivoirien|ivoirienne|camerounais|camerounaise|vietnamien|vietnamienne|portugais|portugaise|congolais|congolaise),
      titre de séjour, carte de séjour, visa étudiant, permis d'études, sans-papiers, sans papiers, naturalisé, naturalisée, naturalisation, obtenu la nationalité,
      double nationalité, (fils|fille|enfant|enfants) d'immigrés, (fils|fille) d'immigrées, (fils|fille) de harki, parents immigrés, issu de l'immigration, issue de l'immigration,
      (deuxième|troisième) génération, né à l'étranger, née à l'étranger, résidence permanente`.replace(
        /\n\s*/gu,
        '',
      ),
  },
  {
    kind: 'ethnicity',
    strength: 'plain',
    language: 'fr',
    phrases:
      `métis, métisse, métisses, racisé, racisée, racisés, racisées, afro-descendant, afrodescendant, afrodescendante, d'origine
      (maghrébine|africaine|asiatique|antillaise|étrangère|algérienne|marocaine|tunisienne|sénégalaise|turque|vietnamienne|malienne|
      ivoirienne|congolaise|camerounaise|comorienne|portugaise|polonaise|libanaise|haïtienne|chinoise|indienne|iranienne|syrienne|rom|gitane),
      rom, roms, gitan, gitane, manouche, autochtone, autochtones, inuit, inuk, première nation, premières nations, minorité visible, couleur de peau, ma couleur de peau, sa couleur de peau`.replace(
        /\n\s*/gu,
        ' ',
      ),
  },
  {
    kind: 'ethnicity',
    strength: 'weak',
    language: 'fr',
    phrases:
      'noir, noire, noirs, noires, blanc, blanche, blancs, blanches, arabe, arabes, asiatique, asiatiques, basané, basanée, beur, beurette, black',
  },
  {
    kind: 'language',
    strength: 'strong',
    language: 'fr',
    phrases:
      `ma langue maternelle, sa langue maternelle, (langue|de langue) maternelle (arabe|turque|portugaise|anglaise|polonaise|wolof), le français n'est pas ma (première)? langue, anglo, (en|le|du|parle) (occitan|breton|alsacien|corse|basque|picard|patois|créole|kabyle), accent (du sud|du nord|
      marseillais|ch'ti|chti|québécois|africain|maghrébin|belge|suisse|antillais|créole|alsacien|toulousain|
      de banlieue|du midi|du bled|espagnol|portugais|italien|allemand|russe|anglais|arabe|vosgien|picard|roumain|polonais|sénégalais|ivoirien|camerounais|acadien|gaspésien|réunionnais|
      étranger|corse|breton|haïtien|libanais|vietnamien)`.replace(/\n\s*/gu, ''),
  },
];
