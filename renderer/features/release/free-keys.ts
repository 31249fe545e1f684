/** Keys of the workbench, one letter each. */
import type { KeyboardEvent } from 'react';

/** Keys act only outside fields and dialogs, and never with a modifier. */
export function isFree(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  const { target } = event;
  if (!(target instanceof Element)) return false;
  return (
    target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, dialog') ===
    null
  );
}
