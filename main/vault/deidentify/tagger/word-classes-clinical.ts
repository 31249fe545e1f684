/** Words of hospitals and schools: offices, grades, specialties, conditions, kinds of place. Folded. */
export const CLINICAL_WORDS = {
  role:
    'dean vice-dean vice subdean sub-dean associate-dean provost chancellor vice-chancellor rector principal head ' +
    'director deputy lead chair chairman chairwoman president vice-president secretary treasurer chief ceo coo cmo ' +
    'consultant registrar physician surgeon professor lecturer reader tutor supervisor supervising educator ' +
    'coordinator co-ordinator coordinator manager matron sister ward-manager officer guardian champion ombudsman ' +
    'trainer examiner convenor convener warden chaplain governor trustee commissioner administrator clerk ' +
    'undergraduate-dean clinical educational programme program rep representative ambassador attending fellow ' +
    'preceptor clerkship block rota rotation firm rostering postgraduate associate assistant senior junior locum ' +
    'doyen doyenne vice-doyen vice-doyenne adjoint adjointe directeur directrice chef cheffe responsable president ' +
    'presidente vice-president vice-presidente vice-presidence secretaire tresorier tresoriere coordonnateur ' +
    'coordonnatrice coordinateur coordinatrice recteur rectrice maitre tuteur tutrice superviseur superviseure ' +
    'superviseuse patron patronne praticien praticienne hospitalier cadre encadrant encadrante ombuds protecteur ' +
    'conseiller conseillere delegue deleguee referent referente titulaire charge chargee enseignement clinique ' +
    'assistant assistante pu-ph mcu-ph gestionnaire adjoint moniteur monitrice vice-rectrice vice-recteur aumonier',
  grade:
    'registrar sho fy1 fy2 houseman house-officer consultant resident intern attending fellow specialty trainee ' +
    'spr sas core foundation doctor chief senior externe interne residente resident fellow docteur junior cca ' +
    'stagiaire moniteur pgy hst ccst cct gpvts gp gpst f1 f2 band nurse hca odp physio',
  specialty:
    'anaesthetics anaesthetist anaesthesia anesthesia anesthesiology anesthesiologist cardiology cardiologist ' +
    'cardiothoracic dermatology dermatologist endocrinology endocrinologist gastroenterology gastroenterologist ' +
    'geriatrics geriatrician haematology haematologist hematology hematologist nephrology nephrologist neurology ' +
    'neurologist neurosurgery neurosurgeon obstetrics obstetrician gynaecology gynaecologist gynecology oncology ' +
    'oncologist ophthalmology ophthalmologist orthopaedics orthopaedic orthopedic ent otolaryngology paediatrics ' +
    'paediatric paediatrician pediatrics pediatric pediatrician pathology pathologist psychiatry psychiatrist ' +
    'radiology radiologist respiratory rheumatology rheumatologist surgery surgical surgeon urology urologist ' +
    'vascular palliative neonatal neonatology emergency intensive critical acute stroke renal cardiac hepatology ' +
    'hepatobiliary breast colorectal maxillofacial plastics trauma maternity midwifery intensivist microbiology ' +
    'immunology genetics geneticist histopathology gp general-practice primary public-health virology vitreoretinal ' +
    'anesthesie anesthesiste cardiologie cardiologue dermatologie dermatologue endocrinologie geriatrie geriatre ' +
    'gastro-enterologie gastro hematologie hematologue nephrologie nephrologue neurologie neurologue neurochirurgie ' +
    'neurochirurgien obstetrique gynecologie gynecologue oncologie oncologue ophtalmologie orthopedie pediatrie ' +
    'pediatre pathologie psychiatrie psychiatre radiologie radiologue pneumologie pneumologue rhumatologie ' +
    'chirurgie chirurgical chirurgicale urologie urologue urgence urgences reanimation soins palliatifs ' +
    'neonatologie infectiologie infectiologue microbiologiste intensiviste',
  condition:
    'deaf blind dyslexia dyslexic dyspraxia dyspraxic autism autistic adhd tourettes stammer stutter wheelchair ' +
    'epilepsy epileptic diabetes diabetic asthma depression depressed anxiety bipolar ocd ptsd anorexia bulimia ' +
    'cancer leukaemia leukemia lymphoma remission sickle lupus endometriosis colitis crohns arthritis fibromyalgia ' +
    'migraine migraines psoriasis eczema vitiligo albinism hiv hepatitis thyroid ms sclerosis parkinsons stoma ' +
    'cochlear hearing disability disabled impairment impaired prosthesis prosthetic amputee crutches chronic ' +
    'fatigue cfs pots eds pcos ivf miscarriage pregnant pregnancy burnout breakdown sectioned self-harm suicide ' +
    'sobriety sober alcoholic recovering rehab overdose transplant dialysis pacemaker neurodivergent neurodiverse ' +
    'cerebral palsy dwarfism limb fms insulin sourd sourde malentendant malentendante aveugle malvoyant malvoyante ' +
    'dyslexie dyslexique dyspraxique tdah autiste autisme tsa begaiement begue begaie fauteuil roulant epilepsie ' +
    'epileptique diabete diabetique asthme depressif depressive anxiete bipolaire tca anorexie boulimie cancer ' +
    'leucemie drepanocytose lupus endometriose sclerose plaques handicap handicape handicapee prothese enceinte ' +
    'grossesse fausse-couche epuisement sobre greffe dialyse vih neuroatypique surdite implant cochleaire',
  institution:
    'hospital hospitals infirmary university college school academy institute institution trust foundation surgery ' +
    'practice clinic hospice council centre center ward unit theatre department faculty deanery board authority ' +
    'society association union committee network forum charity church mosque temple parish library hall halls ' +
    'partnership group company ltd limited plc inc bank court government ministry commission police prison office ' +
    'agency service services party tribunal chamber directorate lodge house royal general memorial district ' +
    'community medical teaching infirmary sixth-form grammar comprehensive primary secondary nursery ysbyty ' +
    'hopital hopitaux clinique chu chum chul cusm chus ciusss cisss chru ch ehpad universite faculte ecole lycee ' +
    'college cegep institut centre hospitalier universitaire departement service unite pavillon fondation ' +
    'association syndicat comite conseil ordre maison maternite dispensaire clsc gmf uhn ' +
    'hotel-dieu ifsi ufr campus health healthcare ssociety soc fc rfc club choir team',
  'place-kind':
    'street road avenue lane close drive crescent terrace court gardens place square way hill park bridge station ' +
    'building block wing tower floor room lecture theatre hall house flat apartment estate village town city ' +
    'county borough island isle valley bay north south east west upper lower great little saint st mount port ' +
    'rue boulevard boul chemin allee place quai impasse cours pont gare batiment aile etage salle amphi amphitheatre ' +
    'pavillon tour quartier arrondissement ville village commune region province departement ile saint sainte ste ' +
    'mont lac riviere nord sud est ouest bas haut vieux cafe canteen bar pub avenue route rang metro',
} as const;
