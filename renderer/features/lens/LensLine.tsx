import { lensWords } from '../../text/areas/lens.ts';
import { useWords } from '../../text/use-words.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { ProblemLine } from '../trouble/index.ts';
import type { Lens } from './use-lens.ts';

export interface LensLineProps {
  readonly lens: Lens;
  /** False beside the paired stories, where it never shows itself. */
  readonly mayLook: boolean;
}

/** Whether the lens asks here, as a sentence with its switch. */
export function LensLine({ lens, mayLook }: LensLineProps) {
  const { line } = useWords(lensWords);
  if (!mayLook) return <p className="small">{line.story}</p>;
  if (!lens.isKnown) return null;
  return (
    <>
      <p className="small">
        {lens.isOn ? line.on : line.off}{' '}
        <TextButton
          onClick={() => {
            lens.setOn(!lens.isOn);
          }}
        >
          {lens.isOn ? line.turnOff : line.turnOn}
        </TextButton>
      </p>
      <ProblemLine problem={lens.problem} />
    </>
  );
}
