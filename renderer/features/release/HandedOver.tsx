import { releaseFilesWords } from '../../text/areas/release-files.ts';
import { useWords } from '../../text/use-words.ts';
import { useAnswer } from '../../verso/use-answer.ts';
import { ProblemLine } from '../trouble/index.ts';

/** What has left, newest first. */
export function HandedOver() {
  const words = useWords(releaseFilesWords);
  const { answer, problem } = useAnswer('release.handOvers');
  return (
    <section className="stack stack--title" aria-labelledby="handed-over">
      <h2 className="label" id="handed-over">
        {words.handedOver.title}
      </h2>
      <ProblemLine problem={problem} />
      {answer?.length === 0 && <p className="small">{words.handedOver.none}</p>}
      {answer !== null && answer.length > 0 && (
        <ul className="release-held stack stack--tight">
          {answer.map(({ id, number, format, entries, releasedAt }) => (
            <li className="small" key={id}>
              {words.handedOver.line(
                number,
                words.formats[format].name,
                entries,
                releasedAt,
                new Date(),
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
