import { Link } from 'wouter';

import type { EarlierAnswer } from '../../../shared/contract/entry-calls.ts';
import type { RecordId } from '../../../shared/model/journal.ts';
import type { Step } from '../../../shared/model/steps.ts';
import { lastTimeWords } from '../../text/areas/last-time.ts';
import { meetingsWords } from '../../text/areas/meetings.ts';
import { useWords } from '../../text/use-words.ts';
import { recalled, recallFor } from './last-time.ts';
import { useLastTime } from './use-last-time.ts';

export interface LastTimeProps {
  readonly entryId: RecordId;
  /** The question on the left page. */
  readonly promptId: string;
}

/** What the writer said to this question before, at hand beside it; nothing where there is nothing. */
export function LastTime({ entryId, promptId }: LastTimeProps) {
  const words = useWords(lastTimeWords);
  const found = useLastTime(entryId, promptId);
  if (found === null) return null;
  const { answers, promises } = found;
  const { withPromises, isOpen } = recallFor(promptId);
  const count = answers.length + promises.length;
  if (count === 0) return null;
  return (
    <details className="last-time" open={isOpen} key={promptId}>
      <summary>{withPromises ? words.promisesTitle : words.title}</summary>
      <div className="stack">
        {promises.length > 0 && (
          <ul className="stack" aria-label={words.promises}>
            {promises.map((step) => (
              <li key={step.id}>
                <Promised step={step} />
              </li>
            ))}
          </ul>
        )}
        {answers.length > 0 && (
          <ul className="stack" aria-label={words.answers}>
            {answers.map((answer) => (
              <li key={`${answer.entryId} ${answer.promptId}`}>
                <Earlier answer={answer} isOther={answer.promptId !== promptId} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}

function Promised({ step }: { readonly step: Step }) {
  const words = useWords(meetingsWords);
  const now = new Date();
  return (
    <>
      <p className="last-time__words" dir="auto">
        {step.text}
      </p>
      <p className="small">
        {words.bys[step.by]} · {words.promised(step.promisedOn, now)}
        {step.state !== 'open' && ` · ${words.closed(step.state, step.closedOn, now)}`}
      </p>
      {step.outcome.trim() !== '' && (
        <p className="small" dir="auto">
          {step.outcome}
        </p>
      )}
    </>
  );
}

interface EarlierProps {
  readonly answer: EarlierAnswer;
  /** It answers another question, which is then said. */
  readonly isOther: boolean;
}

function Earlier({ answer, isOther }: EarlierProps) {
  const words = useWords(lastTimeWords);
  const now = new Date();
  const { text, isCut } = recalled(answer.text);
  const { sessionNumber, createdAt, entryId } = answer;
  return (
    <>
      <p className="small">
        {sessionNumber === null
          ? words.written(createdAt, now)
          : words.atMeeting(sessionNumber, createdAt, now)}
      </p>
      {isOther && (
        <p className="last-time__question" lang={answer.questionLanguage}>
          {answer.question}
        </p>
      )}
      <p className="last-time__words" dir="auto">
        {text}
      </p>
      {isCut && (
        <p className="small">
          <Link href={`/journal/${entryId}`}>{words.readAll}</Link>
        </p>
      )}
    </>
  );
}
