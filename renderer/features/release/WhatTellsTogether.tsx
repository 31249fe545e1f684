import type { Dispatch } from 'react';

import type {
  Review,
  ShownClueSet,
  ShownGroupLabel,
} from '../../../shared/contract/release-calls.ts';
import type { SetReason } from '../../../shared/model/prepared-copy.ts';
import { releaseConsentWords } from '../../text/areas/release-consent.ts';
import { useWords } from '../../text/use-words.ts';
import { Field } from '../../ui/Field.tsx';
import type { SaidAction } from './agreement.ts';
import { BackLink } from './BackLink.tsx';

export interface WhatTellsTogetherProps {
  readonly review: Pick<Review, 'sets' | 'labels'>;
  /** What was said last; the vault's answer may be a moment behind. */
  readonly reasons: readonly SetReason[];
  readonly say: Dispatch<Extract<SaidAction, { readonly type: 'reason' }>>;
  /** Back to where words are made vaguer; null where that is another place. */
  readonly onDecide: (() => void) | null;
}

/** Clues that tell together, and labels of small groups: one vaguer, or a reason (R8, R9). */
export function WhatTellsTogether({ review, reasons, say, onDecide }: WhatTellsTogetherProps) {
  const shared = { reasons, say, onDecide };
  return [
    ...review.sets.map((set) => <TellingRow key={set.key} told={set} kind="set" {...shared} />),
    ...review.labels.map((label) => (
      <TellingRow key={label.key} told={label} kind="label" {...shared} />
    )),
  ];
}

type Told =
  | { readonly kind: 'set'; readonly told: ShownClueSet }
  | { readonly kind: 'label'; readonly told: ShownGroupLabel };

function TellingRow(props: Told & Omit<WhatTellsTogetherProps, 'review'>) {
  const { told, reasons, say, onDecide } = props;
  const reason = reasons.find(({ key }) => key === told.key)?.reason ?? '';
  const words = useWords(releaseConsentWords).together;
  const title = `told-${told.key}`;
  const isBlocked = props.kind === 'label' && props.told.verdict === 'blocked';
  return (
    <>
      <section className="recto" aria-labelledby={title}>
        <div className="page__body">
          <div className="stack stack--tight">
            <h2 className="label" id={title}>
              {titleOf(props, words)}
            </h2>
            <ul className="release-clues">
              {told.words.map((clue, at) => (
                <li key={at}>
                  <span className="mark" dir="auto">
                    {clue}
                  </span>
                </li>
              ))}
            </ul>
            <p className="small">{leadOf(props, words)}</p>
          </div>
        </div>
      </section>
      <div className="verso">
        <div className="page__body">
          <div className="stack stack--tight">
            {!isBlocked && (
              <Field
                label={words.reason}
                hint={words.reasonHint}
                dir="auto"
                maxLength={1000}
                value={reason}
                onChange={({ target }) => {
                  say({ type: 'reason', key: told.key, reason: target.value });
                }}
              />
            )}
            {onDecide !== null && (
              <p>
                <BackLink onGo={onDecide}>{words.vaguer}</BackLink>
              </p>
            )}
          </div>
        </div>
      </div>
    </>
  );
}

type TogetherWords = (typeof releaseConsentWords)['en']['together'];

function titleOf(told: Told, words: TogetherWords): string {
  if (told.kind === 'label') return words.label;
  if (told.told.why === 'one-of-a-kind') return words.oneOfAKind;
  return told.told.scope === 'all' ? words.all : words.copy;
}

function leadOf(told: Told, words: TogetherWords): string {
  if (told.kind === 'label') return words[told.told.verdict];
  return told.told.why === 'one-of-a-kind' ? words.rareLead : words.lead;
}
