import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { Naming } from '../../../shared/naming/namings.ts';
import {
  leftWith,
  nearestTo,
  notLeft,
  pageAround,
  stillThere,
} from '../../../shared/naming/namings.ts';
import { useLanguage } from '../../text/language.tsx';
import { useVerso } from '../../verso/verso-context.tsx';
import type { NamingHelp } from '../naming-help/index.ts';
import { putInPlace, useNamingHelp } from '../naming-help/index.ts';
import { isPress, LEAVE_KEYS, TAKE_KEYS } from './keys.ts';
import type { OpenDraft } from './open-drafts.ts';
import { areaId } from './Passage.tsx';
import { usePause } from './use-pause.ts';
import { usePutBack } from './use-put-back.ts';
import type { DeskView, WritingDesk } from './writing-desk.ts';

/** What is pointed out in a stretch of the open answer. */
export interface PointedOut {
  readonly piece: number;
  readonly text: string;
  readonly namings: readonly Naming[];
  readonly noted: Naming;
}

export interface Namings {
  readonly help: NamingHelp;
  /** What the note in the margin is about: the nearest to where the writer paused. */
  readonly noted: Naming | null;
  /** Null for nothing. */
  readonly pointedOut: PointedOut | null;
  readonly put: (words: string) => void;
  /** The words of the note stay in this entry. */
  readonly leave: () => void;
  /** To the area in which they stand. */
  readonly backToWords: () => void;
}

/** What one look found, and the words that it saw. */
interface Found {
  readonly promptId: string;
  readonly area: HTMLTextAreaElement;
  readonly text: string;
  readonly caret: number;
  readonly namings: readonly Naming[];
}

export interface NamingsOptions {
  /** False beside the paired stories, where nothing is pointed out. */
  readonly mayLook: boolean;
  /** Something else has the writer's attention: the pause for an incident, or the words alone. */
  readonly isHidden: boolean;
  /** Another value after the cast list has changed. */
  readonly castChange: number;
}

/**
 * Help to de-identify while writing (R7). The vault looks when the writer pauses; a keystroke costs one
 * comparison of memory, and nothing of the words changes but by the writer's own key.
 */
export function useNamings(
  { desk }: OpenDraft,
  view: DeskView,
  { mayLook, isHidden, castChange }: NamingsOptions,
): Namings {
  const help = useNamingHelp();
  const { current } = view;
  const { namingsLeft } = view.marks;
  const asks = mayLook && help.isOn;
  const [found, setFound] = useFound();
  const { back, notePut } = usePutBack(desk);
  const look = useLook(desk, setFound);
  usePause(
    () => {
      if (asks) look(current);
      else setFound(null);
      return undefined;
    },
    [current, asks, castChange, ...desk.piecesOf(current).map(({ id }) => id)].join(' '),
  );
  const isShown = asks && !isHidden && found?.promptId === current && found.area.isConnected;
  const namings = useMemo(
    () => (isShown ? notLeft(found.namings, [...namingsLeft, ...back]) : []),
    [isShown, found, namingsLeft, back],
  );
  const noted = found === null ? null : nearestTo(namings, found.caret);
  const put = useCallback(
    (words: string) => {
      if (found === null || noted === null) return;
      const { area } = found;
      if (stillThere([noted], found.text, area.value).length === 0) return;
      notePut({ area, start: noted.start, text: noted.text, words });
      putInPlace(area, noted, words);
    },
    [found, noted, notePut],
  );
  const leave = useCallback(() => {
    if (noted === null) return;
    desk.mark({ namingsLeft: leftWith(desk.view().marks.namingsLeft, noted.text) });
  }, [desk, noted]);
  useKeys(found?.area, noted, put, leave);
  const pointedOut = useMemo(
    () =>
      found === null || noted === null
        ? null
        : { piece: Number(found.area.dataset['piece']), text: found.text, namings, noted },
    [found, namings, noted],
  );
  const backToWords = useCallback(() => {
    found?.area.focus();
  }, [found]);
  return { help, noted, pointedOut, put, leave, backToWords };
}

/** What was found last; as soon as words before it change, it is forgotten until the next pause. */
function useFound(): readonly [Found | null, (found: Found | null) => void] {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (found === null) return undefined;
    const { area, namings, text } = found;
    const onInput = (): void => {
      const still = stillThere(namings, text, area.value);
      if (still !== namings) setFound({ ...found, namings: still });
    };
    area.addEventListener('input', onInput);
    return () => {
      area.removeEventListener('input', onInput);
    };
  }, [found]);
  return [found, setFound];
}

/** One look at a time; what is wished for meanwhile is looked at when the vault has answered. */
function useLook(
  desk: WritingDesk,
  setFound: (found: Found | null) => void,
): (promptId: string) => void {
  const verso = useVerso();
  const language = useLanguage();
  const isUnderWay = useRef(false);
  const wished = useRef<string | null>(null);
  return useCallback(
    (promptId: string) => {
      const look = async (which: string): Promise<Found | null> => {
        const area = ordinaryArea(desk, which);
        if (area === null) return null;
        const { value: text, selectionStart: caret } = area;
        const { from, page } = pageAround(text, caret);
        const answer = await verso.call('entries.namings', { text: page, language });
        const namings = answer.map((one) => ({
          ...one,
          start: one.start + from,
          end: one.end + from,
        }));
        const still = stillThere(namings, text, area.value);
        return { promptId: which, area, text, caret, namings: still };
      };
      const lookOn = async (): Promise<void> => {
        while (wished.current !== null) {
          const which = wished.current;
          wished.current = null;
          setFound(await look(which));
        }
      };
      wished.current = promptId;
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      lookOn()
        // Help that does not come is missed by nobody; the words are safe without it.
        .catch(() => undefined)
        .finally(() => {
          isUnderWay.current = false;
        });
    },
    [verso, language, desk, setFound],
  );
}

/** Where the writer is in this answer, or was last; null where what is written there never leaves. */
function ordinaryArea(desk: WritingDesk, promptId: string): HTMLTextAreaElement | null {
  const question = desk.view().questions.find((one) => one.promptId === promptId);
  if (question === undefined || question.neverLeaves) return null;
  const pieces = desk.piecesOf(promptId);
  const areas = pieces.map((_, index) => document.getElementById(areaId(promptId, index)));
  const focused = areas.indexOf(document.activeElement as HTMLElement | null);
  const at = focused >= 0 ? focused : pieces.findLastIndex(({ onlyMe }) => !onlyMe);
  const area = areas[at];
  return pieces[at]?.onlyMe === false && area instanceof HTMLTextAreaElement ? area : null;
}

/** The keys of the note, while the keyboard is in the words. */
function useKeys(
  area: HTMLTextAreaElement | undefined,
  noted: Naming | null,
  put: (words: string) => void,
  leave: () => void,
): void {
  useEffect(() => {
    if (area === undefined || noted === null) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const takes = isPress(event, TAKE_KEYS);
      if (!takes && !isPress(event, LEAVE_KEYS)) return;
      event.preventDefault();
      if (takes) put(noted.replacement);
      else leave();
    };
    area.addEventListener('keydown', onKeyDown);
    return () => {
      area.removeEventListener('keydown', onKeyDown);
    };
  }, [area, noted, put, leave]);
}
