/**
 * Trade names of medicines, English, Canadian and French: they are made to look like names and stand for nobody. Those
 * that people are called too (Yasmin, Alli, Mirena, Eva) are left out. Folded.
 */
const BRANDS = `abilify accutane actifed actrapid advair advil aerius aggrenox akineton aldactone aldara aleve altace alvedon amaryl ambien ampyra anafranil
  apidra apranax aranesp arava aricept arimidex aromasin asacol asmanex aspegic atacand atarax ativan atripla atrovent avandia avastin avelox
  avodart avonex azilect bactrim bactroban basaglar benicar betaserc betnovate biktarvy bisolvon boniva botox bricanyl brilinta brilique
  brintellix brufen budenofalk buscopan byetta calpol canesten cardura cartia casodex ceclor celebrex celestene celexa cellcept celocurine
  champix cialis cimzia cipralex circadin claforan claritin clarityn clexane clomid clopixol clozaril coaprovel codoliprane colofac combivent
  concerta contramal copaxone coreg corlanor cosentyx coumadin coversyl cozaar crestor cyklokapron cymbalta dafalgan daflon daktarin dalacin
  decapeptyl deltacortril depakine depakote deroxat detrol dexilant diamox diclectin diflucan dilantin dilaudid diovan diprivan diprosone
  doliprane dulcolax duodopa duovir duphalac durogesic dysport ebixa edronax efexor effexor elantan elidel eliquis eltroxin enbrel endoxan
  entocort entonox entresto entyvio epilim epipen epival eprex equanil erbitux euthyrox evista evorel exelon ezetrol farxiga faslodex femara
  ferinject flagyl flector flixotide flomax florinef flovent fluanxol fluarix fluimucil fordiuran forteo forxiga fosamax fostair fragmin
  frisium fucidin fumaderm furadantine gardasil gastrolyte gaviscon genotropin gilenya gleevec glivec glucophage glucovance haldol harvoni
  herceptin hexaquine hirudoid humalog humira humulin hycamtin hydrea hyzaar imigran imitrex imodium imovane imuran imurel inderal inegy
  inexium infanrix inspiolto inspra insulatard invega invirase invokana isoptin isopto janumet januvia jardiance kaletra kardegic keflex
  kenacort kenalog keppra ketoderm ketum kivexa klaricid klonopin kytril lamictal lamisil lantus largactil lariam lasilix lasix latuda lescol
  levaquin levemir levitra levothyrox lexapro lexomil librium lidoderm lioresal lipanthyl lipitor lithobid locoid losec lotrimin lovenox
  loxapac lucentis lustral luvox lynparza lyrica lysanxia maalox mabthera macrobid malarone marvelon maxalt maxolon medrol menactra merident
  meronem mestinon metoject micardis microgynon microlax midodrine minirin miralax mirapex mobic modecate modopar mogadon monoprost motilium
  movicol mucomyst mycostatine mydriaticum myfortic naprosyn narcan nasonex natecal neocodion neoral neulasta neupogen neurofen neurontin
  nexavar nexium nicorette nicotinell nimbex niquitin nitroderm nivaquine nizoral nolvadex nootropyl norcuron norset norvasc novolog novomix
  novonorm novorapid nozinan nplate nuctalon nulojix nuvaring nytol ocrevus olmetec omacor opdivo optimax oramorph orencia orgalutran ovestin
  oxycontin oxynorm ozempic pantoloc pantozol pariet parlodel paxil paxlovid pediazole pentasa pepcid percocet pergoveris periactin permixon
  persantin pevaryl phenergan plaquenil plavix pneumovax polaramine polytar ponstan pradaxa praluent premarin prevacid prevenar previscan
  prevnar prialt primperan priorix pristiq procoralan prograf prolia propecia proscar prostap protelos prothiaden protonix provera pulmicort
  puregon qvar rapamune rebif reductil relenza relpax remeron remicade remodulin renagel repatha restasis restoril retrovir rhinocort
  risperdal ritaline rivotril rocephin rocephine rohypnol rybelsus rythmodan sabril saizen salazopyrine salofalk sandimmun sandostatin sativex
  saxenda sectral sedatif senokot septrin seresta seretide serevent seroplex seropram seroquel shingrix sifrol sinemet singulair skyrizi
  smecta solian solpadeine solumedrol soriatane sotalex spasfon spiolto spiriva stalevo stediril stelara stemetil stesolid stilnox stivarga
  strattera suboxone subutex symbicort symmetrel synacthen synagis synthroid syntocinon tagamet tahor tamiflu tarceva tareg tasigna taxol
  taxotere tazocilline tazocin tegretol temesta temgesic temodal tenormin tercian tiapridal tienam tildiem tobradex tofranil topalgic topamax
  toradol toujeo tracleer tramal tranxene trental tresiba trileptal triquilar trulicity truvada tylenol tysabri ultram ultravate urispas
  valcyte valtrex vancocin vastarel velcade venofer ventolin ventoline verzenio vesicare vfend viagra vibramycin vicodin victoza vidaza vimpat
  viread vivotif voltaren voltarene voltarol vyvanse wegovy wellbutrin xalatan xanax xarelto xeloda xenical xeplion xgeva xolair xylocaine
  xyzal xyzall zantac zarontin zaroxolyn zelboraf zelitrex zestril zimovane zinnat zithromax zocor zofran zoladex zoloft zometa zomig zostavax
  zovirax zyban zyloric zyprexa zyrtec zyrtecset zytiga`;

export const DRUG_BRANDS: ReadonlySet<string> = new Set(BRANDS.split(/\s+/u));
