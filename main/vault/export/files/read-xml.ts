/**
 * Reads XML back that was written by us or by the library for Word files: elements, attributes, text and
 * the five entities. Whatever goes beyond (a document type, a comment, a script) is refused, because
 * nothing of that kind may be in a file of ours.
 */
import type { XmlElement } from './write-xml.ts';

const NAME = /[A-Za-z_][\w.:-]*/uy;
const ATTRIBUTE = /\s+([A-Za-z_][\w.:-]*)="([^"<]*)"/uy;
const TAG_END = /\s*(\/?)>/uy;
const CLOSING = /<\/([A-Za-z_][\w.:-]*)\s*>/uy;
const TEXT = /[^<]+/uy;
const DECLARATION =
  /^<\?xml version="1\.0"(?: encoding="[Uu][Tt][Ff]-8")?(?: standalone="yes")?\?>\s*/u;
const DEEPEST = 200;

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

/** @throws SyntaxError for anything but one well-formed element after a declaration. */
export function readXml(source: string): XmlElement {
  let at = DECLARATION.exec(source)?.[0].length ?? 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  const top: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [top];
  while (at < source.length) {
    const current = open.at(-1) ?? top;
    const words = take(TEXT);
    if (words !== null) {
      current.children.push(unescaped(words[0]));
      continue;
    }
    const closing = take(CLOSING);
    if (closing !== null) {
      if (open.length === 1 || closing[1] !== current.name) throw malformed();
      open.pop();
      continue;
    }
    at += 1;
    const started: OpenElement = { name: take(NAME)?.[0] ?? '', attributes: {}, children: [] };
    if (started.name === '') throw malformed();
    takeAttributes(started.attributes, take);
    const end = take(TAG_END);
    if (end === null || open.length > DEEPEST) throw malformed();
    current.children.push(started);
    if (end[1] === '') open.push(started);
  }
  return onlyElement(open);
}

function takeAttributes(
  attributes: Record<string, string>,
  take: (pattern: RegExp) => RegExpExecArray | null,
): void {
  for (let found = take(ATTRIBUTE); found !== null; found = take(ATTRIBUTE)) {
    const [, key = '', value = ''] = found;
    if (Object.hasOwn(attributes, key)) throw malformed();
    attributes[key] = unescaped(value.replace(/[\t\n\r]/gu, ' '));
  }
}

function onlyElement(open: readonly OpenElement[]): XmlElement {
  const [top] = open;
  const children = (top?.children ?? []).filter(
    (child) => typeof child !== 'string' || child.trim() !== '',
  );
  const [root] = children;
  if (open.length !== 1 || children.length !== 1 || typeof root !== 'object') throw malformed();
  return root;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:(\w+);|#(\d{1,7});|#x([0-9a-fA-F]{1,6});|)/gu,
    (whole, name, dec, hex) => {
      const known = typeof name === 'string' ? NAMED[name] : undefined;
      if (known !== undefined) return known;
      const code = typeof dec === 'string' ? Number(dec) : parseInt(String(hex), 16);
      if (whole.length < 3 || !Number.isInteger(code) || code > 0x10ffff) throw malformed();
      return String.fromCodePoint(code);
    },
  );
}

function malformed(): SyntaxError {
  return new SyntaxError('not the XML that we write');
}

/** The element and all below it, in document order. */
export function* allElements(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const child of root.children) if (typeof child !== 'string') yield* allElements(child);
}

/** Its own elements of this name. */
export function childrenNamed(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** All words inside. */
export function textIn(parent: XmlElement): string {
  return parent.children
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('');
}
