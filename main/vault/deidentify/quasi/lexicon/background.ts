/** Social background (A35), entry routes (A24), family (A05) and what somebody did before (A25). */
import type { Descriptor } from './descriptor.ts';

const oneLine = (phrases: string): string => phrases.replace(/\n\s*/gu, ' ');

const ENGLISH: readonly Descriptor[] = [
  {
    kind: 'background',
    strength: 'strong',
    language: 'en',
    phrases:
      oneLine(`first (one|person|generation|woman|girl|boy|child)? (in|of|from) (my|her|his|their|our|the|your) (whole|entire|immediate)? (family|house|household|street), first (in|of) (my|her|his|their|our) family (to (go to|attend|get into|finish|reach|apply to) (uni|university|college|sixth form|medical school|medicine|school)|at (uni|university)|in medicine|to do (medicine|a degree)|to become a doctor|to stay on)?,
      first-generation (student|graduate|scholar|university student|medic|doctor|immigrant|immigrants|medical student|university)?, first gen (student|medic|uni student)?, first-in-family, first in family, care-experienced, care experienced, care leaver, (in|through|out of) the care system, in foster care, foster (care|carer|carers|parents|mum|dad|family|child|kid|placement|home|homes), fostered, grew up in care, looked-after child, looked after child, children's home, adopted,
      refugee, refugees' (son|daughter), asylum seeker, asylum-seeker, asylum-seeking, seeking asylum, sought asylum, claimed asylum, unaccompanied minor, unaccompanied child, fled (the war)?, refugee camp,
      free school meals, free school meal, fsm, council estate, council house, council flat, social housing, housing association, tower block, single mum, single mother, single parent, single dad, single-parent (family|household), lone parent, teenage mum, teen mum, young mum, young carer, a carer for (my|her|his) (mum|dad|mother|father|brother|sister|gran|nan),
      working-class, working class, state school, state-school, state-educated, state educated, comprehensive school, local comp, bog-standard comp, inner-city school, pupil premium, education maintenance allowance, universal credit, food bank, foodbank, food banks, on benefits, benefits, breadline, estranged (student|from)?, no recourse to public funds,
      low-income (family|household|background)?, low income (family|household|background)?, poverty, homeless, homelessness, sofa surfing, sofa-surfing, hostel, temporary accommodation, polar (1|2|one|two|quintile 1), free bus pass, hardship (fund|loan), maximum (student)? loan, full (maintenance)? (loan|grant), travelling community, traveller site,
      former prisoner, ex-offender, prison, young offender, dad in prison, father in prison, military family, army brat, farming family, mining family, (miner|cleaner|bus driver|taxi driver|factory worker|labourer|farmer|shopkeeper|lorry driver|docker|steelworker|seamstress|dinner lady|hairdresser|fisherman)'s (son|daughter|kid|child)`),
  },
  {
    kind: 'background',
    strength: 'weak',
    language: 'en',
    phrases:
      'comp, comprehensive, private school, private-school, public school, boarding school, grammar school, grammar-school, privately educated, posh, poor, privileged, upper class, middle class, middle-class, eton, widowed, divorced, orphan, orphaned, carer, a levels at',
  },
  {
    kind: 'route',
    strength: 'strong',
    language: 'en',
    phrases:
      oneLine(`gateway (year|course|programme|program|student|medic|entry|to medicine|cohort|intake|route|kid)?, foundation (course|entry|programme year) student, foundation year (student|medic|entrant|in medicine)?, medicine with a (foundation|gateway|preliminary) year, year 0, year zero, preliminary year, pre-med year, graduate entry, graduate-entry (medicine|student|medic|course|programme|route|entrant|cohort)?, graduate entry (medicine|student|medic|course|programme|route|cohort), gem (student|course|programme|cohort)?, postgraduate entry, mature student, mature entrant, mature applicant,
      gateway2medicine, gateway 2 medicine, bridging (stream|year|programme|program), refugee doctors' programme, refugee doctor, refugee doctors programme, access to he diploma, access course, access to (medicine|he|higher education) (course|diploma)?, access to medicine, access student, access route, btec, t-level, open university degree, through clearing, via clearing, in clearing, got in on clearing, clearing, contextual (offer|admission|admissions|entry|applicant|student)?, reduced offer, lower offer, adjusted offer, lowered offer, ukwpmed, widening participation (student|entrant|scheme|route|programme|kid|applicant|background|bursary|scholar|summer school)?, widening access (student|programme|scheme|route)?, wp (student|kid|scheme|route|entrant|entry|background|programme|applicant), reach (scotland|programme), summer school, sutton trust (scheme|summer school)?, in2medschool, medical apprenticeship, apprenticeship, degree apprenticeship, apprentice doctor, physician associate, second degree, second-degree (student|entrant)?, transferred from, transferred (here|in), reapplied, reapplicant, third attempt, second attempt, fourth attempt, gap year, resat (my|her|his)? a levels, resat a-levels, international student, overseas student, home student, international medical graduate, international graduate, img, imgs, overseas (doctor|graduate|trained), overseas-trained, plab, plab 2, mti (doctor|scheme|post)?, cesr, portfolio pathway, less than full time, less-than-full-time, ltft, oriel, indigenous (stream|pathway|admission) , equity stream, black student application program, bsap, rural stream, mccqe, carms match, carms`),
  },
];

const FRENCH: readonly Descriptor[] = [
  {
    kind: 'background',
    strength: 'strong',
    language: 'fr',
    phrases:
      oneLine(`(le|la)? (premier|première) (personne)? (de|dans) (ma|sa|leur|la|notre) (famille|fratrie) (à (faire des études|aller à l'université|faire médecine|avoir le bac|obtenir le bac|entrer à l'université|décrocher le bac))?, première génération, étudiant de première génération, étudiante de première génération,
      famille d'accueil, familles d'accueil, placé en foyer, placée en foyer, en foyer, placé à l'ase, placée à l'ase, aide sociale à l'enfance, enfant placé, enfant placée, enfants placés, pupille de la nation, pupille de l'état, pupille, ddass, (issu|issue) de la ddass, (aidant|aidante) de (sa|son|ma|mon) (mère|père|frère|sœur|fils|fille), adopté, adoptée, réfugié, réfugiée, réfugiés, demandeur d'asile, demandeuse d'asile, droit d'asile, mineur isolé, mineur non accompagné, mineure non accompagnée, camp de réfugiés, fui la guerre, fui le pays,
      hlm, cité hlm, logement social, logements sociaux, quartiers nord, quartier populaire, quartiers populaires, banlieue, quartier prioritaire, zep, rep+, lycée de zone prioritaire, mère célibataire, maman solo, famille monoparentale, famille monoparental, parent isolé, milieu modeste, milieux modestes, milieu populaire, famille modeste, famille ouvrière, milieu ouvrier, classe ouvrière, (fils|fille) d'ouvrier, (fils|fille) d'ouvriers, (fils|fille) d'agriculteur, (fils|fille) d'agriculteurs, (fils|fille) de (maçon|mineur|paysan|paysans|concierge|boulanger|chauffeur|routier|caissière|femme de ménage), transfuge de classe, aidant familial, jeune aidante, jeune aidant, restos du cœur, rsa, aide alimentaire, épicerie solidaire, banque alimentaire, crous échelon 7, échelon 7, échelon 6, échelon 5, boursier, boursière, boursiers, sur critères sociaux, logement d'urgence, sdf, gens du voyage, rupture familiale, milieu rural`),
  },
  {
    kind: 'route',
    strength: 'strong',
    language: 'fr',
    phrases: oneLine(
      `contingent régional, voie des professionnels, (par)? la voie (autochtone|internationale|passerelle), préexternat, boursière du gouvernement français, boursier du gouvernement français, passerelle, par la passerelle, par passerelle, pass, las, l.as, las 1, las 2, paces, primant, primante, doublant, doublante, redoublant, redoublante, kiné reconverti, reconversion, en reconversion, deuxième carrière, cordées de la réussite, admission parallèle, parcours spécifique, contingent (autochtone|régional|étranger), premières nations et inuits (du québec)?, pfnimq, année préparatoire, année prémédicale, année pré-med, médecine préparatoire, med-p, cégep, dec-bac, étudiant étranger, étudiante étrangère, étudiant international, étudiante internationale, erasmus, padhue, epp, eVC, praticien associé, praticienne associée, ffi, faisant fonction d'interne, faisant fonction, diplôme étranger, diplômé à l'étranger, diplômée à l'étranger, hors union européenne, hors ue, dfms, dfmsa, césure, année de césure, reprise d'études, bac pro, bac techno, bac technologique, bac st2s, école de la deuxième chance, daeu, oasis, prépa talents, par équivalence, deuxième tentative, troisième tentative, deuxième chance, rattrapage parcoursup`,
    ),
  },
];

const FAMILY: readonly Descriptor[] = [
  {
    kind: 'family',
    strength: 'strong',
    language: 'en',
    phrases:
      'twins, triplets, my twin, twin (sister|brother), identical twin, stepchildren, foster son, foster daughter, my late (father|mother|husband|wife|brother|sister|son|daughter|dad|mum), (father|mother|mum|dad|husband|wife|brother|sister) (died|passed away), bereavement, bereaved, widow, widower, divorce, only child, eldest of (two|three|four|five|six|seven|eight|nine|ten), (youngest|oldest|middle) of (three|four|five|six|seven|eight|nine|ten), mother of (two|three|four|five), father of (two|three|four|five), mum of (two|three|four|five), dad of (two|three|four|five), single (mum|mother|dad|father) of (one|two|three|four|five)',
  },
  {
    kind: 'family',
    strength: 'strong',
    language: 'fr',
    phrases:
      'jumeaux, jumelles, jumeau, jumelle, mes jumeaux, veuf, veuve, divorcé, divorcée, divorce, fils unique, fille unique, aîné de (deux|trois|quatre|cinq|six|sept|huit), aînée de (deux|trois|quatre|cinq|six|sept|huit), cadette de (trois|quatre|cinq|six), mère de (deux|trois|quatre|cinq) enfants, père de (deux|trois|quatre|cinq) enfants, (mon|son) (père|frère) est (mort|décédé), (ma|sa) (mère|sœur) est (morte|décédée), deuil',
  },
];

export const BACKGROUND: readonly Descriptor[] = [...ENGLISH, ...FRENCH, ...FAMILY];
