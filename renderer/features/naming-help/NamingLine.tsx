import { namingHelpWords } from '../../text/areas/naming-help.ts';
import { useWords } from '../../text/use-words.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { ProblemLine } from '../trouble/index.ts';
import type { NamingHelp } from './use-naming-help.ts';

/** Whether names are pointed out here, as a sentence with its switch. */
export function NamingLine({ help }: { readonly help: NamingHelp }) {
  const { line } = useWords(namingHelpWords);
  if (!help.isKnown) return null;
  return (
    <>
      <p className="small">
        {help.isOn ? line.on : line.off}{' '}
        <TextButton
          onClick={() => {
            help.setOn(!help.isOn);
          }}
        >
          {help.isOn ? line.turnOff : line.turnOn}
        </TextButton>
      </p>
      <ProblemLine problem={help.problem} />
    </>
  );
}
