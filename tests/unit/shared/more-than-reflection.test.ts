import { describe, expect, it } from 'vitest';

import { moreThanReflection } from '../../../shared/incident/more-than-reflection.ts';
import { lensPatterns } from '../../../shared/lens/patterns.ts';

describe('somebody is at risk', () => {
  it.each([
    'Last night I wanted to die.',
    'She told me that she is suicidal.',
    'He has thought about suicide since the exam.',
    'My mentor said she does not want to wake up any more. I do not want to live.',
    'She hurts herself when she is alone.',
    'He said he would kill himself.',
    'He was threatening to hit her if she told.',
    'I am scared that he will hurt her.',
    'Elle m’a dit qu’elle voulait mourir.',
    'Il a des idées suicidaires depuis l’examen.',
    'Elle s’est mutilée pendant le stage.',
    'Il a menacé de la frapper.',
    'Je ne veux plus vivre.',
  ])('%s', (sentence) => {
    expect(moreThanReflection(`We met as usual. ${sentence} Then we left.`)).toBe('danger');
  });
});

describe('an incident, a complaint, harassment', () => {
  it.each([
    'A consultant groped her in the lift.',
    'I was racially abused by a patient on the ward.',
    'She has been bullied since the first week.',
    'They are harassing my mentor.',
    'The registrar hit a nurse with a folder.',
    'He put his hand on her thigh without asking.',
    'A patient told him to go back to where he came from.',
    'He said “go back to your country” in front of everyone.',
    'We gave her the wrong drug.',
    'They operated on the wrong side.',
    'The patient died because nobody answered the bleep.',
    'She made a formal complaint against him.',
    'He was referred to the GMC, they say; I reported him to the police.',
    'There is a safeguarding concern about the child.',
    'Un patient l’a insultée devant tout le monde.',
    'Elle a été harcelée par son chef.',
    'Il me harcelait tous les jours.',
    'Il l’a touchée sans son accord.',
    'J’ai été harcelé·e par un collègue.',
    'Elle a porté plainte contre lui.',
    'On lui a donné le mauvais médicament.',
    'On lui a dit de retourner dans son pays.',
    'Des propos racistes envers une étudiante.',
    'La patiente est décédée parce que personne n’a répondu.',
  ])('%s', (sentence) => {
    expect(moreThanReflection(`We met as usual. ${sentence} Then we left.`)).toBe('harm');
  });
});

describe('a reflection, and nothing more', () => {
  it.each([
    'We have a policy on harassment, and I have never read it.',
    'In the training on how students are harassed I said nothing.',
    'Students complain about the rota every year.',
    'It hit me that the form asks for a bank statement.',
    'That remark hit me hard.',
    'I nearly died of embarrassment.',
    'The deadline is killing me.',
    'He pushed me to think again.',
    'She touched on the question of money.',
    'I was touched that she told me.',
    'The risk is that we stop asking.',
    'Nobody was harassed, and still nobody spoke.',
    'I was never bullied at school.',
    'She gave the wrong answer and nobody laughed.',
    'We took the wrong train.',
    'My mentor reported that the claim form had changed.',
    'I referred her to the library.',
    'I am afraid that I talk too much.',
    'We spoke about suicide prevention in the curriculum.',
    'He grabbed me a coffee.',
    'They kicked off the meeting late.',
    'A critical incident technique is a research method.',
    'I hung my head.',
    'What a killer question.',
    'Je me suis fait du souci pour elle.',
    'Nous avons une politique contre le harcèlement.',
    'Les étudiants se plaignent de l’horaire.',
    'Cela m’a touché·e.',
    'Il m’a poussée à réfléchir.',
    'Personne n’a été harcelé par qui que ce soit.',
    'J’ai pris le mauvais train.',
    'Je mourais de honte.',
    'Elle est retournée chez elle à la fin du stage.',
  ])('%s', (sentence) => {
    expect(moreThanReflection(`We met as usual. ${sentence} Then we left.`)).toBeNull();
  });

  it('neither is any phrase that the lens asks about', () => {
    for (const { example } of lensPatterns) expect(moreThanReflection(example)).toBeNull();
  });
});

it('danger is told before harm', () => {
  expect(moreThanReflection('She has been bullied by him. She wants to die.')).toBe('danger');
});

it('a megabyte is not read whole, and what was just written is', () => {
  const long = `${'word '.repeat(250_000)}She has been bullied.`;
  const before = performance.now();
  expect(moreThanReflection(long)).toBe('harm');
  expect(moreThanReflection(long, 0)).toBeNull();
  expect(performance.now() - before).toBeLessThan(500);
});
