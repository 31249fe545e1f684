/**
 * One page that needs nothing beside it: no script, no font, no picture, no link out. WCAG 2.2 AA: headings
 * in order, a language on everything, contrast over 7 to 1 in both schemes, readable at any size, and an
 * order of reading that is the order of the source. The same page is printed to PDF.
 */
import type { ReleaseDocument, ReleasedEntry } from '../document/release-document.ts';
import { labelOf } from '../document/release-document.ts';
import { entryFacts } from './entry-facts.ts';
import type { ExportParts } from './export-parts.ts';
import { utf8 } from './export-parts.ts';
import { fileWords } from './file-words.ts';

/** Nothing may be fetched and nothing may run, whoever opens the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `
:root { color-scheme: light dark; --paper: #fffdf8; --ink: #1d1b18; --faint: #4a463f; --rule: #8a8478; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #191816; --ink: #f1eee7; --faint: #c9c4b9; --rule: #8f897c; }
}
body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 42rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.7rem; } h2 { font-size: 1.4rem; margin-top: 3rem; } h3 { font-size: 1.1rem; margin-top: 2rem; }
p { white-space: pre-wrap; orphans: 3; widows: 3; }
a { color: inherit; } a:focus-visible { outline: 3px solid; outline-offset: 2px; }
nav li { padding: 0.15rem 0; } nav a { display: inline-block; min-height: 1.5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1.2rem; padding: 0.8rem 0;
  border-block: 1px solid var(--rule); font-size: 0.95rem; }
dt { color: var(--faint); } dd { margin: 0; }
.about { color: var(--faint); }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.5rem; } }
@page { size: A4; margin: 22mm 20mm; }
@media print { :root { --paper: #fff; --ink: #000; --faint: #333; } body { padding: 0; max-width: none; }
  nav { display: none; } article + article { break-before: page; } }
`;

export async function writeHtml(
  document: ReleaseDocument,
  parts: ExportParts,
): Promise<Uint8Array> {
  const say = fileWords[parts.language];
  const articles: string[] = [];
  for (const [index, entry] of document.entries.entries()) {
    articles.push(article(document, entry, index, parts));
    await parts.pace.step(0);
  }
  const title = escaped(titleOf(document, parts));
  const page = `<!doctype html>
<html lang="${parts.language === 'fr' ? 'fr' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escaped(`Verso ${parts.version}`)}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="about">${escaped(say.aboutCopy)}</p>
</header>
${contents(document, parts)}<main>
${articles.join('\n')}
</main>
</body>
</html>
`;
  return utf8(page);
}

/** "De-identified copy: P01-E01", or the pseudonym, or the number of people. Also that of a PDF. */
export function titleOf(document: ReleaseDocument, { language }: ExportParts): string {
  const say = fileWords[language];
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  const [entry, another] = document.entries;
  const [person, ...others] = document.participants;
  if (entry !== undefined && another === undefined) {
    return `${say.title}${colon}${labelOf(document, entry)}`;
  }
  return person !== undefined && others.length === 0
    ? `${say.title}${colon}${person.pseudonym}`
    : say.title;
}

/** Only where there is more than one entry to choose from. */
function contents(document: ReleaseDocument, { language }: ExportParts): string {
  if (document.entries.length < 2) return '';
  const say = fileWords[language];
  const items = document.entries.map((entry, index) => {
    const name = `${labelOf(document, entry)}, ${say.timePoints[entry.timePoint]}`;
    return `<li><a href="#entry-${index + 1}">${escaped(name)}</a></li>`;
  });
  return `<nav aria-labelledby="contents">
<h2 id="contents">${escaped(say.contents)}</h2>
<ol>
${items.join('\n')}
</ol>
</nav>
`;
}

function article(
  document: ReleaseDocument,
  entry: ReleasedEntry,
  index: number,
  { language }: ExportParts,
): string {
  const say = fileWords[language];
  const id = `entry-${index + 1}`;
  const facts = entryFacts(document, entry, language).map(
    ({ name, value }) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`,
  );
  const lang = entry.locale === 'fr-CA' ? 'fr' : 'en';
  const passages = entry.passages.map(
    ({ prompt, text }) =>
      `<h3 lang="${lang}" dir="auto">${escaped(prompt)}</h3>\n${paragraphs(text, lang)}`,
  );
  const memo =
    entry.memo === null ? [] : [`<h3>${escaped(say.memo)}</h3>\n${paragraphs(entry.memo, lang)}`];
  return `<article aria-labelledby="${id}">
<h2 id="${id}">${escaped(labelOf(document, entry))}</h2>
<dl>
${facts.join('\n')}
</dl>
${[...passages, ...memo].join('\n')}
</article>`;
}

/** A line feed inside a paragraph stays one; each paragraph finds its own direction. */
function paragraphs(text: string, lang: string): string {
  return text
    .split(/\n{2,}/u)
    .map((paragraph) => `<p lang="${lang}" dir="auto">${escaped(paragraph)}</p>`)
    .join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}
