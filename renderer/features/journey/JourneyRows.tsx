import { findPack, inLanguage } from '../../../shared/content/packs.ts';
import type { Pack } from '../../../shared/content/packs.ts';
import type { EntrySummary } from '../../../shared/contract/entry-calls.ts';
import type { TimePoint } from '../../../shared/model/scheme.ts';
import { Link } from 'wouter';
import { journeyWords } from '../../text/areas/journey.ts';
import { wordingWords } from '../../text/areas/wording.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { useBeginReflection } from '../reflect/index.ts';

export interface DraftRowProps {
  readonly draft: EntrySummary;
  /** Which question its writer stopped at, from 1; null while that is not known. */
  readonly place: number | null;
  readonly now: Date;
}

export function DraftRow({ draft, place, now }: DraftRowProps) {
  const words = useWords(journeyWords);
  const language = useLanguage();
  const pack = findPack(draft.packId);
  const own = draft.title !== '';
  const title = own || pack === undefined ? draft.title : inLanguage(pack.title, language).text;
  return (
    <Link className="row" href={`/reflect/${draft.id}`}>
      <span className="row__title" dir="auto">
        {words.goOn(title)}
      </span>
      <span className="row__meta">
        {place === null
          ? words.sealed(draft.changedAt, now)
          : words.stopped(place, draft.changedAt, now)}
      </span>
    </Link>
  );
}

export interface PackRowProps {
  readonly id: string | undefined;
  readonly pack: Pack;
  readonly timePoint: TimePoint;
  readonly written: boolean;
  readonly isAside: boolean;
  readonly onAside: (aside: boolean) => void;
}

export function PackRow({ id, pack, timePoint, written, isAside, onAside }: PackRowProps) {
  const words = useWords(journeyWords);
  const { in: inLanguageOf } = useWords(wordingWords);
  const language = useLanguage();
  const title = inLanguage(pack.title, language);
  const begin = useBeginReflection();
  const parts = [
    words.pack(timePoint, pack.prompts.length),
    ...(title.language === language ? [] : [inLanguageOf[title.language]]),
    ...(pack.optional ? [words.packOptional] : []),
    ...(written ? [words.packWritten] : []),
    ...(isAside ? [words.packAside] : []),
  ];
  return (
    <>
      <a
        id={id}
        className="row"
        href="#"
        onClick={(event) => {
          event.preventDefault();
          begin({ packId: pack.id, timePoint, session: null, quick: false });
        }}
      >
        <span className="row__title" lang={title.language}>
          {title.text}
        </span>
        <span className="row__meta">{parts.join(' · ')}</span>
      </a>
      {!written && (
        <TextButton
          className="small"
          aria-label={isAside ? words.takeUpLabel(title.text) : words.asideLabel(title.text)}
          onClick={() => {
            onAside(!isAside);
          }}
        >
          {isAside ? words.takeUp : words.aside}
        </TextButton>
      )}
    </>
  );
}
