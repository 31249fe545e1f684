import type { Session } from '../../../shared/model/journal.ts';
import { recordId } from '../../../shared/model/journal.ts';
import { frameworks, inLanguage, packsFor } from '../../../shared/content/packs.ts';
import { TIME_POINTS } from '../../../shared/model/scheme.ts';
import type { Role } from '../../../shared/model/scheme.ts';
import { journalWords } from '../../text/areas/journal.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import type { Wanted } from './entry-list.ts';

export interface FiltersProps {
  readonly wanted: Wanted;
  readonly role: Role;
  readonly sessions: readonly Session[];
  readonly tags: readonly string[];
  readonly onChange: (change: Partial<Wanted>) => void;
}

/** The filters, read as a sentence: "From every meeting, at any time, in any pack, newest first". */
export function Filters({ wanted, role, sessions, tags, onChange }: FiltersProps) {
  const words = useWords(journalWords).filter;
  const language = useLanguage();
  return (
    <p className="sentence">
      {words.from}{' '}
      <select
        aria-label={words.meetingLabel}
        value={wanted.sessionId ?? ''}
        onChange={({ target }) => {
          onChange({ sessionId: target.value === '' ? null : recordId.parse(target.value) });
        }}
      >
        <option value="">{words.anyMeeting}</option>
        {sessions.map((session) => (
          <option key={session.id} value={session.id}>
            {words.meeting(session.number)}
          </option>
        ))}
      </select>
      {words.comma}{' '}
      <select
        aria-label={words.timePointLabel}
        value={wanted.timePoint ?? ''}
        onChange={({ target }) => {
          onChange({ timePoint: TIME_POINTS.find((point) => point === target.value) ?? null });
        }}
      >
        <option value="">{words.anyTime}</option>
        {TIME_POINTS.map((point) => (
          <option key={point} value={point}>
            {words.timePoints[point]}
          </option>
        ))}
      </select>
      {words.inPack}{' '}
      <select
        aria-label={words.packLabel}
        value={wanted.packId ?? ''}
        onChange={({ target }) => {
          onChange({ packId: target.value === '' ? null : target.value });
        }}
      >
        <option value="">{words.anyPack}</option>
        {[...packsFor(role), ...frameworks].map((pack) => {
          const title = inLanguage(pack.title, language);
          return (
            <option key={pack.id} value={pack.id} lang={title.language}>
              {title.text}
            </option>
          );
        })}
      </select>
      {tags.length > 0 && (
        <>
          {words.comma}{' '}
          <select
            aria-label={words.tagLabel}
            value={wanted.tag ?? ''}
            onChange={({ target }) => {
              onChange({ tag: target.value === '' ? null : target.value });
            }}
          >
            <option value="">{words.anyTag}</option>
            {tags.map((tag) => (
              <option key={tag} value={tag}>
                {words.tag(tag)}
              </option>
            ))}
          </select>
        </>
      )}
      {words.comma}{' '}
      <select
        aria-label={words.orderLabel}
        value={wanted.order}
        onChange={({ target }) => {
          onChange({ order: target.value === 'oldest' ? 'oldest' : 'newest' });
        }}
      >
        <option value="newest">{words.newest}</option>
        <option value="oldest">{words.oldest}</option>
      </select>
    </p>
  );
}
