/** Nouns for people, folded, in both languages: the grammar around them says whether somebody is meant. */
import { fold } from '../folded-text.ts';

const set = (words: string): ReadonlySet<string> => new Set(fold(words).split(/\s+/u));

/** One person. English plurals and French ones are made from these. */
const SINGULAR = set(
  `student doctor medic medics' woman man girl boy person lad guy bloke kid child teenager adult lady gentleman
   registrar reg consultant surgeon physician nurse midwife sister matron paramedic pharmacist physiotherapist physio
   dentist psychologist therapist trainee junior fellow resident intern houseman colleague friend mate mentor mentee
   tutor lecturer professor teacher academic researcher scientist graduate undergraduate applicant candidate
   mother father mum dad parent daughter son brother carer guest
   immigrant migrant national citizen kid newcomer outsider leader manager director dean chair lead member
   president officer rep representative secretary treasurer anaesthetist radiologist psychiatrist paediatrician
   cardiologist neurologist oncologist gp sho fy1 fy2 f1 f2 sas img speaker user immigrant boss
   étudiant étudiante externe interne médecin docteur docteure femme homme fille garçon personne dame monsieur
   chirurgien chirurgienne infirmier infirmière aide-soignant aide-soignante collègue ami amie copain copine mentor
   mentore mentorée mentoré tuteur tutrice professeur professeure enseignant enseignante chef cheffe directeur directrice
   doyen doyenne mère père enfant gamin gamine ado adolescente adolescent résident résidente patron patronne
   praticien praticienne généraliste anesthésiste pédiatre cardiologue neurologue radiologue psychiatre gynécologue
   urgentiste réanimateur réanimatrice sage-femme candidat candidate boursier boursière jeune migrant migrante
   responsable présidente président élu élue délégué déléguée consœur confrère camarade`,
);
const IRREGULAR_PLURALS = set(
  `people women men children ladies gentlemen folk folks kids guys staff communities community groups families patients
   populations population minority minorities workforce learners cohort backgrounds voices names bodies lives skin
   gens femmes hommes personnes communautes populations minorites`,
);

/** Nouns that stand for a group or for nobody: what comes before them is generic. */
export function isPlural(word: string): boolean {
  if (IRREGULAR_PLURALS.has(word)) return true;
  return word.endsWith('s') && SINGULAR.has(word.slice(0, -1));
}

export function isSinglePerson(word: string): boolean {
  return SINGULAR.has(word);
}
