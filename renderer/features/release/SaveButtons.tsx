import { useState } from 'react';

import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { ProblemCode } from '../../../shared/errors/problems.ts';
import type { ReleaseChoice, ReleaseFormat } from '../../../shared/model/release.ts';
import { RELEASE_FORMATS } from '../../../shared/model/release.ts';
import { releaseWords } from '../../text/areas/release.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { useVerso } from '../../verso/verso-context.tsx';
import { BackLink } from './BackLink.tsx';
import { codeOf } from './use-release.ts';

export interface SaveButtonsProps {
  readonly choice: ReleaseChoice;
  readonly preview: CallOutput<'release.preview'>;
  readonly onDecide: () => void;
  readonly onReadAgain: () => void;
}

type Outcome =
  | { readonly kind: 'saving' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'saved'; readonly place: string; readonly bytes: number }
  | { readonly kind: 'failed'; readonly code: ProblemCode };

/** One button a format. Where each was saved, or why not, is said under it. */
export function SaveButtons({ choice, preview, onDecide, onReadAgain }: SaveButtonsProps) {
  const verso = useVerso();
  const words = useWords(releaseWords);
  const [outcomes, setOutcomes] = useState<Partial<Record<ReleaseFormat, Outcome>>>({});
  const tell = (format: ReleaseFormat, outcome: Outcome): void => {
    setOutcomes((before) => ({ ...before, [format]: outcome }));
  };

  const save = async (format: ReleaseFormat): Promise<Outcome> => {
    if (preview.undecided > 0) return { kind: 'failed', code: 'undecided' };
    try {
      const suggestedName = words.files.suggestedName[format];
      const file = await verso.call('session.chooseSaveFile', { suggestedName, format });
      if (file === null) return { kind: 'closed' };
      const { digest } = preview;
      const { bytes } = await verso.call('release.save', {
        choice,
        digest,
        format,
        token: file.token,
      });
      return { kind: 'saved', place: file.place, bytes };
    } catch (error) {
      return { kind: 'failed', code: codeOf(error) };
    }
  };
  const onSave = (format: ReleaseFormat): void => {
    if (outcomes[format]?.kind === 'saving') return;
    tell(format, { kind: 'saving' });
    void save(format).then((outcome) => {
      tell(format, outcome);
    });
  };

  return (
    <div className="stack stack--loose">
      <p>{words.files.lead}</p>
      {RELEASE_FORMATS.map((format) => (
        <div className="stack stack--title" key={format}>
          <div className="stack stack--tight">
            <div className="cluster">
              <Button
                kind={format === 'markdown' ? 'primary' : 'plain'}
                aria-describedby={`hint-${format}`}
                onClick={() => {
                  onSave(format);
                }}
              >
                {words.files.formats[format]}
              </Button>
            </div>
            <p className="small" id={`hint-${format}`}>
              {words.files.hints[format]}
            </p>
          </div>
          <OutcomeLine outcome={outcomes[format]} onDecide={onDecide} onReadAgain={onReadAgain} />
        </div>
      ))}
    </div>
  );
}

interface OutcomeLineProps {
  readonly outcome: Outcome | undefined;
  readonly onDecide: () => void;
  readonly onReadAgain: () => void;
}

function OutcomeLine({ outcome, onDecide, onReadAgain }: OutcomeLineProps) {
  const words = useWords(releaseWords);
  if (outcome?.kind === 'failed') {
    return (
      <Trouble alert>
        {problemWords(words.problems, outcome.code) ?? words.otherProblem}{' '}
        {outcome.code === 'undecided' && <BackLink onGo={onDecide}>{words.steps.decide}</BackLink>}
        {outcome.code === 'text-changed' && (
          <BackLink onGo={onReadAgain}>{words.files.readAgain}</BackLink>
        )}
      </Trouble>
    );
  }
  return (
    <p className="release-place" role="status" dir="auto">
      {outcome?.kind === 'saving' && words.files.saving}
      {outcome?.kind === 'closed' && words.files.closed}
      {outcome?.kind === 'saved' && words.files.saved(outcome.place, outcome.bytes)}
    </p>
  );
}

function problemWords(
  problems: Readonly<Partial<Record<ProblemCode, string>>>,
  code: ProblemCode,
): string | undefined {
  return problems[code];
}
