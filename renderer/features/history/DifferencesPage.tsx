import { historyWords } from '../../text/areas/history.ts';
import { useWords } from '../../text/use-words.ts';
import { Page } from '../../ui/Book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Choice.tsx';
import { ProblemLine } from '../trouble/index.ts';
import type { ChosenVersion } from './use-chosen-version.ts';
import { VersionText } from './VersionText.tsx';

export interface DifferencesPageProps {
  readonly version: ChosenVersion;
  /** When the chosen version stood last. */
  readonly moment: string;
  /** Neither in a journal that is open to be read only, nor in the wastebasket. */
  readonly mayBringBack: boolean;
}

/** The right page: the chosen version, and what differs from another. */
export function DifferencesPage({ version, moment, mayBringBack }: DifferencesPageProps) {
  const words = useWords(historyWords);
  const { before, after } = version;
  return (
    <Page
      side="recto"
      label={words.differences}
      bodyClass="stack stack--loose"
      folio={
        before !== undefined &&
        mayBringBack && (
          <Button
            onClick={() => {
              version.bringBack(before);
            }}
          >
            {words.bringBack}
          </Button>
        )
      }
    >
      <p className="small" role="status">
        {version.broughtBack && words.broughtBack}
      </p>
      <ProblemLine problem={version.problem} />
      {before !== undefined && after !== undefined && (
        <>
          <div className="stack stack--tight">
            <h2 className="lead">{words.from(moment)}</h2>
            {version.place > 1 && (
              <Segmented
                legend={words.comparedWith}
                value={version.comparedWith}
                options={[
                  { value: 'now', label: words.withNow },
                  { value: 'next', label: words.withNext },
                ]}
                onChange={version.compareWith}
              />
            )}
            <p className="small">{words.legend}</p>
          </div>
          <VersionText before={before} after={after} />
        </>
      )}
    </Page>
  );
}
