/** Words of the pause where something has its own route (R4). Plain, and not those of a clinic. */
import { defineWords } from '../words.ts';

const en = {
  mark: 'This is about an incident',
  strip: {
    said: 'Some of this may have a route of its own. Your words stay as they are.',
    show: 'Show where to report and whom to talk to',
    goOn: 'Go on writing',
  },
  dialog: {
    title: 'An incident has its own route',
    stay: 'Your words stay on this page as you wrote them. Verso has told nobody.',
    now: 'If somebody could come to harm now, call the emergency number where you are, or go to somebody near you. That comes first; this page can wait.',
    apart:
      'A reflection does not take the place of a report. Harm, harassment, a complaint or somebody at risk belongs with those who can act.',
    routes: 'Where to report, whom to talk to',
    noRoutes:
      'Your scheme has given no contact. Ask the coordinator where an incident is reported.',
    write: 'Write down a contact',
    facts:
      'You can go on here without the facts: what it did to you, what you learned, what you will do next. Who, when and where belong in the report.',
    goOn: 'Go on without the facts',
    finish: 'Put it in the journal as it is',
  },
};

const fr: typeof en = {
  mark: 'Il s’agit d’un incident',
  strip: {
    said: 'Une partie de ceci a peut-être sa propre voie. Vos mots restent tels quels.',
    show: 'Voir où signaler et à qui parler',
    goOn: 'Continuer à écrire',
  },
  dialog: {
    title: 'Un incident a sa propre voie',
    stay: 'Vos mots restent sur cette page tels que vous les avez écrits. Verso n’a averti personne.',
    now: 'Si quelqu’un risque d’être blessé maintenant, appelez le numéro d’urgence là où vous êtes, ou allez vers quelqu’un près de vous. Cela passe d’abord\u00a0; cette page peut attendre.',
    apart:
      'Une réflexion ne remplace pas un signalement. Un préjudice, un harcèlement, une plainte ou une personne en danger relèvent de celles et ceux qui peuvent agir.',
    routes: 'Où signaler, à qui parler',
    noRoutes:
      'Votre programme n’a donné aucun contact. Demandez à la coordination où se signale un incident.',
    write: 'Noter un contact',
    facts:
      'Vous pouvez continuer ici sans les faits\u00a0: ce que cela vous a fait, ce que vous en avez appris, ce que vous ferez ensuite. Qui, quand et où ont leur place dans le signalement.',
    goOn: 'Continuer sans les faits',
    finish: 'Ranger dans le journal tel quel',
  },
};

export const incidentWords = defineWords({ en, fr });
