/** Words about people: titles, kin, persons, origins, faiths, languages, and what a life brought. Folded. */
export const PEOPLE_WORDS = {
  title:
    'mr mrs ms miss mx dr doctor prof professor sir dame lord lady sister nurse matron rev reverend father judge ' +
    'captain sgt sergeant chief auntie uncle aunty m mme mlle dre pr pre docteur docteure professeur professeure ' +
    'monsieur madame mademoiselle me maitre soeur pere frere infirmiere tante tonton oncle imam rabbi pastor',
  kin:
    'mum mom dad mother father brother sister son daughter wife husband partner aunt uncle cousin nephew niece ' +
    'grandmother grandfather gran granddad grandma grandpa nan nana boyfriend girlfriend fiance fiancee twin twins ' +
    'flatmate housemate friend friends mate mates parents mere pere frere soeur fils fille femme mari conjoint ' +
    'conjointe compagnon compagne tante oncle cousine neveu grand-mere mamie papi maman papa ami amie amis copain ' +
    'copine colocataire coloc blonde chum jumeau jumelle enfants children child kids',
  person:
    'student man woman person girl boy guy lady doctor trainee registrar consultant nurse medic colleague patient ' +
    'mentee mentor surgeon resident fellow candidate applicant kid lad lass chap bloke mother father graduate ' +
    'learner clerk intern house-officer immigrant migrant refugee etudiant etudiante homme personne garcon fille ' +
    'medecin interne externe collegue patiente infirmier infirmiere mentore mentoree chirurgien chirurgienne ' +
    'residente candidat candidate immigrant immigrante migrante refugie refugiee docteur docteure dame monsieur ' +
    'teacher nurse midwife porter secretary engineer lawyer miner driver cleaner carer parent',
  people:
    'students men women people girls boys doctors trainees registrars consultants nurses medics colleagues patients ' +
    'mentees mentors surgeons residents candidates applicants learners interns immigrants migrants refugees families ' +
    'communities community staff group groups cohort workforce names accents accent food music history culture ' +
    'cultures language history etudiants etudiantes hommes femmes personnes garcons filles medecins internes ' +
    'externes collegues patientes infirmieres infirmiers chirurgiens residentes candidats gens familles ' +
    'communautes communaute personnel noms immigrants migrantes refugies lives voices skin hair body bodies',
  origin:
    'black white asian brown african caribbean european british english scottish welsh irish indian pakistani ' +
    'bangladeshi nepali nepalese bhutanese tamil punjabi bengali gujarati kashmiri sinhalese maldivian chinese ' +
    'japanese korean vietnamese thai filipino filipina malaysian singaporean indonesian burmese cambodian laotian ' +
    'taiwanese mongolian tibetan uyghur nigerian ghanaian kenyan ugandan tanzanian ethiopian eritrean somali ' +
    'sudanese zimbabwean zambian malawian rwandan burundian congolese cameroonian senegalese ivorian malian gambian ' +
    'liberian sierra-leonean togolese beninese angolan mozambican namibian botswanan basotho yoruba igbo hausa ' +
    'fulani akan ashanti zulu xhosa shona ndebele kikuyu luo oromo tigrinya amhara afro afro-caribbean mauritian ' +
    'egyptian libyan tunisian algerian moroccan mauritanian arab berber amazigh kabyle syrian lebanese jordanian ' +
    'palestinian iraqi iranian persian kurdish kurd turkish cypriot yemeni saudi emirati kuwaiti bahraini omani ' +
    'qatari afghan pashtun hazara uzbek kazakh tajik israeli greek italian spanish portuguese french german dutch ' +
    'belgian swiss austrian swedish norwegian danish finnish icelandic polish czech slovak hungarian romanian ' +
    'bulgarian serbian croatian bosnian kosovan albanian macedonian slovenian ukrainian russian belarusian ' +
    'lithuanian latvian estonian georgian armenian azerbaijani moldovan maltese american canadian quebecois ' +
    'quebecoise acadian metis inuk inuit cree ojibwe anishinaabe mohawk haida indigenous aboriginal maori ' +
    'jamaican trinidadian barbadian bajan guyanese grenadian haitian cuban dominican bahamian mexican brazilian ' +
    'colombian peruvian chilean argentinian argentine venezuelan ecuadorian bolivian paraguayan uruguayan ' +
    'salvadoran guatemalan honduran latina latino latinx hispanic australian traveller gypsy roma romany romani ' +
    'sikh jewish desi mixed-race mixed biracial bame latin-american south-asian east-asian noir noire noirs noires ' +
    'blanc blanche blancs blanches metisse asiatique asiatiques africain africaine africains africaines antillais ' +
    'antillaise arabe arabes maghrebin maghrebine maghrebins algerien algerienne marocain marocaine tunisien ' +
    'tunisienne egyptien egyptienne libanais libanaise syrien syrienne palestinien palestinienne irakien irakienne ' +
    'iranien iranienne turc turque kurde senegalais senegalaise ivoirien ivoirienne malien malienne guineen ' +
    'guineenne camerounais camerounaise congolais congolaise togolais togolaise beninois beninoise burkinabe ' +
    'rwandais rwandaise burundais burundaise gabonais gabonaise nigerien nigerian nigeriane ghaneen malgache ' +
    'comorien comorienne mauricien mauricienne reunionnais reunionnaise martiniquais martiniquaise guadeloupeen ' +
    'guadeloupeenne guyanais guyanaise haitien haitienne vietnamien vietnamienne cambodgien cambodgienne laotien ' +
    'chinois chinoise japonais japonaise coreen coreenne indien indienne pakistanais pakistanaise afghan afghane ' +
    'tamoul tamoule roumain roumaine polonais polonaise portugais portugaise espagnol espagnole italien italienne ' +
    'grec grecque russe ukrainien ukrainienne bulgare serbe croate bosniaque albanais albanaise kosovar kosovare ' +
    'allemand allemande anglais anglaise anglophone francophone allophone ecossais ecossaise irlandais irlandaise ' +
    'gallois galloise belge suisse francais francaise canadien canadienne acadien acadienne autochtone innu innue ' +
    'atikamekw crie mohawk wendat bresilien bresilienne colombien colombienne mexicain mexicaine peruvien peruvienne ' +
    'chilien chilienne argentin argentine venezuelien cubain cubaine breton bretonne corse basque alsacien occitan ' +
    'catalan racisee racise racises racisees pied-noir harki gitan gitane manouche tsigane lusophone hispanophone',
  religion:
    'muslim christian catholic protestant anglican methodist baptist pentecostal evangelical quaker jewish jew hindu ' +
    'sikh buddhist jain bahai atheist agnostic orthodox coptic mormon jehovah witness sunni shia ismaili ahmadi sufi ' +
    'hijab hijabi niqab headscarf turban kippah kippa yarmulke kara kirpan crucifix ramadan eid diwali vaisakhi ' +
    'hanukkah passover shabbat sabbath lent easter halal kosher prayer prays praying fasting fasted mosque church ' +
    'temple synagogue gurdwara imam rabbi priest vicar pastor faith religious observant secular convert musulman ' +
    'musulmane catholique protestante juif juive hindoue bouddhiste athee evangelique voile foulard jeune priere ' +
    'mosquee eglise synagogue temple croyant croyante pratiquant pratiquante croyante laique aid careme ' +
    'shabbat temoin adventiste',
  language:
    'english french welsh gaelic irish urdu hindi punjabi bengali gujarati tamil telugu malayalam sinhala nepali ' +
    'arabic farsi dari pashto kurdish turkish hebrew yiddish yoruba igbo hausa twi pidgin patois creole swahili ' +
    'shona ndebele zulu xhosa amharic tigrinya somali oromo lingala wolof bambara mandarin cantonese hokkien ' +
    'japanese korean vietnamese tagalog malay polish romanian ukrainian russian lithuanian portuguese spanish ' +
    'italian german greek bsl asl lsq lsf dialect bilingual accent accented stammer accents arabe tamazight kabyle ' +
    'darija wolof peul lingala creole espagnol portugais vietnamien roumain anglais russe polonais langue ' +
    'maternelle bilingue brogue scouse geordie glaswegian brummie mancunian cockney chti quebecois joual',
  sexuality:
    'gay lesbian bisexual bi queer trans transgender nonbinary non-binary genderqueer asexual pansexual lgbt lgbtq ' +
    'lgbtqia straight heterosexual cis cisgender closeted out transition transitioned transitioning pronouns ' +
    'homosexuel homosexuelle lesbienne bisexuelle transgenre enby hetero homo coming-out ftm mtf deadname ' +
    'intersex transidentitaire transsexuel binaire wife husband boyfriend girlfriend',
  social:
    'working-class working class council estate bursary scholarship refugee asylum seeker carer care-experienced ' +
    'care-leaver foster fostered adopted adoptee first-generation first-gen state-school state comprehensive free ' +
    'meals widening participation poverty benefits homeless immigrant migrant undocumented visa overseas international ' +
    'single parent divorced widowed married pregnant maternity paternity ivf miscarriage estranged orphan boursier ' +
    'boursiere hlm cite banlieue ouvrier ouvriere prolo refugie refugiee demandeur asile exile exilee orpheline ' +
    'orphelin adoptee dpj famille monoparentale prolongation enceinte veuve veuf divorcee mature commuter rural ' +
    'polyglot traveller veteran army grammar private-school privately',
} as const;
