import type { CastMember } from '../../../shared/model/journal.ts';
import { releaseWords } from '../../text/areas/release.ts';
import { useWords } from '../../text/use-words.ts';
import { ContentsLine } from '../../ui/Contents.tsx';

export interface CastListProps {
  readonly cast: readonly CastMember[];
  readonly onEdit: (member: CastMember) => void;
}

/** Who is known by name, and what stands for them. Each line leads to its fields. */
export function CastList({ cast, onEdit }: CastListProps) {
  const words = useWords(releaseWords);
  return (
    <section className="stack stack--title" id="cast" aria-labelledby="cast-title">
      <h3 className="label" id="cast-title">
        {words.cast.title}
      </h3>
      {cast.length === 0 && <p className="small">{words.cast.empty}</p>}
      {cast.length > 0 && (
        <ul className="contents contents--plain">
          {cast.map((member) => (
            <ContentsLine
              key={member.id}
              state={<span className="put">{`[${member.replacement}]`}</span>}
              onGo={() => {
                onEdit(member);
              }}
            >
              <span className="visually-hidden">{words.cast.edit} </span>
              {member.names[0]}
            </ContentsLine>
          ))}
        </ul>
      )}
    </section>
  );
}
