import { releaseWords } from '../../text/areas/release.ts';
import { useWords } from '../../text/use-words.ts';
import { Check } from '../../ui/Check.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Workbench } from './workbench.ts';

export interface PassageChoiceProps {
  readonly bench: Workbench;
  readonly onInclude: (promptId: string, on: boolean) => void;
}

/** Which passages are in the copy. What may never leave is named and cannot be chosen. */
export function PassageChoice({ bench, onInclude }: PassageChoiceProps) {
  const words = useWords(releaseWords).passages;
  return (
    <fieldset className="stack stack--title">
      <legend className="label" id="passages">
        {words.title}
      </legend>
      {bench.passages.map(({ promptId, question, release }) =>
        release === 'never' ? (
          <div key={promptId}>
            <p className="small">{question}</p>
            <p className="only-me__label">
              <Icon name="only-me" /> {words.never}
            </p>
          </div>
        ) : (
          <div key={promptId}>
            <Check
              checked={bench.included.has(promptId)}
              onChange={(on) => {
                onInclude(promptId, on);
              }}
              {...(release === 'out' ? { hint: words.out } : {})}
            >
              {question}
            </Check>
          </div>
        ),
      )}
    </fieldset>
  );
}
