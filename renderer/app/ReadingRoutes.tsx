import { Redirect, Route, Switch, useLocation } from 'wouter';

import { recordId } from '../../shared/model/journal.ts';
import type { ReadOnly } from '../../shared/model/vault.ts';
import { HistoryPage } from '../features/history/index.ts';
import { JournalPage } from '../features/journal/index.ts';
import { ReadOnlyPage } from '../features/read-only/index.ts';
import { StoriesPage } from '../features/stories/index.ts';

export interface ReadingRoutesProps {
  readonly readOnly: ReadOnly;
  readonly onRestore: () => void;
  readonly onWentOn: (setAside: string | null) => void;
}

/** The places of a journal that takes no changes: why, and what can be read. All else leads to why. */
export function ReadingRoutes({ readOnly, onRestore, onWentOn }: ReadingRoutesProps) {
  const [, navigate] = useLocation();
  return (
    <Switch>
      <Route path="/journal/:entry/history">
        {({ entry }) => {
          const id = recordId.safeParse(entry).data;
          if (id === undefined) return <Redirect to="/standing" replace />;
          return <HistoryPage key={id} entryId={id} />;
        }}
      </Route>
      <Route path="/journal/:entry?">{({ entry }) => <JournalPage entryId={entry} />}</Route>
      <Route path="/stories">
        <StoriesPage />
      </Route>
      <Route path="/standing">
        <ReadOnlyPage
          readOnly={readOnly}
          onRead={() => {
            navigate('/journal');
          }}
          onRestore={onRestore}
          onWentOn={onWentOn}
        />
      </Route>
      <Route>
        <Redirect to="/standing" replace />
      </Route>
    </Switch>
  );
}
