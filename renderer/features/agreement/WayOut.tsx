import type { Choices } from '../../../shared/model/choices.ts';
import { agreementWords } from '../../text/areas/agreement.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { dayOf } from '../../verso/day-of.ts';
import { useAnswer } from '../../verso/use-answer.ts';
import { useDeed } from '../../verso/use-deed.ts';
import { useVerso } from '../../verso/verso-context.tsx';
import { ContactList, useContacts } from '../contacts/index.ts';
import { ProblemLine } from '../trouble/index.ts';
import { ContactCards } from './ContactCards.tsx';

/** Pause or stop, without a reason, and whom to tell (R5). */
export function WayOut() {
  const words = useWords(agreementWords);
  const verso = useVerso();
  const choices = useAnswer('choices.read');
  const { ofScheme } = useContacts();
  const deed = useDeed();
  const state = choices.answer?.takingPart.state ?? 'taking-part';
  const change = (next: Choices['takingPart']['state']): void => {
    deed.run(async () => {
      const takingPart = { state: next, since: dayOf(new Date()) };
      choices.put(await verso.call('choices.change', { takingPart }));
    });
  };
  return (
    <section className="stack" aria-labelledby="way-out">
      <h2 id="way-out">{words.out}</h2>
      <p>{words.outLead}</p>
      <p role="status">{words.state[state]}</p>
      <ProblemLine problem={deed.problem ?? choices.problem} />
      <div className="cluster">
        {state !== 'taking-part' && (
          <Button onClick={() => change('taking-part')}>{words.goOn}</Button>
        )}
        {state === 'taking-part' && <Button onClick={() => change('paused')}>{words.pause}</Button>}
        {state !== 'stopped' && <Button onClick={() => change('stopped')}>{words.stop}</Button>}
      </div>
      <p className="small">{words.tellThem}</p>
      {ofScheme.length > 0 && <ContactList contacts={ofScheme} label={words.schemeContacts} />}
      {choices.answer !== null && (
        <ContactCards
          contacts={choices.answer.contacts}
          hasOthers={ofScheme.length > 0}
          onChange={(contacts) => {
            deed.run(async () => {
              choices.put(await verso.call('choices.change', { contacts: [...contacts] }));
            });
          }}
        />
      )}
    </section>
  );
}
