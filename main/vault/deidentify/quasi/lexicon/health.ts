/** Health, disability, neurodivergence, pregnancy (A33). */
import type { Descriptor } from './descriptor.ts';

const oneLine = (phrases: string): string => phrases.replace(/\n\s*/gu, ' ');

export const HEALTH: readonly Descriptor[] = [
  {
    kind: 'health',
    strength: 'plain',
    language: 'en',
    phrases:
      oneLine(`dyslexia, dyslexic, dyspraxia, dyspraxic, dyscalculia, dysgraphia, adhd, add, attention deficit, autism, autistic, autism spectrum, asperger's,
      aspergers, audhd, neurodivergent, neurodiverse, tourette's, tourettes, ocd, bipolar, bipolar disorder, depression, depressed, (anxiety|panic|eating|personality) disorder,
      panic attacks, panic attack, ptsd, complex ptsd, post-natal depression, postnatal depression, psychosis, schizophrenia, anorexia, bulimia, self-harm, self harm, self-harmed,
      suicide attempt, overdose, suicidal, sectioned, breakdown, nervous breakdown, antidepressants, ssri, ssris, sertraline, fluoxetine, in therapy, counselling, burnout, burnt out, burned out,
      epilepsy, epileptic, seizure, seizures, diabetes, diabetic, type 1 (diabetes|diabetic)?, type one (diabetes|diabetic)?, t1dm, insulin pump, crohn's, crohns, crohn's disease, ulcerative colitis, colitis, ibd, coeliac, stoma, ileostomy, colostomy bag,
      multiple sclerosis, ms, lupus, sle, rheumatoid arthritis, arthritis, ehlers-danlos, eds, hypermobility, hypermobile, pots, fibromyalgia, chronic fatigue, chronic fatigue syndrome, me/cfs, long covid, chronic pain, endometriosis, pcos,
      sickle cell, sickle cell disease, sickle-cell, thalassaemia, haemophilia, cystic fibrosis, asthma, asthmatic, migraine, migraines, narcolepsy, scoliosis, cerebral palsy, spina bifida, muscular dystrophy, parkinson's, motor neurone disease,
      glaucoma, cataract, speech impediment, lisp, hodgkin lymphoma, hodgkin's lymphoma, non-hodgkin lymphoma, in remission, shingles, hypermobile type of it, relapsed, cancer, breast cancer, bowel cancer, testicular cancer, lymphoma, leukaemia, melanoma, chemo, chemotherapy, radiotherapy, hiv, hiv positive, hepatitis b, psoriasis, vitiligo, alopecia, eczema, facial difference, cleft lip,
      deaf, deafness, deafened, hard of hearing, hearing loss, hearing impaired, hearing aid, hearing aids, cochlear implant, cochlear implants, bsl, british sign language, lip-read, lip-reading, lipread, tinnitus,
      partially sighted, visually impaired, visual impairment, sight loss, registered blind, guide dog, colour-blind, colour blind, colourblind,
      wheelchair, wheelchair user, crutches, walking stick, prosthesis, prosthetic leg, prosthetic arm, prosthetic, amputee, amputation, limb difference, limp, stammer, stammers, stammered, stammering, stutter, stutters, stuttering, disabled, disability, hidden disability, invisible disability, invisible illness, chronic illness, chronically ill,
      reasonable adjustments, reasonable adjustment, blue badge, extra time in exams, disability student allowance, disabled students' allowance, dsa, occupational health, sick leave, off sick, signed off, medical leave, medically unfit,
      pregnant, pregnancy, expecting, miscarriage, miscarried, stillbirth, stillborn, ivf, infertility, fertility treatment, (maternity|paternity|parental|adoption) leave, mat leave, breastfeeding, expressing milk, postpartum, menopause, menopausal, perimenopause, perimenopausal, hysterectomy, mastectomy, abortion, termination,
      alcoholic, alcoholism, sober, (in)? recovery, addiction, addict, rehab, alcoholics anonymous, drinking problem, gambling problem, heart attack, heart condition, stroke, pacemaker, icd implant, kidney transplant, transplant, dialysis, brain tumour, brain injury, head injury`),
  },
  {
    kind: 'health',
    strength: 'weak',
    language: 'en',
    phrases:
      'blind, anxiety, anxious, ill, illness, cane, medication, meds, therapy, surgery, diagnosis, condition, scar, scars, tremor, pump, brace, splint, extra time, adjustments, special needs, ed, recovery, sober, sick, ms, eds, pots, add, stroke, termination, limp, epipen, allergy, allergic',
  },
  {
    kind: 'health',
    strength: 'plain',
    language: 'fr',
    phrases:
      oneLine(`dyslexie, dyslexique, dyslexiques, dyspraxie, dyspraxique, dyscalculie, tdah, tda, trouble de l'attention, autisme, autiste, autistes, tsa, asperger, neuroatypique, neurodivergent, neurodivergente, haut potentiel, hpi, tourette, toc, bipolaire, bipolarité, trouble bipolaire, amputé, amputée, (amputé|amputée) (tibial|tibiale|fémoral|fémorale), schizophrénie, illettrisme, illettré, illettrée, analphabète, ne (sait|savait|savent) pas lire,
      dépression, dépressif, dépressive, crises d'angoisse, crise d'angoisse, attaques de panique, trouble anxieux, phobie sociale, anorexie, anorexique, boulimie, burn-out, burnout, épuisement professionnel, tentative de suicide, scarifications, antidépresseurs, psychothérapie, hospitalisé en psychiatrie, hospitalisée en psychiatrie, dépression post-partum, stress post-traumatique,
      épilepsie, épileptique, diabète, diabétique, diabète de type 1, pompe à insuline, maladie de crohn, crohn, rectocolite, coeliaque, sclérose en plaques, sep, lupus, polyarthrite, spondylarthrite, fibromyalgie, covid long, endométriose, sopk, drépanocytose, drépanocytaire, thalassémie, mucoviscidose, asthme, asthmatique, migraines, narcolepsie, scoliose, infirmité motrice,
      cancer, cancer du sein, leucémie, lymphome, chimio, chimiothérapie, vih, séropositif, séropositive, psoriasis, vitiligo,
      sourd, sourde, sourds, surdité, malentendant, malentendante, appareil auditif, appareils auditifs, implant cochléaire, langue des signes, lsf, acouphènes, malvoyant, malvoyante, non-voyant, non-voyante, daltonien, daltonienne, fauteuil roulant, béquilles, prothèse, bégaiement, bègue, bégaie, bégaye, bégayer, bégayais, handicap, handicapé, handicapée, handicap invisible, maladie chronique, rqth, mdph, tiers temps, tiers-temps, aménagements, aménagement d'épreuves, arrêt maladie, arrêt de travail, congé maladie, mi-temps thérapeutique,
      enceinte, grossesse, fausse couche, congé maternité, congé paternité, congé mat, congé parental, pma, fiv, ivg, allaite, allaitement, allaitais, ménopause, alcoolique, alcoolisme, sobre, sevrage, cure de désintoxication, infarctus, avc, greffe de rein, greffe, dialyse`),
  },
  {
    kind: 'health',
    strength: 'weak',
    language: 'fr',
    phrases:
      'aveugle, anxiété, angoisse, maladie, malade, canne, traitement, thérapie, cicatrice, diagnostic, tremblement, muet, muette, allergique, allergie, greffe, infarctus, avc, prothèse, sobre',
  },
];
