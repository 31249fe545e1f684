import { PauseDialog } from '../incident/index.ts';
import { CloseStoryDialog } from './CloseStoryDialog.tsx';
import type { Finish } from './use-finish.ts';

/** What has to be said before the entry goes into the journal, if anything. */
export function BeforeFinish({ finish: { before, goOn, stay } }: { readonly finish: Finish }) {
  switch (before.what) {
    case 'nothing':
      return null;
    case 'incident':
      return <PauseDialog concern={before.concern} onFinish={goOn} onClose={stay} />;
    case 'story':
      return <CloseStoryDialog wave={before.wave} onFinish={goOn} onClose={stay} />;
  }
}
