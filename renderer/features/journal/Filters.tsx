import type { Session } from '../../../shared/model/journal.ts';
import { recordId } from '../../../shared/model/journal.ts';
import { inLanguage, packsFor } from '../../../shared/content/packs.ts';
import type { Role } from '../../../shared/model/scheme.ts';
import { journalWords } from '../../text/areas/journal.ts';
import { useLanguage } from '../../text/language.tsx';
import { useWords } from '../../text/use-words.ts';
import type { Wanted } from './entry-list.ts';

export interface FiltersProps {
  readonly wanted: Wanted;
  readonly role: Role;
  readonly sessions: readonly Session[];
  readonly onChange: (change: Partial<Wanted>) => void;
}

/** The filters, read as a sentence: "From every meeting, in any pack, newest first". */
export function Filters({ wanted, role, sessions, onChange }: FiltersProps) {
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
      {words.inPack}{' '}
      <select
        aria-label={words.packLabel}
        value={wanted.packId ?? ''}
        onChange={({ target }) => {
          onChange({ packId: target.value === '' ? null : target.value });
        }}
      >
        <option value="">{words.anyPack}</option>
        {packsFor(role).map((pack) => {
          const title = inLanguage(pack.title, language);
          return (
            <option key={pack.id} value={pack.id} lang={title.language}>
              {title.text}
            </option>
          );
        })}
      </select>
      {words.order}{' '}
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
