/** French signs that something has its own route, in the same order and for the same reason as the English. */
import { any, signs } from './sign.ts';

const PERSONNE = any(
  'étudiante?s?|résidente?s?|externes?|internes?|infirmi(?:er|ère)s?|médecins?|chirurgiene?s?|patiente?s?',
  'mentore?s?|mentorée?s?|collègues?|professeure?s?|superviseure?s?|enfants?|fille|garçon|femme|homme',
  'amie?s?|brancardier|secrétaire|préposée?|stagiaires?|sage-femme',
);
/** Before a verb: to whom it is done. */
const LUI = any(`m['’]`, `l['’]`, `t['’]`, 'me ', 'la ', 'le ', 'les ', 'nous ', 'lui ', 'leur ');
const DET = any('ma', 'mon', 'sa', 'son', 'la', 'le', 'une', 'un', 'notre', `l['’]`);
const QUELQU_UN = any(`${DET} ?(?:\\p{L}+ )?${PERSONNE}`);
const CORPS = any(
  'corps',
  'seins?',
  'cuisses?',
  'fesses',
  'genou',
  'genoux',
  'jambes?',
  'hanches?',
  'taille',
  'poitrine',
  'jupe',
  'chemisier',
  'blouse',
  'cou',
  'bouche',
  'mains?',
  'dos',
  'visage',
  'bras',
  'épaules?',
  'cheveux',
  'poignets?',
);
const VOILE = any('voile', 'foulard', 'hidjab', 'hijab', 'turban', 'kippa', 'niqab');
/** Past participles, with their endings. */
const FAIT = (...stems: readonly string[]): string => `${any(...stems)}(?:e|s|es)?`;
/** "Frappé par sa question": nobody was hurt. */
const FIGURE =
  "(?! par (?:(?:la|sa|ma|une|cette|leur|le|son|ce) |l[’'])?(?:question|remarque|idée|silence|réponse|franchise|presse|nombre|force|différence|ampleur))";
const VIOLENT =
  FAIT(
    'harcelé',
    'agressé',
    'violé',
    'frappé',
    'tabassé',
    'battu(?!(?:e|s|es)? (?:à|aux|au) )',
    'menacé',
    'humilié',
    'insulté',
    'injurié',
    'intimidé',
    'giflé',
    'bousculé',
    'plaqué',
    'étranglé',
    'séquestré',
    'rabaissé',
    'attaqué',
  ) + FIGURE;

/** La vie ou le corps de quelqu'un est en danger. */
const DANGER = signs(
  'danger',
  `(?:me|se|s['’]) ?(?:suicider|tuer|pendre|noyer|faire du mal|mutiler|automutiler|scarifier)`,
  `(?:envie|voulait|voulais|veut|veux|souhaite|voudrait|voudrais|pensait|pense) (?:de |à )?(?:mourir|être morte?|disparaître)(?! (?:plutôt|que))`,
  `(?:idées?|pensées?) suicidaires?|tentatives? de suicide|(?:pense|pensait|pensais|penser|songe|songeait|songer|pensé|parle de se) au suicide|suicidaire depuis`,
  `(?:s['’]est|me suis) (?:auto)?(?:mutilé|scarifié|fait du mal|coupé les veines|ouvert les veines)e?|s['’]auto ?mutil\\p{L}*|se scarifi\\p{L}*`,
  `(?:se|me|s['’]est) (?:couper?|coupe|coupait|coupé|brûle|brûler) (?:\\p{L}+ )?(?:les|le) (?:bras|poignets?|cuisses|veines|jambes)`,
  `(?:espère|espérait|voudrait|voudrais|souhaite) ne (?:pas|plus|jamais) (?:se|me) réveiller|la vie (?:ne )?(?:vaut|valait) (?:plus|pas) la peine`,
  `comment (?:je|il|elle) (?:le |la )?(?:ferait?|ferais|mourrait?)|dose (?:serait |est )?(?:mortelle|létale)|au bord (?:du quai|du toit|de la falaise)`,
  `(?:s['’]est|se sont|me suis|s['’]étai[st]) (?:suicidé|tué|pendu|défenestré|jeté sous)(?:e|s|es)?`,
  `(?:garde|acheté|cache|a) (?:une corde|une lame|un rasoir)|dit adieu(?! (?:à|au) (?:l['’]|ce|cette|la|une))|donné (?:ses|mes) (?:livres|affaires|vêtements)|lettres? (?:d['’]adieu|à ses parents)`,
  `(?:pensé|pense|pensais|songé) (?:\\p{L}+ )?au suicide`,
  `(?:avalé|pris) (?:\\p{L}+ ){0,2}?(?:comprimés|somnifères|cachets) (?:hier|dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi|d['’]un)|(?:avalé|pris) (?:\\p{L}+ )?(?:trente|quarante|cinquante|vingt|trop de|toute la boîte)`,
  `en finir(?: avec la vie| avec tout)?(?! avec (?:ce|cette|le|la (?!vie)|les|l['’]|un|une))`,
  `(?:ne )?(?:veux|veut|voulait|voulais|avait|ai|a) plus (?:envie de |le goût de )?vivre|mettre fin à (?:ses|mes|tes) jours|mis fin à (?:ses|mes) jours`,
  `(?:serait|serai[st]|seraient|est|irait) mieux sans (?:moi|elle|lui|eux)`,
  `(?:ne )?(?:voit|vois|voyait|voyais) (?:plus|pas|aucune) (?:d['’])?issue`,
  `(?:avalé|pris|prend|prendre|avale|caché|mis|stock\\p{L}+) (?:\\p{L}+ ){0,2}?(?:comprimés|pilules|médicaments)(?= (?:l['’]|pour (?:mourir|en)|de côté|d['’]un|hier|en cachette)|[^.!?\\n]{0,30}de côté)|surdose volontaire`,
  `(?:saut(?:er|é|erait|ait|e)|jeter|jetterait|jeté) (?:du|d['’]un|de la|sous|dans le) (?:toit|pont|train|métro|balcon|bus|fenêtre|étage|vide)`,
  `(?:foncer|fonce|fonçais|rouler|lancer) (?:\\p{L}+ ){0,3}?(?:dans|contre) (?:un|le) (?:mur|arbre|camion)`,
  `(?:menac|jur)\\p{L}+ de (?:me|la|le|les|nous|lui|l['’]) ?(?:tuer|frapper|violer|blesser|étrangler|brûler|casser)|menaces de mort`,
  `peur (?:de rentrer|d['’]aller chez|qu['’](?:il|elle) (?:me|la|le) (?:frappe|tue|suive|retrouve)|de (?:mon|son) (?:conjoint|mari|copain|ex|père|frère))`,
  `(?:suivie?s?|attend|attendait|guette|suit|suivait|épie) (?:jusqu['’](?:à|au) (?:la maison|ma|sa|mon|son|chez)|devant (?:chez|l['’]hôpital|la)|chez|dans la rue|le soir)`,
  `(?:mari|conjoint|copain|compagnon|ex|père|beau-père|frère|oncle|mère) (?:\\p{L}+ )?(?:l['’]a |m['’]a |la |le |me )(?:frapp|batt?u?|gifl|étrangl|cogn|roué)\\p{L}*`,
  `(?:il|elle|on|père|mari|frère) (?:la |le |me |les )(?:tuera|tuerait|frapperait|violera|égorger)\\p{L}*`,
  `(?:rôd|traîn|attend|guett)\\p{L}* (?:devant|autour de|près de) (?:chez |ma |sa |mon |son )(?:moi|elle|lui|maison|porte|immeuble|appartement)?`,
  `(?:sait|savait|saura|trouver(?:a|ait)?|trouvé) où (?:j['’]habite|(?:elle|il) (?:habite|vit)|je vis)`,
  `(?:avait|a|sorti|brandi) un (?:couteau|pistolet)`,
);

/** Quelqu'un a subi un tort, du harcèlement, ou le signale. */
const HARM = signs(
  'harm',
  // Violences.
  `${VIOLENT} (?:par|devant|sexuellement|verbalement|physiquement|contre|pendant)`,
  `${any(`m['’]`, `l['’]`, 'les ', 'nous ', "s[’']est fait ")}(?:(?:a|ai|ont|avait|avaient) )?(?:\\p{L}+ment )?(?:${VIOLENT}|insulter|frapper|agresser|harceler|humilier|cracher dessus)`,
  `(?:ai|a|avons|ont|avait) (?:été|subi) (?:\\p{L}+ )?(?:${VIOLENT}|(?:du |un |des |de la )?(?:harcèlement|attouchements?|violences?|intimidation|menaces))|subi(?:t|s|r|ssait)? (?:du|des|de l['’])(?: )?(?:harcèlement|attouchements|violences|intimidation|racisme)`,
  `(?:me|la|le|les|nous) (?:harc[eè]l|frapp|menaç|menac|humili|intimid|insult|rabaiss|gifl|bouscul|bat(?:tai)?t?)(?:e|es|ent|ait|aient)?(?! (?:pas|plus que))`,
  `harcèlement (?:de|d['’]|du|par|que|sexuel (?:de|par)|moral (?:de|par)|racial (?:de|par))|victime de (?:harcèlement|violences?|racisme)|agression sexuelle|attouchements?`,
  `${LUI}(?:(?:a|ont|avait) )?crach(?:é|e|ait|er) (?:dessus|au visage)|roué(?:e|s)? de coups|(?:lance|lançait|a lancé|jette|jetait) (?:des|un|une|les) (?:instruments?|objets?|pinces?|dossiers?|ciseaux)`,
  `${any(`l['’]`, `m['’]`, 'nous ')}(?:a|ont|avait) (?:poussé|projeté|jeté|plaqué|coincé)(?:e|s|es)? (?:contre|par terre|dans|au sol|sur)`,
  `${LUI}(?:(?:a|ont|avait) )?(?:hurl|cri)(?:é|e|ait|er) (?:dessus|après)|(?:hurl|cri)(?:é|e|ait|er) (?:dessus|après (?:elle|lui|moi))`,
  `(?:fermé|verrouillé) la porte (?:à clé|à clef)?[^.!?\\n]{0,50}(?:partir|sortir)`,
  `(?:traîn|empoign|saisi)\\p{L}* (?:hors|par (?:le col|les cheveux|le bras|la gorge))|coups? de (?:poing|pied|couteau|tête) (?:de|d['’]une?|par|au|dans)`,
  `(?:forc|oblig)(?:é|ée|és|ées|ait) (?:à|de) ?(?:l['’])?(?:embrasser|toucher|déshabiller|rester|continuer|agenouiller|excuser|mentir|signer|boire|regarder)|giflait|giflé(?:e|s)?`,
  // Sexuel.
  `(?:s['’]est|se) (?:collé|colle|frotté|frotte)(?:e)? contre|(?:essayé|tenté|essaie|essayait) de (?:m['’]|l['’]|la |le |me )?(?:embrasser|toucher|déshabiller|frapper)|caress\\p{L}* le dos`,
  `contre (?:une nuit|un baiser|des faveurs)|blagues? sur (?:le viol|mon corps|moi)|(?:photographi|film)é(?:e)? (?:une?|la|des|le|ses) (?:patiente?s?|femmes?|enfants?|étudiante?s?)|(?:sans témoin|sans chaperon)`,
  `(?:entre|entrait|vient|venait) (?:la nuit )?dans (?:ma|sa) chambre|suivie?s? (?:dans|jusque dans) (?:les toilettes|le vestiaire|l['’]ascenseur|le stationnement)|la suit partout|me suit partout`,
  `(?:la |sa |les |ses )?mains? (?:sous|sur|dans|entre) (?:ma|mes|mon|sa|ses|son) ${CORPS}`,
  `(?:attrap|touch|pinc|caress|press|tât|palp|embrass)(?:é|ée|er|e|ait) (?:(?:les|la|le|ses|mes|sa|ma|son|mon) )${CORPS}`,
  `${any(`m['’]`, `l['’]`, 'les ', 'nous ')}(?:a|ont) (?:touché|embrassé|attrapé|caressé)(?:e|s|es)?(?=[^.!?\\n]{0,80}(?<!\\p{L})(?:consentement|sans (?:son|mon) accord|cuisses?|seins?|fesses|de force)(?!\\p{L}))`,
  `(?:oncle|(?:beau-)?(?:père|frère)|grand-père|voisin|entraîneur|tuteur|conjoint|mari|colocataire|copain|compagnon) (?:la|le|les|me) (?:touche|frappe|bat|viole|tape)`,
  `(?:comment(?:e|ait|er)|commentaires sur|remarques sur|blagues sur) (?:mon|ma|son|sa|leur) (?:${CORPS}|physique|apparence|poids|peau|accent|religion|tenue)`,
  `(?:messages?|gestes?|propos|avances|photos?) (?:déplacé(?:e|s|es)?|à caractère sexuel|obscènes?)|photos? de (?:lui|elle)(?:-même)? nue?|photos? nue?s?`,
  `(?:invit\\p{L}+|insist\\p{L}+|relanc\\p{L}+)[^.!?\\n]{0,30}(?:après son refus|après mon refus|malgré (?:son|mon) refus|elle avait dit non|j['’]avais dit non)`,
  // Racisme et autres humiliations.
  `(?:propos|insultes?|remarques?|injures?|blagues?|commentaires?) (?:racistes?|sexistes?|homophobes?|islamophobes?|antisémites?|transphobes?) (?:de|d['’]|du|envers|contre|sur|à (?:mon|son|leur) (?:égard|encontre))`,
  `(?:trait|appell?)(?:é|ée|ait|e|ent|er|aient)? ?(?:${QUELQU_UN} |${LUI})?(?:de |le |la )(?:sale |petite? )?(?:singe|terroriste|guenon|esclave|sauvage|nègre|négresse|arabe|bougnoule|chinetoque|pute|salope|pédé|gouine|handicapée?|débile|intruse?|macaque)`,
  `cris? de singe|sales? (?:noire?s?|arabes?|juifs?|juives?|nègres?|étrang(?:er|ère)s?|immigrée?s?)`,
  `(?:retourne(?:r|z)?|rentre(?:r|z)?) (?:dans|chez) (?:ton|son|votre|mon|leur|toi|vous|elle|lui|eux)(?: pays)?(?! (?:à la fin|après|en|le soir|tard|tôt|ce|pour|avec))`,
  `refus(?:é|e|ait|er|ent)(?:e|s)? (?:d['’]être|que)[^.!?\\n]{0,40}(?:par (?:elle|lui|moi|${QUELQU_UN})|(?:elle|il|je) (?:le|la|l['’]))`,
  `(?:exclue?s?|renvoyée?s?|refusée?s?|écartée?s?|retirée?s?|recalée?s?|puni?e?s?)[^.!?\\n]{0,60}parce qu(?:e j|['’](?:elle|il)s? )(?:['’])?(?:est|était|sont|suis|étais) (?:noire?|arabe|musulmane?|juif|juive|gaie?|lesbienne|trans|enceinte|étrang(?:er|ère)|une femme|handicapée?|autochtone|asiatique)`,
  `(?:gens|personnes|femmes|filles) comme (?:moi|elle|lui|eux|elles|nous|vous|toi)`,
  `(?:arraché|tiré|enlevé de force|retiré de force) (?:mon|son|sa|ma|le) ${VOILE}|(?:ordonné|obligée?|forcée?|demandé|sommée?|dit)(?: à \\p{L}+)? (?:d['’]|de )(?:enlever|retirer|ôter) (?:son|mon|sa|ma|le) ${VOILE}|femmes? voilées? n['’]\\p{L}+ (?:rien|pas)`,
  `(?:injures?|insultes?|graffitis?) (?:racistes?|homophobes?|antisémites?)? ?(?:sur|dans) (?:son|mon|la|le)|écrit une injure`,
  `(?:mo(?:qu|c)\\p{L}+|imit\\p{L}+|singe|ridiculis\\p{L}+) (?:de )?(?:mon|son|ma|sa|leur) (?:accent|bégaiement|nom|prénom|peau|religion|handicap|cheveux|prière|${VOILE})`,
  `croix gammées?|graffitis? racistes?|(?:mauvais|faux) (?:pronom|genre) (?:et|exprès)|(?:emploi|utilis)\\p{L}+ exprès|mégenr\\p{L}+`,
  `(?:voulait|veut|voulaient|veulent) pas (?:d['’]une?|de) (?:médecin|infirmi(?:er|ère)|étudiante?|femme|docteur)s? (?:noire?s?|arabes?|musulmane?s?|étrang(?:er|ère)s?|femmes?|voilée?s?)|refus\\p{L}* de (?:travailler|opérer|parler|s['’]asseoir|manger) avec`,
  `(?:jamais|pas) (?:être )?un vrai (?:médecin|docteur)|avec (?:cet|un tel) accent|à cause de (?:ma|sa|leur|mon|son) (?:race|religion|couleur|peau|origine|foi|accent|handicap|orientation|grossesse|voile)|du porc dans`,
  `(?:dit|ordonné) de (?:la fermer|me taire|se taire)|incapable|insult(?:e|ait|é|ée|és) (?:les|des|la|le|une?|pendant|devant)`,
  `(?:révél|dévoil|divulgu)\\p{L}+ (?:mon|son|leur) (?:homosexualité|orientation|diagnostic|statut|grossesse)`,
  `interdit (?:de|d['’])(?: )?(?:parler|prier|porter)`,
  // Menaces, silence imposé.
  `menac\\p{L}+ de (?:me|la|le|les|nous|l['’]) ?(?:faire (?:échouer|renvoyer|expulser)|renvoyer|dénoncer|couler|poursuivre|signaler)|sous peine de renvoi|(?:reçu|reçoit|recevait) des menaces`,
  `(?:dit|demandé|ordonné|conseillé|priée?s?) (?:de (?:me |se |nous )?(?:taire|rien dire|effacer|cacher|fermer)|de ne (?:rien|pas) (?:dire|écrire|signaler|en parler))`,
  `(?:contrat|poste|stage|bourse)[^.!?\\n]{0,40}(?:renouvel|retir|annul)\\p{L}+ si (?:je|elle|il|on) `,
  `ne (?:travaille|travaillerais?|travaillerait) (?:plus )?jamais|(?:renvoyée?|suspendue?|écartée?|mutée?|licenciée?)[^.!?\\n]{0,30}après (?:avoir|que j['’]ai|qu['’]elle a) (?:signalé|parlé|dénoncé)`,
  `(?:enterrer|étouffer|cacher|dissimul\\p{L}+) (?:le|la|l['’]) ?(?:rapport|plainte|affaire|incident|erreur)|(?:congé de maternité|grossesse) (?:mettrait|mettra|coûtera)`,
  // Torts aux patients.
  `menti (?:à|aux) (?:la famille|famille|parents|patiente?s?|proches)|(?:modifi|chang|réécri|effac)\\p{L}+ (?:le dossier|les notes|le compte)|coroner`,
  `(?:n['’]avons|n['’]ai|n['’]a|avons) (?:pas )?(?:vu|raté|manqué|reconnu) (?:le|la|l['’]|son) ?(?:sepsis|hémorragie|fracture|infarctus|diagnostic|AVC|tumeur)|piqûre d['’]aiguille|(?:son|le) cœur (?:du patient )?s['’]est arrêté`,
  `(?:attachée?|contentionnée?) (?:sans|au lit)|mauvais(?:e)? (?:enfant|bébé|femme|homme) (?:au|a été|pour)|(?:laissé|abandonné) (?:la|le|une?) patiente? seule?|s['’]est endormie? (?:pendant|au|et|en)`,
  `brûlures? de cigarette|(?:bleus|ecchymoses) inexpliqué\\p{L}*|(?:révélé|confié|avoué|dévoilé) (?:des |les )?(?:violences?|abus|maltraitance|agressions?)|violences? (?:à la maison|conjugales? (?:de|par))`,
  `(?:mauvais|mauvaise) (?:médicament|dose|patiente?|côté|groupe sanguin|genou|jambe|rein|œil|bras|hanche|perfusion|sang)|(?:événement|évènement|incident) indésirable`,
  `erreurs? (?:de médicament|de dose|de dosage|médicamenteuse|de prescription|transfusionnelle|opératoire|de côté)(?= (?:pendant|hier|sur|dans|a|et|qui))`,
  `(?:donné|administré|injecté|prescrit)[^.!?\\n]{0,60}allergique|dix fois la dose|double dose`,
  `(?:compresse|aiguille|pince|champ|guide)s? (?:a été |est |ont été |avait été )?(?:oublié|laissé)(?:e|s|es)?`,
  `(?:patiente?|enfant|bébé|mère|homme|femme|il|elle) (?:\\p{L}+ ){0,4}?(?:est morte?|est décédée?|a été blessée?) (?:parce (?:que|qu)|à cause|après (?:que|une?)|faute|chez|seule?)`,
  `(?:dans leurs?|dans ses|dans son) (?:urines?|excréments|selles|sang)|(?:est|se retrouve|a fini) (?:maintenant )?(?:en réanimation|aux soins intensifs)`,
  // Conduite.
  `(?:sent|sentait|sentant|pu(?:e|ait)) (?:encore )?l['’]alcool|(?:ivre|saoule?|soûle?|bourrée?|drogué(?:e)?) (?:pendant|au|en|à|sur)`,
  `vol(?:e|é|ait|er|ent) (?:\\p{L}+ ){0,2}?(?:opiacés|opioïdes|morphine|fentanyl|médicaments|narcotiques|kétamine)`,
  `(?:falsifi|contrefai|antidat|maquill|trafiqu)\\p{L}+ (?:\\p{L}+ ){0,2}?(?:consentement|dossiers?|notes|signatures?|résultats|formulaire|données)`,
  // Signalements.
  `(?:aller|allée?|parler|parlé|appeler|appelé) (?:à )?la police|victimes? d['’](?:intimidation|abus|agression)|viol(?:s)? (?:de|d['’]|par)`,
  `(?:porté|porter|porte|déposé|déposer|dépose|déposera) (?:une? )?(?:plainte|grief)(?! collective)|(?:plainte|réclamation) (?:officielle|formelle)`,
  `(?:signalée?s?|signaler|dénoncée?s?|dénoncer|dénonce)(?: \\p{L}+)? (?:à la police|au (?:collège|doyen|décanat|syndicat|directeur)|à l['’]ordre|aux ressources)|signalement (?:à|au|aux)|lanceu(?:r|se) d['’]alerte`,
);

export const FRENCH_SIGNS = [...DANGER, ...HARM];
