import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import type { ReviewedPassage } from '../../../shared/contract/release-calls.ts';
import type { Stretch } from '../../../shared/model/passage-coding.ts';
import { standingCodings } from '../../../shared/model/passage-coding.ts';
import { showCoded } from './coded-highlight.ts';
import { EXACT_ATTRIBUTE } from './selected-in-exact.ts';
import type { Codes } from './use-codes.ts';

export interface CodedTextProps {
  readonly passage: ReviewedPassage;
  readonly codes: Codes;
  /** The exact text and no other word. */
  readonly children: ReactNode;
}

/** A passage's exact text, with a quiet line under what is marked; the list below says what as. */
export function CodedText({ passage, codes, children }: CodedTextProps) {
  const box = useRef<HTMLDivElement>(null);
  const { codings } = codes;
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    return showCoded(
      standingCodings(codings, [passage]).map(({ place }) => rangeOf(element, place)),
    );
  }, [codings, passage]);
  return (
    <div ref={box} {...{ [EXACT_ATTRIBUTE]: passage.promptId }}>
      {children}
    </div>
  );
}

/** The box holds the text and nothing else, in as many pieces as it is shown in. */
function rangeOf(box: HTMLElement, { start, end }: Stretch): Range {
  const range = document.createRange();
  range.selectNodeContents(box);
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (start >= at && start < at + length) range.setStart(node, start - at);
    if (end > at && end <= at + length) range.setEnd(node, end - at);
    at += length;
  }
  return range;
}
