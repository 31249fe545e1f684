import { Fragment } from 'react';

import {
  FOCUS_KEYS,
  GO_ON_KEYS,
  LEAVE_KEYS,
  ONLY_ME_KEYS,
  TAKE_KEYS,
} from '../features/reflect/index.ts';
import { shellWords } from '../text/areas/shell.ts';
import { keysInWords } from '../text/keys.ts';
import type { Keys } from '../text/keys.ts';
import { useLanguage } from '../text/language.tsx';
import { useWords } from '../text/use-words.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { isMac } from '../verso/platform.ts';
import type { Command } from './commands.ts';

type Line = readonly [keys: string, words: string];

export interface ShortcutSheetProps {
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}

/** The keyboard on one sheet, from the registry and from the places that have keys of their own. */
export function ShortcutSheet({ commands, onClose }: ShortcutSheetProps) {
  const words = useWords(shellWords);
  const { shortcuts } = words;
  const language = useLanguage();
  const said = (keys: Keys): string => keysInWords(keys, isMac, language);
  const everywhere = commands.flatMap(({ id, keys }): readonly Line[] =>
    keys === null ? [] : [[said(keys), words.command[id]]],
  );
  const groups: readonly (readonly [string, readonly Line[]])[] = [
    [shortcuts.everywhere, everywhere],
    [
      shortcuts.inWriting,
      [
        [`${shortcuts.pageDown}, ${said(GO_ON_KEYS)}`, shortcuts.goOn],
        [shortcuts.pageUp, shortcuts.goBack],
        [said(TAKE_KEYS), shortcuts.take],
        [said(LEAVE_KEYS), shortcuts.leave],
        [said(ONLY_ME_KEYS), shortcuts.onlyMe],
        [said(FOCUS_KEYS), shortcuts.focus],
      ],
    ],
    [
      shortcuts.inRelease,
      [
        ['A', shortcuts.accept],
        ['C', shortcuts.change],
        ['G', shortcuts.generalise],
        ['K', shortcuts.keep],
        ['Z', shortcuts.undo],
        ['H', shortcuts.hide],
        ['↓ ↑', shortcuts.move],
      ],
    ],
  ];
  return (
    <Dialog
      title={shortcuts.title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{shortcuts.close}</Button>}
    >
      {groups.map(([title, lines]) => (
        <section key={title} className="stack stack--title">
          <h3 className="label">{title}</h3>
          <dl className="shortcuts">
            {lines.map(([keys, what]) => (
              <Fragment key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{what}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
