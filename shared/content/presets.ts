/** Schemes to begin with, after those that the literature describes (brief, sections 1 and 2). */
import type { Scheme } from '../model/scheme-file.ts';
import { SCHEME_FORMAT, SCHEME_VERSION } from '../model/scheme-file.ts';
import { DEFAULT_MEETINGS } from '../model/scheme.ts';
import type { Item } from './items.ts';
import type { Pack } from './packs.ts';

export const PRESETS = ['medical-school', 'trainee-consultant', 'resident-mentorship'] as const;
export type Preset = (typeof PRESETS)[number];

const OPEN_DATES: Scheme['dates'] = { T0: null, T1: null, T2: null, T3: null, T4: null, T5: null };
const NO_ID = '0'.repeat(32);

/** What holds without a scheme file. */
export const DEFAULT_SCHEME: Scheme = {
  format: SCHEME_FORMAT,
  version: SCHEME_VERSION,
  id: NO_ID,
  name: 'Verso',
  language: 'en',
  dates: OPEN_DATES,
  meetings: DEFAULT_MEETINGS,
  contacts: [],
  groups: { whole: null, named: [] },
  packVersions: {},
  extraPacks: [],
  extraItems: [],
  matching: [],
  retentionOn: null,
  researcher: null,
};

const card = (kind: Scheme['contacts'][number]['kind']) => ({
  kind,
  name: '',
  reach: '',
  note: '',
});

/** Raju 2022: seven domains of confidence, five points each; a total is not shown. */
const DOMAINS: readonly (readonly [string, string])[] = [
  ['I am confident in my clinical practice.', 'J’ai confiance dans ma pratique clinique.'],
  [
    'I am confident in how I approach juniors.',
    'J’ai confiance dans ma façon d’aborder les plus jeunes.',
  ],
  ['I am confident that I am approachable.', 'J’ai confiance que l’on peut m’aborder.'],
  ['I am confident with technology at work.', 'J’ai confiance avec les techniques au travail.'],
  ['I am confident in managing my time.', 'J’ai confiance dans la gestion de mon temps.'],
  [
    'I am confident that I know my strengths.',
    'J’ai confiance dans la connaissance de mes forces.',
  ],
  [
    'I am confident that I know what I need to improve.',
    'J’ai confiance dans la connaissance de ce que je dois améliorer.',
  ],
];

const confidenceItems: Item[] = DOMAINS.map(([en, fr], place) => ({
  id: `C0${String(place + 1)}`,
  version: 1,
  role: 'both',
  waves: ['pre', 'mid', 'post'],
  text: { en, fr },
  measures: 'Confidence',
  isReversed: false,
  sources: ['RAJ'],
}));

/** Egbedeyi 2022 asks for ongoing monitoring and re-evaluation inside structural change. */
const MONITORING: Pack = {
  id: 'X01',
  version: 1,
  title: { en: 'Monitoring and re-evaluation', fr: 'Suivi et réévaluation' },
  role: 'both',
  timePoints: ['T3', 'T5'],
  optional: true,
  core: false,
  framework: {
    en: 'Ongoing monitoring and re-evaluation (CMAJ 2022)',
    fr: 'Suivi continu et réévaluation (JAMC 2022)',
  },
  note: 'Speaks of structures, never of a person.',
  prompts: [
    {
      id: 'X01.1',
      label: { en: 'What was promised', fr: 'Ce qui était promis' },
      question: {
        en: 'What did the programme or the hospital say that it would change, and what can be seen of it?',
        fr: 'Qu’est-ce que le programme ou l’hôpital a dit vouloir changer, et qu’en voit-on\u00a0?',
      },
      stage: 'Monitoring',
      sources: ['SEED'],
      sensitivity: 'M',
      release: 'in',
      quick: false,
    },
    {
      id: 'X01.2',
      label: { en: 'What is measured', fr: 'Ce qui est mesuré' },
      question: {
        en: 'Who looks at whether it works, by what measure, and who hears the answer?',
        fr: 'Qui regarde si cela marche, selon quelle mesure, et qui entend la réponse\u00a0?',
      },
      stage: 'Systematic evaluation',
      sources: ['SEED'],
      sensitivity: 'L',
      release: 'in',
      quick: false,
    },
    {
      id: 'X01.3',
      label: { en: 'What is next', fr: 'La suite' },
      question: {
        en: 'What should be looked at again, when, and by whom?',
        fr: 'Qu’est-ce qui devrait être revu, quand, et par qui\u00a0?',
      },
      stage: 'Re-evaluation',
      sources: ['SEED'],
      sensitivity: 'L',
      release: 'in',
      quick: false,
    },
  ],
};

/** @param id sixteen random bytes in lower-case hex: a scheme made from a preset is a scheme of its own. */
export function schemeFrom(preset: Preset, language: Scheme['language'], id: string): Scheme {
  const fr = language === 'fr';
  const common = {
    ...DEFAULT_SCHEME,
    id,
    language,
    contacts: [card('coordinator'), card('support'), card('reporting')],
  };
  switch (preset) {
    case 'medical-school':
      return {
        ...common,
        name: fr ? 'Mentorat inversé, faculté de médecine' : 'Reverse mentoring, medical school',
        contacts: [...common.contacts, card('supervisor'), card('sponsor')],
        matching: [
          fr
            ? 'Une différence que la paire veut explorer'
            : 'A difference that the pair will explore',
        ],
      };
    case 'trainee-consultant':
      return {
        ...common,
        name: fr
          ? 'Mentorat inversé, internes et médecins chefs'
          : 'Reverse mentoring, trainees and consultants',
        extraItems: confidenceItems,
      };
    case 'resident-mentorship':
      return {
        ...common,
        name: fr ? 'Mentorat de résidence' : 'Resident mentorship',
        contacts: [...common.contacts, card('sponsor')],
        extraPacks: [MONITORING],
        matching: fr
          ? ['Identité raciale', 'Situation socioéconomique', 'Genre', 'Langue', 'Spécialité visée']
          : [
              'Racial identity',
              'Socio-economic background',
              'Gender',
              'Language',
              'Specialty in view',
            ],
      };
  }
}
