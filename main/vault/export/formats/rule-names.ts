/** The rules of the anonymisation list whose edits are counted one by one (brief, section 6.2). */
import type { Language } from '../../../../shared/model/scheme.ts';

const EN: Readonly<Record<string, string>> = {
  A01: 'Own name, initials, nickname',
  A02: 'Name of the mentoring partner',
  A03: 'Names of other people',
  A04: 'Initials or code letters drawn from a name',
  A05: 'Family and friends',
  A06: 'Email address',
  A07: 'Telephone, fax, bleep number',
  A08: 'Web address, social media handle',
  A09: 'Postal address, postcode',
  A10: 'NHS, hospital or case number',
  A11: 'Professional or student number',
  A12: 'Vehicle, device, IP, account numbers',
  A13: 'Photograph, voice, signature, scan',
  A14: 'File metadata',
  A15: 'Full date, day and time',
  A16: 'Date of birth, exact age',
  A17: 'University or medical school',
  A18: 'Hospital, trust, ward, practice',
  A19: 'Town, county, region of origin',
  other: 'Everything else, and what the author chose',
};

const FR: Readonly<Record<string, string>> = {
  A01: 'Nom, initiales ou surnom de la personne qui écrit',
  A02: 'Nom de l’autre membre du binôme',
  A03: 'Noms d’autres personnes',
  A04: 'Initiales ou lettres tirées d’un nom',
  A05: 'Famille et proches',
  A06: 'Adresse électronique',
  A07: 'Numéro de téléphone, de fax, de bip',
  A08: 'Adresse web, compte de réseau social',
  A09: 'Adresse postale, code postal',
  A10: 'Numéro de santé, d’hôpital ou de dossier',
  A11: 'Numéro professionnel ou étudiant',
  A12: 'Numéros de véhicule, d’appareil, IP, de compte',
  A13: 'Photo, voix, signature, numérisation',
  A14: 'Métadonnées de fichier',
  A15: 'Date complète, jour et heure',
  A16: 'Date de naissance, âge exact',
  A17: 'Université ou faculté de médecine',
  A18: 'Hôpital, établissement, service, cabinet',
  A19: 'Ville, département, région d’origine',
  other: 'Tout le reste, et ce que la personne a choisi',
};

export function ruleInWords(rule: string, language: Language): string {
  return (language === 'fr' ? FR : EN)[rule] ?? rule;
}
