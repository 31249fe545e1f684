/** A small writer of XML 1.0: the order of elements and attributes is the caller's, and nothing is added. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Attributes that are undefined, and children that are null, are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: readonly (XmlElement | string | null)[] = [],
): XmlElement {
  const given = Object.entries(attributes).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return {
    name,
    attributes: Object.fromEntries(given),
    children: children.filter((child) => child !== null),
  };
}

export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${xmlOf(root)}\n`;
}

/** Without the declaration. */
export function xmlOf({ name, attributes, children }: XmlElement): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(value)}"`);
  if (children.length === 0) return `<${name}${given.join('')}/>`;
  const inner = children.map((child) => (typeof child === 'string' ? text(child) : xmlOf(child)));
  return `<${name}${given.join('')}>${inner.join('')}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader would make spaces of them in an attribute, and line feeds of a carriage return.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function text(value: string): string {
  return value.replace(/[&<>\r]/gu, (character) => ENTITIES[character] ?? character);
}

function attribute(value: string): string {
  return value.replace(/[&<>"\t\n\r]/gu, (character) => ENTITIES[character] ?? character);
}
