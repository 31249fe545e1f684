/** Diseases, signs and scores that bear a name; drugs by their stem and by list. */
import { PhraseTree } from '../quasi/phrase-tree.ts';
import type { Words } from '../quasi/words.ts';
import { DRUG_BRANDS } from './drug-brands.ts';

/** Adjectives that books and their heroes gave: they end as peoples and creeds do, and tell of nobody. */
const FROM_BOOKS = `quixotic, kafkaesque, dickensian, procrustean, promethean, marxian, rabelaisian, rabelaisien, kafkaïen, cartésien, machiavélique,
  homérique, dantesque, ubuesque, cornélien, platonique, socratique, donquichottesque`;

export const eponyms = new PhraseTree<'eponym'>().add(FROM_BOOKS, 'eponym').add(
  `parkinson's, parkinsons, parkinson, crohn's, crohns, crohn, alzheimer's, alzheimers, alzheimer, huntington's, huntington, hodgkin's, hodgkin, hodgkins, tourette's, tourette, asperger's, asperger, down's syndrome, down syndrome, turner's, turner syndrome, marfan's, marfan, ehlers-danlos, raynaud's, raynaud, sjögren's, sjogren's, addison's, addisonian, cushing's, cushing, graves' disease, graves disease, hashimoto's, hashimoto, barrett's, bell's palsy, guillain-barré, guillain barre, guillain, duchenne, becker, wilson's disease, wernicke's, wernicke, korsakoff's, korsakoff, broca's, broca, babinski, glasgow coma scale, glasgow coma score, glasgow, apgar, colles', colles, smith's fracture, dupuytren, dupuytren's, kawasaki, kawasaki disease, behçet, behcet's, still's disease, paget's, perthes, meckel's, hirschsprung's, fallot, fallot's tetralogy, wegener, wegener's, goodpasture's, charcot, charcot's, charcot-marie-tooth, ménière's, menieres, menière, hepatitis b, hépatite b, von willebrand, wolff-parkinson-white, stargardt, kayser-fleischer, kayser fleischer, murphy's sign, mcburney's, rovsing's, homans', cullen's, grey turner's, trendelenburg, romberg, romberg's, lachman, tinel's, phalen's, finkelstein's, bouchard's, heberden's, osler's nodes, janeway, roth spots, virchow, beck's triad, cheyne-stokes, kussmaul, korotkoff, bainbridge reflex, starling's law, frank-starling, wells score, wells, waterlow, barthel, braden, rockall, blatchford, child-pugh, ranson, bishop score, bishop, tanner stage, gillick, gillick competence, fraser guidelines, bolam, bolam test, montgomery, montgomery ruling, caldicott, foley, foley catheter, hickman, swan-ganz, yankauer, guedel, ambu, kocher, kocher's, lanz, pfannenstiel, hartmann's, hartmann, whipple's, whipple, billroth, nissen, bankart, ilizarov, kirschner, steinmann, thomas splint, robert jones bandage, zimmer, zimmer frame, petri dish, gram stain, ziehl-neelsen, röntgen, doppler, holter, snellen, ishihara, wood's lamp, valsalva, heimlich, epley, dix-hallpike, mallampati, cormack, mantoux, coombs, schilling, bence jones, mendelian, gaussian, kaplan-meier, cochrane, bland-altman, likert, hawthorne effect, dunning-kruger, pygmalion, stroop, dunbar, occam's razor, hickam's dictum, anopheles, salmonella, listeria, legionella, ginkgo, röntgen, maladie de (crohn|parkinson|charcot|alzheimer|basedow|verneuil|lyme|wilson|still|horton|kawasaki), syndrome de (down|turner|raynaud|sjögren|tourette|guillain-barré|cushing|marfan|asperger|stockholm|lynch), signe de (babinski|murphy), échelle de glasgow, score de glasgow, score d'apgar,
  horner's, klinefelter, klinefelter's, prader-willi, angelman, friedreich, friedreich's, gaucher's, fabry, fabry's, pompe, tay-sachs, niemann-pick, lesch-nyhan, zollinger-ellison, mallory-weiss, boerhaave, boerhaave's, budd-chiari, gilbert's syndrome, reye's, henoch-schönlein, takayasu, takayasu's, churg-strauss, buerger's, dressler's, brugada, takotsubo, eisenmenger, eisenmenger's, ebstein, ebstein's, chvostek, chvostek's, trousseau, trousseau's, courvoisier, courvoisier's, krukenberg, wilms, wilms', ewing's, kaposi, kaposi's, burkitt, burkitt's, breslow, gleason, dukes' stage, calot's, hesselbach's, scarpa's, galeazzi, monteggia, lisfranc, maisonneuve, pott's, salter-harris, gustilo, sudeck's, osgood-schlatter, scheuermann's, perthes', kienböck's, de quervain's, mcmurray's, spurling's, lasègue, schober's, gowers', hoffmann's, brudzinski, kernig, kernig's, argyll robertson, marcus gunn, rinne, rinne's, schirmer's, amsler, mikulicz, ludwig's angina, lemierre's, koplik, auspitz, koebner, nikolsky, tzanck, wickham's, schamroth, gottron's, ramsay hunt, widal, paul-bunnell, ghon, neelsen, giemsa, romanowsky, congo red, pap smear, papanicolaou, bartholin's, braxton hicks, naegele's, wenckebach, mobitz, killip, framingham, curb-65, maddrey, milan criteria, parkland, karnofsky, addenbrooke's, beck depression, hamilton scale, ivor lewis, lichtenstein, shouldice, langenbeck, debakey, adson, mcindoe, metzenbaum, spencer wells, satinsky, magill's, macintosh blade, seldinger, tuohy, bier's block, sengstaken, ryle's, ryles, tenckhoff, redivac, venturi, wood's light, snellen's, bouchard, heberden, osler's, janeway's, phalen, allen's test, buerger, thomas' test, simmonds', ortolani, galant, apley's, schwann, purkinje, langerhans, golgi, krebs cycle, henle, loop of henle, malpighi, peyer's, kupffer, reed-sternberg, auer, howell-jolly, heinz bodies, philadelphia chromosome, lewy, lewy body, lewy bodies, pick's disease, creutzfeldt-jakob, von recklinghausen, sturge-weber, von hippel-lindau, li-fraumeni, peutz-jeghers, alport, alport's, berger's, bartter, gitelman, fanconi, liddle, conn's, kallmann, mccune-albright, jod-basedow, riedel's, münchausen, munchausen, munchausen's, capgras, cotard, de clérambault, ganser, othello, fregoli, stendhal, diogenes, rett, rett's, dravet, lennox-gastaut, west syndrome, rasmussen's, jacksonian, uhthoff, lhermitte, devic, weber-christian, brown-séquard, dejerine, klumpke, erb's, saturday night palsy, parsonage-turner, lambert-eaton, miller fisher, dandy-walker, arnold-chiari, chiari, monro-kellie, cushing reflex, kocher's, kausch, monsel, graham patch,
  bonferroni, kruskal-wallis, mann-whitney, wilcoxon, pearson correlation, cronbach's alpha, cronbach, bayes, bayesian, bayes' theorem, cohen's kappa, cohen's d, fisher's exact, fisher's exact test, student's t, student's t-test, kaplan and meier, cox regression, rasch, monte carlo, boolean, fibonacci, pareto, pareto principle, gantt, dewey decimal, tinetti, zarit, mini-zarit, sokolow, bazett, cockcroft, cockcroft-gault, fagerström, epworth, rovsing, homans, mcburney, lasegue, lhermitte, treitz, ampulla of vater, circle of willis, fallopian, eustachian, sylvian, rolandic, rinne et weber, rinne and weber, weber's test, kegel, montessori, pilates, bobath, mezieres, méthode mezieres, feldenkrais, drain de redon, valve de doyen, farabeuf, cul-de-sac de douglas, pouch of douglas, basedow, hirschsprung, brazelton, brunet-lézine, rorschach, stroop, wechsler, maslach, siegrist, bristol stool, edinburgh postnatal, edinburgh scale, nottingham prognostic, oxford handbook, oxford textbook, cambridge handbook, nuremberg code, code de nuremberg, stockholm syndrome, lake louise, los angeles classification, norwich protocol, vancouver style, harvard referencing, harvard style, chicago style, lyme disease, robin hood, celsius, fahrenheit, newton's law, hooke's law, boyle's law, fick, poiseuille, bernoulli, doppler effect, hertz, bunsen, erlenmeyer, allen key, clé allen, phillips screwdriver, stanley knife, swiss army knife, yale lock, jacob's ladder, jack russell, german shepherd, yorkshire terrier`.replace(
    /\n\s*/gu,
    ' ',
  ),
  'eponym',
);

const KINDS = new Set(
  `disease syndrome sign signs score scale test palsy fracture chorea contracture manoeuvre maneuver criteria classification index phenomenon triad
   catheter forceps clamp retractor needle splint reflex sarcoma lymphoma tumour tumor effect law curve plot scan stain frame cells nodes rings rash
   node cyst hernia block tube drain procedure operation repair incision duct canal triangle pouch body bodies formula rule smear neuroma angina anaemia
   anemia thyroiditis arthropathy dystrophy nails lines spots point chart board pressure circuit`.split(
    /\s+/u,
  ),
);
const FRENCH_KINDS = new Set(
  'maladie syndrome signe score echelle test manoeuvre loi critere classification fracture reflexe coloration pince ecarteur sonde formule regle corps kyste hernie triade indice stade'.split(
    ' ',
  ),
);

/** "Ménétrier's disease", "Finnegan score", "syndrome de Rett": a capital name with the word for what it is. */
export function isEponym(words: Words, at: number): boolean {
  if (!words.hasCapital(at)) return false;
  const next = words.at(at + 1) === 's' && words.gap(at + 1) === 'joint' ? at + 2 : at + 1;
  if (words.joins(next) && KINDS.has(words.at(next)))
    return next === at + 2 || words.joins(at) || words.opensSentence(at);
  return (
    words.joins(at) && /^(?:de|d)$/u.test(words.at(at - 1)) && FRENCH_KINDS.has(words.at(at - 2))
  );
}

/** Stems of international nonproprietary names (WHO): long enough that no name ends so. */
const STEM =
  /^[a-z]{2,14}(?:(?<!^a)pril|sartan|olol|vastatin|conazole|prazole|nidazole|bendazole|cillin|mycin|micin|floxacin|cycline|zumab|ximab|tumab|limumab|tinib|ciclib|parin|xaban|gatran|gliptin|gliflozin|glutide|glinide|dipine|setron|curonium|nidine|triptyline|triptan|oxetine|azepam|azolam|zepine|ovir|navir|tegravir|buvir|amivir|thiazide|semide|methasone|nisolone|nisone|phylline|meterol|buterol|moterol|tropium|prost|tidine|profen|fenac|coxib|lukast|zosin|dronate|platin|rubicin|taxel|fentanil|caine|barbital|terlipressin|pressin|formin|glitazone|fibrate|quine|chloroquine|barbitone|pramine|azine|apine|peridone|piprazole|gabalin|pentin)$/u;
const DRUGS = new Set(
  (
    'paracetamol acetaminophen tylenol ibuprofen aspirin aspirine morphine codeine fentanyl ketamine propofol tramadol naloxone warfarin warfarine heparin heparine insulin insuline metformin digoxin amiodarone ' +
    'adrenaline adrenalin noradrenaline atropine salbutamol ventolin prednisolone dexamethasone hydrocortisone furosemide spironolactone ramipril amlodipine bisoprolol atenolol simvastatin atorvastatin clopidogrel ' +
    'omeprazole lansoprazole ranitidine gaviscon ondansetron metoclopramide cyclizine haloperidol lorazepam diazepam midazolam olanzapine quetiapine clozapine risperidone lithium valproate carbamazepine lamotrigine levetiracetam phenytoin ' +
    'sertraline fluoxetine citalopram mirtazapine amitriptyline venlafaxine methylphenidate ritalin concerta methotrexate azathioprine hydroxychloroquine infliximab rituximab tamoxifen cisplatin penicillin penicilline amoxicillin amoxicilline co-amoxiclav augmentin ' +
    'gentamicin vancomycin doxycycline clarithromycin azithromycin ciprofloxacin trimethoprim nitrofurantoin metronidazole tazocin piperacillin aciclovir tamiflu terlipressin oxytocin syntocinon magnesium potassium sodium chloride saline hartmanns ' +
    'glucagon doliprane efferalgan spasfon smecta levothyrox levothyroxine thyroxine viagra botox lidocaine bupivacaine calpol nurofen valium xanax prozac truvada prep allopurinol colchicine alendronate furosemide nitroglycerine'
  ).split(' '),
);

export function isDrug(word: string): boolean {
  return DRUGS.has(word) || DRUG_BRANDS.has(word) || (word.length >= 8 && STEM.test(word));
}
