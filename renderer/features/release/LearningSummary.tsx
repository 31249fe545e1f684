import { releaseFilesWords } from '../../text/areas/release-files.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { dayOf } from '../../verso/day-of.ts';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { useBeginReflection } from '../reflect/index.ts';
import { ProblemLine } from '../trouble/index.ts';

/** What? So what? Now what? (frameworks.json): the three questions of a learning summary. */
const SUMMARY_PACK = 'F01';

/** An entry of its own, so that it is sealed, reviewed and let out like any other. */
export function LearningSummary() {
  const verso = useVerso();
  const words = useWords(releaseFilesWords).summary;
  const begin = useBeginReflection();
  const { problem, run } = useDeed();
  return (
    <section className="stack stack--title" aria-labelledby="learning-summary">
      <h2 className="label" id="learning-summary">
        {words.title}
      </h2>
      <p className="small">{words.lead}</p>
      <div className="cluster">
        <Button
          kind="quiet"
          onClick={() => {
            run(async () => {
              const { current } = await verso.call('journey.read', { today: dayOf(new Date()) });
              begin({ packId: SUMMARY_PACK, timePoint: current, session: null, quick: false });
            });
          }}
        >
          {words.write}
        </Button>
      </div>
      <ProblemLine problem={problem} />
    </section>
  );
}
