import { Autocomplete, Input, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components';

import { shellWords } from '../text/areas/shell.ts';
import { keysInWords } from '../text/keys.ts';
import { useLanguage } from '../text/language.tsx';
import { useWords } from '../text/use-words.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { isMac } from '../verso/platform.ts';
import type { Command, CommandId } from './commands.ts';

export interface CommandPaletteProps {
  readonly commands: readonly Command[];
  readonly onRun: (id: CommandId) => void;
  readonly onClose: () => void;
}

/** Every command, found by its name. */
export function CommandPalette({ commands, onRun, onClose }: CommandPaletteProps) {
  const words = useWords(shellWords);
  const language = useLanguage();
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <Dialog
      title={words.commands.title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.commands.close}</Button>}
    >
      {/* Esc closes at once; the search field alone would first clear itself. */}
      <div
        className="stack"
        onKeyDownCapture={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      >
        <Autocomplete filter={contains}>
          <SearchField aria-label={words.commands.search} autoFocus>
            <Input className="input" autoComplete="off" />
          </SearchField>
          <Menu
            className="commands"
            aria-label={words.commands.title}
            renderEmptyState={() => <p className="small">{words.commands.none}</p>}
            onAction={(id) => {
              onClose();
              const command = commands.find((known) => known.id === id);
              if (command !== undefined) onRun(command.id);
            }}
          >
            {commands
              .filter(({ id }) => id !== 'palette')
              .map(({ id, keys }) => (
                <MenuItem key={id} id={id} className="command" textValue={words.command[id]}>
                  <span>{words.command[id]}</span>
                  {keys !== null && <kbd>{keysInWords(keys, isMac, language)}</kbd>}
                </MenuItem>
              ))}
          </Menu>
        </Autocomplete>
      </div>
    </Dialog>
  );
}
