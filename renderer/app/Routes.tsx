import { Redirect, Route, Switch } from 'wouter';

import { recordId } from '../../shared/model/journal.ts';
import type { RecordId } from '../../shared/model/journal.ts';
import { RATING_WAVES } from '../../shared/model/ratings.ts';
import type { RatingWave } from '../../shared/model/ratings.ts';
import { AgreementPage } from '../features/agreement/index.ts';
import { HistoryPage } from '../features/history/index.ts';
import { IdeasPage } from '../features/ideas/index.ts';
import { JournalPage } from '../features/journal/index.ts';
import { JourneyPage } from '../features/journey/index.ts';
import { LoadPage } from '../features/load/index.ts';
import { MeetingsPage } from '../features/meetings/index.ts';
import { RatingsPage } from '../features/ratings/index.ts';
import { ReflectPage } from '../features/reflect/index.ts';
import { ReleasePage, TogetherPage } from '../features/release/index.ts';
import { SettingsPage } from '../features/settings/index.ts';
import { StoriesPage } from '../features/stories/index.ts';

/** The places. What does not lead anywhere leads to the journey. */
export function Routes() {
  return (
    <Switch>
      <Route path="/journey">
        <JourneyPage />
      </Route>
      <Route path="/reflect/:entry">
        {({ entry }) => withId(entry, (id) => <ReflectPage key={id} entryId={id} />)}
      </Route>
      <Route path="/journal/:entry/history">
        {({ entry }) => withId(entry, (id) => <HistoryPage key={id} entryId={id} />)}
      </Route>
      <Route path="/journal/:entry?">
        {({ entry }) => <JournalPage {...optional('entryId', idOf(entry))} />}
      </Route>
      <Route path="/release/together/:entries">
        {({ entries }) => withIds(entries, (ids) => <TogetherPage key={entries} entryIds={ids} />)}
      </Route>
      <Route path="/release/:entry?">
        {({ entry }) => <ReleasePage key={entry} {...optional('entryId', idOf(entry))} />}
      </Route>
      <Route path="/stories">
        <StoriesPage />
      </Route>
      <Route path="/agreement">
        <AgreementPage />
      </Route>
      <Route path="/load">
        <LoadPage />
      </Route>
      <Route path="/meetings/:meeting?">
        {({ meeting }) => <MeetingsPage {...optional('meetingId', idOf(meeting))} />}
      </Route>
      <Route path="/ideas/from/:entry">
        {({ entry }) => withId(entry, (id) => <IdeasPage fromEntry={id} />)}
      </Route>
      <Route path="/ideas/:idea?">
        {({ idea }) => <IdeasPage {...optional('ideaId', idOf(idea))} />}
      </Route>
      <Route path="/ratings/fill/:wave">
        {({ wave }) => <RatingsPage {...optional('wave', waveOf(wave))} />}
      </Route>
      <Route path="/ratings/:item?">
        {({ item }) => <RatingsPage {...optional('itemId', item)} />}
      </Route>
      <Route path="/settings/:section?">
        {({ section }) => <SettingsPage {...optional('section', section)} />}
      </Route>
      <Route>
        <Redirect to="/journey" replace />
      </Route>
    </Switch>
  );
}

function idOf(text: string | undefined): RecordId | undefined {
  const parsed = recordId.safeParse(text);
  return parsed.success ? parsed.data : undefined;
}

function waveOf(text: string): RatingWave | undefined {
  return RATING_WAVES.find((wave) => wave === text);
}

function withId(text: string, draw: (id: RecordId) => React.ReactNode): React.ReactNode {
  const id = idOf(text);
  return id === undefined ? <Redirect to="/journey" replace /> : draw(id);
}

/** Several, with a hyphen between them. */
function withIds(
  text: string,
  draw: (ids: readonly RecordId[]) => React.ReactNode,
): React.ReactNode {
  const ids = text.split('-').map(idOf);
  const known = ids.filter((id) => id !== undefined);
  return known.length === 0 ? <Redirect to="/release" replace /> : draw(known);
}

/** A property that is there or not, for `exactOptionalPropertyTypes`. */
function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
}
