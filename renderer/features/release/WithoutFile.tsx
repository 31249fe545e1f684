import { useState } from 'react';

import type { Verso } from '../../../shared/contract/client.ts';
import type { ProblemData } from '../../../shared/errors/problems.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import { releaseFilesWords } from '../../text/areas/release-files.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { troubleOf, useVerso } from '../../verso/verso-context.tsx';
import { ProblemLine } from '../trouble/index.ts';

export interface CopyPassageProps {
  readonly entryId: RecordId;
  readonly promptId: string;
  /** Its question, for whoever does not see beside what it stands. */
  readonly question: string;
  readonly onTaken: () => void;
}

/** One passage without its question: portfolios are forms with a field for each. */
export function CopyPassage({ entryId, promptId, question, onTaken }: CopyPassageProps) {
  const verso = useVerso();
  const words = useWords(releaseFilesWords).text;
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null);
  const copy = async (): Promise<'copied' | 'failed'> => {
    const { text } = await verso.call('release.takeText', { entryId, promptId });
    onTaken();
    return intoClipboard(verso, text);
  };
  return (
    <div className="cluster release-no-paper">
      <Button
        kind="quiet"
        aria-label={words.copyOneOf(question)}
        onClick={() => {
          copy().then(setSaid, () => {
            setSaid('failed');
          });
        }}
      >
        {words.copyOne}
      </Button>
      <p className="small" role="status">
        {said !== null && words[said]}
      </p>
    </div>
  );
}

/** The session empties the clipboard of it again. */
async function intoClipboard(verso: Verso, text: string): Promise<'copied' | 'failed'> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return 'failed';
  }
  // Refused where a lock came between, and then the lock has looked at the clipboard.
  await verso.call('session.copied', null).catch(() => undefined);
  return 'copied';
}

export interface WithoutFileProps {
  readonly entryId: RecordId;
  readonly onTaken: () => void;
}

/** To the clipboard or the printer, under the same rules as a file, and recorded like one. */
export function WithoutFile({ entryId, onTaken }: WithoutFileProps) {
  const verso = useVerso();
  const words = useWords(releaseFilesWords).text;
  const [said, setSaid] = useState<'copied' | 'printed' | 'failed' | null>(null);
  const [problem, setProblem] = useState<ProblemData | null>(null);
  const take = (use: (text: string) => Promise<'copied' | 'printed' | 'failed'>): void => {
    setProblem(null);
    verso
      .call('release.takeText', { entryId, promptId: null })
      .then(async ({ text }) => {
        onTaken();
        setSaid(await use(text));
      })
      .catch((error: unknown) => {
        setProblem(troubleOf(error));
      });
  };
  return (
    <section className="stack stack--title" aria-labelledby="without-file">
      <h2 className="label" id="without-file">
        {words.title}
      </h2>
      <div className="cluster">
        <Button
          kind="quiet"
          onClick={() => {
            take((text) => intoClipboard(verso, text));
          }}
        >
          {words.copy}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            take(() => {
              window.print();
              return Promise.resolve('printed');
            });
          }}
        >
          {words.print}
        </Button>
      </div>
      <ProblemLine problem={problem} />
      <p className="small" role="status">
        {said !== null && words[said]}
      </p>
    </section>
  );
}
