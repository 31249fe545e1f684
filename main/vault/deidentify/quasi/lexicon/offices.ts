/** Offices, grades and specialties (A21, A22), folded, in both languages. */
import { fold } from '../../folded-text.ts';

const set = (words: string): ReadonlySet<string> => new Set(fold(words).split(/\s+/u));

/** Offices that few hold or one: alone they point to somebody. */
export const LONE_OFFICES = `dean, vice dean, sub dean, subdean, pro dean, provost, vice provost, pro vice chancellor, pvc,
  vice chancellor, chancellor, tpd, training programme director, foundation programme director, foundation school director, medical director,
  clinical director, chief executive, chief exec, ceo, chief nurse, chief medical officer, chief registrar, chief resident, chief operating officer,
  chief people officer, chief of staff, chief of service, registrar of the university, academic registrar, clinical lead, programme director, programme lead,
  program director, module lead, year lead, year tutor, course director, course lead, phase lead, block lead, placement lead, placement coordinator, clerkship director, clerkship coordinator, rota coordinator, rota master,
  college tutor, royal college tutor, clinical sub dean, academic lead, education lead, teaching lead, edi lead, ei lead, governance lead, audit lead, wellbeing lead, safeguarding lead, specialty lead, service lead, site lead, deputy lead, undergraduate lead, postgraduate lead, admissions tutor, admissions lead, director of medical education, dme, director of studies, director of nursing, director of education,
  head of school, head of department, head of year, head of service, postgraduate dean, deanery lead, freedom to speak up guardian, ftsu guardian, guardian of safe working (hours)?, caldicott guardian, year rep, course rep, student rep, cohort rep, student representative, faculty rep, lead mentor, ward manager, ward sister, charge nurse, nurse in charge, matron, practice manager, senior partner, gp partner, managing partner, responsible officer,
  non-executive director, nonexecutive director, board chair, chair of the board, trust chair, scheme coordinator, pastoral lead, senior tutor, clinical skills tutor, clinical tutor, bullying champion, union president, sabbatical officer, welfare officer, disability officer, associate director, associate dean, assistant dean, deputy dean, deputy director, team captain, vice president, postdoc, bed manager, site manager, divisional director, divisional manager, general manager, operations manager, business manager, director of operations, director of finance, finance director, hr director, people director, director of people, locum consultant`;

export const FRENCH_OFFICES = `doyen, doyenne, vice doyen, vice doyenne, doyen adjoint, doyenne adjointe, doyen associé, doyenne associée, assesseur du doyen, président de l'université, présidente de l'université, vice président, vice présidente, recteur, rectrice, chef de service, cheffe de service, chef de pôle, cheffe de pôle, chef de clinique, cheffe de clinique, chef de département, cheffe de département, directeur médical, directrice médicale,
  directeur général, directrice générale, directeur adjoint, directrice adjointe, directeur des soins, directrice des soins, directeur des études, directrice des études, directeur du programme, directrice du programme, directeur de programme, directrice de programme, directeur pédagogique, directrice pédagogique, directeur de l'enseignement, directrice de l'enseignement, coordonnateur, coordonnatrice, coordinateur pédagogique, coordinatrice pédagogique, coordonnateur du des, coordonnatrice du des, responsable pédagogique, responsable de stage, responsable d'externat, directeur d'externat, directrice d'externat, responsable d'année, responsable du stage, responsable des externes, responsable des internes, responsable d'ue,
  cadre de santé, cadre supérieur, cadre supérieure, cadre de pôle, pu-ph, puph, mcu-ph, ccA, professeur agrégé, professeure agrégée, professeur titulaire, professeure titulaire, professeur émérite, professeure émérite, maître de conférences, maitresse de conférences, maître de stage, résident en chef, résidente en chef, résident coordonnateur, interne référent, interne référente, référent handicap, référente handicap, référent égalité, référente égalité, médecin chef, médecin-chef, médecin coordonnateur, médecin coordinateur, président de la cme, présidente de la cme, délégué de promo, déléguée de promo, délégué d'année, déléguée d'année, président de la corpo, présidente de la corpo, élu étudiant, élue étudiante, vice-doyen aux études, secrétaire générale, secrétaire général, sous-directeur, sous-directrice, directeur de thèse, directrice de thèse, infirmière en chef, infirmier en chef, adjoint au doyen, adjointe au doyen, vice-rectrice, vice-recteur, ombudsman`;

/** Heads that become an office with a field: "lead for stroke", "surgical clerkship director". */
export const OFFICE_HEADS = set(
  `dean director lead head chair president principal tutor coordinator co-ordinator officer manager treasurer secretary
   captain rep representative champion guardian chancellor provost registrar superintendent convenor convener examiner
   warden supervisor ambassador ombudsman chairman chairwoman chairperson subdean commissioner governor
   directeur directrice responsable chef cheffe doyen doyenne président présidente référent référente coordonnateur
   coordonnatrice coordinateur coordinatrice trésorier trésorière vice-doyen vice-doyenne délégué déléguée secrétaire
   capitaine conseiller conseillère chief dsp adviser advisor assesseur vice-rectrice rectrice recteur moniteur monitrice deanship supervisor matron`,
);

/** What makes an office rank higher or lower; taken in to the left. */
export const OFFICE_PREFIXES = set(
  'deputy dep vice site section night cons sen snr jnr ward unit specialty scrub theatre company ancien ancienne vice associate assistant acting interim joint co former ex national regional pro sub honorary emeritus lead clinical senior chief executive academic divisional medical group outgoing incoming current founding',
);

/** Fields in which somebody can hold an office, besides the specialties. */
export const FIELDS = set(
  `year years phase education undergraduate postgraduate teaching learning equality diversity inclusion inclusivity edi wellbeing welfare
   student students support safety quality improvement admissions assessment curriculum placement placements recruitment research innovation simulation
   widening participation access professionalism medicine surgery nursing studies health medical school faculty department unit service services
   digital finance operations people workforce culture training foundation programme program science sciences governance transformation strategy
   clerkship course module staff experience engagement outreach careers examinations exams osce osces osceS finals clinical skills
   trust board college university division deanery hospital ethics audit international global community patient communications nursing midwifery pharmacy
   careers bursaries safeguarding infection control theatres rota estates it informatics bereavement chaplaincy library libraries
   1 2 3 4 5 6 one two three four five six first second third fourth fifth final
   études étudiants étudiante vie étudiante scolarité pédagogie pédagogique enseignement formation recherche soins qualité égalité diversité inclusion handicap stage stages externat
   internat faculté département service pôle programme année cycle premier deuxième troisième médecine chirurgie relations internationales admissions simulation mission
   bien-être bien être affaires étudiantes 1er 2e 3e`,
);

/** Specialties as nouns and adjectives. */
export const SPECIALTIES = set(
  `anaesthetics anaesthesia anesthesia anesthesiology anaesthetic cardiology cardiac cardiothoracic cardiovascular dermatology endocrinology endocrine diabetes
   gastroenterology gastro hepatology haematology hematology immunology nephrology renal neurology neurosurgery neurosurgical neonatology neonatal nicu oncology ophthalmology eyes
   orthopaedic orthopaedics orthopedic orthopedics ortho orthogeriatrics paediatrics paediatric pediatrics pediatric paeds peds pathology histopathology microbiology psychiatry psychiatric camhs radiology radiological interventional rheumatology respiratory stroke
   surgical urology urological vascular plastics plastic maxillofacial maxfax ent otolaryngology obstetrics obstetric gynaecology gynecology obs gynae o&g t&o trauma emergency ed a&e icu itu
   intensive critical care acute geriatric geriatrics elderly palliative hospice genitourinary gum sexual reproductive public infectious diseases hiv virology genetics genomics nuclear
   colorectal upper gi hpb breast bariatric transplant hepatobiliary spinal spine hand burns oculoplastic glaucoma retinal vitreoretinal cleft fetal maternal maternity bladder general
   forensic liaison perinatal addiction neurodevelopmental old age rehabilitation rehab pain sports prehospital pre-hospital hems occupational primary gp family practice learning disability child adolescent
   medicine surgery nephro cardio neuro dermato internal anaes anaesth psych surg med gen path resp rheum derm endo onc haem neonates micro rads ophthal opthalmology gastro epidemiology physiology anatomy pharmacology biochemistry primary biostatistics nursing
   hémato pédia med-interne gériatrie anesthésio anesth chir anat langage cardiaque famille dialysis dialyse
   anesthésie réanimation anesthésiologie cardiologie dermatologie endocrinologie diabétologie gastroentérologie hépatologie hématologie immunologie néphrologie neurologie neurochirurgie néonatologie néonat
   oncologie cancérologie ophtalmologie orthopédie orthopédique pédiatrie pédiatrique anatomopathologie microbiologie psychiatrie pédopsychiatrie radiologie rhumatologie pneumologie chirurgie viscérale digestive urologie
   vasculaire gynécologie obstétrique maternité urgences réa gériatrie palliatifs soins infectiologie génétique générale interne traumatologie orl médecine maladies infectieuses santé publique légale`,
);

/** People by specialty: "neurologist". In English also anything that ends in -ologist, -iatrist, -iatrician. */
export const SPECIALISTS = set(
  `anaesthetist anesthetist anaesthesiologist geriatrician obstetrician surgeon physician intensivist hepatologist gp oculist
   neurosurgeon paediatrician pediatrician obgyn hospitalist psychiatrist orthopod radiographer optometrist orthodontist audiologist
   nephrologist radiologist pathologist physiotherapist pharmacist paramedic midwife dietitian chaplain
   anesthésiste anesthésiste-réanimateur réanimateur réanimatrice cardiologue dermatologue endocrinologue gastroentérologue hépatologue hématologue néphrologue neurologue neurochirurgien neurochirurgienne
   oncologue ophtalmologue pédiatre néonatologue psychiatre pédopsychiatre radiologue rhumatologue pneumologue chirurgien chirurgienne urologue gynécologue obstétricien obstétricienne urgentiste gériatre infectiologue
   interniste généraliste légiste anatomopathologiste orthopédiste pharmacienne sage-femme`,
);

/** Grades; with a specialty they are an office. */
export const GRADES = `cons, clinical teaching fellow, teaching fellow, clinical attaché, r6, ssr1, clerk, médecin de famille, consultant, registrar, reg, senior registrar, specialist registrar, specialty registrar, spr, str, academic clinical fellow, acf, academic clinical lecturer, clinical lecturer, clinical fellow, senior clinical fellow, junior clinical fellow, trust grade, trust doctor, staff grade, sas doctor, associate specialist, specialty doctor,
  attending, staff physician, staff surgeon, staff anesthesiologist, resident, chief resident, senior resident, junior resident, fellow, senior lecturer, lecturer, reader, professor, associate professor, assistant professor, clinical professor, emeritus professor, honorary professor, honorary consultant, locum registrar, trainee, sho, specialist nurse, nurse specialist, clinical nurse specialist, nurse consultant, advanced (nurse|clinical|care) practitioner, nurse practitioner, anp, acp, physician associate, specialist, specialty trainee, core trainee, house officer, senior house officer, st1, st2, st3, st4, st5, st6, st7, st8, ct1, ct2, ct3, imt1, imt2, imt3, gpst1, gpst2, gpst3, pgy1, pgy2, pgy3, pgy4, pgy5, pgy-1, pgy-2, pgy-3, pgy-4, pgy-5, r1, r2, r3, r4, r5, fy1, fy2, f1, f2,
  interne, externe, résident, résidente, praticien hospitalier, praticienne hospitalière, ph, pu-ph, chef de clinique, cheffe de clinique, assistant, assistante, assistant spécialiste, professeur, professeure, docteur junior, interniste, médecin, maître de conférences, cca, moniteur, monitrice clinique, fellow`;

/** Jobs that many have: a clue only where somebody is said to have one. */
export const OCCUPATIONS = set(
  `nurse porter hca carer phlebotomist receptionist secretary deaconess deacon hostess odp sister midwife radiographer pharmacist technician
   physiotherapist physio optometrist dentist vet psychologist counsellor chaplain clerk attaché researcher postdoc lecturer professor
   scientist magistrate councillor governor consultant registrar reg sho spr locum houseman gp paramedic academic matron anaesthetist postgrad sen l/cpl
   infirmière infirmier aide-soignante aide-soignant brancardier brancardière préposée préposé inhalothérapeute sage-femme secrétaire pharmacienne pharmacien patron patronne externe interne
   moniteur monitrice magistrate élue chercheur chercheuse urgentiste généraliste kinésithérapeute kiné orthophoniste psychologue`,
);

export function isSpecialist(word: string): boolean {
  return SPECIALISTS.has(word) || /^[a-z]{4,16}(?:ologist|iatrist|iatrician)$/u.test(word);
}
