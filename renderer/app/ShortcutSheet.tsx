import { Fragment } from 'react';

import { shellWords } from '../text/areas/shell.ts';
import { useWords } from '../text/use-words.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { Command } from './commands.ts';
import { keysInWords } from './commands.ts';
import { isMac } from './platform.ts';

/** As renderer/features/reflect/use-only-me-key.ts has it. */
const ONLY_ME = { key: 'j', main: true } as const;
/** The second key to go on, for keyboards without Page Down. */
const GO_ON = { key: 'Enter', main: true } as const;

type Line = readonly [keys: string, words: string];

export interface ShortcutSheetProps {
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}

/** The keyboard on one sheet, from the registry and from the places that have keys of their own. */
export function ShortcutSheet({ commands, onClose }: ShortcutSheetProps) {
  const words = useWords(shellWords);
  const { shortcuts } = words;
  const everywhere = commands.flatMap(({ id, keys }): readonly Line[] =>
    keys === null ? [] : [[keysInWords(keys, isMac), words.command[id]]],
  );
  const groups: readonly (readonly [string, readonly Line[]])[] = [
    [shortcuts.everywhere, everywhere],
    [
      shortcuts.inWriting,
      [
        [`${shortcuts.pageDown}, ${keysInWords(GO_ON, isMac)}`, shortcuts.goOn],
        [shortcuts.pageUp, shortcuts.goBack],
        [keysInWords(ONLY_ME, isMac), shortcuts.onlyMe],
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
