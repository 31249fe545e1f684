/**
 * Invented reflections for the demonstration: nobody in them exists. They hold on purpose what a copy
 * must not hold: names, a hospital, an email, a bleep, dates, an age, a student number.
 */
import type { Language, Role } from '../../shared/model/scheme.ts';

export interface SampleCast {
  readonly name: string;
  readonly kind: 'person' | 'place' | 'team';
  readonly replacement: string;
}

export interface SampleReflection {
  readonly title: string;
  /** By place in the pack, first question first; empty ones are skipped. */
  readonly answers: readonly string[];
}

export interface SampleJournal {
  readonly role: Role;
  readonly language: Language;
  readonly cast: readonly SampleCast[];
  readonly sessions: readonly SampleReflection[];
  /** A word that occurs in one entry only. */
  readonly rareWord: string;
  /** Strings that must not be in a released copy once every proposal is accepted. */
  readonly mustNotLeave: readonly string[];
}

export const menteeJournal: SampleJournal = {
  role: 'mentee',
  language: 'en',
  cast: [
    { name: 'Adaeze Okonkwo', kind: 'person', replacement: 'my mentor' },
    { name: 'Gwen Pritchard', kind: 'person', replacement: 'a colleague' },
    { name: 'St Brannoc’s', kind: 'place', replacement: 'a hospital' },
  ],
  sessions: [
    {
      title: 'First meeting, first silence',
      answers: [
        'That I talk when I am nervous. Adaeze let me, for the whole of the first half hour, and then asked what I had wanted to ask.',
        'I explained it away as enthusiasm. It was rank.',
        'That we built an induction in which only one side is ever asked to introduce itself.',
        '',
        '',
        'I will send her the agenda two days before, and leave the first ten minutes of it empty.',
        '',
      ],
    },
    {
      title: 'A thing we ask for',
      answers: [
        'That travel to St Brannoc’s is paid back in arrears, and that the claim form wants a bank statement. I did not know that we ask.',
        'I said “surely that is only for new claims”. It is not. I had signed it three years running.',
        'It tells me that we built the claim around not being cheated, and never asked what it costs to prove that you are poor. Gwen Pritchard keeps the allocation on a spreadsheet that rewards whoever answers first, and the ones who answer first are not the ones on a till until ten. Write to her at g.pritchard@stbrannocs.example or bleep 4412, the form says, before 14 November 2026.',
        'That a rule nobody complains about is a fair rule.',
        'She had a map of four bus routes in her head, with the times.',
        'I will ask finance who owns the form, and strike the statement from our part of it. Adaeze has agreed to read the new wording; her own claim, number 20417733, has waited since 3 October.',
        'Why she stopped going home at weekends.',
      ],
    },
    {
      title: '',
      answers: [
        'That the timetable is published on a Friday evening, and that the shop where half the year works fixes its rota on Thursdays.',
        '',
        'That we have built a timetable for people with a car and a credit card. Nobody decided it. When I asked who could change it, three of us each thought that it was somebody else.',
      ],
    },
  ],
  rareWord: 'spreadsheet',
  mustNotLeave: [
    'Adaeze',
    'Okonkwo',
    'Gwen',
    'Pritchard',
    'Brannoc',
    'stbrannocs',
    '4412',
    '14 November',
    '20417733',
    '3 October',
  ],
};

export const mentorJournal: SampleJournal = {
  role: 'mentor',
  language: 'en',
  cast: [
    { name: 'Margaret Lindqvist', kind: 'person', replacement: 'my mentee' },
    { name: 'Bethan', kind: 'person', replacement: 'an administrator' },
    { name: 'Carrow ward', kind: 'place', replacement: 'a ward' },
  ],
  sessions: [
    {
      title: 'The map on the table',
      answers: [
        'Professor Lindqvist asked me to bring the placement map, so we spread it out and I showed her the two-bus route to Carrow ward. I remember the silence more than anything. She had been there many times, she said, but always by car.',
        'I softened the part about being marked late in front of everyone when the 38 did not come.',
        'She can cross out a rule with one email; I need a working group. When Bethan came in, she spoke to the professor and not to me, though it was my map.',
        'Read a timetable backwards from the hour that I have to be somewhere. I learnt it at home, at nineteen years old, with a bus pass.',
        '',
        'Carry on. On 12 November Margaret stopped Bethan and said “ask her, she knows”. Four words.',
        'A walk, and not checking 07700 900417 for messages until tomorrow.',
      ],
    },
    {
      title: 'Asked for everyone',
      answers: [
        'The question about what “students like you” would want.',
        'I had to translate twice.',
        'Rank is who may leave a question unanswered.',
        '',
        'Yes. I said that I could speak for one person, and offered to ask nine more.',
        'Change something: an agenda beforehand.',
        '',
      ],
    },
  ],
  rareWord: 'backwards',
  mustNotLeave: ['Lindqvist', 'Margaret', 'Bethan', 'Carrow', '12 November', '07700'],
};

export const frenchJournal: SampleJournal = {
  role: 'mentor',
  language: 'fr',
  cast: [
    { name: 'Hélène Vasseur', kind: 'person', replacement: 'la personne que je mentore' },
    { name: 'Hôpital Saint-Yves', kind: 'place', replacement: 'un hôpital' },
  ],
  sessions: [
    {
      title: 'Le plan sur la table',
      answers: [
        'La docteure Vasseur m’a demandé d’apporter le plan des stages. Je lui ai montré les deux autobus jusqu’à l’Hôpital Saint-Yves.',
        'J’ai adouci le passage sur le retard du 12 novembre.',
        'Elle peut rayer une règle d’un seul courriel ; il me faut un groupe de travail. Elle m’a donné son adresse, h.vasseur@exemple.ca, et le 514 555 0142.',
        'Lire un horaire à rebours.',
        '',
        'Continuer.',
        '',
      ],
    },
  ],
  rareWord: 'rebours',
  mustNotLeave: ['Vasseur', 'Hélène', 'Saint-Yves', '12 novembre', 'h.vasseur', '514'],
};
