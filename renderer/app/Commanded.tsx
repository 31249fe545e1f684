import { lazy, Suspense, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';

import { useReadOnly } from '../verso/read-only.tsx';
import { useVerso } from '../verso/verso-context.tsx';
import type { CommandId } from './commands.ts';
import { commandOf, commandsFor } from './commands.ts';
import './commands.css';
import { focusNextRegion } from './next-region.ts';
import { ShortcutSheet } from './ShortcutSheet.tsx';

/** Its parts are as large as the rest of the page, and the page opens without it: fetched when asked for. */
const CommandPalette = lazy(async () => {
  const palette = await import('./CommandPalette.tsx');
  return { default: palette.CommandPalette };
});

/** Runs the registry's commands for everything inside. */
export function Commanded({ children }: { readonly children: ReactNode }) {
  const verso = useVerso();
  const [, navigate] = useLocation();
  const commands = commandsFor(useReadOnly() !== null);
  const [open, setOpen] = useState<'none' | 'palette' | 'shortcuts'>('none');
  const run = (id: CommandId): void => {
    switch (id) {
      case 'lock':
        return void verso.call('session.lock', null);
      case 'palette':
      case 'shortcuts':
        return setOpen(id);
      case 'nextRegion':
        return focusNextRegion();
      case 'journal':
        navigate('/journal');
        // The page may have to be drawn first.
        return void requestAnimationFrame(focusSearch);
      case 'journey':
      case 'release':
      case 'meetings':
      case 'ratings':
      case 'ideas':
      case 'agreement':
      case 'load':
      case 'stories':
      case 'settings':
      case 'standing':
        return navigate(`/${id}`);
      case 'wayOut':
        return navigate('/agreement');
    }
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const id = commandOf(event, commands);
      if (id === null || (open !== 'none' && id !== 'lock')) return;
      event.preventDefault();
      run(id);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  });
  const close = (): void => {
    setOpen('none');
  };
  return (
    <>
      {children}
      {open === 'palette' && (
        <Suspense fallback={null}>
          <CommandPalette commands={commands} onRun={run} onClose={close} />
        </Suspense>
      )}
      {open === 'shortcuts' && <ShortcutSheet commands={commands} onClose={close} />}
    </>
  );
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
}
