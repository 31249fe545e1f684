import { useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';

import { findPack, inLanguage } from '../../../shared/content/packs.ts';
import type { Verso } from '../../../shared/contract/client.ts';
import type { EntryQuery, EntrySummary } from '../../../shared/contract/entry-calls.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import { releaseWords } from '../../text/areas/release.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { Page, Spread } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { Working } from '../../ui/Working.tsx';
import { useVerso } from '../../verso/verso-context.tsx';
import { HandedOver } from './HandedOver.tsx';
import { ListOfChanges } from './ListOfChanges.tsx';
import { LearningSummary } from './LearningSummary.tsx';
import { Prepared } from './Prepared.tsx';

const AT_A_TIME = 50;

const NEWEST: Omit<EntryQuery, 'offset'> = {
  words: '',
  packId: null,
  sessionId: null,
  timePoint: null,
  tag: null,
  discarded: false,
  order: 'newest',
  limit: AT_A_TIME,
};

type Choosing =
  | { readonly phase: 'opening' }
  | { readonly phase: 'trouble' }
  | { readonly phase: 'ready'; readonly entries: readonly EntrySummary[]; readonly total: number };

export interface ChooseEntryProps {
  readonly onChoose: (id: RecordId) => void;
}

/** Where no entry is chosen yet: all of them, newest first. */
export function ChooseEntry({ onChoose }: ChooseEntryProps) {
  const verso = useVerso();
  const words = useWords(releaseWords);
  const [state, more] = useEntries(verso);
  return (
    <Spread>
      <Page side="verso" labelledBy="choose-title" bodyClass="stack">
        <header className="stack stack--tight">
          <p className="eyebrow">{words.title}</p>
          <h1 className="title" id="choose-title">
            {words.choose.title}
          </h1>
        </header>
        {state.phase === 'opening' && <Working label={words.choose.opening} />}
        {state.phase === 'trouble' && (
          <Trouble alert>
            <p>{words.choose.trouble}</p>
            <Button kind="quiet" onClick={more}>
              {words.tryAgain}
            </Button>
          </Trouble>
        )}
        {state.phase === 'ready' && state.total === 0 && (
          <div className="stack stack--tight">
            <p className="prose">{words.choose.empty}</p>
            <p className="small">{words.choose.emptyNext}</p>
            <div className="cluster">
              <Link className="button" href="/journey">
                {words.choose.toJourney}
              </Link>
            </div>
          </div>
        )}
        {state.phase === 'ready' && state.total > 0 && (
          <ul className="rows" aria-label={words.choose.list}>
            {state.entries.map((entry) => (
              <EntryRow key={entry.id} entry={entry} onChoose={onChoose} />
            ))}
          </ul>
        )}
        {state.phase === 'ready' && state.entries.length < state.total && (
          <div className="cluster">
            <Button onClick={more}>{words.choose.more}</Button>
          </div>
        )}
      </Page>
      <Page side="recto" label={words.title} bodyClass="stack stack--loose">
        <p className="lead">{words.choose.lead}</p>
        <Prepared />
        <LearningSummary />
        <HandedOver />
        <ListOfChanges />
      </Page>
    </Spread>
  );
}

interface EntryRowProps {
  readonly entry: EntrySummary;
  readonly onChoose: (id: RecordId) => void;
}

function EntryRow({ entry, onChoose }: EntryRowProps) {
  const words = useWords(releaseWords).choose;
  const language = useLanguage();
  const pack = findPack(entry.packId);
  const packTitle = pack === undefined ? entry.packId : inLanguage(pack.title, language).text;
  return (
    <li>
      <a
        className="row"
        href={`/release/${entry.id}`}
        onClick={(event) => {
          event.preventDefault();
          onChoose(entry.id);
        }}
      >
        <span className="row__title" dir="auto">
          {entry.title === '' ? words.untitled : entry.title}
        </span>
        <span className="row__meta">{words.meta(packTitle, entry.createdAt, new Date())}</span>
      </a>
    </li>
  );
}

/** @returns what is known, and a way to know more of it. */
function useEntries(verso: Verso): readonly [Choosing, () => void] {
  const [state, setState] = useState<Choosing>({ phase: 'opening' });
  const [wanted, setWanted] = useState(AT_A_TIME);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    verso.call('entries.list', { ...NEWEST, limit: Math.min(500, wanted), offset: 0 }).then(
      ({ entries, total }) => {
        if (current) setState({ phase: 'ready', entries, total: Math.min(total, 500) });
      },
      () => {
        if (current) setState({ phase: 'trouble' });
      },
    );
    return () => {
      current = false;
    };
  }, [verso, wanted, turn]);
  const more = useCallback(() => {
    setWanted((count) => count + AT_A_TIME);
    setTurn((count) => count + 1);
  }, []);
  return [state, more];
}
