import './differences.css';

export interface DifferencePart {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

export interface DifferencesProps {
  readonly parts: readonly DifferencePart[];
  /** Read out before words that are gone, and before words that are new. */
  readonly goneLabel: string;
  readonly newLabel: string;
}

/**
 * Two versions of a text in one: what is gone is struck through, what is new is underlined, and both
 * say so to those who do not see it.
 */
export function Differences({ parts, goneLabel, newLabel }: DifferencesProps) {
  return (
    <p className="differences" dir="auto">
      {parts.map(({ kind, text }, index) => {
        if (kind === 'same') return text;
        const Mark = kind === 'gone' ? 'del' : 'ins';
        return (
          <Mark key={index}>
            <span className="visually-hidden">{kind === 'gone' ? goneLabel : newLabel} </span>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}
