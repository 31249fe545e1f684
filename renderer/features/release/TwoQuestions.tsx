import type { Dispatch } from 'react';

import { RELEASE_ANSWERS, RELEASE_QUESTION_IDS } from '../../../shared/model/prepared-copy.ts';
import { releaseConsentWords } from '../../text/areas/release-consent.ts';
import { useWords } from '../../text/use-words.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import type { Said, SaidAction } from './agreement.ts';

export interface TwoQuestionsProps {
  readonly said: Said;
  readonly say: Dispatch<SaidAction>;
}

/** Before the end: could a stranger tell, could somebody who was there (R8). */
export function TwoQuestions({ said, say }: TwoQuestionsProps) {
  const words = useWords(releaseConsentWords).questions;
  return RELEASE_QUESTION_IDS.map((id, index) => {
    const given = said.answers[id];
    return [
      <div className="recto" key={`${id}-asked`}>
        <div className="page__body">
          <div className="stack stack--tight">
            {index === 0 && (
              <>
                <h2 className="label">{words.title}</h2>
                <p className="small">
                  <kbd>N</kbd> {words.key}
                </p>
              </>
            )}
            <p className="prose">{words.ask[id].ask}</p>
            <p className="small">{words.ask[id].hint}</p>
          </div>
        </div>
      </div>,
      <div className="verso" key={`${id}-answered`}>
        <div className="page__body">
          <div className="stack stack--tight">
            <Choice
              legend={words.ask[id].ask}
              legendHidden
              value={given?.answer ?? null}
              options={RELEASE_ANSWERS.map((value) => ({ value, label: words.answers[value] }))}
              onChange={(answer) => {
                say({ type: 'answer', id, answer });
              }}
            />
            {given !== null && given.answer !== 'no' && (
              <Field
                label={words.reason}
                hint={words.reasonHint}
                dir="auto"
                maxLength={1000}
                value={given.reason}
                onChange={({ target }) => {
                  say({ type: 'answer-reason', id, reason: target.value });
                }}
              />
            )}
          </div>
        </div>
      </div>,
    ];
  });
}
