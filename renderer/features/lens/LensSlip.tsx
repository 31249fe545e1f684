import { sources } from '../../../shared/content/packs.ts';
import type { Slip } from '../../../shared/lens/showing.ts';
import { shortCitation } from '../../../shared/lens/showing.ts';
import { lensWords } from '../../text/areas/lens.ts';
import { useWords } from '../../text/use-words.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { LanguageMark } from '../wording/index.ts';

/** Stands among the sources for what was never opened. */
const BACKGROUND = 'BK';

export interface LensSlipProps {
  readonly slip: Slip;
  /** Undefined where a text is only read. */
  readonly onNotNow?: () => void;
  readonly onNeverAgain?: () => void;
}

/** The phrase, one question, where it comes from and how well that supports it (R13). */
export function LensSlip({ slip, onNotNow, onNeverAgain }: LensSlipProps) {
  const words = useWords(lensWords);
  const { pattern, phrase } = slip;
  const keys = pattern.sources.filter((key) => key !== BACKGROUND);
  const names = keys.map((key) => shortCitation(sources[key]?.citation ?? key)).join('; ');
  return (
    <>
      <p className="lens__phrase" dir="auto">
        {words.quoted(phrase)}
      </p>
      <p className="lens__question">
        <span lang={pattern.language}>{pattern.question}</span>
        <LanguageMark language={pattern.language} />
      </p>
      <details className="lens__source">
        <summary>
          {words.source(keys.length === 0 ? words.background : names, pattern.support)}
        </summary>
        <p>{words.grades[pattern.support]}</p>
        <ul lang="en">
          {keys.map((key) => (
            <li key={key}>{sources[key]?.citation ?? key}</li>
          ))}
        </ul>
      </details>
      {onNotNow !== undefined && onNeverAgain !== undefined && (
        <p className="lens__answers">
          <TextButton aria-label={words.notNowLabel(phrase)} onClick={onNotNow}>
            {words.notNow}
          </TextButton>
          <TextButton aria-label={words.neverAgainLabel(pattern.label)} onClick={onNeverAgain}>
            {words.neverAgain}
          </TextButton>
        </p>
      )}
    </>
  );
}
