/** Writers and their models, kept where they are cited and not where somebody bears their name. */
import { PhraseTree } from '../quasi/phrase-tree.ts';
import type { Words } from '../quasi/words.ts';

/** Hardly anybody's surname in a ward, so one mention without title or forename is a citation. */
const KNOWN = `carl rogers, donald schön, donald schon, david kolb, graham gibbs, jack mezirow, malcolm knowles, florence nightingale, mary seacole, hippocrates, hippocrate, osler, william osler, semmelweis, charcot, levinas, lévinas, philip larkin, homer, dante, ovid, virgil, goethe, ibsen, brecht, hemingway, steinbeck, maya angelou, langston hughes, zadie smith, benjamin zephaniah, virginia woolf, jane austen, charles dickens, george orwell, sylvia plath, emily dickinson, t.s. eliot, w.h. auden, william carlos williams, dylan thomas, seamus heaney, marcel proust, victor hugo, albert camus, simone de beauvoir, jean-paul sartre, michel foucault, pierre bourdieu, hannah arendt, frantz fanon, cicely saunders, elizabeth blackwell, kate granger, brené brown, rené descartes, sigmund freud, peggy mcintosh, bell hooks, paulo freire, gibbs, schön, schon, schoen, kolb, freire, paulo freire, brookfield, crenshaw, kimberlé crenshaw, driscoll, rolfe, borton, mezirow, dewey, boud, vygotsky, bandura, maslow, piaget, freud, jung, bowlby, winnicott, dweck, kahneman, benner, ericsson, kirkpatrick, argyris, habermas, foucault, bourdieu, goffman, fanon, frantz fanon, spivak, bhabha, derrida, sartre, beauvoir, de beauvoir, camus, montaigne, rabelais, proust, molière, prévert, hugo, voltaire, bergson, pessoa, dolto, lacan, canguilhem, aimé césaire, césaire, senghor, glissant, du bois, w.e.b. du bois, bell hooks, hooks, audre lorde, lorde, toni morrison, angela davis, baldwin, james baldwin, chimamanda, adichie, achebe, yeats, heaney, shakespeare, orwell, dickens, austen, aristotle, plato, socrates, kant, hegel, nietzsche, wittgenstein, arendt, hofstede, senge, kotter, lewin, tuckman, belbin, myers-briggs, johari, erikson, lave and wenger, wenger, atkins and murphy, boud, keogh and walker, jarvis, schein, edmondson, amy edmondson, dimatteo, oakley, r. d. laing, laing, galton, krebs, osler, hippocrates, hippocrate, galen, galien, laennec, nightingale, mary seacole, seacole, marmot, michael marmot, rawls, sennett, devlin, erskine may, macleod's, peuls, robin diangelo, diangelo, reni eddo-lodge, eddo-lodge, ibram kendi, kendi, mcintosh, peggy mcintosh, pierre bourdieu, donald schön, david kolb, graham gibbs, stephen brookfield, maya angelou, angelou, brené brown, francis report, the francis report, ockenden, kirkup, macpherson, cumberlege, shipman, bawa-garba,
  debussy, mozart, beethoven, chopin, monet, picasso, van gogh, rembrandt, einstein, darwin, karl marx, susan sontag, tolstoy, chekhov, tchekhov, dostoevsky, dostoïevski, kafka, borges, neruda, garcía márquez, balzac, zola, flaubert, stendhal, verlaine, rimbaud, baudelaire, apollinaire, éluard, perec, duras, yourcenar, ernaux, annie ernaux, la fontaine, descartes, spinoza, jean-jacques rousseau, diderot, tocqueville, simone weil, ricœur, ricoeur, merleau-ponty, badiou, bruno latour, judith butler, haraway, memmi, fricker, miranda fricker, rita charon, arthur frank, oliver sacks, gawande, atul gawande, kalanithi, adam kay, henry marsh, calgary-cambridge, calgary cambridge, kübler-ross, kubler-ross, bruner, pavlov, milgram, zimbardo, tajfel, allport, duckworth, sinek, goleman, drucker, deming, shewhart, dreyfus, cruess, hafferty, bleakley, achille mbembe, desmond tutu, mandela, nelson mandela, gandhi, martin luther king, malcolm x, obama, rosa parks, churchill, thatcher, aneurin bevan, nye bevan, semmelweis, chomsky, gramsci, adorno, althusser, weber et durkheim, durkheim, lévi-strauss, levi-strauss, margaret mead, clifford geertz, geertz, didier fassin, zola irving, ngũgĩ, soyinka, okri, danticat, laferrière, dany laferrière, rushdie, arundhati roy, tagore, khalil gibran, homère, cervantes, keats, wordsworth, tennyson, plath, sylvia plath, auden, beckett, oscar wilde, brontë, jane austen, george eliot, hemingway, atwood, margaret atwood, alice munro, leonard cohen, gilles vigneault, félix leclerc, gabrielle roy, michel tremblay, gaston miron, brassens, brel, piaf, aznavour, stromae, gainsbourg, beyoncé, stormzy, rihanna, taylor swift, dolly parton, prince harry, attenborough, david attenborough, columbo, sherlock, sherlock holmes, poirot, hermione, harry potter, dumbledore, frodo, gandalf, homer simpson, paddington, sisyphus, sisyphe, icarus, icare, oedipus, œdipe, narcissus, narcisse, godot, hamlet, macbeth, lady macbeth, candide, tartuffe, astérix, obélix, tintin,
  carol gilligan, nussbaum, martha nussbaum, tronto, joan tronto, noddings, nel noddings, steven lukes, iris marion young, angoff, kleinman, arthur kleinman, michael balint, hochschild, ivan illich, illich, bentall, ferenczi, melanie klein, anna freud, frankl, viktor frankl, bachelard, gaston bachelard, vésale, vesalius, testut, rouvière, alexander fleming, marie curie, virginia henderson, peplau, orem, leininger, madeleine leininger, callista roy, jean watson, vivaldi, bach, handel, haendel, verdi, puccini, elgar, schubert, brahms, mahler, tchaikovsky, tchaïkovski, ravel, satie, vermeer, cézanne, matisse, magritte, frida kahlo, banksy, michelangelo, michel-ange, leonardo da vinci, léonard de vinci, galilée, isaac newton, copernicus, copernic, epictetus, épictète, sénèque, marcus aurelius, marc aurèle, sophocles, sophocle, euripides, aeschylus, eschyle, plutarch, plutarque, confucius, lao tzu, machiavelli, machiavel, hobbes, rousseau, locke and hobbes, john stuart mill, kierkegaard, schopenhauer, heidegger, husserl, karl popper, popper, thomas kuhn, bakhtin, bakhtine, barthes, roland barthes, deleuze, guattari, kristeva, irigaray, cixous, agamben, žižek, stiglitz, piketty, rosa luxemburg, hartmut rosa, the queen, king charles, napoleon, napoléon, de gaulle, louis xiv, joan of arc, jeanne d'arc, cinderella, cendrillon, pinocchio, gulliver, don quixote, don quichotte, robinson crusoe, miss marple, maigret, asclepius, esculape, hygieia, prometheus, prométhée, achilles heel, pandora's box, cassandra complex, dr house, doctor who, doogie howser, meredith grey`;
/** Also anybody's surname: only where the sentence cites. */
const ALSO_SURNAMES = `johns, moon, rogers, carl rogers, egan, knowles, bloom, miller, peyton, pendleton, said, edward said, collins, hill collins, gray, murray, blunt, rook, weston, mann, francis, kendall, carper, stephenson, smyth, taylor, mckinnon, bass, johnson, dewing, bulman, schutz, bennett, parker, ahmed, sara ahmed, wells, gardner, lukes, henderson, watson, becker, holland, carroll, kline, syed, woolf, walker, atkins, ross, clarke, clare`;

export const citedAuthors = new PhraseTree<'known' | 'surname'>()
  .add(KNOWN, 'known')
  .add(ALSO_SURNAMES, 'surname');

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));
const TITLES = set(
  'dr drs doctor prof professor mr mrs ms miss mx sir dame sister nurse matron dre docteur docteure pr professeur professeure m mme mlle monsieur madame',
);
const CITING_VERBS = set(
  'calls called would might says writes wrote argues argued asks describes described suggests suggested talks speaks puts uses used defines warns reminds dirait dit ecrit appelle parle demande propose decrit aurait parlerait',
);
const WORKS = set(
  `cycle model framework theory stages stage pyramid ladder hierarchy window lens lenses typology taxonomy levels level pedagogy reflection reflective questions
   terms sense idea ideas work book paper chapter concept notion structured guide prompts cues matrix triangle curve circle method steps modele cycle theorie`,
);
const CITING_WORDS = set(
  'using use used via per following through read reading cites citing quoted quoting cf see like selon lu lire relire relisant cite citant apres comme chez with on',
);

/** @param to last word of the name, inclusive. */
export function isCited(
  words: Words,
  from: number,
  to: number,
  sort: 'known' | 'surname',
): boolean {
  const before = words.at(from - 1);
  if (words.gap(from) !== 'comma' && TITLES.has(before)) return false;
  // A forename with a capital makes a person of it, unless the whole name is a writer's.
  const named = words.joins(from) && words.hasCapital(from - 1) && !words.opensSentence(from - 1);
  if (
    named &&
    words.gap(from) === 'space' &&
    !CITING_WORDS.has(before) &&
    !/^(?:and|et|the)$/u.test(before)
  )
    return false;
  if (sort === 'known') return true;
  return (
    hasYear(words, to) ||
    namesWork(words, to) ||
    (words.joins(from) && CITING_WORDS.has(before) && isLast(words, to)) ||
    reportsThought(words, to)
  );
}

/** "Johns (1994)", "Johns, 1994", "Johns et al." */
export function hasYear(words: Words, to: number): boolean {
  const next = words.at(to + 1);
  if (/^(?:19|20)\d\d$/u.test(next) && !words.joins(to + 1)) {
    return words.gap(to + 1) === 'comma' || words.textBefore(to + 1).endsWith('(');
  }
  return next === 'et' && words.at(to + 2) === 'al';
}

/** "Gibbs' cycle", "Rogers's core conditions", "the Johns model". */
function namesWork(words: Words, to: number): boolean {
  for (let at = to + 1; at <= to + 4; at += 1) {
    if (at > to + 1 && !words.joins(at)) return false;
    if (WORKS.has(words.at(at))) return true;
  }
  return false;
}

function isLast(words: Words, to: number): boolean {
  return !words.joins(to + 1);
}

/** "Johns would ask what …": no colleague is spoken of like that without a title; still, "check". */
function reportsThought(words: Words, to: number): boolean {
  return (
    words.joins(to + 1) &&
    CITING_VERBS.has(words.at(to + 1)) &&
    /^(?:would|calls|writes|argues|dirait|ecrit|appelle)$/u.test(words.at(to + 1)) &&
    words.opensSentence(to)
  );
}

/** Words of a reference in brackets before its year, at most. */
const LONGEST_REFERENCE = 8;
/** What stands between the names in it. */
const REFERENCE_JOINTS = set('and et al see cf voir in de van von');

/**
 * A year that closes a reference in brackets, "Lukes (2005)", "(Trix & Psenka, 2003)", "(Hafferty, 1998; …)".
 * @returns the first word of the writers' names before it, or -1 where it is no such year.
 */
export function citedFrom(words: Words, year: number): number {
  const word = words.at(year);
  // Asked of every word of a text, and of few is it true.
  if (!word.startsWith('1') && !word.startsWith('2')) return -1;
  if (!/^(?:19|20)\d\d[a-f]?$/u.test(word) || !/^[);:,]/u.test(words.textAfter(year))) return -1;
  const isAlone = words.textBefore(year).endsWith('(');
  if (!isAlone && words.gap(year) !== 'comma' && words.at(year - 1) !== 'al') return -1;
  if (isAlone && !words.textAfter(year).startsWith(')')) return -1;
  for (let at = year - 1; at >= 0 && at >= year - LONGEST_REFERENCE; at -= 1) {
    const isName = words.hasCapital(at) && !words.opensLine(at);
    if (!isName && !REFERENCE_JOINTS.has(words.at(at))) return -1;
    if (TITLES.has(words.at(at - 1)) && words.gap(at) !== 'comma') return -1;
    const begins = isAlone
      ? isName && !REFERENCE_JOINTS.has(words.at(at - 1))
      : /[(;]$/u.test(words.textBefore(at));
    if (begins) return at;
  }
  return -1;
}
