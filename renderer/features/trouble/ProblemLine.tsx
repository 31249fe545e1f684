import type { ProblemData } from '../../../shared/errors/problems.ts';
import { sayProblem, troubleWords } from '../../text/areas/problems.ts';
import { useWords } from '../../text/use-words.ts';
import { Trouble } from '../../ui/Trouble.tsx';
import { TroubleText } from '../../ui/TroubleText.tsx';

/** A failed call in words, or nothing. */
export function ProblemLine({ problem }: { readonly problem: ProblemData | null }) {
  const words = useWords(troubleWords);
  if (problem === null) return null;
  return (
    <Trouble alert>
      <TroubleText {...sayProblem(words.problem, problem)} />
    </Trouble>
  );
}
