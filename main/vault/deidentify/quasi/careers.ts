/** What somebody did before (A25), and what their family does (A05, A35). */
import { boundedPattern, findAll, WORD_END, WORD_START } from '../patterns/bounded-pattern.ts';
import type { Clue, ClueKind, ClueStage } from './clue.ts';
import { ruleOf } from './clue.ts';

const JOB =
  '(?:(?:staff|primary school|secondary school|science|maths|dinner|bus|taxi|lorry|truck|cab|minicab|delivery|uber|train|van|care|factory|shop|social|support|youth|building|steel|mine|farm|market|supermarket|hotel|school|office|hospital|night|police|prison|army|navy|raf|civil|mechanical|electrical|software|bank|catering|health ?care|nursing|teaching|theatre|lab|research|pharmacy|dental|operating department|home|warehouse|postal|fish|coal|railway|aircraft|car|domestic|agency|community|district|military|combat) )?' +
  '(?:nurse|paramedic|teacher|soldier|officer|engineer|driver|cleaner|porter|hca|hcas|healthcare assistant|health care assistant|assistant|carer|care worker|worker|physio(?:therapist)?|pharmacist|radiographer|midwife|dentist|vet|lawyer|solicitor|barrister|accountant|banker|journalist|musician|dancer|actor|chef|cook|waiter|waitress|barista|hairdresser|plumber|electrician|builder|bricklayer|joiner|carpenter|welder|miner|fisherman|farmer|labourer|docker|steelworker|shopkeeper|seamstress|tailor|butcher|baker|postman|postie|policeman|policewoman|firefighter|fireman|librarian|secretary|receptionist|clerk|cashier|guard|mechanic|technician|programmer|scientist|lecturer|translator|interpreter|missionary|minister|pastor|imam|monk|nun|priest|athlete|footballer|boxer|pilot|steward|stewardess|lady|hand|picker|packer|nanny|au pair|childminder|phlebotomist|optometrist|dietitian|odp|medic|marine|sailor|analyst|consultant|manager|developer|bouncer|model)';
const KIN =
  '(?:mum|mom|mam|mother|dad|father|da|mummy|daddy|papa|mama|parents?|gran|nan|grandmother|grandfather|grandad|grandparents|brother|sister|husband|wife|uncle|auntie|aunt)';
const FRENCH_JOB =
  "(?:infirmiere?|aide-soignante?|ambulancieres?|ambulancier|professeure?|prof|instituteur|institutrice|militaire|soldat|ingenieure?|chauffeur(?: de (?:taxi|bus|car|poids lourds?))?|femme de menage|femme de chambre|agent (?:d'entretien|de surete|hospitalier)|asd|ouvrieres?|ouvrier|maconne?|macon|boulanger|boulangere|boucher|caissiere?|vendeuse|vendeur|agriculteur|agricultrice|eleveur|eleveuse|paysanne?|mineur|pecheur|routier|couturiere|serveuse|serveur|cuisiniere?|coiffeuse|coiffeur|gardienne? d'immeuble|concierge|assistante? maternelle|atsem|auxiliaire de vie|preposee?(?: aux beneficiaires)?|pab|kine(?:sitherapeute)?|pharmacienne?|sage-femme|avocate?|comptable|journaliste|musicienne?|danseuse|danseur|policiere?|gendarme|pompier|facteur|factrice|secretaire|technicienne?|mecanicien|electricien|plombier|notaire|instrumentiste|manipulatrice radio|brancardier|brancardiere|educatrice?|educateur)";
const FRENCH_KIN =
  '(?:mere|pere|maman|papa|parents|grand-mere|grand-pere|frere|soeur|mari|femme|epouse|epoux|oncle|tante)';

interface Row {
  readonly pattern: RegExp;
  readonly kind: ClueKind;
  readonly tier: Clue['tier'];
}

/** The group `what` is found. */
const ROWS: readonly Row[] = [
  [
    `${WORD_START}(?:used to be|used to work as|worked as|working as|was once|had been|i was|she was|he was|they were|trained as|qualified as|retrained from|started (?:out )?as|years as|year as|months as|life as|career as|job as|shifts as|came from being) (?<what>an? ${JOB})${WORD_END}`,
    'career',
    'likely',
  ],
  [
    `${WORD_START}(?<what>(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|\\d{1,2}) years (?:as|of being) an? ${JOB}))${WORD_END}`,
    'career',
    'likely',
  ],
  [`${WORD_START}(?<what>(?:former|ex|retired)[ -]${JOB})${WORD_END}`, 'career', 'likely'],
  [
    `${WORD_START}(?<what>ex-(?:army|navy|raf|military|police|forces|services))${WORD_END}`,
    'career',
    'likely',
  ],
  [
    `${WORD_START}(?<what>(?:previous|first|old|other|former|past) (?:career|degree|profession)(?: (?:in|as) [\\p{L}-]{2,20}(?: [\\p{L}-]{3,20})?)?)${WORD_END}`,
    'career',
    'likely',
  ],
  [
    `${WORD_START}(?:with|have|has|had|did|got|my|her|his|their|a) (?:an? )?(?<what>(?:degree|phd|doctorate|masters?|msc|mba|bsc|llb|first) (?:in|on|from) [\\p{L}-]{3,20}(?: [\\p{L}-]{3,20})?)${WORD_END}`,
    'career',
    'check',
  ],
  [
    `${WORD_START}(?:my|her|his|their|whose|our) ${KIN} (?:is|was|were|are|works?|worked|'s|being) (?:still |only |both )?(?:as )?(?<what>an? ${JOB}|${JOB}s)${WORD_END}`,
    'background',
    'likely',
  ],
  [
    `${WORD_START}${KIN}(?:'s)? (?:is |was |who )?(?<what>(?:drives?|drove|cleans?|cleaned|mines?|mined|runs?|ran|keeps?|owns?|sells?|sold|stacks?|works? (?:in|at|on|nights)|worked (?:in|at|on|nights|down)) (?:a |an |the )?(?:taxi|cab|bus|buses|lorry|truck|van|tractor|offices?|houses?|schools?|toilets|wards?|hospitals?|corner shop|shop|takeaway|chippy|restaurant|market stall|stall|farm|pub|salon|shelves|pit|mill|factory|fields|nights|trains?|docks|warehouse|shipyard|abattoir|foundry|kitchens?)(?: (?:in|at|on|for) [\\p{L}-]{2,20})?)${WORD_END}`,
    'background',
    'likely',
  ],
  [`${WORD_START}(?<what>(?:ancienne?|ex)[ -]${FRENCH_JOB})${WORD_END}`, 'career', 'likely'],
  [
    `${WORD_START}(?:j'etais|j'ai ete|etait|etais|fut|ete|comme|en tant que|travaille comme|travaillais comme|metier d'|metier de) (?<what>${FRENCH_JOB})${WORD_END}`,
    'career',
    'likely',
  ],
  [
    `${WORD_START}(?<what>(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quinze|vingt|\\d{1,2}) ans (?:de |d'|comme )${FRENCH_JOB})${WORD_END}`,
    'career',
    'likely',
  ],
  [
    `${WORD_START}(?:mon|ma|mes|son|sa|ses|leur|dont le|dont la) ${FRENCH_KIN} (?:est|etait|sont|etaient|travaille comme|a ete)? ?(?<what>${FRENCH_JOB}s?)${WORD_END}`,
    'background',
    'likely',
  ],
  [
    `${WORD_START}${FRENCH_KIN} (?<what>(?:conduit|conduisait|tient|tenait|tiennent|fait|faisait|nettoie|nettoyait|travaille|travaillait|vend|vendait|ramasse) (?:un |une |le |la |des |les |du |de |d'|a l'|a la |au |aux |sur |dans )?(?:l'|la |les |le )?(?:taxi|bus|metro|camion|menages?|depanneur|epicerie|boulangerie|restaurant|ferme|usine|chantiers?|bureaux|cantine|mine|marche|marches|tracteur|pelle mecanique|kebab|bar|tabac|poubelles|nuit|chaine|champs|vignes|poulets?|port))${WORD_END}`,
    'background',
    'likely',
  ],
].map(([source, kind, tier]) => ({
  pattern: boundedPattern(source as string),
  kind: kind as ClueKind,
  tier: tier as Clue['tier'],
}));

export const findCareers: ClueStage = (text) =>
  ROWS.flatMap(({ pattern, kind, tier }) =>
    [...findAll(pattern, text)].flatMap((find) => {
      const what = find.group('what');
      if (what === undefined) return [];
      return [
        {
          ...text.range(what.start, what.end),
          tier,
          kind,
          ...ruleOf(kind),
          reason: 'personal-by-nature' as const,
          rare: false,
        },
      ];
    }),
  );
