import { useEffect, useState } from 'react';
import { Link } from 'wouter';

import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { ProblemData } from '../../../shared/errors/problems.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import { recordId } from '../../../shared/model/journal.ts';
import type { SetReason } from '../../../shared/model/prepared-copy.ts';
import { releaseFilesWords } from '../../text/areas/release-files.ts';
import { releaseWords } from '../../text/areas/release.ts';
import { useWords } from '../../text/use-words.ts';
import { Book, Head } from '../../ui/Book.tsx';
import { Working } from '../../ui/Working.tsx';
import { troubleOf, useVerso } from '../../verso/verso-context.tsx';
import { Brand, LockButton } from '../places/index.ts';
import { ProblemLine } from '../trouble/index.ts';
import { CopyName } from './CopyName.tsx';
import { HeldBack } from './HeldBack.tsx';
import { ListOfChanges } from './ListOfChanges.tsx';
import './release.css';
import { rowsStyle } from './rows-style.ts';
import { SaveCopy } from './SaveCopy.tsx';
import { WhatTellsTogether } from './WhatTellsTogether.tsx';

type Together = CallOutput<'release.together'>;

export interface TogetherPageProps {
  /** At least one. */
  readonly entryIds: readonly RecordId[];
}

/** Several prepared copies in one file, under the one name; what they tell together is asked about. */
export function TogetherPage({ entryIds }: TogetherPageProps) {
  const words = useWords(releaseFilesWords);
  const [reasons, setReasons] = useState<readonly SetReason[]>([]);
  const { together, problem, askAgain } = useTogether(entryIds, reasons);
  return (
    <Book turned>
      <Head
        turned
        left={<Brand />}
        right={
          <>
            <Link className="button button--quiet" href="/release">
              {words.several.back}
            </Link>
            <LockButton />
          </>
        }
      />
      <main
        className="spread spread--rows release-rows"
        style={rowsStyle(1 + (together?.sets.length ?? 0) + (together?.labels.length ?? 0))}
      >
        <div className="recto">
          <div className="page__body stack">
            <header className="stack stack--tight">
              <p className="eyebrow">{useWords(releaseWords).title}</p>
              <h1 className="title">{words.several.title}</h1>
              <p className="small">{words.several.lead}</p>
            </header>
            <p className="prose">{words.several.count(entryIds.length)}</p>
          </div>
        </div>
        <div className="verso">
          <div className="page__body stack">
            <CopyName onChanged={askAgain} />
          </div>
        </div>
        {together !== null && (
          <WhatTellsTogether
            review={together}
            reasons={reasons}
            say={({ key, reason }) => {
              setReasons((before) => [...before.filter((one) => one.key !== key), { key, reason }]);
            }}
            onDecide={null}
          />
        )}
        <div className="recto">
          <div className="page__body stack">
            <ListOfChanges />
          </div>
        </div>
        <div className="verso">
          <div className="page__body stack stack--loose">
            <ProblemLine problem={problem} />
            {together === null && problem === null && <Working label={words.saving} />}
            {together !== null && together.heldBy.length > 0 && (
              <HeldBack review={{ heldBy: together.heldBy, undecided: 0 }} onDecide={null} />
            )}
            {together?.heldBy.length === 0 && (
              <>
                <p className="small">{words.lead}</p>
                <SaveCopy
                  entryIds={entryIds}
                  reasons={reasons}
                  suggestedName={together.suggestedName}
                  onSaved={askAgain}
                />
              </>
            )}
          </div>
        </div>
      </main>
    </Book>
  );
}

function useTogether(entryIds: readonly RecordId[], reasons: readonly SetReason[]) {
  const verso = useVerso();
  const [together, setTogether] = useState<Together | null>(null);
  const [problem, setProblem] = useState<ProblemData | null>(null);
  const [turn, setTurn] = useState(0);
  const key = entryIds.join(' ');
  useEffect(() => {
    let wanted = true;
    const ids = key.split(' ').map((id) => recordId.parse(id));
    verso.call('release.together', { entryIds: ids, reasons: [...reasons] }).then(
      (answer) => {
        if (!wanted) return;
        setTogether(answer);
        setProblem(null);
      },
      (error: unknown) => {
        if (wanted) setProblem(troubleOf(error));
      },
    );
    return () => {
      wanted = false;
    };
  }, [verso, key, reasons, turn]);
  const askAgain = (): void => {
    setTurn((count) => count + 1);
  };
  return { together, problem, askAgain };
}
