/** Religion (A30), sexuality (A31), gender history (A32), politics (A34): what law calls special. */
import type { Descriptor } from './descriptor.ts';

const oneLine = (phrases: string): string => phrases.replace(/\n\s*/gu, ' ');

export const BELIEFS_AND_SELVES: readonly Descriptor[] = [
  {
    kind: 'religion',
    strength: 'plain',
    language: 'en',
    phrases:
      oneLine(`muslim, muslimah, christian, catholic, roman catholic, hindu, sikh, jewish, jew, buddhist, jain, baha'i,
      zoroastrian, parsi, (a)? jehovah's witness, mormon, latter-day saint, quaker, methodist, presbyterian, baptist, pentecostal,
      (seventh-day)? adventist, evangelical, anglican, church of england, church of ireland, church of scotland, free church, chapel, syro-malabar (catholic|christian)?, syriac orthodox, maronite, chaldean, assyrian, greek orthodox, russian orthodox, coptic, copt, orthodox jewish,
      (ultra-orthodox|modern orthodox|haredi|hasidic), shia, sunni, ismaili, ahmadi, ahmadiyya, sufi, druze, yazidi, rastafarian,
      rasta, pagan, atheist, agnostic, humanist, convert to islam, converted to islam, revert, born-again, born again`),
  },
  {
    kind: 'religion',
    strength: 'plain',
    language: 'both',
    phrases:
      oneLine(`hijab, hijabi, hijabs, niqab, niqabi, jilbab, abaya, burqa, headscarf, head scarf, head covering, turban, dastar, kirpan, kara,
      kippah, kippa, yarmulke, sheitel, ramadan, iftar, suhoor, eid, eid al-fitr, eid al-adha, jummah, jumu'ah,
      friday prayer, friday prayers, wudu, salah, salat, diwali, vaisakhi, navratri, holi, passover, pesach, yom kippur,
      rosh hashanah, hanukkah, chanukah, shabbat, shabbos, sabbath, halal, kosher, kasher, orthodox easter, gurdwara, gurudwara, synagogue,
      mosque, mandir, imam, qur'an, quran, koran, umrah, hajj, bible study, bible group, christian union, prayer room, prayer mat,
      prayer space, my faith, her faith, his faith, my religion, her religion, his religion, (break|broke|breaking) (my|her|his|their) fast, i was fasting, (was|am|is|were|been) fasting, fasting for`),
  },
  {
    kind: 'religion',
    strength: 'weak',
    language: 'en',
    phrases: oneLine(
      'church, temple, prayers, prayer, pray, prayed, praying, fast, fasting, fasted, orthodox, lent, faith, cross, crucifix, chaplain, preacher, pastor, vicar, religious, devout, observant, practising, easter, christmas',
    ),
  },
  {
    kind: 'religion',
    strength: 'plain',
    language: 'fr',
    phrases:
      oneLine(`musulman, musulmane, musulmans, musulmanes, chrétien, chrétienne, chrétiens, chrétiennes, catholique, catholiques,
      protestant, protestante, évangélique, évangéliste, juif, juive, juifs, juives, hindou, hindoue, hindoues, sikh, sikhe, bouddhiste,
      bouddhistes, orthodoxe, copte, athée, agnostique, témoin de jéhovah, témoins de jéhovah, adventiste, pentecôtiste, mormone, juif pratiquant, juive pratiquante, catholique pratiquant, catholique pratiquante, musulmane pratiquante, musulman pratiquant, converti à l'islam,
      convertie à l'islam, voilée, voilées, mon voile, son voile, porte le voile, portait le voile, porter le voile, porte un voile, foulard, turban, kippa, ramadan, jeûne, jeûner, jeûnais, jeûnait,
      aïd, l'aïd, mosquée, synagogue, prière du vendredi, halal, casher, carême, chabbat, shabbat, kippour, pessah, ma foi, sa foi, ma religion, sa religion,
      ma croyance, pratiquant, pratiquante, croyant, croyante, noël orthodoxe`),
  },
  {
    kind: 'religion',
    strength: 'weak',
    language: 'fr',
    phrases: 'voile, église, temple, prière, prier, messe, paroisse, laïque',
  },
  {
    kind: 'sexuality',
    strength: 'plain',
    language: 'en',
    phrases:
      oneLine(`gay, lesbian, bisexual, queer, pansexual, asexual, homosexual, sapphic, demisexual, same-sex (partner|marriage|couple|parents|relationship)?,
      (came|come|coming|comes) out (to|as|at), coming out, (out|closeted) at work, openly (gay|lesbian|queer|bisexual|trans), not out (to|at), two mums, two dads,
      wasn't out, in the closet, closeted, outed (me|him|her|them)?`),
  },
  {
    kind: 'sexuality',
    strength: 'weak',
    language: 'en',
    phrases: 'bi, heterosexual, lgbt, lgbtq, lgbtqia, lgbtq+, out',
  },
  {
    kind: 'sexuality',
    strength: 'strong',
    language: 'en',
    phrases:
      'her wife, her girlfriend, her fiancée, his husband, his boyfriend, his fiancé, her ex-wife, his ex-husband, her late wife, his late husband, civil partner, civil partnership',
  },
  {
    kind: 'sexuality',
    strength: 'plain',
    language: 'en',
    phrases:
      'my wife, my husband, my girlfriend, my boyfriend, my fiancée, my fiancé, my ex-wife, my ex-husband, my late wife, my late husband',
  },
  {
    kind: 'sexuality',
    strength: 'plain',
    language: 'fr',
    phrases:
      oneLine(`gai, gaie, gay, gays, lesbienne, lesbiennes, homosexuel, homosexuelle, homosexuels, bisexuel, bisexuelle, homo, queer, pansexuel, pansexuelle,
      coming out, mon mari, ma femme, ma copine, mon copain, ma petite amie, mon petit ami, son mari, ma compagne, mon compagnon, sa compagne, son compagnon, pacsé, pacsée, deux mères, deux papas, deux mamans`),
  },
  {
    kind: 'gender',
    strength: 'strong',
    language: 'both',
    phrases:
      oneLine(`transgender, transsexual, trans (man|woman|male|female|masc|femme|student|doctor|guy|girl), transwoman, transman, non-binary,
      nonbinary, enby, genderqueer, gender-fluid, genderfluid, agender, intersex, two-spirit, deadname, dead name, deadnamed, former name, old name,
      gender clinic, gender identity clinic, gender affirming (surgery|care), assigned (male|female) at birth, (my|her|his|their) transition, before (i|he|she|they) transitioned, transitioned, misgendered, misgender,
      top surgery, on testosterone, they/them, she/they, he/they, femme trans, homme trans, personne trans, non binaire, transgenre, iel, morinom, prénom d'usage, prénom de naissance, ma transition, sa transition, mégenré, mégenrée, intersexe`),
  },
  { kind: 'gender', strength: 'plain', language: 'both', phrases: 'trans, cis, cisgender' },
  {
    kind: 'politics',
    strength: 'strong',
    language: 'both',
    phrases:
      oneLine(`(bma|unison|rcn|unite|bma's|ucu|hcsa|doctors' vote|union) (rep|reps|branch officer|officer|steward|member|representative|committee member|council member|chair|branch chair|branch),
      (labour|green|conservative|lib dem|snp|plaid|reform) (councillor|candidate|member|party member), local councillor, city councillor, parliamentary candidate, on strike, picket line, picket, shop steward,
      délégué syndical, déléguée syndicale, représentant syndical, représentante syndicale, membre de la cgt, syndicaliste, (à|de) la cgt, (à|de) la cfdt, grève de la faim, conseiller municipal, conseillère municipale, en grève, piquet de grève, élu municipal, élue municipale`),
  },
  {
    kind: 'politics',
    strength: 'weak',
    language: 'both',
    phrases:
      'striking, strike, strikes, socialist, conservative, communist, feminist, activist, militant, militante, syndiqué, syndiquée, syndicat',
  },
];
