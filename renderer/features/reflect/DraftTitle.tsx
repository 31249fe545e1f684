import { useCallback } from 'react';

import { reflectWords } from '../../text/areas/reflect.ts';
import { useWords } from '../../text/use-words.ts';
import type { WritingDesk } from './writing-desk.ts';

/** The entry's own title, for those who want one. Like the passages, it is the browser's own field. */
export function DraftTitle({ desk }: { readonly desk: WritingDesk }) {
  const words = useWords(reflectWords);
  const onto = useCallback(
    (field: HTMLInputElement) => {
      field.value = desk.title();
      return desk.attachTitle(field);
    },
    [desk],
  );
  return (
    <div className="entry-title">
      <label className="small" htmlFor="entry-title">
        {words.title}
        <span aria-hidden="true">, {words.titleHint}</span>
      </label>
      <input
        ref={onto}
        id="entry-title"
        type="text"
        dir="auto"
        maxLength={500}
        autoComplete="off"
        onInput={() => {
          desk.titleTyped();
        }}
      />
    </div>
  );
}
