/** Elements of the page. Whatever comes from a journal enters as text, never as markup. */

export type Child = Node | string | null;

export interface Attributes {
  readonly [name: string]: string | boolean | undefined;
}

type Tag = keyof HTMLElementTagNameMap;

/** `true` sets an attribute without a value; `false` and undefined set none. */
export function element<T extends Tag>(
  tag: T,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (typeof value === 'string') made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A verb to press. */
export function button(
  words: string,
  kind: 'plain' | 'primary' | 'quiet',
  onPress: () => void,
): HTMLButtonElement {
  const classes = kind === 'plain' ? 'button' : `button button--${kind}`;
  const made = element('button', { type: 'button', class: classes }, words);
  made.addEventListener('click', onPress);
  return made;
}

/** What happened, firmly, and what to do now. */
export function trouble(
  { what, next }: { readonly what: string; readonly next: string },
  ...more: readonly Child[]
): HTMLElement {
  return element(
    'div',
    { class: 'trouble', role: 'alert' },
    element('div', {}, element('p', {}, element('strong', {}, what), ` ${next}`), ...more),
  );
}

/** The two leaves of the spread: the shaded one says what this is, the light one holds the matter. */
export function spread(
  left: readonly Child[],
  right: readonly Child[],
  folio: readonly Child[] = [],
): HTMLElement {
  const foot = folio.length === 0 ? null : element('div', { class: 'folio' }, ...folio);
  return element(
    'main',
    { class: 'spread' },
    element(
      'section',
      { class: 'page verso' },
      element('div', { class: 'page__body stack' }, ...left),
      foot,
    ),
    element(
      'section',
      { class: 'page recto' },
      element('div', { class: 'page__body stack', id: 'recto' }, ...right),
    ),
  );
}
