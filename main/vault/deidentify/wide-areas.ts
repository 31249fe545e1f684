/** Countries and regions: too wide to name a place by themselves, so that they are indirect clues. */
import { fold } from './folded-text.ts';

const WIDE_AREAS = new Set(
  (
    'england|scotland|wales|northern ireland|ireland|uk|united kingdom|britain|great britain|canada|france|usa|us|' +
    'united states|america|india|pakistan|bangladesh|sri lanka|nepal|china|hong kong|taiwan|japan|korea|south korea|' +
    'vietnam|thailand|philippines|malaysia|singapore|indonesia|myanmar|burma|cambodia|nigeria|ghana|kenya|uganda|' +
    'tanzania|ethiopia|eritrea|somalia|somaliland|sudan|south sudan|zimbabwe|zambia|malawi|rwanda|burundi|congo|drc|' +
    'cameroon|senegal|ivory coast|mali|gambia|sierra leone|liberia|togo|benin|angola|mozambique|botswana|' +
    'south africa|mauritius|egypt|libya|tunisia|algeria|morocco|syria|lebanon|jordan|palestine|gaza|iraq|iran|' +
    'turkey|cyprus|yemen|saudi arabia|kuwait|afghanistan|uzbekistan|israel|greece|italy|spain|portugal|germany|' +
    'netherlands|holland|belgium|switzerland|austria|sweden|norway|denmark|finland|iceland|poland|czech republic|' +
    'slovakia|hungary|romania|bulgaria|serbia|croatia|bosnia|kosovo|albania|slovenia|ukraine|russia|belarus|' +
    'lithuania|latvia|estonia|georgia|armenia|malta|jamaica|trinidad|barbados|guyana|grenada|haiti|cuba|mexico|' +
    'brazil|colombia|peru|chile|argentina|venezuela|ecuador|bolivia|australia|new zealand|africa|asia|europe|' +
    'caribbean|middle east|west africa|east africa|north africa|south asia|punjab|kashmir|kerala|gujarat|sylhet|' +
    'ontario|quebec|nova scotia|new brunswick|newfoundland|manitoba|saskatchewan|alberta|british columbia|' +
    'yorkshire|lancashire|cornwall|devon|kent|essex|sussex|surrey|norfolk|suffolk|cumbria|midlands|the midlands|' +
    'west midlands|east midlands|highlands|the highlands|fife|gwynedd|powys|merseyside|tyneside|teesside|' +
    'angleterre|ecosse|pays de galles|irlande|royaume-uni|etats-unis|inde|chine|japon|coree|viet nam|nigeria|' +
    "kenya|ethiopie|somalie|soudan|cameroun|cote d'ivoire|guinee|gabon|burkina faso|niger|tchad|maroc|algerie|" +
    'tunisie|egypte|liban|syrie|turquie|grece|italie|espagne|allemagne|pologne|roumanie|bresil|colombie|mexique|' +
    'bretagne|normandie|alsace|provence|gaspesie|beauce|estrie|abitibi|outaouais|mauricie|saguenay|maghreb|afrique|' +
    'antilles|martinique|guadeloupe|la reunion|guyane|mayotte|kabylie'
  ).split('|'),
);

export function isWideArea(words: string): boolean {
  return WIDE_AREAS.has(fold(words));
}
