import { useLocation } from 'wouter';

import type { Concern } from '../../../shared/incident/more-than-reflection.ts';
import type { Contact } from '../../../shared/model/choices.ts';
import { incidentWords } from '../../text/areas/incident.ts';
import { useWords } from '../../text/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ContactList, useContacts } from '../contacts/index.ts';
import { ProblemLine } from '../trouble/index.ts';

export interface PauseDialogProps {
  readonly concern: Concern;
  /** Undefined while one is still writing. */
  readonly onFinish: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Which contacts come first; the others follow. */
const FIRST: Readonly<Record<Concern, readonly Contact['kind'][]>> = {
  danger: ['support', 'reporting', 'supervisor', 'coordinator'],
  harm: ['reporting', 'support', 'supervisor', 'coordinator'],
};

/** The pause: the words stay, and here is where an incident belongs, and who is there (R4). */
export function PauseDialog({ concern, onFinish, onClose }: PauseDialogProps) {
  const { dialog: words } = useWords(incidentWords);
  const [, navigate] = useLocation();
  const { ofScheme, own, isKnown, problem } = useContacts();
  const first = FIRST[concern];
  const contacts = [...ofScheme, ...own]
    .filter(({ kind }) => first.includes(kind))
    .sort((a, b) => first.indexOf(a.kind) - first.indexOf(b.kind));
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          {onFinish !== undefined && <Button onClick={onFinish}>{words.finish}</Button>}
          <Button kind="primary" data-safe onClick={onClose}>
            {words.goOn}
          </Button>
        </>
      }
    >
      <p>{words.stay}</p>
      {concern === 'danger' && <p>{words.now}</p>}
      <p>{words.apart}</p>
      <section className="stack stack--tight" aria-labelledby="routes">
        <h3 className="label" id="routes">
          {words.routes}
        </h3>
        <ProblemLine problem={problem} />
        {isKnown && contacts.length === 0 && (
          <>
            <p>{words.noRoutes}</p>
            <p>
              <Button
                kind="quiet"
                onClick={() => {
                  navigate('/agreement');
                }}
              >
                {words.write}
              </Button>
            </p>
          </>
        )}
        {contacts.length > 0 && <ContactList contacts={contacts} labelledBy="routes" />}
      </section>
      {concern === 'harm' && <p className="small">{words.now}</p>}
      <p>{words.facts}</p>
    </Dialog>
  );
}
